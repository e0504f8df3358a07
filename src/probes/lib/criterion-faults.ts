import { CASE_NAMES, countMeant } from '../../criterion/counts.ts';
import { type Fault, faultsIn, type Offer } from '../../criterion/faults.ts';
import { closest } from '../../errors.ts';
import { readers } from '../../readers/registry.ts';
import type { Judging } from '../../schemas/judging.ts';
import type { ProbeKind } from './kind.ts';

/** What only a run of its own has, never a file that was picked up. */
const RUN_NAMES = ['stdout', 'stderr', 'output', 'body', 'exit'];
const ASKS = { json: 'pointer', text: 'pattern' } as const;

/** Names that a format gives, where they are known before a file is read. */
const namesOf = (format: string): readonly string[] | undefined => {
  const reader = readers.find(({ id }) => id === format);
  if (!reader) return undefined;
  if (format === 'text') return ['text'];
  if (format === 'json') return [];
  if (reader.measurements.some((name) => name.includes('<'))) return undefined;
  return [...reader.measurements, ...(reader.hasCases === false ? [] : [...CASE_NAMES, 'duration'])];
};

const offerOf = (
  { names: own = [], kind }: ProbeKind,
  { format, results }: Readonly<Record<string, unknown>>,
): Offer => {
  const readsFiles = kind === 'results' || (Array.isArray(results) && results.length > 0);
  const isPickedUp = kind === 'results' || kind === 'slo';
  const names = isPickedUp ? own : [...own, 'duration'];
  const never = RUN_NAMES.filter((name) => !own.includes(name));
  if (!readsFiles) return { names, never, asks: undefined };
  if (typeof format !== 'string') return { names: undefined, never, asks: undefined };
  const held = namesOf(format);
  return {
    never,
    names: held && [...names, ...held],
    asks: format === 'json' || format === 'text' ? ASKS[format] : undefined,
  };
};

const unitWords = (unit: string | null): string => (unit === null ? 'has no unit' : `is in ${unit}`);

const notOffered = (name: string, names: readonly string[], asks: Offer['asks']): string => {
  const meant = countMeant(name);
  const near = meant !== undefined && names.includes(meant) ? meant : closest(name, names);
  if (near) return `nothing is called ${name} here: did you mean ${near}?`;
  const known = [...names, ...(asks ? [`a ${asks} that begins with /`] : [])];
  return `nothing is called ${name} here${known.length > 0 ? `: there is ${known.join(', ')}` : ''}`;
};

const said = (fault: Fault, { asks }: Offer): string => {
  switch (fault.kind) {
    case 'not-offered':
      return notOffered(fault.criterion.name, fault.names, asks);
    case 'is-figure':
      return `compare ${fault.criterion.name} with a figure: it is no text`;
    case 'not-comparable': {
      const { name, limit } = fault.criterion;
      const isAsked = name.startsWith('/');
      const state = isAsked && fault.unit === null ? ': state it as unit: beside format:' : '';
      return `the figure ${name} ${unitWords(fault.unit)}, so it cannot be compared with ${limit}${state}`;
    }
    case 'of-runs':
      return 'how many runs passed is asked over several, as the least: runs.pass-rate >= 90 % over 14 runs';
    case 'unparsable':
      break;
  }
  if (fault.problem === 'no-operator')
    return `there is no comparison ${fault.written}${fault.meant ? `: did you mean ${fault.meant}?` : ''}`;
  if (fault.problem === 'no-runs') return 'a criterion is judged over 2 to 500 runs';
  if (fault.problem === 'no-figure')
    return `write a figure behind the comparison, such as 300 ms: ${fault.limit} is none`;
  if (fault.problem === 'no-pattern')
    return `write a regular expression behind matches: ${fault.limit} is none`;
  return 'write a measurement, a comparison and a limit, such as p(95) < 300 ms';
};

/** What is wrong with the criteria of a validated entry, in words, by their position. */
export const criterionFaults = (
  kind: ProbeKind,
  judging: Judging,
  entry: Readonly<Record<string, unknown>>,
): Map<number, string> => {
  const offer = offerOf(kind, entry);
  return new Map([...faultsIn(judging, offer)].map(([index, fault]) => [index, said(fault, offer)]));
};
