import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const WORDS = fileURLToPath(new URL('../../src/words/', import.meta.url));
const SHORTEST = 10;

/** The pieces of text that a language is written in: literals, and what stands between the values of templates. */
const piecesOf = (language: string): Set<string> => {
  const pieces = new Set<string>();
  for (const file of readdirSync(WORDS + language, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const text = readFileSync(`${WORDS}${language}/${file}`, 'utf8');
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
      if (ts.isPropertyAssignment(node)) {
        visit(node.initializer);
        return;
      }
      if (ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
        pieces.add(node.text.trim());
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  }
  return pieces;
};

const german = piecesOf('de');
const english = [...piecesOf('en')].filter((piece) => !german.has(piece));
const phrases = english.filter((piece) => piece.length >= SHORTEST && /\p{L} \p{L}/u.test(piece));
const terms = new Set(english.filter((piece) => /^\p{Lu}\p{Ll}{2,}$/u.test(piece)));

/** English of `words/en` in texts: phrases wherever they stand, and terms that are a text of their own. */
export const englishIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => [
    ...phrases.filter((phrase) => text.includes(phrase)).map((phrase) => `${phrase} (${text})`),
    ...(terms.has(text) ? [text] : []),
  ]);

/** How many pieces it can find. */
export const KNOWN = { phrases: phrases.length, terms: terms.size };
