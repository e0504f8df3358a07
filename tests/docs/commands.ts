import { parse } from 'yaml';

/** A fenced block of a page. */
export interface Block {
  language: string;
  /** The file that it is to be written to, where its fence names one. */
  file: string | undefined;
  text: string;
}

/** The fenced blocks of a Markdown page, in order. */
export const blocksIn = (page: string): Block[] =>
  [...page.matchAll(/^```(\w+)(?: file=(\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', file, text = '']) => ({
      language,
      file,
      text,
    }),
  );

/** What variables of a pipeline stand for while its commands are tried. */
export type Values = Readonly<Record<string, string>>;

const CALL = /npx (?:--yes )?(?:holdpoint|"holdpoint@\$VERSION") ([^\n]*)/g;
const REST = /\s*(?:>>?|\|\|?|&&|#)\s.*$/;

/** The words of every command of Holdpoint in a text, with variables filled in; what a shell does with its output is left out. */
export const commandsIn = (text: string, values: Values): string[][] =>
  [...text.matchAll(CALL)].map(([, line = '']) => {
    const filled = Object.entries(values).reduce((all, [name, value]) => all.replaceAll(name, value), line);
    const words = filled.replace(REST, '').match(/"[^"]*"|[^\s"]+/g) ?? [];
    return words.map((word) => word.replaceAll('"', ''));
  });

/** Every step of a pipeline file that runs something, as text. */
export const scriptsIn = (yaml: string): string[] => {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      if (['run', 'script', 'before_script', 'after_script'].includes(key))
        found.push(...[inner].flat().map(String));
      else walk(inner);
    }
  };
  walk(parse(yaml));
  return found;
};
