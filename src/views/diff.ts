import type { Change, DiffSide } from '../schemas/diff.ts';
import type { Told } from '../schemas/reason.ts';
import type { Verdict } from '../schemas/verdict.ts';
import { words } from '../words/words.ts';
import { anchor, itemAnchor, recordPath } from './anchors.ts';
import { CHANGE_GROUPS, type ShownDiff } from './change-group.ts';
import { label, revisionName, shortDigest } from './words.ts';

/** One of the two judgements, as the page names it. */
interface SideView {
  path: string;
  title: string;
  /** `rev 1, 21 Dec 2025`. */
  when: string;
  verdict: Verdict;
  decided: boolean;
  hypothetical: boolean;
}

/** One difference. */
export interface ChangeRow {
  /** `Lane`, `Item` … */
  kind: string;
  title: string;
  /** Where it is shown: in the later record, or in the earlier one when it is gone; null where neither has a place for it. */
  path: string | null;
  text: string;
  causes: { kind: string; text: string }[];
}

/** Everything the page of a comparison shows. */
export interface DiffView {
  pageTitle: string;
  /** `5 worse, 2 better, 31 unchanged.` */
  line: string;
  from: SideView;
  to: SideView;
  /** Worse, better, now proven, scope changed, otherwise changed; those that are not empty. */
  groups: { id: string; title: string; meta: string | null; rows: ChangeRow[]; more: number }[];
  facts: { term: string; value: string; mono: boolean }[];
  command: string;
}

const SHOWN = 200;

const texts = () => words.diff;

const toSide = ({ checkpoint, revision, title, asOf, verdict, hypothetical }: DiffSide): SideView => ({
  path: recordPath({ checkpoint, revision }),
  title,
  when: texts().side(words.sentence(revisionName(revision)), words.moment(asOf)),
  verdict,
  decided: revision !== 'open',
  hypothetical,
});

const anchorOf = ({ kind, id }: Told<Change>): string | null => {
  if (kind === 'lane') return anchor('Lane', id);
  if (kind === 'risk') return anchor('Risk', id);
  if (kind === 'evidence') return anchor('Probe', id);
  return kind === 'item' || kind === 'waiver' ? itemAnchor(id) : null;
};

const toRow = (change: Told<Change>, { from, to }: DiffView): ChangeRow => {
  const place = anchorOf(change);
  const isGone = change.to === null && change.from !== null;
  return {
    kind: texts().kinds[change.kind],
    title: change.kind === 'waiver' || change.kind === 'policy' ? words.sentence(change.title) : change.title,
    path: place === null ? null : `${isGone ? from.path : to.path}#${place}`,
    text: words.sentence(change.text),
    causes: change.causes.map(({ kind, text }) => ({ kind: texts().causes[kind], text })),
  };
};

const name = ({ checkpoint, revision }: DiffSide): string => `${label(checkpoint)} ${revisionName(revision)}`;

const countLine = ({ counts, changes }: ShownDiff): string => {
  const parts = CHANGE_GROUPS.flatMap((group) => {
    const count = changes.filter((change) => change.group === group).length;
    return count > 0 ? [texts().counted[group](count)] : [];
  });
  return parts.length === 0 ? texts().nothing : texts().counts(parts, counts.unchanged);
};

/** Builds the page that compares two judgements. */
export const toDiffView = (diff: ShownDiff): DiffView => {
  const { from, to } = diff;
  const verdicts =
    from.verdict === to.verdict
      ? texts().still(words.within(words.vocabulary.verdict[to.verdict]))
      : texts().became(
          words.vocabulary.verdict[from.verdict],
          words.within(words.vocabulary.verdict[to.verdict]),
        );
  const view: DiffView = {
    pageTitle: texts().pageTitle(verdicts, name(from), name(to)),
    line: countLine(diff),
    from: toSide(from),
    to: toSide(to),
    groups: [],
    facts: [
      {
        term: texts().facts.judged,
        value: texts().both(words.moment(from.asOf), words.moment(to.asOf)),
        mono: false,
      },
      {
        term: texts().facts.policy,
        value:
          from.policy === to.policy
            ? texts().same(shortDigest(to.policy))
            : texts().became(shortDigest(from.policy), shortDigest(to.policy)),
        mono: true,
      },
      {
        term: texts().facts.judgements,
        value: texts().became(shortDigest(from.digest), shortDigest(to.digest)),
        mono: true,
      },
    ],
    command: `npx holdpoint diff ${from.name} ${to.name}`,
  };
  const groups = CHANGE_GROUPS.map((group) => {
    const { title, meta } = texts().groups[group];
    const found = diff.changes.filter((change) => change.group === group);
    const rows = found.slice(0, SHOWN).map((change) => toRow(change, view));
    return { id: title.split(' ')[0] ?? title, title, meta, rows, more: found.length - rows.length };
  });
  return { ...view, groups: groups.filter(({ rows }) => rows.length > 0) };
};
