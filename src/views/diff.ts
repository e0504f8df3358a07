import type { Change, Diff, DiffSide } from '../schemas/diff.ts';
import type { Verdict } from '../schemas/verdict.ts';
import { anchor, itemAnchor, recordPath } from './anchors.ts';
import { moment } from './dates.ts';
import { label, plural, revisionName, sentence, shortDigest, VERDICT } from './words.ts';

/** One of the two judgements, as the page names it. */
export interface SideView {
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
  /** Worse, better, otherwise changed; those that are not empty. */
  groups: { id: string; title: string; meta: string | null; rows: ChangeRow[]; more: number }[];
  facts: { term: string; value: string; mono: boolean }[];
  command: string;
}

const SHOWN = 200;

const KIND: Record<Change['kind'], string> = {
  verdict: 'Verdict',
  lane: 'Lane',
  item: 'Item',
  risk: 'Risk',
  evidence: 'Evidence',
  waiver: 'Waiver',
  policy: 'Policy',
};

const CAUSE: Record<Change['causes'][number]['kind'], string> = {
  evidence: 'Evidence',
  policy: 'Policy',
  definition: 'Definition',
  time: 'Time alone',
  assumption: 'Assumption',
};

const GROUPS: readonly [Change['direction'], string, string | null][] = [
  ['worse', 'Worse', 'What is no longer checked counts as worse.'],
  ['better', 'Better', null],
  ['changed', 'Otherwise changed', 'Neither better nor worse.'],
];

const toSide = ({ checkpoint, revision, title, asOf, verdict, hypothetical }: DiffSide): SideView => ({
  path: recordPath({ checkpoint, revision }),
  title,
  when: `${sentence(revisionName(revision))}, as of ${moment(asOf)}`,
  verdict,
  decided: revision !== 'open',
  hypothetical,
});

const anchorOf = ({ kind, id }: Change): string | null => {
  if (kind === 'lane') return anchor('Lane', id);
  if (kind === 'risk') return anchor('Risk', id);
  if (kind === 'evidence') return anchor('Probe', id);
  return kind === 'item' || kind === 'waiver' ? itemAnchor(id) : null;
};

const toRow = (change: Change, { from, to }: DiffView): ChangeRow => {
  const place = anchorOf(change);
  const isGone = change.to === null && change.from !== null && change.kind !== 'waiver';
  return {
    kind: KIND[change.kind],
    title: change.title,
    path: place === null ? null : `${isGone ? from.path : to.path}#${place}`,
    text: sentence(change.text),
    causes: change.causes.map(({ kind, text }) => ({ kind: CAUSE[kind], text })),
  };
};

const name = ({ checkpoint, revision }: DiffSide): string => `${label(checkpoint)} ${revisionName(revision)}`;

const countLine = ({ counts, changes }: Diff): string =>
  changes.length === 0
    ? 'Nothing changed.'
    : `${counts.worse} worse, ${counts.better} better, ${plural(counts.changed, 'other change')}, ${counts.unchanged} unchanged.`;

/** Builds the page that compares two judgements. */
export const toDiffView = (diff: Diff): DiffView => {
  const { from, to } = diff;
  const verdicts =
    from.verdict === to.verdict
      ? `Still ${VERDICT[to.verdict].toLowerCase()}`
      : `${VERDICT[from.verdict]} to ${VERDICT[to.verdict].toLowerCase()}`;
  const view: DiffView = {
    pageTitle: `${verdicts}: ${name(from)} to ${name(to)}`,
    line: countLine(diff),
    from: toSide(from),
    to: toSide(to),
    groups: [],
    facts: [
      { term: 'Judged', value: `${moment(from.asOf)} and ${moment(to.asOf)}`, mono: false },
      {
        term: 'Policy',
        value:
          from.policy === to.policy
            ? `${shortDigest(to.policy)}, the same for both`
            : `${shortDigest(from.policy)} to ${shortDigest(to.policy)}`,
        mono: true,
      },
      { term: 'Judgements', value: `${shortDigest(from.digest)} to ${shortDigest(to.digest)}`, mono: true },
    ],
    command: `npx holdpoint diff ${from.name} ${to.name}`,
  };
  const groups = GROUPS.map(([direction, title, meta]) => {
    const found = diff.changes.filter((change) => change.direction === direction);
    const rows = found.slice(0, SHOWN).map((change) => toRow(change, view));
    return { id: title.split(' ')[0] ?? title, title, meta, rows, more: found.length - rows.length };
  });
  return { ...view, groups: groups.filter(({ rows }) => rows.length > 0) };
};
