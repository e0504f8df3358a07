import type { Run } from '../../src/schemas/evidence.ts';
import type { Status } from '../../src/schemas/status.ts';
import type { Summary } from '../../src/views/record-data.ts';

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2026, 0, 5, 9);

/** A revision with the statuses given, in two areas, and as many open critical risks. */
export const revision = (at: number, statuses: readonly Status[], critical = 0): Summary =>
  ({
    id: `cp${at}/r1`,
    checkpoint: `cp${at}`,
    revision: 'r1',
    date: new Date(FIRST + at * DAY_MS).toISOString(),
    items: statuses.map((status, index) => ({
      id: `i${index}`,
      title: `Item ${index}`,
      area: index % 2 === 0 ? 'Base' : 'Tools',
      status,
    })),
    risks: Array.from({ length: critical }, (_, index) => ({
      id: `r${index}`,
      title: `Risk ${index}`,
      level: 'critical',
      state: 'open',
    })),
  }) as unknown as Summary;

/** `count` revisions, each with as many ready items of ten as its number, counted round. */
export const revisions = (count: number): Summary[] =>
  Array.from({ length: count }, (_, at) =>
    revision(
      at,
      Array.from({ length: 10 }, (_each, item) => (item <= at % 10 ? 'ready' : 'blocked')),
      at % 4,
    ),
  );

/** A run that measured one value, `every` days after the one before it. */
export const measuring = (values: readonly number[], every = 1, limit: string | null = '<300'): Run[] =>
  values.map(
    (value, at) =>
      ({
        finishedAt: new Date(FIRST + at * every * DAY_MS).toISOString(),
        measurements: [{ name: 'answer p(95)', value, unit: 'ms', limit, met: null }],
        readings: [],
      }) as unknown as Run,
  );
