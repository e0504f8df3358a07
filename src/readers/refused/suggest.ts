import { entriesOf } from '../lib/shape.ts';
import { meaningOf } from '../lib/status-word.ts';
import type { Look } from '../reader.ts';

/** The format to name for a file that no reader recognises, and a criterion that fits what it holds. */
export interface Suggestion {
  format: 'json' | 'text';
  criterion: string;
}

type Pointed = readonly [pointer: string, value: unknown];

const DEPTH = 4;
const MOST = 2_000;

/** Members of an object, and the first entry of a list. */
const membersOf = (value: unknown): [string, unknown][] =>
  Array.isArray(value) ? value.slice(0, 1).map((each) => ['0', each]) : entriesOf(value);

/** Scalars of a document by their pointers, those further out first. */
const scalarsIn = (document: unknown): Pointed[] => {
  let level: Pointed[] = [['', document]];
  const found: Pointed[] = [];
  for (let depth = 0; depth < DEPTH && found.length < MOST; depth++) {
    const inner = level.flatMap(([pointer, value]) =>
      membersOf(value).map(
        ([key, each]): Pointed => [`${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, each],
      ),
    );
    found.push(...inner.filter(([pointer, value]) => typeof value !== 'object' && !/[\s'"]/.test(pointer)));
    level = inner.filter(([, value]) => value !== null && typeof value === 'object');
  }
  return found;
};

const last = ([pointer]: Pointed): string => pointer.slice(pointer.lastIndexOf('/') + 1).toLowerCase();

/** Signs that a member tells how something ended, the plainest first, with the criterion for it. */
const SIGNS: readonly ((each: Pointed) => string | null)[] = [
  (each) =>
    each[1] !== null &&
    typeof each[1] === 'boolean' &&
    /pass|^ok$|success|ready|valid|healthy/.test(last(each))
      ? `${each[0]} == true`
      : null,
  (each) =>
    typeof each[1] === 'number' && /fail|error|violation|unmet|critical/.test(last(each))
      ? `${each[0]} == 0`
      : null,
  (each) => (typeof each[1] === 'number' && /^exit|exit_?code$/.test(last(each)) ? `${each[0]} == 0` : null),
  (each) => {
    if (typeof each[1] !== 'string' || !/status|result|outcome|verdict|state|conclusion/.test(last(each)))
      return null;
    return `${each[0]} == ${meaningOf(each[1]) === 'passed' ? each[1] : 'passed'}`;
  },
  (each) => (typeof each[1] === 'number' ? `${each[0]} <= ${each[1]}` : null),
];

const forJson = (document: unknown): string => {
  const scalars = scalarsIn(document);
  for (const sign of SIGNS) {
    const criterion = scalars.map(sign).find((each) => each !== null);
    if (criterion) return criterion;
  }
  return '/summary/failed == 0';
};

const TEXTS: readonly [RegExp, (match: RegExpExecArray) => string][] = [
  [/"(status|result|outcome)":\s*"\w+"/, ([, key]) => `/"${key}":\\s*"(\\w+)"/ == passed`],
  [/"(ok|success|passed)":\s*(?:true|false)/, ([, key]) => `/"${key}":\\s*(true|false)/ == true`],
  [/\b(failures|failed|errors)="\d+"/, ([, key]) => `/${key}="(\\d+)"/ == 0`],
  [/\b\d+ (failed|failures|errors)\b/, ([, word]) => `/(\\d+) ${word}/ == 0`],
  [/\b(?:PASS|FAIL)\b/, () => '/\\b(PASS|FAIL|ERROR)\\b/ == PASS'],
  [/\b\d+ (passed|passing|ok)\b/, ([, word]) => `/(\\d+) ${word}/ > 0`],
];

const forText = (head: string): string => {
  for (const [pattern, criterion] of TEXTS) {
    const match = pattern.exec(head);
    if (match) return criterion(match);
  }
  return 'text contains passed';
};

/** What to name and state for a file that no reader recognises; never `json` for what is none. */
export const suggestionFor = ({ json, head }: Look): Suggestion =>
  json === undefined
    ? { format: 'text', criterion: forText(head) }
    : { format: 'json', criterion: forJson(json) };
