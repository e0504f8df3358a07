/** A checkpoint that is decided and attested, ready to be frozen. */
export const decided = (title: string): string => `---
title: ${title}
verdict: GO
date: 2026-01-10
items:
  - { id: step-01, area: Scope, title: Scope, claim: { status: ready, role: Product } }
---
`;
