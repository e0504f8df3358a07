import { sealed } from '../../evidence/evidence.ts';
import type { Cleaner } from '../../evidence/redact/clean.ts';
import { recordedBy } from '../../kernel/version.ts';
import type { Evidence } from '../../schemas/evidence.ts';
import { judgingOf, type Probe } from '../../schemas/probe.ts';
import type { Outcome } from '../lib/kind.ts';
import type { Captured } from './capture.ts';
import type { CheckedOut } from './working-copy.ts';

/** What surrounds one run. */
export interface Circumstances extends CheckedOut {
  where: string;
  /** Milliseconds since 1970. */
  startedAt: number;
  finishedAt: number;
  /** What ran, as a person would type or say it. */
  ran: string;
  waitsFor: string[];
  /** Digest of the newest earlier run. */
  previous: string | null;
}

const TORN = 4096;
const LAST = new RegExp(`(?<=\\n)[^\\n]{1,${TORN}}$|\\S{1,${TORN}}$`);
const FIRST = new RegExp(`^[^\\n]{1,${TORN}}(?=\\n)|^\\S{1,${TORN}}`);

/**
 * The two kept parts without the line that the cut went through, or its word where the line is long: half a secret
 * is not recognised as one.
 */
const withoutTornLines = ({ head, tail }: Captured): { head: string; tail: string } => ({
  head: head.replace(LAST, ''),
  tail: tail.replace(FIRST, ''),
});

const cleanOutput = async (captured: Captured, clean: Cleaner): Promise<Evidence['output']> => {
  const { bytes, cut } = captured;
  if (cut === 0) return { text: await clean(captured.head), bytes, truncated: false };
  const { head, tail } = withoutTornLines(captured);
  const mark = `\n[… of ${bytes} bytes, the middle was left out …]\n`;
  return { text: `${await clean(head)}${mark}${await clean(tail)}`, bytes, truncated: true };
};

const ONE_LINE = 500;

const oneLine = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > ONE_LINE ? `${line.slice(0, ONE_LINE)}…` : line;
};

/** A message with each of its texts in one line. */
const inOneLine = <Said>(said: Said): Said => {
  if (typeof said === 'string') return oneLine(said) as Said;
  if (said === null || typeof said !== 'object') return said;
  if (Array.isArray(said)) return said.map(inOneLine) as Said;
  return Object.fromEntries(Object.entries(said).map(([key, inner]) => [key, inOneLine(inner)])) as Said;
};

/** Fields whose words are ours, or that other fields are compared with. */
const STRUCTURE = new Set([
  'kind',
  'sort',
  'outcome',
  'severity',
  'code',
  'format',
  'digest',
  'modifiedAt',
  'startedAt',
  'localStart',
  'certainty',
]);

const LONGEST = 16_384;

/** A text in full, or its beginning with the number of characters left out. */
const bounded = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… ${text.length - LONGEST} more characters`;

/** Cleans every text, one after the other: a run may hold tens of thousands of them. */
const cleanDeep = async (value: unknown, clean: Cleaner): Promise<unknown> => {
  if (typeof value === 'string') return clean(bounded(value));
  if (value === null || typeof value !== 'object') return value;
  const cleaned: [string, unknown][] = [];
  for (const [key, inner] of Object.entries(value))
    cleaned.push([key, STRUCTURE.has(key) ? inner : await cleanDeep(inner, clean)]);
  return Array.isArray(value) ? cleaned.map(([, inner]) => inner) : Object.fromEntries(cleaned);
};

/** A cleaner that does the same text once: a failure's name stands in several lists, its message under many names. */
const remembering = (clean: Cleaner): Cleaner => {
  const known = new Map<string, string>();
  return async (raw) => {
    const text = known.get(raw) ?? (await clean(raw));
    known.set(raw, text);
    return text;
  };
};

const instant = (ms: number): string => new Date(ms).toISOString();

/** The evidence of one run: what was found, cleaned of all that must not be recorded, and sealed. */
export const toEvidence = async (
  probe: Probe,
  found: Outcome,
  around: Circumstances,
  clean: Cleaner,
): Promise<Evidence> => {
  const { output, state, exit, message, ...lists } = found;
  const cleaned = await cleanDeep(
    { ...lists, judging: judgingOf(probe), message: inOneLine(message), ran: around.ran },
    remembering(clean),
  );
  const draft = {
    schema: 2,
    probe: probe.id,
    kind: probe.kind,
    definition: probe.definition,
    startedAt: instant(around.startedAt),
    finishedAt: instant(around.finishedAt),
    durationMs: Math.max(0, around.finishedAt - around.startedAt),
    where: around.where,
    recordedBy,
    commit: around.commit,
    dirty: around.dirty,
    state,
    waitsFor: around.waitsFor,
    source: around.source,
    exit,
    fidelity: probe.fidelity,
    previous: around.previous,
    output: await cleanOutput(output, clean),
    ...(cleaned as object),
  };
  return sealed(wellFormed(draft));
};

/** The same value with the halves of broken characters replaced, which JSON for digests does not allow. */
const wellFormed = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === 'string' ? inner.toWellFormed() : inner,
    ),
  );
