import { getSystemErrorName, stripVTControlCharacters } from 'node:util';
import { naming } from '../storage/atomic.ts';

const SYSTEM = /\(os error (\d+)\)/;
const FAILED_AT = /^Failed to .*? (?:in|at|to) (\/.*|[A-Za-z]:\\.*)$/m;

/** What the bundler says went wrong, without its colours and without "Build failed with 1 error". */
const bundled = (error: Error): string => {
  const [first] = 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
  return stripVTControlCharacters(String((first as Error | undefined)?.message ?? error.message));
};

/**
 * What ended a build, as an error that says what and where: the bundler reports a full disk as a fault of its own,
 * and writing says only that the disk is full. `out` is named where nothing else is.
 */
export const toBuildFault = (error: unknown, out: string): unknown => {
  if (!(error instanceof Error) || 'path' in error) return error;
  if ('code' in error) return naming(error, out);
  const text = bundled(error);
  const number = Number(SYSTEM.exec(text)?.[1]);
  if (Number.isNaN(number)) return text === error.message ? error : new Error(text, { cause: error });
  const fault = Object.assign(new Error(text), { code: getSystemErrorName(-number) });
  return naming(fault, FAILED_AT.exec(text)?.[1] ?? out);
};
