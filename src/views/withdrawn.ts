import { words } from '../words/words.ts';
import { recordPath } from './anchors.ts';
import type { Step } from './record.ts';
import type { Summary, WithdrawnData } from './record-data.ts';
import { label, revisionName } from './words.ts';

/** The page of a record whose content is gone. */
export interface WithdrawnView {
  /** Site-relative address of its page. */
  path: string;
  reason: string;
  title: string;
  /** Who withdrew it, and when. */
  line: string;
  rows: { term: string; value: string; mono: boolean }[];
  /** The checkpoint's newest revision; null where there is none. */
  instead: Step | null;
  trail: Step[];
  here: string;
}

const texts = () => words.withdrawn;

/** Builds the page of a withdrawn record: what the ledger keeps of it, and what stands in its place. */
export const toWithdrawnView = (data: WithdrawnData, all: readonly Summary[]): WithdrawnView => {
  const { checkpoint, revision, digest, reason, role, on } = data;
  const newest = all.findLast((each) => each.checkpoint === checkpoint);
  const name = label(checkpoint);
  return {
    path: recordPath(data),
    reason,
    title: texts().of(name, revisionName(revision)),
    line: texts().line(words.day(on), role),
    rows: [
      { term: texts().reason, value: reason, mono: false },
      { term: texts().role, value: role, mono: false },
      { term: texts().on, value: words.day(on), mono: false },
      { term: texts().digest, value: digest, mono: true },
    ],
    instead: newest
      ? { path: recordPath(newest), text: texts().instead(name, revisionName(newest.revision)) }
      : null,
    trail: [
      { path: 'decisions/', text: words.site.decisions.title },
      ...(newest ? [{ path: `${checkpoint}/`, text: name }] : []),
    ],
    here: words.sentence(revisionName(revision)),
  };
};
