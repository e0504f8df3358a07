import { figuresFor } from '../criterion/judge.ts';
import { type Criterion, parseCriterion } from '../criterion/parse.ts';
import type { Checkpoint } from '../schemas/checkpoint.ts';
import type { Run } from '../schemas/evidence.ts';
import type { LastDecision } from '../schemas/last-decision.ts';
import type { Probe } from '../schemas/probe.ts';
import type { FrozenRecord } from '../schemas/record.ts';
import { isAfter } from '../verdict/evidence/find.ts';

/** A frozen decision, without captured output. */
export interface FrozenDecision {
  /** Of its record. */
  digest: string;
  record: Omit<FrozenRecord, 'evidence' | 'earlier'>;
  /** By probe. */
  runs: ReadonlyMap<string, readonly Run[]>;
}

/** What is decided next: its probes by id, and what its author wrote. */
export interface Next {
  probes: ReadonlyMap<string, Probe>;
  content: Pick<Checkpoint, 'waivers'>;
}

const comparing = ({ criteria }: Probe): Criterion[] =>
  criteria.flatMap((text) => {
    const criterion = parseCriterion(text);
    return criterion.kind === 'criterion' && criterion.decided ? [criterion] : [];
  });

const comparingIn = ({ probes }: Next): [string, Criterion[]][] =>
  [...probes]
    .map(([id, probe]): [string, Criterion[]] => [id, comparing(probe)])
    .filter(([, all]) => all.length > 0);

/** Says whether something that is decided next is compared with the last decision. */
export const compares = (next: Next): boolean => comparingIn(next).length > 0;

const figuresIn = ({ record, runs }: FrozenDecision, next: Next): NonNullable<LastDecision['figures']> => {
  const found: NonNullable<LastDecision['figures']> = {};
  for (const [id, criteria] of comparingIn(next)) {
    const run = [...(runs.get(id) ?? [])].sort(isAfter).at(-1);
    const judging = run?.judging ?? record.probes[id];
    if (!run || !judging) continue;
    found[id] = Object.fromEntries(
      criteria.map((criterion) => [criterion.name, figuresFor(criterion, run, judging)]),
    );
  }
  return found;
};

const waivedIn = ({ record }: FrozenDecision, { content }: Next): LastDecision['waived'] => {
  const items = new Set(content.waivers.map(({ item }) => item));
  const waived: LastDecision['waived'] = {};
  for (const { item, until, covers } of record.content.waivers) {
    if (!items.has(item)) continue;
    const before = waived[item] ?? record.last?.waived[item] ?? [];
    waived[item] = [...before, { until, ...(covers && { covers }) }];
  }
  return waived;
};

/** What the last frozen decision leaves to what is decided next; undefined where that is compared with nothing of it. */
export const lastDecision = (last: FrozenDecision, next: Next): LastDecision | undefined => {
  const { record, digest } = last;
  const left = { figures: figuresIn(last, next), waived: waivedIn(last, next) };
  if (!compares(next) && Object.keys(left.waived).length === 0) return undefined;
  return { revision: record.revision, record: digest, ...left };
};
