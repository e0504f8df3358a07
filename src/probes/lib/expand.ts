import { ProblemError } from './problem.ts';

const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;

/** Names of the variables that a text refers to as `${NAME}`. */
const variablesIn = (text: string): string[] => [...text.matchAll(VARIABLE)].map((match) => match[1] ?? '');

/** A text with each `${NAME}` replaced by the variable's value; throws where a variable is not set. */
export const expand = (text: string, environment: Readonly<Record<string, string | undefined>>): string =>
  text.replace(VARIABLE, (_, name: string) => {
    const value = environment[name];
    if (value === undefined) throw new ProblemError({ kind: 'problem.no-variable', name });
    return value;
  });

/** Says whether every variable in the given texts is among the names that a probe may use. */
export const onlyNames = (texts: readonly (string | undefined)[], names: readonly string[]): boolean =>
  texts.flatMap((text) => variablesIn(text ?? '')).every((name) => names.includes(name));

/** What a person is told who uses a variable that the probe does not name. */
export const NAME_FIRST = 'name each variable that is used here under env or secrets';
