import type { Judging } from '../schemas/judging.ts';
import { CASE_NAMES, countNamed } from './counts.ts';
import { type Criterion, parseCriterion, type Unparsable } from './parse.ts';
import { isOfRuns } from './past.ts';
import { isComparable, unitOf } from './units.ts';

/** What a probe can find under which names, as far as its definition tells. */
export interface Offer {
  /** Every name that there can be; undefined where only a result file tells. */
  names: readonly string[] | undefined;
  /** Names that there cannot be, whatever a result file holds. */
  never: readonly string[];
  /** Files are asked by JSON pointer or pattern, and give figures without a unit. */
  asks: 'pointer' | 'pattern' | undefined;
}

/** What is wrong with a criterion before anything ran. */
export type Fault =
  | Unparsable
  /** Nothing that the probe finds can have that name. */
  | { kind: 'not-offered'; criterion: Criterion; names: readonly string[] }
  /** The figure of that name has a unit, or none, that the limit cannot be compared with. */
  | { kind: 'not-comparable'; criterion: Criterion; unit: string | null }
  /** What has that name is a figure, and the limit or the comparison is one for texts. */
  | { kind: 'is-figure'; criterion: Criterion }
  /** How many runs passed is only asked over several of them, as the least that it may be. */
  | { kind: 'of-runs'; criterion: Criterion };

const UNITS: Readonly<Record<string, string | null>> = {
  ...Object.fromEntries(CASE_NAMES.map((name) => [name, name === 'cases.pass-rate' ? '%' : null])),
  'coverage.lines': '%',
  'coverage.statements': '%',
  'coverage.branches': '%',
  'coverage.functions': '%',
  'findings.total': null,
  'load.error-rate': '%',
  'load.rate': '/s',
  'load.p95': 'ms',
  duration: 'ms',
  exit: null,
};

/** Units of what a probe's own runs measure, where no file can hold another figure of that name. */
const OWN_UNITS: Readonly<Record<string, string | null>> = {
  certificate: 'd',
  latency: 'ms',
  'round-trip': 'ms',
  status: null,
};

/** The unit of a figure whose name says what it is; undefined for any other name. */
const knownUnit = (criterion: Criterion, { names }: Offer): string | null | undefined => {
  const count = countNamed(criterion);
  const name = count ? `cases.${count}` : criterion.name;
  const units = names === undefined ? UNITS : { ...OWN_UNITS, ...UNITS };
  return Object.hasOwn(units, name) ? units[name] : undefined;
};

const isOffered = (criterion: Criterion, { names, never, asks }: Offer): boolean => {
  const { name } = criterion;
  if (names === undefined) return !never.includes(name);
  if (names.includes(name)) return true;
  if (asks !== undefined && name.startsWith('/')) return true;
  const count = countNamed(criterion);
  return count !== undefined && names.includes(`cases.${count}`);
};

const ofRuns = (criterion: Criterion): Fault | undefined => {
  const { over, operator, figure, name } = criterion;
  if (over === undefined || !figure || !operator.startsWith('>')) return { kind: 'of-runs', criterion };
  const unit = name === 'runs.passed' ? null : '%';
  return isComparable(unit, figure.unit) ? undefined : { kind: 'not-comparable', criterion, unit };
};

/** A limit that the last decision gives is in the unit of what it found; what it may be missed by, or a share of it. */
const ofDecided = (criterion: Criterion, unit: string | null): Fault | undefined => {
  const by = criterion.decided?.by;
  const fits = !by || by.unit === '%' || isComparable(unit, by.unit);
  return fits ? undefined : { kind: 'not-comparable', criterion, unit };
};

const faultOf = (text: string, offer: Offer, stated: Judging['unit']): Fault | undefined => {
  const criterion = parseCriterion(text);
  if (criterion.kind === 'unparsable') return criterion;
  if (isOfRuns(criterion)) return ofRuns(criterion);
  if (!isOffered(criterion, offer)) return { kind: 'not-offered', criterion, names: offer.names ?? [] };
  const { name, figure } = criterion;
  const isAsked = offer.asks !== undefined && name.startsWith('/');
  const unit = isAsked ? unitOf(name, stated) : knownUnit(criterion, offer);
  if (unit === undefined) return undefined;
  if (criterion.decided) return ofDecided(criterion, unit);
  if (!figure) return isAsked ? undefined : { kind: 'is-figure', criterion };
  return isComparable(unit, figure.unit) ? undefined : { kind: 'not-comparable', criterion, unit };
};

/** What is wrong with the criteria of a definition, by their position, as far as that can be known before it runs. */
export const faultsIn = ({ criteria, unit }: Judging, offer: Offer): Map<number, Fault> => {
  const faults = new Map<number, Fault>();
  for (const [index, text] of criteria.entries()) {
    const fault = faultOf(text, offer, unit);
    if (fault) faults.set(index, fault);
  }
  return faults;
};
