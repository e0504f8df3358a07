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

const ruleOf = (run: unknown, result: unknown): unknown => {
  const rules = asList(at(run, 'tool', 'driver', 'rules'));
  const index = field(result, 'ruleIndex') ?? at(result, 'rule', 'index');
  const component = at(result, 'rule', 'toolComponent', 'index');
  const list =
    typeof component === 'number'
      ? asList(field(asList(at(run, 'tool', 'extensions'))[component], 'rules'))
      : rules;
  if (typeof index === 'number' && list[index] !== undefined) return list[index];
  const known = byId(rules);
  // The id of a result may continue that of its rule: `CA1000/1` belongs to `CA1000`.
  let id = asText(field(result, 'ruleId')) ?? '';
  while (!known.has(id) && id.includes('/')) id = id.slice(0, id.lastIndexOf('/'));
  return known.get(id);
};

/** The level of a result: its own, else its rule's, else `warning`; an unknown word counts as `error`. */
export const levelOf = (run: unknown, result: unknown): Level => {
  const own = field(result, 'level');
  if (own !== undefined) return levelNamed(own) ?? 'error';
  const inherited = at(ruleOf(run, result), 'defaultConfiguration', 'level');
  return inherited === undefined ? 'warning' : (levelNamed(inherited) ?? 'error');
};

/** Whether a result is suppressed: at least one suppression, all of them accepted. */
export const suppressed = (result: unknown): boolean => {
  const suppressions = asList(field(result, 'suppressions'));
  return (
    suppressions.length > 0 &&
    suppressions.every((each) => (field(each, 'status') ?? 'accepted') === 'accepted')
  );
};
