import type { Change } from '../../schemas/diff.ts';
import type { Policy } from '../../schemas/policy.ts';
import type { Stand } from '../../schemas/reasons/change.ts';
import { kebab } from '../../schemas/written.ts';
import type { Case } from '../judge/case.ts';

/** Every entry of a policy by its key as people write it: `max-age`, `fidelity.areas.Infra`. */
const entriesOf = (value: unknown, path: string): [string, string][] => {
  if (value === null || typeof value !== 'object') return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    entriesOf(inner, path === '' ? kebab(key) : `${path}.${path.endsWith('areas') ? key : kebab(key)}`),
  );
};

/** Entries of a policy that differ, with what each was and is. */
export const policyDifferences = (
  before: Policy,
  after: Policy,
): { key: string; from: string | null; to: string | null }[] => {
  const [was, is] = [new Map(entriesOf(before, '')), new Map(entriesOf(after, ''))];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((key) => was.get(key) !== is.get(key))
    .map((key) => ({ key, from: was.get(key) ?? null, to: is.get(key) ?? null }));
};

const settingOf = (value: string | null): Stand | null =>
  value === null ? null : { kind: 'stand.setting', value };

/** What changed of the policy that two judgements were reached under. */
export const policyChanges = (before: Case, after: Case): Change[] =>
  policyDifferences(before.policy, after.policy).map(({ key, from, to }) => ({
    kind: 'policy',
    id: key,
    title: { kind: 'title.policy', key },
    direction: 'changed',
    from: settingOf(from),
    to: settingOf(to),
    text: { kind: 'move.setting', from, to },
    causes: [{ kind: 'policy', text: { kind: 'cause.setting' } }],
  }));
