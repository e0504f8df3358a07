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
];
const ITEMS = 200;
const PROBES = 60;
const RISKS = 100;
const REVISIONS = 40;

const FIRST_DECISION = Date.UTC(2026, 0, 5, 16);
const DAY_MS = 86_400_000;

const pad = (index: number): string => String(index + 1).padStart(3, '0');
const area = (index: number): string => AREAS[index % AREAS.length] ?? '';
const title = (index: number): string => `${WORK[index % WORK.length]} ${index + 1}`;

const statusAt = (index: number, revision: number): string => {
  const worse = Math.floor((REVISIONS - revision) / 4);
  if (index % 31 === 7) return 'missing';
  if (index % 23 < worse) return 'failed';
  return index % 29 === 3 ? 'partial' : 'ready';
};

const risks = (state: (index: number) => string): string =>
  Array.from(
    { length: RISKS },
    (_, index) =>
      `  - { id: r-${pad(index)}, title: Risk ${index + 1}, level: ${['critical', 'major', 'minor'][index % 3]}, state: ${state(index)}, before: { likelihood: ${1 + (index % 5)}, impact: ${1 + ((index * 3) % 5)} } }`,
  ).join('\n');

const decided = (revision: number): string => `---
title: CP6 General availability
verdict: PARTIAL GO
date: ${new Date(FIRST_DECISION + revision * DAY_MS).toISOString()}
items:
${Array.from({ length: 12 }, (_, index) => `  - { id: cp6-${pad(index)}, area: ${area(index)}, title: ${title(index)}, claim: { status: ${statusAt(index, revision)} } }`).join('\n')}
lanes:
  - { id: canary, title: Canary, verdict: go }
  - { id: rollout, title: Full rollout, verdict: no-go }
risks:
${risks((index) => ((index + revision) % 4 === 0 ? 'open' : 'mitigated'))}
---
`;

const open = `---
title: CP6 General availability
items:
${Array.from({ length: ITEMS }, (_, index) => `  - { id: cp6-${pad(index)}, area: ${area(index)}, title: ${title(index)}, ${index < PROBES ? `probes: [probe.n${pad(index)}]` : `claim: { status: ${statusAt(index, 0)} }`} }`).join('\n')}
lanes:
  - { id: canary, title: Canary, needs: [cp6-001] }
  - { id: rollout, title: Full rollout, needs: [${Array.from({ length: ITEMS }, (_, index) => `cp6-${pad(index)}`).join(', ')}] }
risks:
${risks((index) => (index % 4 === 0 ? 'open' : 'mitigated'))}
---
`;

/** Ids of the large programme's probes. */
export const LARGE_PROBES: readonly string[] = Array.from(
  { length: PROBES },
  (_, index) => `probe.n${pad(index)}`,
);

/** Writes a large programme into a folder: 200 items, 60 probes, 100 risks, 40 revisions. */
export const writeLarge = async (content: string): Promise<void> => {
  await mkdir(join(content, 'checkpoints', 'cp6'), { recursive: true });
  await mkdir(join(content, 'probes'), { recursive: true });
  await writeFile(join(content, 'programme.yaml'), 'name: Large\ncheckpoints: [cp6]\n');
  for (let revision = 1; revision < REVISIONS; revision++)
    await writeFile(join(content, 'checkpoints', 'cp6', `r${revision}.md`), decided(revision));
  await writeFile(join(content, 'checkpoints', 'cp6', 'open.md'), open);
  for (const [index, probe] of LARGE_PROBES.entries())
    await writeFile(
      join(content, 'probes', `${probe}.yaml`),
      `kind: command\nrun: [node, check-${index}.mjs]\n`,
    );
};
