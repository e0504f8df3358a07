import type { Finding, JudgedItem, Judgement } from '../schemas/judgement.ts';

const pick = <From, Key extends keyof From>(from: From, ...keys: Key[]): Pick<From, Key> =>
  Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<From, Key>;

const ofFinding = (finding: Finding) => ({
  ...pick(finding, 'probe', 'status', 'stale', 'evidence', 'freshUntil'),
  criteria: finding.criteria.map(({ met }) => met),
});

const ofItem = (item: JudgedItem) => ({
  ...pick(item, 'id', 'status', 'attested', 'stale', 'conflict', 'waiverExpired', 'claimExpired'),
  ...pick(item, 'needs', 'rootCauses'),
  findings: item.findings.map(ofFinding),
});

/**
 * What a judgement comes to, without the reasons why: those may be told better without another outcome, and only
 * another outcome raises the number of the rules.
 */
export const outcomeOf = (judgement: Judgement) => ({
  ...pick(judgement, 'checkpoint', 'revision', 'policy', 'hypothetical', 'verdict', 'declared', 'agrees'),
  ...pick(judgement, 'coverage', 'clears', 'freshUntil'),
  items: judgement.items.map(ofItem),
  lanes: judgement.lanes.map((lane) => pick(lane, 'id', 'verdict', 'heldBy', 'attested')),
  risks: judgement.risks.map((risk) =>
    pick(risk, 'id', 'level', 'state', 'heldBy', 'conflict', 'expired', 'holds'),
  ),
  rootCauses: judgement.rootCauses.map(({ id, status }) => ({ id, status })),
});
