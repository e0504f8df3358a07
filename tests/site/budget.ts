import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { BUDGETS, type Budget } from './shared.ts';

/** Notes a figure for the table at the end of the run, and fails when it is over its limit. */
export const budget = async (what: string, measured: number, atMost: number, unit = ''): Promise<void> => {
  const line: Budget = { what, measured: Math.round(measured * 100) / 100, atMost, unit };
  await appendFile(join(inject('sites'), BUDGETS), `${JSON.stringify(line)}\n`);
  expect(measured, what).toBeLessThanOrEqual(atMost);
};
