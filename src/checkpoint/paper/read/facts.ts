import type { List, Paragraph } from 'mdast';
import { lineOf, linesOf } from '../tree/nodes.ts';
import { speaksForAll } from '../tree/titles.ts';
import { folded, keyOf, trimmed, withoutSigns } from '../words/fold.ts';
import { type FieldKind, type Lexicon, moodsOf } from '../words/lexicon.ts';
import { readDate } from './date.ts';
import { type DateRank, type Finding, type Paper, type Place, taken } from './finding.ts';
import { readStatus } from './status.ts';
import { readVerdict, tickedOf, ticksOf, type VerdictReading } from './verdict.ts';

/** One "key: value". */
export interface Fact {
  key: string;
  value: string;
  line: number;
  /** The whole line as written. */
  written: string;
}

const LINE = /^([\p{L}][\p{L}\p{M}\p{N} /()'’.+&-]{0,60}?)[\s*_`]*[:：]([\s*_`]*.*)$/su;

/** Divides a line into its key and value; undefined where it is none. */
export const factOf = (written: string, line: number): Fact | undefined => {
  const match = LINE.exec(written.trim().replace(/^[^\p{L}]+/u, ''));
  return match
    ? { key: match[1] ?? '', value: (match[2] ?? '').trim(), line, written: written.trim() }
    : undefined;
};

// "Fecha de evaluación", "date of the review".
const OF = /^ (?:of|de|del|do|da|della|du|des|d['’]|van|der)(?: |(?<=['’]))/u;

/** What the key of a fact says of its value; a longer key counts by its last words ("current gate decision"). */
export const fieldOf = (key: string, lexicon: Lexicon): FieldKind | undefined => {
  const plain = keyOf(key.replace(/\s*[([].*$/su, '')) || keyOf(key);
  const whole = lexicon.fields.whole(plain) ?? lexicon.fields.whole(keyOf(key));
  if (whole !== undefined || plain.split(' ').length > 4) return whole;
  const last = lexicon.fields.all(plain).find((hit) => hit.end === plain.length);
  if (last?.value === 'date') return lexicon.planned.in(plain) ? undefined : 'created';
  if (last?.value === 'status') {
    const rest = plain.slice(0, last.at).trim();
    const decides = rest !== '' && rest.split(' ').every((word) => lexicon.beside.whole(word));
    return decides ? 'status' : undefined;
  }
  if (last && ['decision', 'recommendation'].includes(last.value)) return last.value;
  const first = lexicon.fields.at(plain, 0);
  const isOf = first?.value === 'date' && OF.test(plain.slice(first.end));
  return isOf && !lexicon.planned.in(plain) ? 'created' : undefined;
};

const verdictFinding = (reading: VerdictReading, { line, written }: Fact): Finding[] => {
  const { verdict, qualifier, trouble } = reading;
  const found: Finding = { kind: 'verdict', line, verdict, qualifier, written };
  return trouble ? [found, { kind: 'doubt', line, text: written, trouble, refuses: false }] : [found];
};

const OUTCOME = /[\p{L}\p{N}]/u;

/** Says whether a value declares nothing: blank, a gap, boxes of which none is ticked, or all outcomes at once. */
const isOpen = (value: string): boolean =>
  !OUTCOME.test(value.replace(/[xX]/g, '')) ||
  /^\s*(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\}|[_.…\s-]+)\s*$/u.test(value);

/** Says whether a value nobody knows stands where a verdict would: a few words behind a decision, one behind a status. */
const isOneWord = (value: string, isDecision: boolean, lexicon: Lexicon): boolean => {
  const head = folded(value).split(/[(（,;.。—–]|\s-\s/u)[0] ?? '';
  const words = head.match(/[\p{L}\p{N}]+/gu) ?? [];
  const known = lexicon.statuses.in(head) || moodsOf(value).includes('good');
  const isBrief = words.length <= (isDecision ? 3 : 1) && !/[\p{Lo}]{7}/u.test(head);
  return words.length > 0 && isBrief && !known;
};

/**
 * The value behind a label of the status: a verdict, a state of the work, or words no list knows. What refuses there and
 * is no verdict, and what nobody knows, is doubt.
 */
const readStatusFact = (fact: Fact, isDecision: boolean, { lexicon }: Paper): Finding[] => {
  const said: Finding = { kind: 'status', line: fact.line, text: withoutSigns(fact.value) };
  const unread = (refuses: boolean): Finding => ({
    kind: 'unread',
    line: fact.line,
    text: fact.written,
    refuses,
  });
  if (isTickedTwice(fact.value)) return [said, unread(true)];
  const plain = keyOf(fact.value);
  const undecided: Finding[] =
    lexicon.undecided.at(plain, 0) || (lexicon.undecided.in(plain) && !readVerdict(fact.value, true, lexicon))
      ? [{ kind: 'undecided', line: fact.line, written: fact.written }]
      : [];
  const reading =
    readVerdict(fact.value, true, lexicon) ?? (isDecision ? answerOf(fact.value, lexicon) : undefined);
  if (reading) return [said, ...undecided, ...verdictFinding(reading, fact)];
  if (/[☐⬜]|\[ ?\]/u.test(fact.value)) return [said, unread(false)];
  const status = readStatus(fact.value, lexicon);
  const isKnown = lexicon.statuses.at(plain, 0) !== undefined || lexicon.undecided.in(plain);
  const offered = lexicon.verdicts.in(plain) && lexicon.verdicts.all(plain).length > 1;
  if (offered) return [said, ...undecided, unread(false)];
  if (!isKnown)
    return [
      said,
      ...undecided,
      unread(moodsOf(fact.value).includes('bad') || isOneWord(fact.value, isDecision, lexicon)),
    ];
  const held = status !== undefined && ['failed', 'missing', 'blocked'].includes(status.status);
  if (held) return [said, ...undecided, unread(true)];
  const isMore =
    isDecision ||
    lexicon.verdicts.in(plain) ||
    status?.status === 'partial' ||
    moodsOf(fact.value).includes('bad');
  return isMore ? [said, ...undecided, unread(false)] : [said, ...undecided];
};

/** A verdict given as an answer: "Approved: no", "Freigabe: ☐ ja ☑ nein"; undefined where the value is no answer. */
const answerOf = (value: string, lexicon: Lexicon): VerdictReading | undefined => {
  const answer = trimmed(folded(tickedOf(value) ?? ''));
  if (lexicon.questions.get('no')?.whole(answer)) return { verdict: 'NO-GO' };
  return lexicon.questions.get('yes')?.whole(answer) ? { verdict: 'GO' } : undefined;
};

/** Says whether more than one outcome is ticked: what is declared so cannot be told. */
const isTickedTwice = (value: string): boolean => (ticksOf(value)?.length ?? 0) > 1;

/** What "Approved: …" says: an answer or a verdict; who approved and when are no verdict. */
const readApproval = (fact: Fact, { lexicon }: Paper): Finding[] | undefined => {
  const reading = answerOf(fact.value, lexicon) ?? readVerdict(fact.value, true, lexicon);
  if (reading) return verdictFinding(reading, fact);
  const refuses = moodsOf(fact.value).includes('bad') || isTickedTwice(fact.value);
  return refuses ? [{ kind: 'unread', line: fact.line, text: fact.written, refuses }] : undefined;
};

const readDateFact = (fact: Fact, rank: DateRank, { lexicon, dayFirst }: Paper): Finding[] | undefined => {
  const isPlanned = lexicon.planned.in(keyOf(fact.value)) || lexicon.planned.in(keyOf(fact.key));
  const date = isPlanned ? undefined : readDate(fact.value, lexicon, dayFirst);
  if (date !== undefined) return [{ kind: 'date', line: fact.line, date, rank, written: fact.written }];
  return /\d{2}/.test(fact.value) && rank !== 'updated' && rank !== 'created'
    ? [{ kind: 'unread', line: fact.line, text: fact.written, refuses: false }]
    : undefined;
};

const readApprovers = (fact: Fact, { lexicon }: Paper): Finding[] | undefined => {
  const named = withoutSigns(fact.value)
    .split(/\s*(?:[,;&+、]|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s*/u)
    .filter((part) => part !== '');
  const roles = named.every((part) => lexicon.roles.in(keyOf(part)));
  if (!roles || named.length === 0 || lexicon.undecided.in(keyOf(fact.value))) return undefined;
  return named.map((text): Finding => ({ kind: 'approver', line: fact.line, text }));
};

const LONGEST_DATE = 30;

/** A line that is a label of the date and the date, without a colon: "Prepared on 2026-02-23 (UTC)." */
const datedLine = (written: string, line: number, lexicon: Lexicon): Fact | undefined => {
  const text = withoutSigns(written);
  const label = lexicon.fields.at(folded(text), 0);
  if (label === undefined || !(label.value in RANK_OF)) return undefined;
  const value = text.slice(label.end).trim();
  return value.length <= LONGEST_DATE && /^(?:\p{L}{1,3} )?\p{L}*\.? ?\d/u.test(value)
    ? { key: label.phrase, value, line, written: written.trim() }
    : undefined;
};

const RANK_OF = { date: 'head', decided: 'decided', updated: 'updated', created: 'created' } as const;

/** Takes one "key: value" for what its key says; undefined when the key means nothing here. */
export const readFact = (fact: Fact, paper: Paper, speaks: boolean): Finding[] | undefined => {
  const field = fieldOf(fact.key, paper.lexicon);
  if (field === undefined) return undefined;
  if (field === 'date' || field === 'decided' || field === 'updated' || field === 'created')
    return readDateFact(fact, speaks ? RANK_OF[field] : 'elsewhere', paper);
  if (!speaks) return undefined;
  if (field === 'status' || field === 'decision')
    return isOpen(fact.value) && moodsOf(fact.value).length === 0
      ? []
      : readStatusFact(fact, field === 'decision', paper);
  if (field === 'approved') return readApproval(fact, paper);
  if (field === 'recommendation') {
    const reading = readVerdict(fact.value, true, paper.lexicon);
    return reading && reading.verdict !== 'GO' ? verdictFinding(reading, fact) : undefined;
  }
  if (trimmed(withoutSigns(fact.value)) === '') return undefined;
  if (field === 'scope') return [{ kind: 'scope', line: fact.line, text: withoutSigns(fact.value) }];
  return field === 'approved-by' ? readApprovers(fact, paper) : undefined;
};

const readLines = (
  node: Paragraph,
  { paper, section, kind }: Place,
): { findings: Finding[]; lines: Set<number>; all: boolean } => {
  const start = lineOf(node);
  const speaks = speaksForAll(section, kind) && kind !== 'options' && kind !== 'legend' && kind !== 'history';
  const findings: Finding[] = [];
  const lines = new Set<number>();
  const written = linesOf(node);
  written.forEach((text, offset) => {
    const parts = text.split(/\s+[|•·]\s+(?=[^:：|]{2,40}[:：])/u);
    const read = parts.map((part) => {
      const fact = factOf(part, start + offset) ?? datedLine(part, start + offset, paper.lexicon);
      return fact && readFact(fact, paper, speaks);
    });
    if (read.every((each) => each === undefined)) return;
    lines.add(start + offset);
    findings.push(...read.flatMap((each) => each ?? []));
  });
  return { findings, lines, all: lines.size === written.length };
};

/** Reads the "key: value" lines of a paragraph; undefined when it has none that mean something here. */
export const readFactLines = (node: Paragraph, place: Place): Finding[] | undefined => {
  const { findings, lines, all } = readLines(node, place);
  if (lines.size === 0) return undefined;
  return [...findings, all ? taken(node) : taken(node, lines)];
};

/** Reads a list of "key: value" entries; undefined when none means something here. */
export const readFactList = (list: List, place: Place): Finding[] | undefined => {
  const read = list.children.map((item) => {
    const [only, ...more] = item.children;
    if (only?.type !== 'paragraph' || more.length > 0 || item.checked !== null) return undefined;
    return readFactLines(only, place);
  });
  if (read.every((each) => each === undefined)) return undefined;
  const findings = read.flatMap((each) => each ?? []);
  return read.every((each) => each !== undefined) ? [taken(list), ...findings] : findings;
};
