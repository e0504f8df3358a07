import { InputError } from '../../src/errors.ts';
import type { Judgement } from '../../src/schemas/judgement.ts';
import type { Case } from '../../src/verdict/judge/case.ts';
import { judge } from '../../src/verdict/judge/judge.ts';

/** The judgement of a generated case; undefined where its needs lead back, which is refused. */
export const judged = (input: Case): Judgement | undefined => {
  try {
    return judge(input);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
};
