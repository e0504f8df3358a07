import { describe, expect, it } from 'vitest';
import { diffJudgements } from '../../src/verdict/diff/diff.ts';
import { explain } from '../../src/verdict/explain/explain.ts';
import { judgeGate } from '../../src/verdict/gate/gate.ts';
import { forecast } from '../../src/verdict/judge/forecast.ts';
import { judge } from '../../src/verdict/judge/judge.ts';
import { diffLines, explanationLines, gateLines, judgementLines } from './outline.ts';
import { PAIRS, SITUATIONS } from './situations.ts';

const file = (name: string): string => `./golden/${name.replace(/[^a-z]+/gi, '-').toLowerCase()}.txt`;
const text = (parts: readonly (readonly string[])[]): string =>
  `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;

/** What was read and found right stands in `golden/`; whoever changes it there shows what changes for people. */
describe('what is told of a checkpoint is what was reviewed', () => {
  it.each(Object.entries(SITUATIONS))('%s', async (name, input) => {
    const judgement = judge(input);
    const { items, lanes } = judgement;
    const gate = (require: 'go' | 'partial-go', asked: string[] = [], requireEvidence = false) =>
      gateLines(judgeGate(input, judgement, { require, lanes: asked, requireEvidence }));
    const last = items.at(-1);
    const told = text([
      judgementLines(judgement),
      explanationLines(explain(input, judgement)),
      ...(last ? [explanationLines(explain(input, judgement, last.id))] : []),
      gate('go'),
      gate('partial-go', [], true),
      ...(lanes.length > 0
        ? [
            gate('go', [lanes.at(-1)?.id ?? '']),
            gate(
              'partial-go',
              lanes.slice(0, 2).map(({ id }) => id),
            ),
          ]
        : []),
      [JSON.stringify(forecast({ ...input, moment: input.moment + 5 * 86_400_000 }, input.moment))],
    ]);
    await expect(told).toMatchFileSnapshot(file(name));
  });

  it.each(Object.entries(PAIRS))('between two: %s', async (name, [a, b]) => {
    const sides = [a, b].map((input) => ({ input, judgement: judge(input) }));
    const [first, second] = sides as [(typeof sides)[0], (typeof sides)[0]];
    const told = text([diffLines(diffJudgements(first, second)), diffLines(diffJudgements(second, first))]);
    await expect(told).toMatchFileSnapshot(file(`between ${name}`));
  });
});
