import type { Explanation } from '../../src/schemas/explanation.ts';
import type { Judgement } from '../../src/schemas/judgement.ts';
import type { Told } from '../../src/schemas/reason.ts';
import { explain as explainDerived } from '../../src/verdict/explain/explain.ts';
import type { Case } from '../../src/verdict/judge/case.ts';
import { derive } from '../../src/verdict/judge/judge.ts';
import { told } from '../../src/words/told.ts';

/** A judgement as people read it. */
export const judge = (input: Case): Told<Judgement> => told(derive(input).judgement);

/** An explanation as people read it. */
export const explain = (input: Case, item?: string): Told<Explanation> =>
  told(explainDerived(derive(input), item));
