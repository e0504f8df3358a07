import { type Code, closest, type Diagnostic, diagnostic } from '../errors.ts';
import type { Checkpoint } from '../schemas/checkpoint.ts';
import type { Need } from '../schemas/item.ts';
import { startOf } from '../schemas/moment.ts';
import type { Probe } from '../schemas/probe.ts';
import { findCycle } from './graph.ts';
import type { Locate } from './yaml.ts';

/** Where a checkpoint was written, so that what is wrong with it can be pointed at. */
export interface Source {
  locate: Locate;
  /** The file's text. */
  source: string;
}

type Report = (
  code: Code,
  message: string,
  path: readonly PropertyKey[],
  fixes: string[],
  rest?: { severity?: 'warning'; at?: 'key' | 'value' },
) => void;

const idsIn = (need: Need): string[] => (typeof need === 'string' ? [need] : need.anyOf);

const checkKnown = (
  report: Report,
  id: string,
  what: string,
  known: readonly string[],
  path: readonly PropertyKey[],
): void => {
  if (known.includes(id)) return;
  const near = closest(id, known);
  const fix = near
    ? `Did you mean ${near}?`
    : known.length > 0
      ? `Known: ${known.slice(0, 12).join(', ')}.`
      : `There is no ${what} yet.`;
  report('HP106', `There is no ${what} "${id}"`, path, [fix]);
};

const checkUnique = (
  report: Report,
  entries: readonly { id: string }[],
  list: string,
  what: string,
): void => {
  const first = new Map<string, number>();
  for (const [index, { id }] of entries.entries()) {
    if (first.has(id))
      report(
        'HP105',
        `Two ${what}s are called "${id}"`,
        [list, index, 'id'],
        ['Give each a name of its own.'],
      );
    else first.set(id, index);
  }
};

const checkNeeds = (
  report: Report,
  needs: readonly Need[],
  known: readonly string[],
  path: readonly PropertyKey[],
): void => {
  for (const [index, need] of needs.entries()) {
    const at = [...path, 'needs', index];
    if (typeof need === 'string') checkKnown(report, need, 'item', known, at);
    else
      for (const [inner, id] of need.anyOf.entries())
        checkKnown(report, id, 'item', known, [...at, 'anyOf', inner]);
  }
};

const checkItems = (report: Report, { items }: Checkpoint, probes: ReadonlyMap<string, Probe>): void => {
  const known = items.map(({ id }) => id);
  checkUnique(report, items, 'items', 'item');
  for (const [index, item] of items.entries()) {
    const path = ['items', index];
    checkNeeds(report, item.needs, known, path);
    for (const [at, id] of item.probes.entries())
      checkKnown(report, id, 'probe', [...probes.keys()], [...path, 'probes', at]);
    if (!item.claim && item.probes.length === 0)
      report(
        'HP401',
        `${item.id} has neither a probe nor a claim`,
        path,
        ['Name the probes that prove it, or claim a status for it.'],
        { severity: 'warning' },
      );
    const { claim } = item;
    if (claim?.status === 'not-applicable' && !claim.reason)
      report(
        'HP104',
        `${item.id} is called not applicable without a reason`,
        [...path, 'claim', 'status'],
        ['Add reason: why it does not apply.'],
      );
    if (claim?.on && claim.until && startOf(claim.until) < startOf(claim.on))
      report(
        'HP104',
        `The claim on ${item.id} ends before it begins`,
        [...path, 'claim', 'until'],
        ['Check both dates.'],
      );
  }
  const needed = new Map(items.map((item) => [item.id, item.needs.flatMap(idsIn)]));
  const self = items.findIndex(({ id }) => needed.get(id)?.includes(id));
  const cycle = findCycle(known, (id) => needed.get(id) ?? []);
  if (self >= 0)
    report(
      'HP402',
      `${known[self]} needs itself`,
      ['items', self, 'needs'],
      ['Take it out of its own needs.'],
    );
  else if (cycle) {
    const at = known.indexOf(cycle[0] ?? '');
    report(
      'HP402',
      `These items wait for each other: ${cycle.join(' -> ')}`,
      ['items', at, 'needs'],
      ['Take one of these needs out.'],
    );
  }
};

const checkLanesAndRisks = (report: Report, { items, lanes, risks }: Checkpoint): void => {
  const known = items.map(({ id }) => id);
  checkUnique(report, lanes, 'lanes', 'lane');
  checkUnique(report, risks, 'risks', 'risk');
  for (const [index, lane] of lanes.entries()) {
    checkNeeds(report, lane.needs, known, ['lanes', index]);
    if (lane.needs.length === 0 && !lane.verdict)
      report(
        'HP403',
        `The lane ${lane.id} names no items and declares no verdict`,
        ['lanes', index],
        ['Name the items it needs, or declare verdict: go or no-go.'],
      );
  }
  for (const [index, risk] of risks.entries()) {
    for (const [at, id] of risk.items.entries())
      checkKnown(report, id, 'item', known, ['risks', index, 'items', at]);
    if (risk.state === 'accepted' && !risk.until)
      report(
        'HP104',
        `The risk ${risk.id} is accepted without an end`,
        ['risks', index, 'state'],
        ['Add until: the last day on which the acceptance counts.'],
      );
  }
};

const checkWaivers = (report: Report, { items, waivers }: Checkpoint): void => {
  const known = items.map(({ id }) => id);
  const seen = new Set<string>();
  for (const [index, waiver] of waivers.entries()) {
    const path = ['waivers', index];
    checkKnown(report, waiver.item, 'item', known, [...path, 'item']);
    if (seen.has(waiver.item))
      report('HP404', `${waiver.item} has two waivers`, [...path, 'item'], ['Keep the one that counts.']);
    seen.add(waiver.item);
    if (waiver.on && startOf(waiver.until) < startOf(waiver.on))
      report(
        'HP104',
        `The waiver for ${waiver.item} ends before it begins`,
        [...path, 'until'],
        ['Check both dates.'],
      );
  }
};

/** What is wrong with a checkpoint beyond the shape of its entries: names, needs, lanes, waivers, decision. */
export const validate = (
  content: Checkpoint,
  probes: ReadonlyMap<string, Probe>,
  { locate, source }: Source,
): Diagnostic[] => {
  const found: Diagnostic[] = [];
  const report: Report = (code, message, path, fixes, rest = {}) => {
    const { at, ...more } = rest;
    found.push(diagnostic(code, message, { place: locate(path, at), source, fixes, ...more }));
  };
  if (content.verdict && !content.date)
    report(
      'HP107',
      'A verdict is declared without its date',
      ['verdict'],
      ['Add date: the day it was decided.'],
      { at: 'key' },
    );
  if (content.date && !content.verdict)
    report(
      'HP107',
      'A date of decision stands without a verdict',
      ['date'],
      ['Add verdict: GO, PARTIAL GO or NO-GO; for a planned day write due.'],
      { at: 'key' },
    );
  checkItems(report, content, probes);
  checkLanesAndRisks(report, content);
  checkWaivers(report, content);
  return found;
};
