import { diagnostic, InputError } from '../errors.ts';

/** What to do where a file cannot be written. */
export const OTHER_FILE = 'Name another file: --out <file>';

/** Ends a command because what it was to write would take the place of something that is not its own. */
export const refusal = (file: string, message: string, ...fixes: string[]): InputError =>
  new InputError([diagnostic('HP004', message, { place: { file }, fixes })]);
