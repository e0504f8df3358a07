import type { Severity } from '../../lib/findings.ts';
import { asList, asText, at, field } from '../../lib/shape.ts';

const LEVELS = ['none', 'note', 'warning', 'error'] as const;
type Level = (typeof LEVELS)[number];

const levelNamed = (value: unknown): Level | undefined => LEVELS.find((level) => level === value);

const indexes = new WeakMap<readonly unknown[], ReadonlyMap<unknown, unknown>>();

/** The rules of a tool by their ids; the first of two that share one. */
const byId = (rules: readonly unknown[]): ReadonlyMap<unknown, unknown> => {
  const known = indexes.get(rules);
  if (known) return known;
  const index = new Map(rules.toReversed().map((rule) => [field(rule, 'id'), rule]));
  indexes.set(rules, index);
  return index;
};

/** What names a rule: its place in a list of rules, or its id, which may continue that of the rule (`CA1000/1`). */
interface Reference {
  index: unknown;
  component: unknown;
  id: string;
}

/** The rule that a reference names, as the run describes it; its id where the run does not. */
const ruleAt = (run: unknown, { index, component, id }: Reference): unknown => {
  const list =
    typeof component === 'number'
      ? asList(field(asList(at(run, 'tool', 'extensions'))[component], 'rules'))
      : asList(at(run, 'tool', 'driver', 'rules'));
  if (typeof index === 'number' && list[index] !== undefined) return list[index];
  const known = byId(list);
  let near = id;
  while (!known.has(near) && near.includes('/')) near = near.slice(0, near.lastIndexOf('/'));
  return known.get(near) ?? (id === '' ? undefined : id);
};

const ruleOf = (run: unknown, result: unknown): unknown =>
  ruleAt(run, {
    index: field(result, 'ruleIndex') ?? at(result, 'rule', 'index'),
    component: at(result, 'rule', 'toolComponent', 'index'),
    id: asText(field(result, 'ruleId')) ?? asText(at(result, 'rule', 'id')) ?? '',
  });

/** What an invocation sets the level of a rule to; undefined where it leaves it as it is. */
const overrideOf = (run: unknown, invocation: unknown, rule: unknown): unknown => {
  const override = asList(field(invocation, 'ruleConfigurationOverrides')).findLast((each) => {
    const descriptor = field(each, 'descriptor');
    const named = ruleAt(run, {
      index: field(descriptor, 'index'),
      component: at(descriptor, 'toolComponent', 'index'),
      id: asText(field(descriptor, 'id')) ?? '',
    });
    return named !== undefined && named === rule;
  });
  return at(override, 'configuration', 'level');
};

const worst = (levels: readonly Level[]): Level =>
  levels.reduce((a, b) => (LEVELS.indexOf(b) > LEVELS.indexOf(a) ? b : a), 'none');

/**
 * The level of a result (SARIF 2.1.0, 3.27.10): its own, else what the invocation it names sets its rule to, else its
 * rule's, else `warning`; the worst of all invocations where it names none. An unknown word counts as `error`.
 */
export const levelOf = (run: unknown, result: unknown): Level => {
  const own = field(result, 'level');
  if (own !== undefined) return levelNamed(own) ?? 'error';
  const rule = ruleOf(run, result);
  const inherited = at(rule, 'defaultConfiguration', 'level') ?? 'warning';
  const invocations = asList(field(run, 'invocations'));
  const named = at(result, 'provenance', 'invocationIndex');
  const behind = typeof named === 'number' ? invocations[named] : undefined;
  const from = behind === undefined ? invocations : [behind];
  const set = from.map((invocation) => overrideOf(run, invocation, rule) ?? inherited);
  return worst((set.length > 0 ? set : [inherited]).map((level) => levelNamed(level) ?? 'error'));
};

/** Whether a result is suppressed: at least one suppression, all of them accepted. */
export const suppressed = (result: unknown): boolean => {
  const suppressions = asList(field(result, 'suppressions'));
  return (
    suppressions.length > 0 &&
    suppressions.every((each) => (field(each, 'status') ?? 'accepted') === 'accepted')
  );
};

const idOf = (result: unknown): string | null =>
  asText(field(result, 'ruleId')) ?? asText(at(result, 'rule', 'id'));

/** The ids of the rule of a result, its own first: `CA1000/1` is of `CA1000` too. */
export const rulesOf = (run: unknown, result: unknown): string[] => {
  const known = ruleOf(run, result);
  const ids = [idOf(result), asText(known) ?? asText(field(known, 'id'))].filter((id) => id !== null);
  return ids.length > 0 ? [...new Set(ids)] : ['(no rule)'];
};

const BY_LEVEL = { error: 'high', warning: 'medium', note: 'low' } as const;
const WORST_FIRST = ['critical', 'high', 'medium', 'low'] as const;
/** The least score of each severity, as code scanning at GitHub has them. */
const SCORES: readonly [least: number, severity: Severity][] = [
  [9, 'critical'],
  [7, 'high'],
  [4, 'medium'],
];

const scored = (score: number): Severity => SCORES.find(([least]) => score >= least)?.[1] ?? 'low';

/** How bad a result is: what its level says, or the score of its rule (`security-severity`) where that is worse. */
export const severityIn = (run: unknown, result: unknown, level: keyof typeof BY_LEVEL): Severity => {
  const of = (each: unknown): unknown => at(each, 'properties', 'security-severity');
  const score = Number.parseFloat(String(of(result) ?? of(ruleOf(run, result))));
  const said = [BY_LEVEL[level], ...(score > 0 ? [scored(score)] : [])];
  return WORST_FIRST.find((severity) => said.includes(severity)) ?? 'unknown';
};
