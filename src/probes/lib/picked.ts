import type { Reading } from '../../schemas/reading.ts';
import type { Picked } from '../../schemas/reasons/picked.ts';

type Counted = keyof Reading['counts'];

const sum = (readings: readonly Reading[], key: Counted): number =>
  readings.reduce((total, { counts }) => total + (counts[key] ?? 0), 0);

const unreadable = (readings: readonly Reading[]): Picked | undefined => {
  const [first, ...more] = readings.filter(({ outcome }) => outcome === 'unreadable');
  if (!first) return undefined;
  const why = first.diagnostics.find((each) => each.severity === 'error')?.message ?? null;
  return { kind: 'picked.unreadable', count: more.length + 1, why };
};

const counted = (readings: readonly Reading[]): Picked | undefined => {
  const executed = sum(readings, 'executed');
  const failed = sum(readings, 'failed') + sum(readings, 'errored');
  if (failed > 0) return { kind: 'picked.failed', failed, executed };
  const failures = readings.reduce((total, reading) => total + reading.failuresTotal, 0);
  if (failures > 0) return { kind: 'picked.failures', count: failures };
  if (executed === 0) return undefined;
  return { kind: 'picked.passed', passed: sum(readings, 'passed'), skipped: sum(readings, 'skipped') };
};

/** What result files say together: what could not be read, else their cases, else whether they met what they state. */
export const pickedOf = (readings: readonly Reading[]): Picked => {
  const figures = readings.reduce((total, { measurements }) => total + measurements.length, 0);
  const facts = readings.reduce((total, reading) => total + (reading.facts?.length ?? 0), 0);
  const is = (outcome: Reading['outcome']) => (reading: Reading) => reading.outcome === outcome;
  const inFigures: Picked | undefined = figures > 0 ? { kind: 'picked.figures', count: figures } : undefined;
  const bad = unreadable(readings);
  if (bad) return bad;
  if (readings.every(is('informational'))) {
    if (facts > 0) return { kind: 'picked.read' };
    if (inFigures) return inFigures;
  }
  const cases = counted(readings);
  if (cases) return cases;
  if (readings.every(is('met'))) return { kind: 'picked.met' };
  if (readings.some(is('unmet'))) return { kind: 'picked.unmet' };
  if (readings.some(is('nothing-ran'))) return { kind: 'picked.no-cases' };
  return inFigures ?? { kind: 'picked.not-judged' };
};
