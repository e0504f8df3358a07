import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** Calls whose texts are for the maker: diagnostics, bad usage and faults of the program, in English by decision. */
const FAULTS = /^(?:diagnostic|badUsage|Error|\w+Error|Unreadable|unreadable|undecided)$/;
const MARKUP = /<\/?[a-z!?][^>]*>|<\?xml|\b[a-z-]+="/i;
/** Commands and options, criteria, what browsers and pipelines read, units, fonts, and verdicts, which are terms. */
const CODE =
  /^(?:npx holdpoint|sha256sum|(?:gate|explain) …|(?:limit|environment) …$|--|default-src|@page|\(prefers|::…|… [kM]B$|Atkinson |[A-Z -]+$)/;

const textOf = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('\u2026');
};

const isForMakers = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node) ||
  ts.isTypeNode(node) ||
  (ts.isJsxAttribute(node) && /^(?:class(?::list)?|content)$/.test(node.name.getText())) ||
  ((ts.isCallExpression(node) || ts.isNewExpression(node)) && FAULTS.test(node.expression.getText()));

/** Says whether a text reads as words that follow each other, and not as markup, a command or a key. */
export const isSentence = (text: string): boolean =>
  /(?:\p{L}{2,}[,:;.]?|…) \p{L}{2,}|\p{L}{2,}[,:;]? …/u.test(text) && !MARKUP.test(text) && !CODE.test(text);

/** The code of a module, or of a template with what stands between its braces. */
const codeOf = (file: string): string => {
  const text = readFileSync(SRC + file, 'utf8');
  return file.endsWith('.astro') ? `${text.replace(/^---\n/, '').replace(/\n---\n/, '\n;<>')}</>` : text;
};

/** Every text of a file of `src/` that a reader could take for a sentence, with its line. */
export const sentencesIn = (file: string): string[] => {
  const tree = ts.createSourceFile('file.tsx', codeOf(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isForMakers(node)) return;
    const text = textOf(node);
    if (text !== undefined && isSentence(text))
      found.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${text}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};
