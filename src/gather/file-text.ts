import { readFileSync, statSync } from 'node:fs';
import { type Folder, realIn, refuse } from './folder.ts';
import { Unreadable } from './unreadable.ts';

const MAX_BYTES = 64 * 1024 * 1024;

const strict = new TextDecoder('utf-8', { fatal: true });

const placeAt = (text: string, offset: number): { line: number; column: number } => {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

// Line feeds are the same byte in UTF-8 and in whatever else the file may be.
const firstDamage = (bytes: Uint8Array): { line: number; column: number } => {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  for (const [index, line] of lines.entries()) {
    const own = Buffer.from(line, 'latin1');
    try {
      strict.decode(own);
    } catch {
      const column = new TextDecoder().decode(own).indexOf('\ufffd') + 1;
      return { line: index + 1, column };
    }
  }
  return { line: 1, column: 1 };
};

const decode = (bytes: Uint8Array): string => {
  let text: string;
  try {
    text = strict.decode(bytes);
  } catch {
    const isWide = bytes[0] === 0xff || bytes[0] === 0xfe;
    throw new Unreadable(
      isWide ? 'it is UTF-16 text' : 'it is not UTF-8 text',
      'Save it as UTF-8.',
      isWide ? { line: 1, column: 1 } : firstDamage(bytes),
      isWide ? undefined : new TextDecoder().decode(bytes),
    );
  }
  const nul = text.indexOf('\0');
  if (nul === -1) return text;
  throw new Unreadable(
    'it holds a NUL character',
    'It is damaged, or no text file: save it again as UTF-8 text.',
    placeAt(text, nul),
    text,
  );
};

/** A file's text without a byte order mark; undefined, with a diagnostic, where it cannot be read, is not UTF-8 or lies outside. */
export const textOf = (folder: Folder, path: string): string | undefined => {
  try {
    const real = realIn(folder, path);
    const found = statSync(real);
    if (found.isDirectory())
      throw new Unreadable('it is a folder', 'A file is expected there: move the folder elsewhere.');
    if (!found.isFile()) throw new Unreadable('it is no plain file', 'Replace it by a plain file.');
    if (found.size > MAX_BYTES)
      throw new Unreadable('it is larger than 64 MiB', 'Keep raw results out of it.');
    return decode(readFileSync(real));
  } catch (error) {
    refuse(folder, path, error);
    return undefined;
  }
};
