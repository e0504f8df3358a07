import type { Check } from '../../schemas/evidence.ts';

const MOST = 500;

/**
 * Checks of many files, bounded for the record: what is not met first, then what is; beyond 500 of either
 * kind the rest is one check that says how many there were.
 */
export const boundedChecks = (checks: readonly Check[]): Check[] => {
  const part = (met: boolean): Check[] => {
    const all = checks.filter((check) => check.met === met);
    const more = all.length - MOST;
    if (more <= 0) return all;
    const rest = {
      subject: `${more} more files`,
      expected: 'as the others',
      actual: { kind: met ? 'checked.yes' : 'checked.no' } as const,
      met,
    };
    return [...all.slice(0, MOST), rest];
  };
  return [...part(false), ...part(true)];
};
