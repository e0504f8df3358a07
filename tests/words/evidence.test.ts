import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { house } from '../house.ts';

const SRC = new URL('../../src/', import.meta.url).pathname;

/** Words that make a statement of a text; names, commands and keys have none of them. */
const STATES =
  /(?<![\w-])(?:is|are|was|were|not|no|which|that|has|have|had|did|does|it|its|nothing|could|cannot|this|there|they|so|but)(?![\w-])/;

/** How formats and kinds describe themselves for the documentation, and how checks are called, as criteria are. */
const NAMED =
  /^(?:title|tools|met|measurements|example|describe|expected|subject|message|error|EXPECTED|\w+_IS_\w+|WORDS|CONDITION|ENTRIES|NAME_FIRST|STATS_SAY)$/;

/** What is wrong with what people write, for the maker, and what docs tell of an entry's fields. */
const DIAGNOSTICS = /(?:^|\.)(?:diagnostic|Error|describe|refine|regex|search)$/;
const FAULTS = [
  'probes/lib/criterion-faults.ts',
  'probes/lib/environments.ts',
  'probes/lib/fields.ts',
  'probes/registry.ts',
];

/** How failures are called, which waivers name in every language, and the mark of what was left out of an output. */
const KEPT = /^\(no \w+\)$|^… does not build$|^\n\[… of … bytes/;

const nameOf = (node: ts.Node): string | undefined =>
  (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && ts.isIdentifier(node.name)
    ? node.name.text
    : undefined;

const calledBy = (node: ts.Node): string | undefined => {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const { expression } = node;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
};

const textOf = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…');
};

/** Statements that a module makes outside descriptions and diagnostics. */
const statementsIn = (code: string): string[] => {
  const tree = ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (NAMED.test(nameOf(node) ?? '') || DIAGNOSTICS.test(calledBy(node) ?? '')) {
      // A chain of calls goes on in what it is called on.
      if (ts.isCallExpression(node)) visit(node.expression);
      return;
    }
    const text = textOf(node);
    if (text !== undefined && / /.test(text) && STATES.test(text) && !KEPT.test(text)) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

const rooms = house
  .map(({ file }) => file)
  .filter((file) => /^(?:readers|probes|criterion|verdict)\//.test(file) && !FAULTS.includes(file));

describe('what readers and probes record', () => {
  it('is looked for in every module, wherever a statement could stand', () => {
    expect(rooms.length).toBeGreaterThan(180);
    expect(statementsIn("tally.fail(name, 'It was not met.'); const why = `it is not there`;")).toHaveLength(
      2,
    );
    expect(
      statementsIn("const reader = { title: 'What is read' }; z.string().describe('It is a path.');"),
    ).toEqual([]);
  });

  it.each(rooms)('is data: no statement stands in %s', (file) => {
    expect(statementsIn(readFileSync(SRC + file, 'utf8'))).toEqual([]);
  });
});
