import { digestOfNames } from '../../readers/lib/failing-names.ts';
import type { Reading2 } from '../../schemas/reading.ts';

const NAMES = 5_000;
const FAILURES = 1_000;

/**
 * Bounds what the result files of one run tell of failures, in the order that they are read: 5,000 failing names and 1,000
 * failures with their words over all of them. A file whose names are more than what is left keeps their digest and number.
 */
export const toldOfRun = (): ((reading: Reading2) => Reading2) => {
  let names = NAMES;
  let failures = FAILURES;
  return (reading) => {
    const { failing } = reading;
    const isCut = 'names' in failing && failing.names.length > names;
    const kept = isCut ? digestOfNames(failing.names) : failing;
    const told = { ...reading, failing: kept, failures: reading.failures.slice(0, failures) };
    names -= 'names' in kept ? kept.names.length : 0;
    failures -= told.failures.length;
    return told;
  };
};
