import matter from 'gray-matter';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { type Locate, parseYaml } from './yaml.ts';

/** A Markdown file taken apart; `form` is prose where it has no front matter. */
export interface FrontMatter {
  form: 'front-matter' | 'prose';
  /** The front matter's value; undefined where there is none or it was not read. */
  value: unknown;
  /** The text after it. */
  body: string;
  /** Line of the file on which the body starts. */
  bodyLine: number;
  diagnostics: Diagnostic[];
  locate: Locate;
}

class EngineError extends Error {}

const refuse = (): never => {
  throw new EngineError();
};
const closed = { parse: refuse, stringify: refuse };

const OPENING = /^---(?!-)[^\S\n]*(\S*)[^\S\n]*(?:\n|$)/;

/**
 * Takes front matter off a Markdown file. YAML is its only language: gray-matter would evaluate `---js`, so every
 * other engine throws.
 */
export const parseFrontMatter = (text: string, file: string): FrontMatter => {
  const source = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const nowhere: Locate = () => ({ file, line: 1, column: 1 });
  const opening = OPENING.exec(source);
  const prose: FrontMatter = {
    form: 'prose',
    value: undefined,
    body: source,
    bodyLine: 1,
    diagnostics: [],
    locate: nowhere,
  };
  if (!opening) return prose;
  const refused = (message: string, ...fixes: string[]): FrontMatter => ({
    ...prose,
    form: 'front-matter',
    diagnostics: [diagnostic('HP101', message, { place: { file, line: 1, column: 1 }, source, fixes })],
  });
  const language = opening[1] ?? '';
  if (language !== '' && language !== 'yaml')
    return refused(`Front matter in "${language}" is not read`, 'Write it in YAML between two lines of ---.');
  const rest = source.slice(opening[0].length);
  const closing = /^---[^\S\n]*$/m.exec(rest);
  // A rule as the first line of a document opens no front matter.
  if (!closing)
    return /^[\w-]+:/.test(rest)
      ? refused('The front matter has no end', 'Close it with a line of ---.')
      : prose;
  const before = rest.slice(0, closing.index);
  if (language === '' && before.trim() !== '' && !/^\s*(#|[\w"'-]+\s*:|\{|-\s)/.test(before)) return prose;
  const reading = parseYaml(before, file, 2, source);
  try {
    const { content } = matter(source, {
      language: 'yaml',
      engines: {
        yaml: { parse: () => ({}), stringify: refuse },
        json: closed,
        javascript: closed,
        js: closed,
        coffee: closed,
        toml: closed,
      },
    });
    const bodyLine = source.slice(0, source.length - content.length).split('\n').length;
    return {
      form: 'front-matter',
      value: reading.value,
      body: content,
      bodyLine,
      diagnostics: reading.diagnostics,
      locate: reading.locate,
    };
  } catch (error) {
    return refused(
      error instanceof EngineError
        ? 'Front matter is read as YAML only'
        : `The front matter cannot be read: ${(error as Error).message}`,
      'Write it in YAML between two lines of ---.',
    );
  }
};
