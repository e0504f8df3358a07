import type { Diff } from '../../src/schemas/diff.ts';
import type { Explanation, ExplanationNode, Way } from '../../src/schemas/explanation.ts';
import type { Gate } from '../../src/schemas/gate.ts';
import type { Judgement } from '../../src/schemas/judgement.ts';
import type { Told } from '../../src/schemas/reason.ts';

/** The rest of an entry, but for what its line says already and what an empty list says by not being there. */
const rest = (entry: object): string => {
  const kept = Object.entries(entry).filter(
    ([, value]) =>
      value !== undefined &&
      value !== null &&
      value !== false &&
      value !== '' &&
      !(Array.isArray(value) && value.length === 0),
  );
  return kept.length === 0 ? '' : ` ${JSON.stringify(Object.fromEntries(kept))}`;
};

/** A judgement, a line for each thing judged. */
export const judgementLines = (judgement: Told<Judgement>): string[] => {
  const { verdict, summary, items, lanes, risks, rootCauses, clears, digest: _, ...others } = judgement;
  return [
    `${verdict}: ${summary}${rest(others)}`,
    ...lanes.map(({ id, verdict: each, reason, ...more }) => `lane ${id} ${each}: ${reason}${rest(more)}`),
    ...items.map(
      ({ id, status, reason, findings: _findings, ...more }) =>
        `item ${id} ${status}: ${reason}${rest(more)}`,
    ),
    ...items.flatMap(({ id, findings }) =>
      findings.map(
        ({ probe, status, reason, ...more }) => `finding ${id} ${probe} ${status}: ${reason}${rest(more)}`,
      ),
    ),
    ...risks.map(({ id, state, reason, ...more }) => `risk ${id} ${state}: ${reason}${rest(more)}`),
    ...rootCauses.map(({ id, status, reason, ...more }) => `cause ${id} ${status}: ${reason}${rest(more)}`),
    `clears${rest(clears)}`,
  ];
};

const nodeLines = (
  { children, kind, id, status, words, finding, ...more }: Told<ExplanationNode>,
  depth = 0,
): string[] => [
  `${'  '.repeat(depth)}${kind} ${id} ${status}: ${words}${rest({ ...more, evidence: finding?.evidence !== undefined })}`,
  ...children.flatMap((child) => nodeLines(child, depth + 1)),
];

const wayLines = (of: string, ways: readonly Told<Way>[]): string[] =>
  ways.map(
    ({ causes, frees, commands }) =>
      `${of} by ${JSON.stringify(causes)}, frees ${frees}, ${commands.join('; ')}`,
  );

/** An explanation, indented. */
export const explanationLines = ({ tree, clears, ...others }: Told<Explanation>): string[] => [
  ...nodeLines(tree),
  ...wayLines('GO', clears.go),
  ...Object.entries(clears.lanes).flatMap(([id, ways]) => wayLines(`lane ${id}`, ways)),
  ...wayLines('item', clears.item),
  `complete ${clears.complete}${rest({ ...others, digest: '' })}`,
];

/** A gate, a line for each criterion. */
export const gateLines = ({ criteria, failures, next, digest: _, ...others }: Told<Gate>): string[] => [
  `gate${rest(others)}`,
  ...criteria.map(
    ({ kind, id, status, met, required, reason, findings, ...more }) =>
      `${met ? 'met' : 'NOT met'}${required ? '' : ' (shown)'} ${kind} ${id} ${status}: ${reason}${rest({ ...more, findings: findings.map(({ probe }) => probe) })}`,
  ),
  ...failures.map((each) => `fails: ${each}`),
  ...next.map((each) => `next: ${each}`),
];

/** A comparison, a line for each change. */
export const diffLines = ({ from, to, changes, counts }: Told<Diff>): string[] => [
  `from${rest({ ...from, digest: '', policy: '' })}`,
  `to${rest({ ...to, digest: '', policy: '' })}`,
  ...changes.map(
    ({ kind, id, direction, text, causes, ...more }) =>
      `${direction} ${kind} ${id}: ${text}${rest(more)} <- ${JSON.stringify(causes)}`,
  ),
  JSON.stringify(counts),
];
