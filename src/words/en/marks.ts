/** What stands beside a status and must not be overlooked. */
export const marks = {
  conflict: 'Conflict',
  better: 'better',
  conflictText: (claimed: string, supported: string) =>
    `Claimed ${claimed}, but the evidence supports only ${supported}. The evidence counts.`,
  waiverExpired: 'Waiver expired',
  waiverExpiredText: (when: string, role: string, reason: string) =>
    `On ${when}. It was given by ${role}: ${reason}`,
  claimExpired: 'Claim expired',
  claimExpiredText: (when: string | null) => (when ? `It counted until ${when}.` : 'It no longer counts.'),
  until: (when: string) => `Until ${when}`,
  stale: 'Stale',
  staleText: (when: string | null) =>
    when ? `The evidence was good until ${when}.` : 'The evidence is older than its limit.',
} as const;
