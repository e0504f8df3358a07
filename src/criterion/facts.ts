import type { Run } from '../schemas/evidence.ts';
import type { Fact, Reading, Scalar } from '../schemas/reading.ts';
import { askedIn, questionOf } from './asked.ts';

/** Formats that hold nothing but what they are asked for. */
const ASKED = new Set(['json', 'text']);
/** Texts that a probe's own run leaves behind. */
const TEXTS: readonly string[] = ['stdout', 'stderr', 'output', 'body'];

type Holder = Pick<Run, 'readings'> & Partial<Pick<Run, 'facts' | 'checks' | 'judging'>>;

const asking = ({ readings }: Holder): Reading[] =>
  readings.filter(({ format, outcome }) => ASKED.has(format) && outcome !== 'unreadable');

/** In schema 1 a question put to a text is a check: its subject and expectation are the question. */
const ofChecks = (ask: string, { facts, checks = [] }: Holder): Fact[] =>
  facts
    ? []
    : checks.flatMap(({ subject, expected, met }) =>
        `${subject} ${expected}` === ask ? [{ ask, values: [met], total: 1 }] : [],
      );

/**
 * What was found under a name or question, one fact for each place that was asked; undefined where one of them was not
 * asked, or there is none.
 */
export const factsOf = (ask: string, holder: Holder): Fact[] | undefined => {
  const own = [...(holder.facts ?? []), ...ofChecks(ask, holder)].filter((fact) => fact.ask === ask);
  if (own.length > 0) return own;
  const places = asking(holder);
  const found = places.flatMap(({ facts }) => facts?.find((fact) => fact.ask === ask) ?? []);
  return found.length > 0 && found.length === places.length ? found : undefined;
};

/**
 * Whether a question was left out when the probe ran: it is to a text, or to a pointer or pattern into a file, which
 * hold nothing unless asked, and it is none of the definition that the run ran with.
 */
export const isLeftOut = (question: string, name: string, holder: Holder): boolean => {
  const isToText =
    TEXTS.includes(name) || (asking(holder).length > 0 && (name.startsWith('/') || name === 'text'));
  const asked = askedIn(holder.judging?.criteria ?? []).flatMap(({ criteria }) => criteria);
  return isToText && !asked.some((criterion) => questionOf(criterion) === question);
};

const MOST = 1_000;
const LONGEST = 500;

const isExact = (value: Scalar): boolean => typeof value !== 'number' || Number.isFinite(value);

/**
 * What was found under a name or question, bounded for the record: finite numbers, texts of at most 500 characters, and
 * at most 1,000 different values. Beyond that the first text, the least and the greatest number stand for all of them.
 */
export const factOf = (ask: string, found: Iterable<Scalar>): Fact => {
  const all = [...new Set(found)];
  const values = all.filter((value) =>
    typeof value === 'string' ? value.length <= LONGEST : isExact(value),
  );
  if (values.length <= MOST) return { ask, values, total: all.length };
  const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const others = values.find((value) => typeof value !== 'number');
  const ends = [others, numbers[0], numbers.at(-1)].filter((value) => value !== undefined);
  return { ask, values: ends, total: all.length };
};
