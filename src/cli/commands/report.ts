import type { CodeEntry } from '../../errors/code.ts';
import type { Code, Diagnostic } from '../../errors.ts';
import { CODES, hasErrors, InputError } from '../../errors.ts';
import { diagnosticLines } from '../terminal/diagnostic.ts';
import type { Session } from './session.ts';

/** Writes diagnostics for people to standard error, an empty line between them. */
export const reportDiagnostics = ({ err }: Session, diagnostics: readonly Diagnostic[]): void => {
  for (const each of diagnostics) err.print(...diagnosticLines(each, err.columns), []);
};

/** The same diagnostics, where nothing may be made with what is dated in the future. */
export const refusingFutures = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.map((each) => (each.code === 'HP407' ? { ...each, severity: 'error' } : each));

/** The diagnostics without notices, but for those that the command is about. */
export const withoutNotices = (
  diagnostics: readonly Diagnostic[],
  about: readonly Code[] = [],
): Diagnostic[] =>
  diagnostics.filter(({ code }) => about.includes(code) || !(CODES[code] as CodeEntry).isNotice);

/** Ends the command when the content has an error; warnings are reported and left at that. */
export const requireSound = (
  session: Session,
  diagnostics: readonly Diagnostic[],
  about: readonly Code[] = [],
): void => {
  const told = withoutNotices(diagnostics, about);
  if (hasErrors(told)) throw new InputError(told);
  reportDiagnostics(session, told);
};
