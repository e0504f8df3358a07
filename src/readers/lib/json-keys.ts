const QUOTE = 0x22;
const COLON = 0x3a;
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/** Where the string that begins at `from` ends. */
const closing = (text: string, from: number): number => {
  for (let at = text.indexOf('"', from + 1); ; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0 || at < 0) return at;
  }
};

/** How many members the objects of a well-formed JSON text are written with. */
const written = (text: string): number => {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = closing(text, at);
    else if (code === COLON) count += 1;
  }
  return count;
};

/** How many members the objects of a JSON value have. */
const held = (value: unknown): number => {
  let count = 0;
  const open = [value];
  for (let inner = open.pop(); inner !== undefined; inner = open.pop()) {
    if (inner === null || typeof inner !== 'object') continue;
    const all: unknown[] = Object.values(inner);
    if (!Array.isArray(inner)) count += all.length;
    for (const each of all) if (typeof each === 'object') open.push(each);
  }
  return count;
};

const find = (text: string): { key: string; offset: number } | null => {
  const open: (Set<string> | null)[] = [];
  let last = '';
  let lastAt = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const key = String(JSON.parse(last));
      const keys = open.at(-1);
      if (keys?.has(key)) return { key, offset: lastAt };
      keys?.add(key);
    } else if (token !== ',') [last, lastAt] = [token, index];
  }
  return null;
};

/**
 * A key that stands twice in one object of a well-formed JSON text, and where; null where none does. `value` is
 * what was parsed from it: it holds fewer members than were written where one took the place of another.
 */
export const repeatedKey = (text: string, value: unknown): { key: string; offset: number } | null =>
  written(text) === held(value) ? null : find(text);
