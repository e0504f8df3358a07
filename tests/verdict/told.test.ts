import { describe, expect, it } from 'vitest';
import { diffJudgements } from '../../src/verdict/diff/diff.ts';
import { explain } from '../../src/verdict/explain/explain.ts';
import { judgeGate } from '../../src/verdict/gate/gate.ts';
import { forecast } from '../../src/verdict/judge/forecast.ts';
import { derive, judge } from '../../src/verdict/judge/judge.ts';
import { told } from '../../src/words/told.ts';
import { diffLines, explanationLines, gateLines, judgementLines } from './outline.ts';
import { PAIRS, SITUATIONS } from './situations.ts';

const file = (name: string): string => `./golden/${name.replace(/[^a-z]+/gi, '-').toLowerCase()}.txt`;
const text = (parts: readonly (readonly string[])[]): string =>
  `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;

/** What was read and found right stands in `golden/`; whoever changes it there shows what changes for people. */
describe('what is told of a checkpoint is what was reviewed', () => {
  it.each(Object.entries(SITUATIONS))('%s', async (name, input) => {
    const derivation = derive(input);
    const { judgement } = derivation;
    const { items, lanes } = judgement;
    const gate = (require: 'go' | 'partial-go', asked: string[] = [], requireEvidence = false) =>
      gateLines(told(judgeGate(derivation, { require, lanes: asked, requireEvidence })));
    const last = items.at(-1);
    const all = text([
      judgementLines(told(judgement)),
      explanationLines(told(explain(derivation))),
      ...(last ? [explanationLines(told(explain(derivation, last.id)))] : []),
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
    await expect(all).toMatchFileSnapshot(file(name));
  });

  it.each(Object.entries(PAIRS))('between two: %s', async (name, [a, b]) => {
    const sides = [a, b].map((input) => ({ input, judgement: judge(input) }));
    const [first, second] = sides as [(typeof sides)[0], (typeof sides)[0]];
    const all = text([
      diffLines(told(diffJudgements(first, second))),
      diffLines(told(diffJudgements(second, first))),
    ]);
    await expect(all).toMatchFileSnapshot(file(`between ${name}`));
  });
});
