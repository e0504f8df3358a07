import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { house } from '../house.ts';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** Where a module reads `words` while it loads, and not in a function that is called later. */
const readWhileLoading = (file: string): string[] => {
  const tree = ts.createSourceFile(file, readFileSync(SRC + file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isIdentifier(node) && node.text === 'words')
      found.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

it('no module takes words while it loads, since the language is chosen later', () => {
  const speaking = house.filter(
    ({ file, imports }) => file.endsWith('.ts') && imports.some(({ to }) => to === 'words/words.ts'),
  );
  expect(speaking.length).toBeGreaterThan(30);
  expect(speaking.flatMap(({ file }) => readWhileLoading(file))).toEqual([]);
});
