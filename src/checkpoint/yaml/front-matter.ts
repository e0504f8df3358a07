import matter from 'gray-matter';
import { type Diagnostic, diagnostic } from '../../errors.ts';
import { plainText } from '../text.ts';
import { type Locate, parseYaml, type YamlReading } from './yaml.ts';

/** A Markdown file taken apart; `form` is prose where it has no front matter. */
export interface FrontMatter {
  form: 'front-matter' | 'prose';
  /** The front matter's value; undefined where there is none or it was not read, null where it is empty. */
  value: unknown;
  /** The text after it. */
  body: string;
  /** Line of the file on which the body starts. */
  bodyLine: number;
  diagnostics: Diagnostic[];
  locate: Locate;
}

const OPENING = /^---(?!-)[^\S\n]*(\S*)[^\S\n]*(?:\n|$)/;
const CLOSING = /^---.*$/m;
const COMMENTS = /^(?:[^\S\n]*(?:#[^\n]*)?\n)*/;
const KEY = /^[^\S\n]*["']?[\w-]+["']?[^\S\n]*:(?:\s|$)/;

/** A rule as a document's first line opens no front matter: what follows it must look like keys. */
const looksWritten = (text: string): boolean => {
  const rest = text.replace(COMMENTS, '');
  return KEY.test(rest) || /^[^\S\n]*(?:[{[]|-\s|<<)/.test(rest);
};

const refuse = (): never => {
  throw new Error('only YAML is read');
};
const closed = { parse: refuse, stringify: refuse };

/** What gray-matter takes for a file's front matter and body. It evaluates `---js` unless that engine is replaced. */
const split = (source: string, file: string): { reading: YamlReading; body: string } => {
  let reading: YamlReading | undefined;
  const yaml = {
    parse: (block: string) => {
      reading = parseYaml(block, file, 1, source);
      return {};
    },
    stringify: refuse,
  };
  // With options gray-matter neither reads nor fills its cache.
  const { content } = matter(source, {
    engines: { yaml, json: closed, javascript: closed, js: closed, coffee: closed, toml: closed },
  });
  return { reading: reading ?? parseYaml('', file, 2, source), body: content };
};

/** Takes front matter off a Markdown file. YAML is its only language. Never throws. */
export const parseFrontMatter = (text: string, file: string): FrontMatter => {
  const source = plainText(text);
  const prose: FrontMatter = {
    form: 'prose',
    value: undefined,
    body: source,
    bodyLine: 1,
    diagnostics: [],
    locate: () => ({ file, line: 1, column: 1 }),
  };
  const refused = (message: string, fix: string, line = 1): FrontMatter => ({
    ...prose,
    form: 'front-matter',
    diagnostics: [diagnostic('HP101', message, { place: { file, line, column: 1 }, source, fixes: [fix] })],
  });
  if (/^\+\+\+[^\S\n]*\n/.test(source))
    return refused('Front matter in TOML is not read', 'Write it in YAML between two lines of ---.');
  const opening = OPENING.exec(source);
  if (!opening) return prose;
  const [opened, language = ''] = opening;
  if (!/^(?:ya?ml)?$/.test(language))
    return refused(
      `Front matter in "${language}" is not read, and never run`,
      'Write it in YAML between two lines of ---.',
    );
  const rest = source.slice(opened.length);
  const closing = CLOSING.exec(rest);
  const block = rest.slice(0, closing?.index ?? rest.length);
  const isEmpty = block.trim() === '';
  if (language === '' && (isEmpty ? !closing : !looksWritten(block))) return prose;
  if (!closing) return refused('The front matter has no end', 'Close it with a line of ---.');
  if (closing[0].trimEnd() !== '---')
    return refused(
      'This line begins like the end of the front matter and is none',
      'Close the front matter with a line of --- alone.',
      2 + block.split('\n').length - 1,
    );
  const { reading, body } = split(source, file);
  return {
    form: 'front-matter',
    value: reading.value,
    body,
    bodyLine: source.slice(0, source.length - body.length).split('\n').length,
    diagnostics: reading.diagnostics,
    locate: reading.locate,
  };
};
