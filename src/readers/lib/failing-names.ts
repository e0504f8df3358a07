import { createHash } from 'node:crypto';
import type { Failing } from '../../schemas/reading.ts';

const NAMES = 5_000;
const LONGEST = 500;

/** Names as their SHA-256 (of each as JSON and a line feed) and their number. */
export const digestOfNames = (names: readonly string[]): Extract<Failing, { count: number }> => {
  const hash = createHash('sha256');
  for (const name of names) hash.update(`${JSON.stringify(name)}\n`);
  return { digest: `sha256:${hash.digest('hex')}`, count: names.length };
};

/**
 * The names of what failed, each once, in the order of the file. Beyond 5,000 names, or with one of more than 500
 * characters, only their digest and number are kept: a part of them would pass for all.
 */
export class FailingNames {
  readonly #names = new Set<string>();
  #isCut = false;

  /** Adds the name of one failure. */
  add(name: string): void {
    this.#names.add(name);
    if (name.length > LONGEST) this.#isCut = true;
  }

  /** The names, or their digest where they are too many or too long. */
  get kept(): Failing {
    const names = [...this.#names];
    return this.#isCut || names.length > NAMES ? digestOfNames(names) : { names };
  }
}
