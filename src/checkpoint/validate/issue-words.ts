import type { z } from 'zod';
import { type Code, closest } from '../../errors.ts';
import { kebab } from '../../schemas/written.ts';
import { EXAMPLES, isDate, isNoun, KINDS, nameOf } from './issue-names.ts';

export type Issue = z.core.$ZodIssue;

/** What an issue is about. */
export interface About {
  /** The unknown key, as code names it, where that is the issue. */
  key: string | undefined;
  /** The value as written. */
  value: unknown;
  /** Whose key it is, such as `the item "cp3-04"`. */
  owner: string;
  /** Keys that may stand there, as people write them. */
  known: readonly string[];
}

/** An issue in words: what happened, and what to do. */
export interface Told {
  message: string;
  fixes: string[];
  code?: Code;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const shown = (value: unknown): string => {
  if (value === null) return 'nothing';
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'keys with values';
  const text = typeof value === 'string' ? `"${value.replace(/\s+/g, ' ')}"` : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const quoted = (name: string): string => (name.includes(' ') ? capital(name) : `"${name}"`);

const tellMissing = (name: string, { owner, value }: About, takes = 'a value'): Told => {
  const what = EXAMPLES[name] ?? takes;
  if (value !== null)
    return { message: capital(`${owner} has no ${name}`), fixes: [`Add ${name}: ${what}.`] };
  if (name.includes(' '))
    return { message: `${capital(name)} is empty`, fixes: [`Write it (${what}), or take it out.`] };
  return {
    message: capital(`${owner} has an empty ${name}`),
    fixes: [`Give ${name} a value: ${what}. Or take the line out.`],
  };
};

const tellChoice = (name: string, value: unknown, choices: readonly string[]): Told => {
  const word = String(value);
  const near = typeof value === 'string' ? closest(word, choices) : undefined;
  const fixes = [...(near ? [`Did you mean ${near}?`] : []), `Use one of: ${choices.join(', ')}.`];
  if (!isNoun(name)) return { message: `${quoted(name)} cannot be ${shown(value)}`, fixes };
  const message = `${shown(value)} is not a ${name}`;
  if (name !== 'status') return { message, fixes };
  const waived = 'A waiver stands under waivers:, with its item, reason, role and until.';
  const kept = `To keep your own word as well, add as-written: ${word} to the item.`;
  return { code: 'HP102', message, fixes: word === 'waived' ? [waived] : [...fixes, kept] };
};

/** A text as the list that was meant: the words of a command, else the text as its one entry. */
const asList = (name: string, text: string): string => {
  const words = name === 'run' ? text.trim().split(/\s+/) : [text];
  return `[${words.map((word) => (/^[\w./=+@-][\w ./=+@<>%()-]*$/.test(word) ? word : JSON.stringify(word))).join(', ')}]`;
};

const SHELL = /[|&;<>()$`"'\\*?~]/;

const tellList = (name: string, text: string): string =>
  name === 'run' && SHELL.test(text)
    ? 'Write a list of the program and its arguments, or the line as shell: where a shell is really meant.'
    : `Write a list: ${asList(name, text)}.`;

const tellType = (name: string, value: unknown, expected: string): Told => {
  const kind = KINDS[expected] ?? 'another kind of value';
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  const inQuotes = expected === 'string' && isPlain;
  const inList = expected === 'array' && typeof value === 'string' && value.length <= 60;
  const fix = inQuotes
    ? `Put it in quotes: "${String(value)}".`
    : inList && EXAMPLES[name] === undefined
      ? tellList(name, value)
      : `Write ${EXAMPLES[name] ?? kind}.`;
  return { message: `${quoted(name)} takes ${kind}, not ${shown(value)}`, fixes: [fix] };
};

const tellUnknownKey = (key: string, { owner, known }: About): Told => {
  const near = closest(key, known);
  const claimed = key === 'status' && known.includes('claim');
  return {
    message: `There is no key "${key}" in ${owner}`,
    fixes: claimed
      ? ['Write what a person says of it as claim: { status: ready }.']
      : near
        ? [`Did you mean ${near}?`]
        : [known.length > 0 ? `Keys there are: ${known.join(', ')}.` : 'Take it out.'],
  };
};

const tellSize = (name: string, issue: Issue & { code: 'too_small' | 'too_big' }, about: About): Told => {
  const [isLeast, bound] = issue.code === 'too_small' ? [true, issue.minimum] : [false, issue.maximum];
  const limit = `${isLeast ? 'at least' : 'at most'} ${String(bound)}`;
  const unit = issue.origin === 'string' ? 'character' : issue.origin === 'array' ? 'entry' : '';
  if (unit === 'character' && isLeast && Number(bound) <= 1)
    return tellMissing(name, { ...about, value: null });
  if (unit !== '') {
    const units = Number(bound) === 1 ? unit : unit === 'entry' ? 'entries' : `${unit}s`;
    return { message: `${quoted(name)} takes ${limit} ${units}`, fixes: [`Write ${limit} ${units}.`] };
  }
  return {
    message: `${quoted(name)} is ${shown(about.value)}, and goes ${isLeast ? 'from' : 'up to'} ${String(bound)}`,
    fixes: [`Write ${EXAMPLES[name] ?? limit}.`],
  };
};

// What a schema of ours says of itself begins in lower case; what zod says by itself does not.
const ownWords = ({ message }: Issue): string[] =>
  /^[a-z]/.test(message) ? [`${capital(message)}${message.endsWith('?') ? '' : '.'}`] : [];

const tellAbsent = (name: string, issue: Issue, about: About): Told => {
  const words = ownWords(issue);
  const takes = issue.code === 'invalid_type' ? KINDS[issue.expected] : undefined;
  const told = tellMissing(name, about, takes);
  return words.length > 0 ? { ...told, fixes: words } : told;
};

/** Says an issue in words that need no knowledge of schemas. */
export const tell = (issue: Issue, about: About): Told => {
  const name = nameOf(issue.path);
  const { value, key } = about;
  const isAbsent = value === undefined || value === null;
  if (key !== undefined) return tellUnknownKey(kebab(key), about);
  if (issue.path.length === 0 && isAbsent)
    return { message: 'Nothing is written here', fixes: ['Write its keys.'] };
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    if (!isAbsent) return tellChoice(name, value, choices);
    return tellMissing(name, about, `one of ${choices.join(', ')}`);
  }
  if (isAbsent) return tellAbsent(name, issue, about);
  if (issue.code === 'invalid_type') return tellType(name, value, issue.expected);
  if (issue.code === 'too_small' || issue.code === 'too_big') return tellSize(name, issue, about);
  const words = ownWords(issue);
  if (isDate(name)) return { message: `${shown(value)} is not a date`, fixes: words };
  const message = `${quoted(name)} cannot be ${shown(value)}`;
  return { message, fixes: words.length > 0 ? words : [`Write ${EXAMPLES[name] ?? 'another value'}.`] };
};
