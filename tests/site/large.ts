import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const AREAS = ['Baseline', 'Governance', 'Infra', 'Tooling', 'Security', 'Data', 'Observability', 'Support'];
const WORK = [
  'Backup restore drill',
  'Alert routing',
  'Runbook review',
  'Image provenance',
  'Key rotation',
  'Quota check',
  'Failover rehearsal',
  'Log retention',
  'Schema migration',
  'Certificate renewal',
  'Rate limits',
];
const PLACES = ['gateway', 'ledger', 'search', 'billing', 'mail', 'archive', 'queue', 'sign-in', 'reports'];
const HARM = [
  'loses writes when a replica lags',
  'cannot be restored within the hour',
  'runs out of connections at peak',
  'answers with stale prices',
  'keeps keys beyond their term',
  'drops messages on restart',
  'hides errors from the rota',
];
const ITEMS = 200;
const PROBES = 60;
const RISKS = 100;
const REVISIONS = 40;

const FIRST_DECISION = Date.UTC(2026, 0, 5, 16);
const DAY_MS = 86_400_000;

const pad = (index: number): string => String(index + 1).padStart(3, '0');
const pick = (words: readonly string[], index: number): string => words[index % words.length] ?? '';
const list = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const title = (index: number): string => `${pick(WORK, index)}, ${pick(PLACES, index * 5)} ${index + 1}`;
const owner = (index: number): string => `${pick(AREAS, index * 3)} on duty`;

const statusAt = (index: number, revision: number): string => {
  const worse = Math.floor((REVISIONS - revision) / 4);
  if (index % 31 === 7) return 'missing';
  if (index % 23 < worse) return 'failed';
  return index % 29 === 3 ? 'partial' : 'ready';
};

const risks = (state: (index: number) => string): string =>
  list(
    RISKS,
    (index) =>
      `  - { id: r-${pad(index)}, title: "The ${pick(PLACES, index * 2)} ${pick(HARM, index)} (${index + 1})", owner: ${owner(index)}, level: ${pick(['critical', 'major', 'minor'], index)}, state: ${state(index)}, before: { likelihood: ${1 + (index % 5)}, impact: ${1 + ((index * 3) % 5)} } }`,
  );

const decided = (revision: number): string => `---
title: CP6 General availability
verdict: PARTIAL GO
date: ${new Date(FIRST_DECISION + revision * DAY_MS).toISOString()}
items:
${list(12, (index) => `  - { id: cp6-${pad(index)}, area: ${pick(AREAS, index)}, title: "${title(index)}", claim: { status: ${statusAt(index, revision)} } }`)}
lanes:
  - { id: canary, title: Canary, verdict: go }
  - { id: rollout, title: Full rollout, verdict: no-go }
risks:
${risks((index) => ((index + revision) % 4 === 0 ? 'open' : 'mitigated'))}
---
`;

const proof = (index: number): string =>
  index < PROBES
    ? `probes: [probe.n${pad(index)}]`
    : `claim: { status: ${statusAt(index, REVISIONS)}, role: ${owner(index)}, on: 2026-02-${String(1 + (index % 19)).padStart(2, '0')} }`;

const open = `---
title: CP6 General availability
items:
${list(ITEMS, (index) => `  - { id: cp6-${pad(index)}, area: ${pick(AREAS, index)}, title: "${title(index)}", owner: ${owner(index)}, notes: "Agreed for the ${pick(PLACES, index * 7)} with ${pick(AREAS, index + 3)}, sheet ${index * 37}.", ${proof(index)} }`)}
lanes:
  - { id: canary, title: Canary, needs: [cp6-001] }
  - { id: rollout, title: Full rollout, needs: [${Array.from({ length: ITEMS }, (_, index) => `cp6-${pad(index)}`).join(', ')}] }
risks:
${risks((index) => (index % 4 === 0 ? 'open' : 'mitigated'))}
---
`;

const bare = `---
title: CP7 One thing
items:
  - { id: cp7-01, area: Only, title: The only thing, claim: { status: ready } }
---
`;

const empty = `---
title: CP8 Nothing yet
---
`;

/** Ids of the large programme's probes. */
export const LARGE_PROBES: readonly string[] = Array.from(
  { length: PROBES },
  (_, index) => `probe.n${pad(index)}`,
);

/** What a large programme's probe printed: lines that differ, as real ones do. */
export const largeOutput = (index: number): string =>
  list(
    30,
    (line) =>
      `2026-02-20T10:${String(index).padStart(2, '0')}:${String(line).padStart(2, '0')}Z ${pick(PLACES, index + line)} ${pick(WORK, index * line).toLowerCase()} ${(index * 7919 + line * 104_729) % 99_991} ms`,
  );

/**
 * Writes a large programme into a folder: 200 items, 60 probes, 100 risks, 40 revisions; and beside it a checkpoint
 * of one item without lanes or risks, and one of nothing at all.
 */
export const writeLarge = async (content: string): Promise<void> => {
  await mkdir(join(content, 'checkpoints', 'cp6'), { recursive: true });
  await mkdir(join(content, 'probes'), { recursive: true });
  await writeFile(join(content, 'programme.yaml'), 'name: Large\ncheckpoints: [cp6, cp7, cp8]\n');
  for (let revision = 1; revision < REVISIONS; revision++)
    await writeFile(join(content, 'checkpoints', 'cp6', `r${revision}.md`), decided(revision));
  await writeFile(join(content, 'checkpoints', 'cp6', 'open.md'), open);
  await writeFile(join(content, 'checkpoints', 'cp7.md'), bare);
  await writeFile(join(content, 'checkpoints', 'cp8.md'), empty);
  for (const [index, probe] of LARGE_PROBES.entries())
    await writeFile(
      join(content, 'probes', `${probe}.yaml`),
      `title: ${pick(WORK, index)} of the ${pick(PLACES, index * 2)}\nkind: command\nrun: [node, check-${index}.mjs]\ncriteria: [stdout contains ms]\ncleared-when: The ${pick(PLACES, index)} answers within ${index + 3} s.\n`,
    );
};
