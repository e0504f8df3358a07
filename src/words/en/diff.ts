import { plural } from './grammar.ts';

/** The page that compares two revisions. */
export const diff = {
  title: 'What changed',
  before: 'Before',
  after: 'After',
  heads: ['What', 'Change', 'Put down to'],
  more: (count: number) => `${plural(count, 'other change')} not shown here; the command below lists all.`,
  compared: 'Compared',
  again: 'Again',
  kinds: {
    verdict: 'Verdict',
    lane: 'Lane',
    item: 'Item',
    risk: 'Risk',
    evidence: 'Evidence',
    waiver: 'Waiver',
    policy: 'Policy',
  },
  causes: {
    evidence: 'Evidence',
    policy: 'Policy',
    definition: 'Definition',
    time: 'Time alone',
    assumption: 'Assumption',
    rules: 'Rules',
  },
  groups: {
    worse: { title: 'Worse', meta: 'What is no longer checked counts as worse.' },
    better: { title: 'Better', meta: null },
    changed: { title: 'Otherwise changed', meta: 'Neither better nor worse.' },
  },
  side: (revision: string, when: string) => `${revision}, as of ${when}`,
  nothing: 'Nothing changed.',
  counts: (worse: number, better: number, changed: number, unchanged: number) =>
    `${worse} worse, ${better} better, ${plural(changed, 'other change')}, ${unchanged} unchanged.`,
  still: (verdict: string) => `Still ${verdict}`,
  became: (from: string, to: string) => `${from} to ${to}`,
  pageTitle: (verdicts: string, from: string, to: string) => `${verdicts}: ${from} to ${to}`,
  facts: { judged: 'Judged', policy: 'Policy', judgements: 'Judgements' },
  both: (from: string, to: string) => `${from} and ${to}`,
  same: (digest: string) => `${digest}, the same for both`,
} as const;
