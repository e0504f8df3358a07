import type { Explanation, ExplanationNode } from '../../schemas/explanation.ts';
import type { Judgement } from '../../schemas/judgement.ts';
import { RiskStateSchema } from '../../schemas/risk.ts';
import { StatusSchema } from '../../schemas/status.ts';
import { LaneVerdictSchema } from '../../schemas/verdict.ts';
import { nameOf } from '../../verdict/clear/clearing.ts';
import { say, told } from '../../words/told.ts';
import { words } from '../../words/words.ts';
import { clearingLines } from './clearing.ts';
import { laneGlyph, riskGlyph, statusGlyph, statusWord } from './glyph.ts';
import { type Marks, plateLines } from './judgement.ts';
import { heading, sentence, shortened } from './layout.ts';
import type { Cell, Line } from './style.ts';
import { command, good, muted, partial, strong } from './style.ts';
import { type Branch, treeLines } from './tree.ts';

const texts = () => words.terminal.explanation;

/** Beyond so many items what stands beneath the satisfied ones is left out. */
const MANY = 40;

const glyphOf = ({ kind, status, holds }: ExplanationNode): Cell => {
  if (kind === 'lane') return laneGlyph(LaneVerdictSchema.parse(status));
  if (kind === 'risk') return riskGlyph(RiskStateSchema.parse(status), holds);
  if (kind === 'waiver') return status === 'in-force' ? good('✓') : partial('!');
  const known = StatusSchema.safeParse(status);
  return known.success ? statusGlyph(known.data) : muted('-');
};

const freshness = ({ finding }: ExplanationNode): string => {
  if (!finding?.ranAt) return '';
  const fresh =
    finding.freshUntil && !finding.stale ? texts().freshUntil(words.moment(finding.freshUntil)) : '';
  const parts = [fresh, ...finding.flags.map(say)].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join('; ')})` : '';
};

const criteria = ({ finding }: ExplanationNode, all: boolean): Branch[] =>
  (finding?.criteria ?? [])
    .filter(({ met }) => all || !met)
    .map(({ text, actual, met }) => ({
      glyph: statusGlyph(met ? 'ready' : 'failed'),
      line: [`${shortened(say(text))}:`, muted(` ${shortened(say(actual))}`)],
      children: [],
    }));

const itemLine = ({ id, title, status, words: saying, seen, children }: ExplanationNode): Line => {
  const called = `${id} ${told(title)}`;
  const name = status === 'ready' ? called : strong(called);
  const isShown = saying.kind === 'because.item' && (saying.told || (children.length === 0 && !seen));
  const why = isShown ? words.goingOn(say(saying.own)) : '';
  return [
    name,
    `  ${statusWord(status)}`,
    muted(why ? `, ${why}` : ''),
    muted(seen ? texts().elsewhere : ''),
  ];
};

const lineOf = (node: ExplanationNode): Line => {
  switch (node.kind) {
    case 'item':
      return itemLine(node);
    case 'lane':
    case 'risk':
      return node.holds ? [strong(say(node.words))] : [say(node.words)];
    case 'any-of':
      return [`${say(node.words)}: ${told(node.title)}`];
    case 'probe':
      return [say(node.words), muted(freshness(node))];
    case 'requirement':
      return [texts().requires, say(node.words), muted(freshness(node))];
    default:
      return [say(node.words)];
  }
};

const toBranch = (node: ExplanationNode, { many, all }: { many: boolean; all: boolean }): Branch => {
  const folded = many && node.kind === 'item' && !node.holds && !all;
  const children = node.children.filter(({ kind }) => kind !== 'declaration');
  return {
    glyph: glyphOf(node),
    line: lineOf(node),
    children: [
      ...criteria(node, all),
      ...(folded ? [] : children.map((child) => toBranch(child, { many, all }))),
    ],
  };
};

const groups = (tree: ExplanationNode): [string, ExplanationNode[]][] => {
  const of = (kind: ExplanationNode['kind']) => {
    const found = tree.children.filter((child) => child.kind === kind);
    return [...found.filter(({ holds }) => holds), ...found.filter(({ holds }) => !holds)];
  };
  const [lanes, items, risks] = [of('lane'), of('item'), of('risk')];
  return [
    [texts().lanes, lanes],
    [lanes.length > 0 ? texts().itemsNoLane : texts().items, items],
    [texts().risks, risks],
  ];
};

/** An explanation for a person: the plate, the derivation down to the evidence, what would clear it. */
export const explanationLines = (
  explanation: Explanation,
  { judgement, marks }: { judgement: Judgement; marks: Marks },
  columns: number,
): Line[] => {
  const { tree, item, summary } = explanation;
  const shown = { many: judgement.items.length > MANY, all: item !== null };
  const parts: [string, ExplanationNode[]][] =
    item === null ? groups(tree) : [[texts().why(item, statusWord(tree.status)), [tree]]];
  const next = item === null ? `gate ${nameOf(judgement)} --require go` : `explain ${nameOf(judgement)}`;
  const titles = new Map(judgement.lanes.map(({ id, title }) => [id, title]));
  return [
    ...plateLines(judgement, columns, marks),
    ...(item === null ? [...sentence([say(summary)], { columns }), []] : []),
    ...parts
      .filter(([, nodes]) => nodes.length > 0)
      .flatMap(([title, nodes]) => [
        heading(title),
        ...treeLines(
          nodes.map((each) => toBranch(each, shown)),
          columns,
        ),
        [],
      ]),
    ...clearingLines(explanation, titles, columns),
    [`  ${words.terminal.judgement.next}`, command(`npx holdpoint ${next}`)],
  ];
};
