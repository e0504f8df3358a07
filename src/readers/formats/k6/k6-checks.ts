import { asCount, asList, asObject, asText, at, entriesOf, field } from '../../lib/shape.ts';

/** One check of a k6 script, over all its runs. */
interface Check {
  name: string;
  passes: number;
  fails: number;
}

/** The checks of a summary and their sums. */
export interface Checks {
  all: Check[];
  passes: number;
  fails: number;
  /** Failed checks that the metric announces beyond those listed. */
  missing: number;
}

/** Groups are lists, or objects by name; deeper nesting than this is ignored by no script. */
const DEPTH = 32;

const values = (held: unknown): unknown[] =>
  Array.isArray(held) ? [...asList(held)] : entriesOf(held).map(([, value]) => value);

const collect = (group: unknown, into: Check[], depth: number): void => {
  for (const check of values(field(group, 'checks'))) {
    if (!asObject(check)) continue;
    into.push({
      name: asText(field(check, 'path')) ?? asText(field(check, 'name')) ?? '(no name)',
      passes: asCount(field(check, 'passes')) ?? 0,
      fails: asCount(field(check, 'fails')) ?? 0,
    });
  }
  if (depth < DEPTH) for (const inner of values(field(group, 'groups'))) collect(inner, into, depth + 1);
};

/** The checks of a summary: those of its groups, or of the machine-readable list, else the sums of the metric. */
export const checksOf = (document: unknown, machine: boolean): Checks => {
  const all: Check[] = [];
  if (machine) {
    collect(
      { checks: at(document, 'results', 'checks', 'results') ?? at(document, 'results', 'checks') },
      all,
      DEPTH,
    );
  } else {
    collect(field(document, 'root_group'), all, 0);
  }
  const metric = at(document, 'metrics', 'checks', 'values') ?? at(document, 'metrics', 'checks');
  const sums = { passes: asCount(field(metric, 'passes')) ?? 0, fails: asCount(field(metric, 'fails')) ?? 0 };
  if (all.length === 0 && sums.passes + sums.fails > 0) all.push({ name: 'all', ...sums });
  const sum = (key: 'passes' | 'fails'): number => all.reduce((total, check) => total + check[key], 0);
  const fails = sum('fails');
  return { all, passes: sum('passes'), fails, missing: Math.max(0, sums.fails - fails) };
};
