import { words } from '../words/words.ts';
import { recordPath } from './anchors.ts';
import { day } from './dates.ts';
import type { Step } from './record.ts';
import type { Summary, WithdrawnData } from './record-data.ts';
import { label, revisionName, sentence } from './words.ts';

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

const TEXT = words.withdrawn;

/** Builds the page of a withdrawn record: what the ledger keeps of it, and what stands in its place. */
export const toWithdrawnView = (data: WithdrawnData, all: readonly Summary[]): WithdrawnView => {
  const { checkpoint, revision, digest, reason, role, on } = data;
  const newest = all.findLast((each) => each.checkpoint === checkpoint);
  const name = label(checkpoint);
  return {
    path: recordPath(data),
    reason,
    title: TEXT.of(name, revisionName(revision)),
    line: TEXT.line(day(on), role),
    rows: [
      { term: TEXT.reason, value: reason, mono: false },
      { term: TEXT.role, value: role, mono: false },
      { term: TEXT.on, value: day(on), mono: false },
      { term: TEXT.digest, value: digest, mono: true },
    ],
    instead: newest
      ? { path: recordPath(newest), text: TEXT.instead(name, revisionName(newest.revision)) }
      : null,
    trail: [
      { path: 'decisions/', text: words.site.decisions.title },
      ...(newest ? [{ path: `${checkpoint}/`, text: name }] : []),
    ],
    here: sentence(revisionName(revision)),
  };
};
