import { plural } from './grammar.ts';

/** The register of risks, a risk's own page, and the risks of a record. */
export const risks = {
  title: 'Risks',
  none: 'No risks are recorded.',
  noneHow:
    'Name them under risks in a checkpoint’s front matter, each with its level and the items that keep it open.',
  afterMitigation: (score: string) => `after mitigation ${score}`,
  heldBy: 'Held by',
  owner: (role: string) => `Owner: ${role}`,
  line: (open: number, critical: number, settled: number) =>
    `${plural(open, 'risk')} open${critical > 0 ? `, ${critical} of them critical` : ''}; ${settled} settled.`,
  open: 'Open',
  openMeta: 'Each as the last checkpoint that names it left it.',
  settledCount: (count: number) => plural(count, 'settled risk'),
  settled: 'Settled',
  settledMeta: 'Mitigated, accepted or closed.',
  asOf: (where: string, decided: boolean) => `As of ${where}${decided ? '' : ', not decided yet'}`,
  history: 'History',
  historyMeta: 'Each checkpoint that named it, newest first.',
  register: 'Register',
  where: 'On the map',
  whereMeta: (where: string) => `As ${where} scores it.`,
  unscored:
    'Nobody has scored it. Write before and after with likelihood and impact from 1 to 5 into the checkpoint.',
  facts: {
    state: 'State',
    level: 'Level',
    owner: 'Owner',
    nobody: 'nobody named',
    since: 'First named',
    revisions: 'Named by',
    revisionsOf: (count: number) => plural(count, 'revision'),
    open: 'Open for',
    score: 'Score',
  },
  became: (from: string, to: string) => `${from} to ${to}`,
  conflict: (declared: string) => `Declared ${declared}, but the items it names are not satisfied.`,
  conflictWord: 'Conflict',
  expiredWord: 'Acceptance expired',
  expiredOn: (when: string | null) => (when ? `It counted until ${when}.` : 'It no longer counts.'),
  until: (when: string) => ` until ${when}`,
  holds: 'It holds the verdict.',
  criticalOpen: (count: number) => `${count} critical and open`,
  otherOpen: (count: number, other: boolean) => `${count} ${other ? 'other ' : ''}open`,
} as const;
