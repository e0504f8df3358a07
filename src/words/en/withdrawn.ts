/** The page of a record whose content is gone. */
export const withdrawn = {
  withdrawn: 'Withdrawn.',
  of: (checkpoint: string, revision: string) => `${checkpoint}, ${revision}, was withdrawn`,
  line: (on: string, role: string) => `On ${on}, by ${role}. What it said no longer counts.`,
  title: 'What the ledger keeps',
  meta: 'The content is gone. Its digest stays, so that the chain still holds.',
  reason: 'Reason',
  role: 'By',
  on: 'On',
  digest: 'Digest',
  check: 'Check the chain',
  instead: (checkpoint: string, revision: string) => `${checkpoint}, ${revision}, stands now`,
} as const;
