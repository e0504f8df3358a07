import { words } from '../words/words.ts';
import { anchor, itemAnchor, recordPath } from './anchors.ts';
import type { Step } from './record.ts';
import type { End, Summary } from './record-data.ts';
import { label, revisionName } from './words.ts';

/** Something that ends, and where it counts. */
interface EndRow {
  instant: string;
  when: string;
  /** `Evidence`. */
  kind: string;
  /** What ends then, each with its site-relative address. */
  things: Step[];
  /** How many more end then. */
  others: number;
  /** `CP3 open revision`. */
  where: string;
  wherePath: string;
  soon: boolean;
}

/** What ends next, soonest first. */
export interface EndsView {
  rows: EndRow[];
  /** How many end later. */
  more: number;
}

const SHOWN = 8;
const NAMED = 3;

const placeOf = ({ kind, id }: End, summary: Summary): string =>
  kind === 'evidence'
    ? `evidence/${id}/`
    : `${recordPath(summary)}#${kind === 'risk' ? anchor('Risk', id) : itemAnchor(id)}`;

/** Builds the list of what ends next at what is open and at the decision the programme stands at. */
export const toEndsView = (revisions: readonly Summary[], standing: Summary | null): EndsView => {
  const found = new Map<string, { end: End; summary: Summary }>();
  const counting = revisions.filter((summary) => !summary.decided || summary.id === standing?.id);
  for (const summary of counting)
    for (const end of summary.ends)
      if (!summary.decided || end.kind !== 'evidence')
        found.set(`${end.kind} ${end.id} ${summary.id}`, { end, summary });
  const groups = new Map<string, { end: End; summary: Summary }[]>();
  for (const each of [...found.values()].sort((a, b) => Date.parse(a.end.until) - Date.parse(b.end.until))) {
    const key = `${words.moment(each.end.until)} ${each.end.kind} ${each.summary.id}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const rows = [...groups.values()].flatMap((group): EndRow[] => {
    const [first] = group;
    if (!first) return [];
    const { end, summary } = first;
    return [
      {
        instant: end.until,
        when: words.moment(end.until),
        kind: words.overview.ends.kinds[end.kind],
        things: group
          .slice(0, NAMED)
          .map((each) => ({ path: placeOf(each.end, summary), text: each.end.title })),
        others: Math.max(0, group.length - NAMED),
        where: `${label(summary.checkpoint)} ${revisionName(summary.revision)}`,
        wherePath: recordPath(summary),
        soon: end.soon,
      },
    ];
  });
  return { rows: rows.slice(0, SHOWN), more: Math.max(0, rows.length - SHOWN) };
};
