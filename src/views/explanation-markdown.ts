import { escapeMarkdown } from '../kernel/escape.ts';
import type { Explanation, ExplanationNode, Way } from '../schemas/explanation.ts';
import type { Told } from '../schemas/reason.ts';
import { words } from '../words/words.ts';
import { revisionName } from './words.ts';

type Node = Told<ExplanationNode>;

const texts = () => words.markdown.explanation;

const INDENT = '  ';

const nodeLines = (node: Node, depth: number): string[] => {
  const title = node.title === node.words ? '' : `${escapeMarkdown(node.title)}: `;
  const own = `${INDENT.repeat(depth)}- ${texts().kind(node.kind)} **${escapeMarkdown(words.term(node.status))}**, ${title}${escapeMarkdown(node.words)}`;
  const criteria = (node.finding?.criteria ?? []).map(
    ({ text, actual, met }) =>
      `${INDENT.repeat(depth + 1)}- ${met ? texts().met : texts().notMet}: ${escapeMarkdown(text)}: ${escapeMarkdown(actual)}`,
  );
  return [own, ...criteria, ...node.children.flatMap((child) => nodeLines(child, depth + 1))];
};

const wayLines = ({ causes, commands }: Told<Way>): string[] => [
  `- ${texts().and(causes.map(({ id, title }) => `${escapeMarkdown(title)} (${escapeMarkdown(id)})`))}`,
  ...causes.flatMap(({ clearedWhen, byHand }) =>
    [...clearedWhen, ...(byHand === null ? [] : [byHand])].map(
      (text) => `${INDENT}- ${escapeMarkdown(text)}`,
    ),
  ),
  ...commands.map((command) => `${INDENT}- \`${command}\``),
];

/** An explanation as Markdown, the whole derivation with it; what authors wrote is shown, never acted on. */
export const explanationMarkdown = (explanation: Told<Explanation>): string => {
  const { title, revision, asOf, verdict, hypothetical, summary, item, tree, clears, digest } = explanation;
  const ways = item === null ? clears.go : clears.item;
  return [
    `### ${escapeMarkdown(title)}, ${revisionName(revision)}: ${verdict}${hypothetical ? words.markdown.hypothetical : ''}`,
    '',
    escapeMarkdown(summary),
    '',
    `#### ${texts().why}${item === null ? '' : ` ${escapeMarkdown(item)}`}`,
    '',
    ...nodeLines(tree, 0),
    '',
    ...(ways.length === 0 ? [] : [`#### ${texts().clearing}`, '', ...ways.flatMap(wayLines), '']),
    words.markdown.asOf(words.moment(asOf), `\`${digest.slice(0, 19)}\``),
    '',
  ].join('\n');
};
