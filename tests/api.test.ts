import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Explanation, Judgement, Reading, Told } from '../src/api.ts';
import * as api from '../src/api.ts';
import { FIXTURES, REPOSITORY } from './cli/run.ts';
import { blocksIn } from './docs/commands.ts';

const SMALL = join(FIXTURES, 'small', 'content');

describe('the API', () => {
  it('judges and explains what a folder holds, in words', async () => {
    const gathered = await api.gather(SMALL);
    const judgement = api.judge(gathered, 'cp1');
    const explanation = api.explain(gathered, 'cp2', { item: 'cp2-02' });
    expect(judgement).toMatchObject({ checkpoint: 'cp1', verdict: 'GO' });
    expect(explanation).toMatchObject({ checkpoint: 'cp2', item: 'cp2-02' });
    expectTypeOf(judgement).toEqualTypeOf<Told<Judgement>>();
    expectTypeOf(judgement.summary).toBeString();
    expectTypeOf(explanation).toEqualTypeOf<Told<Explanation>>();
    // @ts-expect-error a revision has a name
    expect(() => api.judge(gathered)).toThrow();
  });

  it('throws InputError with the closest name for one that stands for nothing', async () => {
    const gathered = await api.gather(SMALL);
    expect(() => api.judge(gathered, 'cp3')).toThrow(api.InputError);
  });

  it('reads results, and its schemas validate what it gives', async () => {
    const bytes = new TextEncoder().encode('1..1\nok 1 - holds\n');
    const reading = await api.readResult({ name: 'a.tap', bytes });
    expect(reading.outcome).toBe('met');
    expectTypeOf(reading).toExtend<Reading>();
    expect(api.ReadingSchema.safeParse(reading).success).toBe(true);
  });

  it('has a page that imports and names what is exported, and no more', () => {
    const page = readFileSync(join(REPOSITORY, 'docs', 'api.md'), 'utf8');
    const [example] = blocksIn(page);
    const imported = /import \{ (.+) \} from 'holdpoint'/.exec(example?.text ?? '')?.[1]?.split(', ') ?? [];
    expect(Object.keys(api)).toEqual(expect.arrayContaining(imported));
    const known = Object.keys(api).filter((name) => !page.includes(`\`${name}`));
    expect(known).toEqual([]);
  });

  it('is what the package exports', () => {
    const { exports } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as {
      exports: unknown;
    };
    expect(exports).toMatchObject({ '.': { types: './build/api.d.ts', default: './build/api.js' } });
  });
});
