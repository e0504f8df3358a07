import type { Change } from '../schemas/diff.ts';
import type { Told } from '../schemas/reason.ts';
import { words } from '../words/words.ts';
import { anchor, itemAnchor, recordPath } from './anchors.ts';
import { CHANGE_GROUPS, type ChangeGroup } from './change-group.ts';
import type { RecordData, Summary } from './record-data.ts';
import { label, revisionName } from './words.ts';

/** One difference to the judgement before. */
interface ChangeLine {
  group: ChangeGroup;
  /** `Worse`. */
  word: string;
  /** `Lane`. */
  kind: string;
  title: string;
  /** Its place on the page; null where it has none. */
  href: string | null;
  text: string;
}

/** What changed since last time, worse first. */
export interface ChangesView {
  /** What it is compared with; null for the first revision. */
  from: string | null;
  fromPath: string;
  /** Site-relative address of the whole comparison. */
  path: string;
  rows: ChangeLine[];
  /** Changes beyond those listed. */
  others: number;
}

const SHOWN = 8;
const LISTED: ReadonlySet<Change['kind']> = new Set(['verdict', 'lane', 'item', 'risk']);

const hrefOf = ({ kind, id, to }: Told<Change>): string | null => {
  if (to === null || kind === 'verdict') return null;
  return `#${kind === 'item' ? itemAnchor(id) : anchor(kind === 'lane' ? 'Lane' : 'Risk', id)}`;
};

/** Builds the account of what changed since the revision before, or since the last decision of the programme. */
export const toChangesView = (
  { summary: { since }, changes }: RecordData,
  all: readonly Summary[],
): ChangesView => {
  const from = since && all.find(({ id }) => id === since.from);
  if (!since || !from) return { from: null, fromPath: '', path: '', rows: [], others: 0 };
  const listed = changes
    .filter(({ kind }) => LISTED.has(kind))
    .sort((a, b) => CHANGE_GROUPS.indexOf(a.group) - CHANGE_GROUPS.indexOf(b.group));
  return {
    from: `${label(from.checkpoint)} ${revisionName(from.revision)}`,
    fromPath: recordPath(from),
    path: `diff/${since.diff}/`,
    rows: listed.slice(0, SHOWN).map((change) => ({
      group: change.group,
      word: words.record.changes.groups[change.group],
      kind: words.record.changes.kinds[change.kind],
      title: change.title,
      href: hrefOf(change),
      text: words.sentence(change.text),
    })),
    others: Math.max(0, changes.length - Math.min(SHOWN, listed.length)),
  };
};
