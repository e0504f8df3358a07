import type { Reading } from '../schemas/reading.ts';
import { looksBeyond, parseCriterion } from './parse.ts';

const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info', 'unknown'] as const;
type Severity = (typeof SEVERITIES)[number];

/** What a scan is held to by itself. */
const HELD: readonly Severity[] = ['critical', 'high', 'unknown'];
const ALLOWS = ['<', '<=', '=='];

/** The severities that criteria bound by a number themselves; a bound on `findings.total` is one on all. */
const boundIn = (criteria: readonly string[]): ReadonlySet<Severity> => {
  const names = criteria.flatMap((text) => {
    const criterion = parseCriterion(text);
    return criterion.kind === 'criterion' && !looksBeyond(criterion) && ALLOWS.includes(criterion.operator)
      ? [criterion.name]
      : [];
  });
  if (names.includes('findings.total')) return new Set(SEVERITIES);
  return new Set(SEVERITIES.filter((severity) => names.includes(`findings.${severity}`)));
};

/**
 * The findings of a scan that no criterion bounds: those that are critical, high or of unknown severity, or all where
 * each finding is a failed case. Undefined for a reading of another kind, and where no criterion bounds a severity.
 */
export const unboundedFindings = (
  { measurements, counts }: Reading,
  criteria: readonly string[],
): number | undefined => {
  const figure = (name: string): number | undefined =>
    measurements.find((each) => each.name === `findings.${name}`)?.value;
  const total = figure('total');
  const bound = boundIn(criteria);
  if (total === undefined || bound.size === 0) return undefined;
  const held = counts.failed === total ? SEVERITIES : HELD;
  return held
    .filter((severity) => !bound.has(severity))
    .reduce((sum, severity) => sum + (figure(severity) ?? 0), 0);
};
