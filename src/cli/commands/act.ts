import type { Command } from 'commander';
import { diagnostic, InputError } from '../../errors.ts';
import type { Exit, Session } from './session.ts';

/** What a command does with its session, its arguments and its options; the number is the exit code. */
export type Run<Args extends unknown[]> = (session: Session, ...args: Args) => Promise<Exit>;

/** Turns what a command does into the function that the command line's grammar calls. */
export type Act = <Args extends unknown[]>(run: Run<Args>) => (...args: [...Args, Command]) => Promise<void>;

/** Ends a command with one diagnostic about how it was called. */
export const badUsage = (message: string, ...fixes: string[]): InputError =>
  new InputError([diagnostic('HP001', message, { fixes })]);
