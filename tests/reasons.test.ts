import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { REASONS } from '../src/words/en/reasons.ts';
import { told } from '../src/words/told.ts';
import { house } from './house.ts';

const SRC = new URL('../src/', import.meta.url).pathname;

/** Two words with a space between them, of which one begins small: no name of a verdict, no command. */
const SENTENCE = /[A-Za-z]{2,}[,;:]? [a-z]{2,}|[a-z]{2,}[,;:]? [A-Za-z]{2,}/;

/** Diagnostics are told in words where they arise, and commands are no sentences. */
const isNoSentence = (node: ts.Node): boolean => {
  for (let at: ts.Node | undefined = node; at; at = at.parent)
    if (ts.isCallExpression(at) && ['diagnostic', 'refuse'].includes(at.expression.getText())) return true;
  return /^.?npx holdpoint /.test(node.getText());
};

const sentencesIn = (code: string): string[] => {
  const tree = ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);
    const isPart = ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
    const whole = isPart ? (ts.isTemplateHead(node) ? node.parent : node.parent.parent) : node;
    if ((isText || isPart) && SENTENCE.test(node.text) && !isNoSentence(whole)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

const pure = house.map(({ file }) => file).filter((file) => /^(?:verdict|schemas\/reasons)\//.test(file));

describe('what the engine says', () => {
  it('is looked for in every file of it', () => {
    expect(pure.length).toBeGreaterThan(40);
    expect(sentencesIn(`const a = 'Waits for it'; const b = 'c ' + 'was not met';`)).toHaveLength(2);
    expect(sentencesIn(`const a = 'PARTIAL GO'; const b = 'npx holdpoint gate cp3 --lane a';`)).toEqual([]);
  });

  it.each(pure)('is data: no sentence stands in %s', (file) => {
    expect(sentencesIn(readFileSync(SRC + file, 'utf8'))).toEqual([]);
  });

  it('is said kind by kind: every kind that the schemas name has words, and no other', () => {
    const named = house
      .filter(({ file }) => file.startsWith('schemas/reasons/'))
      .flatMap(({ file }) => [...readFileSync(SRC + file, 'utf8').matchAll(/\breason\(\s*'([a-z.-]+)'/g)])
      .map(([, kind]) => kind);
    expect(Object.keys(REASONS).sort()).toEqual([...new Set(named)].sort());
    expect(named.length).toBeGreaterThan(100);
  });

  it('is told in place, and nothing else of a document is touched', () => {
    const document = {
      kind: 'item',
      list: [{ kind: 'lane.satisfied' }, { kind: 'unheard of', n: 1 }],
      no: null,
    };
    expect(told(document)).toEqual({
      kind: 'item',
      list: ['All it needs is satisfied', { kind: 'unheard of', n: 1 }],
      no: null,
    });
  });
});
