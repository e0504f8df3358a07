const SHORTEST = 3;
const SHORTEST_LINE = 8;
const SHORTEST_BASE64 = 5;

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

const MARKUP: Readonly<Record<string, string[]>> = {
  '&': ['&amp;'],
  '<': ['&lt;'],
  '>': ['&gt;'],
  '"': ['&quot;', '\\"'],
  "'": ['&#39;', '&apos;', `'\\''`],
  '\\': ['\\\\'],
  '\n': ['\\n', '\r\n'],
  ' ': ['+'],
  '/': ['\\/'],
};

/** One character as it may be written: bare, URL-encoded in either case, or escaped for JSON, HTML or a shell. */
const anyWriting = (char: string): string => {
  const percent = [...Buffer.from(char)]
    .map((byte) => {
      const hex = byte.toString(16).padStart(2, '0');
      return `%${hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)}`;
    })
    .join('');
  const others = (MARKUP[char] ?? []).map(literal);
  return `(?:${[literal(char), percent, ...others].join('|')})`;
};

const ENDS = [
  { pad: 0, skip: 0 },
  { pad: 1, skip: 2 },
  { pad: 2, skip: 3 },
] as const;

/** The characters of a value in base64 that depend on it alone, for each place it may begin at in a longer text. */
const base64Cores = (value: string): string[] => {
  const bytes = Buffer.from(value);
  return ENDS.map(({ pad, skip }) => {
    const all = Buffer.concat([Buffer.alloc(pad), bytes]);
    const whole = all.toString('base64').replace(/=+$/, '');
    const sure = Math.floor((all.length * 8) / 6);
    return whole.slice(skip, sure);
  }).filter((core) => core.length >= SHORTEST_BASE64);
};

/** Base64 in either alphabet, broken into lines anywhere. */
const anyBase64 = (core: string): string =>
  [...core]
    .map((char) => (char === '+' ? '[+-]' : char === '/' ? '[/_]' : char))
    .join('(?:\\r?\\n)?')
    .replace(/^/, '[A-Za-z0-9+/_-]?')
    .concat('[A-Za-z0-9+/_-]?=*');

const anyHex = (value: string): string =>
  Buffer.from(value)
    .toString('hex')
    .replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

/** The parts of a secret that must not be recorded: all of it, and its longer lines. */
const secretParts = (value: string): string[] => {
  const lines = value.split(/\r?\n/).map((line) => line.trim());
  const parts = [value, value.trim(), ...lines.filter((line) => line.length >= SHORTEST_LINE)];
  return [...new Set(parts)].filter((part) => part.length >= SHORTEST).sort((a, b) => b.length - a.length);
};

/** Expressions that find a secret value raw, URL-encoded, escaped, in hex, and in base64 at any alignment. */
export const valuePatterns = (values: readonly string[]): RegExp[] =>
  values.flatMap(secretParts).flatMap((part) => {
    const writings = [[...part].map(anyWriting).join(''), anyHex(part), ...base64Cores(part).map(anyBase64)];
    return writings.map((writing) => new RegExp(writing, 'g'));
  });
