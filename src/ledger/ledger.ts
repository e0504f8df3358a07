import { type Code, type Diagnostic, diagnostic } from '../errors.ts';
import { canonicalText } from '../kernel/canonical.ts';
import { digestOf } from '../kernel/digest.ts';
import { RECORDS, recordName } from '../kernel/record-text.ts';
import {
  type FrozenEntry,
  type LedgerEntry,
  LedgerEntrySchema,
  type WithdrawnEntry,
} from '../schemas/ledger.ts';

/** Path of the ledger, relative to the content folder. */
export const LEDGER = `${RECORDS}/ledger.jsonl`;

type Facts<Entry extends LedgerEntry> = Omit<Entry, 'sequence' | 'previous' | 'entry'>;
/** What a line says, before it has its place. */
export type EntryFacts = Facts<FrozenEntry> | Facts<WithdrawnEntry>;

/** One line of the ledger as it is stored, its line feed included. */
export const entryText = (entry: LedgerEntry): string => `${canonicalText(entry)}\n`;

/** The line that follows those already there. */
export const nextEntry = (entries: readonly LedgerEntry[], facts: EntryFacts): LedgerEntry => {
  const whole = { ...facts, sequence: entries.length + 1, previous: entries.at(-1)?.entry ?? null };
  return LedgerEntrySchema.parse({ ...whole, entry: digestOf(whole) });
};

/** The digest that stands for the whole ledger: `entry` of its last line; null while it is empty. */
export const headOf = (entries: readonly LedgerEntry[]): string | null => entries.at(-1)?.entry ?? null;

/** The digest of the record that a new one names as the one before it. */
export const lastRecord = (entries: readonly LedgerEntry[]): string | null =>
  entries.findLast(({ kind }) => kind === 'frozen')?.record ?? null;

/** A ledger as read: the lines that are whole, in order, and what is wrong. */
export interface LedgerReading {
  entries: LedgerEntry[];
  faults: Diagnostic[];
}

const parseLine = (line: string): LedgerEntry | string => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'it is not JSON';
  }
  const parsed = LedgerEntrySchema.safeParse(value);
  if (!parsed.success) return `it is no line of a ledger: ${parsed.error.issues[0]?.path.join('.')}`;
  const { entry, ...facts } = parsed.data;
  if (digestOf(facts) !== entry) return 'its digest differs';
  return canonicalText(parsed.data) === line ? parsed.data : 'it is not written as it was';
};

const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})/;

const FORK_FIXES = [
  'On the branch that is not published yet, take back the freeze: its record and its line of the ledger.',
  'Rebase that branch, and freeze again. docs/records.md shows the commands.',
];

interface Numbered {
  entry: LedgerEntry;
  line: number;
}

/** What is wrong with a line's place in the chain, beside the one before it; undefined when nothing is. */
const misplaced = (
  { entry }: Numbered,
  before: Numbered | undefined,
  all: readonly Numbered[],
): { code: Code; message: string; fixes: string[] } | undefined => {
  const name = recordName(entry);
  if (
    entry.previous === (before?.entry.entry ?? null) &&
    entry.sequence === (before?.entry.sequence ?? 0) + 1
  )
    return undefined;
  const at = all.findIndex((each) => each.entry === entry);
  const rival = all.slice(0, at).find((each) => each.entry.previous === entry.previous);
  if (rival && rival.entry.entry !== entry.entry)
    return {
      code: 'HP723',
      message: `The ledger forks: ${recordName(rival.entry)} (line ${rival.line}) and ${name} both follow ${entry.previous ?? 'nothing'}`,
      fixes: FORK_FIXES,
    };
  const known = entry.previous === null || all.some((each) => each.entry.entry === entry.previous);
  const fixes = ['Bring back the ledger as it was, from version control or a copy.'];
  if (known || rival)
    return { code: 'HP722', message: `The line of ${name} does not stand in its place`, fixes };
  const message = `Before the line of ${name} a line is missing: it follows ${entry.previous}`;
  return { code: 'HP721', message, fixes };
};

const twice = (all: readonly Numbered[]): Numbered[] => {
  const seen = new Set<string>();
  return all.filter(({ entry }) => {
    const key = `${entry.kind} ${recordName(entry)}`;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
};

/** Reads the ledger and checks its chain; `file` is how the user would type its path. Never throws. */
export const readLedger = (text: string, file: string): LedgerReading => {
  const faults: Diagnostic[] = [];
  const say = (code: Code, message: string, line: number, fixes: readonly string[]): void => {
    faults.push(diagnostic(code, message, { place: { file, line, column: 1 }, fixes: [...fixes] }));
  };
  const lines = text.split('\n');
  const good: Numbered[] = [];
  const broken = new Set<number>();
  const last = lines.pop();
  for (const [index, written] of lines.entries()) {
    const line = index + 1;
    const entry = parseLine(written);
    if (typeof entry !== 'string') {
      good.push({ entry, line });
      continue;
    }
    broken.add(line);
    if (CONFLICT.test(written))
      say('HP723', 'The ledger holds a merge conflict: two branches froze at once', line, FORK_FIXES);
    else
      say('HP720', `Line ${line} of the ledger is not what was written: ${entry}`, line, [
        'Bring back the ledger as it was, from version control or a copy.',
      ]);
  }
  if (last !== '')
    say('HP720', 'The last line of the ledger was cut off', lines.length + 1, [
      'Bring back the ledger as it was, from version control or a copy.',
    ]);
  for (const [index, each] of good.entries()) {
    const before = good[index - 1];
    const gap = broken.has(each.line - 1);
    const wrong = gap ? undefined : misplaced(each, before, good);
    if (wrong) say(wrong.code, wrong.message, each.line, wrong.fixes);
  }
  const isChained = faults.length === 0;
  for (const { entry, line } of isChained ? twice(good) : [])
    say('HP724', `${recordName(entry)} is ${entry.kind} twice`, line, FORK_FIXES);
  return { entries: good.map(({ entry }) => entry), faults };
};
