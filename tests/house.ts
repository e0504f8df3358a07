import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

const SRC = new URL('../src/', import.meta.url).pathname;

/** One import of a file of `src/`. */
export interface Import {
  /** Relative to `src/`. */
  file: string;
  /** Path in `src/`, or the module's name. */
  to: string;
  /** It brings types only. */
  type: boolean;
}

/** A file of `src/` as its syntax tree shows it. */
export interface SourceFile {
  file: string;
  imports: Import[];
  /** Names and members of the world it reads, such as `Date.now`, each once. */
  reaches: string[];
  /** Functions and the lines they take. */
  functions: { line: number; lines: number }[];
}

const WORLD = /^(?:Date\.now|Math\.random|process(?:\.\w+)?|performance\.now|globalThis\.\w+)$/;
const CALLED = new Set(['fetch', 'setTimeout', 'setInterval', 'crypto.randomUUID', 'randomUUID']);

/** The TypeScript of a file; of a template its front matter, which is all of it that imports. */
const codeOf = (file: string): string => {
  const text = readFileSync(SRC + file, 'utf8');
  return file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
};

const importOf = (node: ts.Node): { text: string; type: boolean } | undefined => {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    const clause = ts.isImportDeclaration(node) ? node.importClause : node;
    const type =
      clause !== undefined &&
      ('phaseModifier' in clause ? clause.phaseModifier === ts.SyntaxKind.TypeKeyword : clause.isTypeOnly);
    return { text: (node.moduleSpecifier as ts.StringLiteral).text, type };
  }
  const [argument] = ts.isCallExpression(node) ? node.arguments : [];
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && argument)
    return ts.isStringLiteral(argument) ? { text: argument.text, type: false } : undefined;
  return undefined;
};

const reachOf = (node: ts.Node): string | undefined => {
  if (ts.isPropertyAccessExpression(node) && WORLD.test(node.getText())) return node.getText();
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()';
  if (ts.isCallExpression(node) && CALLED.has(node.expression.getText())) return node.expression.getText();
  return undefined;
};

const readSource = (file: string): SourceFile => {
  const tree = ts.createSourceFile(file, codeOf(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: SourceFile = { file, imports: [], reaches: [], functions: [] };
  const lineAt = (position: number): number => tree.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    const brought = importOf(node);
    if (brought) {
      const { text, type } = brought;
      found.imports.push({
        file,
        to: text.startsWith('.') ? posix.join(posix.dirname(file), text) : text,
        type,
      });
    }
    const reach = reachOf(node);
    if (reach !== undefined && !found.reaches.includes(reach)) found.reaches.push(reach);
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const line = lineAt(node.getStart());
      found.functions.push({ line, lines: lineAt(node.end) - line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

/** Every TypeScript file and template of `src/`. */
export const house: readonly SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|astro)$/.test(file))
  .sort()
  .map(readSource);

/** Groups of nodes that reach each other, each in some order; nothing where a graph has no cycle. */
export const cyclesIn = (graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] => {
  const reachable = new Map<string, Set<string>>();
  for (const start of graph.keys()) {
    const seen = new Set<string>();
    const open = [...(graph.get(start) ?? [])];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      open.push(...(graph.get(at) ?? []));
    }
    reachable.set(start, seen);
  }
  const cyclic = [...graph.keys()].filter((node) => reachable.get(node)?.has(node));
  const groups = new Map<string, string[]>();
  for (const node of cyclic) {
    const key = cyclic
      .filter(
        (other) => other === node || (reachable.get(node)?.has(other) && reachable.get(other)?.has(node)),
      )
      .join();
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return [...groups.values()];
};
