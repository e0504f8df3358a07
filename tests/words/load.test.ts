import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { house } from '../house.ts';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

const mentions = (node: ts.Node, names: ReadonlySet<string>): boolean =>
  (ts.isIdentifier(node) && names.has(node.text)) ||
  ts.forEachChild(node, (child) => mentions(child, names) || undefined) === true;

/** `words`, and the functions of a module that read them, at once or through each other. */
const readersIn = (tree: ts.SourceFile): ReadonlySet<string> => {
  const names = new Set(['words']);
  const functions = tree.statements.flatMap((statement) =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.flatMap(({ name, initializer }) =>
          initializer && ts.isFunctionLike(initializer)
            ? [{ name: name.getText(), body: initializer as ts.Node }]
            : [],
        )
      : ts.isFunctionDeclaration(statement) && statement.name
        ? [{ name: statement.name.text, body: statement as ts.Node }]
        : [],
  );
  for (let before = 0; before < names.size; ) {
    before = names.size;
    for (const { name, body } of functions) if (mentions(body, names)) names.add(name);
  }
  return names;
};

/** Where a module reads `words` while it loads, itself or by a function of its own, and not in one that is called later. */
const readWhileLoading = (file: string): string[] => {
  const tree = ts.createSourceFile(file, readFileSync(SRC + file, 'utf8'), ts.ScriptTarget.Latest, true);
  const readers = readersIn(tree);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    const isRead =
      (ts.isIdentifier(node) && node.text === 'words') ||
      (ts.isCallExpression(node) && readers.has(node.expression.getText()));
    if (isRead) found.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
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
