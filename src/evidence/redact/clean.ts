import { homedir } from 'node:os';
import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { showHidden } from '../../kernel/hidden.ts';
import { type Plain, toPlain } from '../../kernel/plain.ts';
import { CREDENTIALS, NO_SECRET, SECRET_SETTING } from './clean-patterns.ts';
import { generatedWords } from './clean-random.ts';
import { valuePatterns } from './clean-values.ts';

/** What stands where a secret stood. */
export const REDACTED = '[redacted]';

/** Part of a text to be replaced. */
interface Cut {
  start: number;
  end: number;
  by: string;
}

/** Makes a text fit to be recorded. */
export type Cleaner = (raw: string) => Promise<string>;

const cutsOf = (pattern: RegExp, text: string): Cut[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const { secret: named, quoted, single, bare } = match.groups ?? {};
    const secret = named ?? quoted ?? single ?? bare;
    const whole = secret ?? match[0];
    if (whole === '' || NO_SECRET.test(whole)) return [];
    const start = match.index + (secret === undefined ? 0 : match[0].lastIndexOf(secret));
    return [{ start, end: start + whole.length, by: REDACTED }];
  });

const CONFIG = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] };
const SHORTEST = 16;

// Its marks of every rule and text would stay in memory until the process ends.
secretLintProfiler.setEnabled(false);

const cutsBySecretlint = async (text: string): Promise<Cut[]> => {
  if (text.length < SHORTEST) return [];
  const source = { filePath: 'output.txt', ext: '.txt', contentType: 'text', content: text } as const;
  const { messages } = await lintSource({ source, options: { config: CONFIG, noPhysicFilePath: true } });
  return messages.map(({ range }) => {
    // A range may end inside the secret, so it is drawn out to the end of its word.
    const rest = /^[^\s"'`,;<>]*/.exec(text.slice(range[1]))?.[0].length ?? 0;
    return { start: range[0], end: range[1] + rest, by: REDACTED };
  });
};

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const homePattern = (homes: readonly string[]): RegExp => {
  const known = homes
    .filter((home) => /[^/\\]/.test(home))
    .map((home) => literal(home.replace(/[/\\]+$/, '')));
  const anyone = [
    '\\/(?:home|Users)\\/[^\\s/\\\\:"\'<>|,;()\\[\\]]+',
    '[A-Za-z]:\\\\+Users\\\\+[^\\s/\\\\:"\'<>|]+',
  ];
  return new RegExp(`(?<![\\w.~-])(?:${[...known, ...anyone].join('|')})(?![\\w.-]*\\w)`, 'g');
};

const merged = (cuts: Cut[]): Cut[] => {
  const ordered = cuts.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Cut[] = [];
  for (const cut of ordered) {
    const last = kept.at(-1);
    if (last && cut.start < last.end) {
      last.end = Math.max(last.end, cut.end);
      if (cut.by === REDACTED) last.by = REDACTED;
    } else kept.push({ ...cut });
  }
  return kept;
};

/** The text with its cuts replaced, hidden characters written out and the colours back in their places. */
const assemble = ({ text, colours }: Plain, cuts: readonly Cut[]): string => {
  let out = '';
  let from = 0;
  let next = 0;
  const upTo = (end: number, visible: boolean): void => {
    for (let colour = colours[next]; colour && colour.at <= end; colour = colours[++next]) {
      if (visible) out += showHidden(text.slice(from, colour.at));
      if (visible) from = colour.at;
      out += colour.code;
    }
    if (visible) out += showHidden(text.slice(from, end));
    from = end;
  };
  for (const cut of cuts) {
    upTo(cut.start, true);
    out += cut.by;
    upTo(cut.end, false);
  }
  upTo(text.length, true);
  return out;
};

const SECRET_NAME =
  /pass(?:word|wd|phrase)?$|pwd$|secret|token|api_?key|private_?key|access_?key|credential/i;
const SHORTEST_UNDECLARED = 8;

/** The values that a probe must not record: its declared secrets, and whatever its environment calls one. */
export const secretValues = (
  environment: Readonly<Record<string, string | undefined>>,
  declared: readonly string[],
): string[] => {
  const named = declared.map((name) => environment[name] ?? '');
  const suspected = Object.entries(environment)
    .filter(([name]) => SECRET_NAME.test(name))
    .map(([, value]) => value ?? '')
    .filter((value) => value.length >= SHORTEST_UNDECLARED && !/^[/~.]/.test(value));
  return [...new Set([...named, ...suspected])].filter((value) => value !== '');
};

/**
 * A cleaner: colours stay, every other control sequence goes, hidden characters become visible, home folders
 * become `~`, and secrets become `[redacted]`, the given values in whatever form they stand.
 */
export const cleaner = (secrets: readonly string[], homes: readonly (string | undefined)[] = []): Cleaner => {
  const known = valuePatterns(secrets);
  const home = homePattern([...homes, homedir()].filter((each) => each !== undefined));
  return async (raw) => {
    const plain = toPlain(raw);
    const patterns = [...known, ...CREDENTIALS, SECRET_SETTING];
    const cuts = patterns.flatMap((pattern) => cutsOf(pattern, plain.text));
    cuts.push(...generatedWords(plain.text).map((cut) => ({ ...cut, by: REDACTED })));
    cuts.push(...(await cutsBySecretlint(plain.text)));
    cuts.push(...cutsOf(home, plain.text).map((cut) => ({ ...cut, by: '~' })));
    return assemble(plain, merged(cuts));
  };
};
