// One folder for the sites that a whole test run shares, and the budgets it measured, printed as one table.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder that the built sites of this run stand in, absolute. */
    sites: string;
  }
}

/** Name of the file that budgets are noted in, one JSON object a line. */
export const BUDGETS = 'budgets.ndjson';

/** One measured figure and the most it may be. */
export interface Budget {
  what: string;
  measured: number;
  atMost: number;
  unit: string;
}

const budgetTable = (budgets: readonly Budget[]): string => {
  const rows = [...budgets].sort((a, b) => (a.what < b.what ? -1 : 1));
  const width = Math.max(...rows.map(({ what }) => what.length));
  const lines = rows.map(({ what, measured, atMost, unit }) =>
    `  ${what.padEnd(width)}  ${String(measured).padStart(8)} of ${String(atMost).padStart(6)} ${unit}`.trimEnd(),
  );
  return `\nBudgets of the site\n${lines.join('\n')}\n`;
};

/** Provides the folder before the tests; prints the budgets and removes the folder after them. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'holdpoint-sites-'));
  project.provide('sites', folder);
  return async () => {
    const written = await readFile(join(folder, BUDGETS), 'utf8').catch(() => '');
    const budgets = written
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Budget);
    if (budgets.length > 0) process.stdout.write(budgetTable(budgets));
    await rm(folder, { recursive: true, force: true });
  };
};
