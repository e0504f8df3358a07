import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Recorded } from './evidence.ts';

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
date: 2026-01-${String(1 + (revision % 28)).padStart(2, '0')}T${String(Math.floor(revision / 28) + 8).padStart(2, '0')}:00:00Z
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

/** Writes a large programme: 200 items, 60 probes, 100 risks, 40 revisions. Absolute path of its content folder. */
export const writeLarge = async (): Promise<string> => {
  const content = join(await mkdtemp(join(tmpdir(), 'holdpoint-large-')), 'content');
  await mkdir(join(content, 'checkpoints', 'cp6'), { recursive: true });
  await mkdir(join(content, 'probes'), { recursive: true });
  await writeFile(join(content, 'programme.yaml'), 'name: Large\ncheckpoints: [cp6]\n');
  for (let revision = 1; revision < REVISIONS; revision++)
    await writeFile(join(content, 'checkpoints', 'cp6', `r${revision}.md`), decided(revision));
  await writeFile(join(content, 'checkpoints', 'cp6', 'open.md'), open);
  for (let index = 0; index < PROBES; index++)
    await writeFile(
      join(content, 'probes', `probe.n${pad(index)}.yaml`),
      `kind: command\nrun: [node, check-${index}.mjs]\n`,
    );
  return content;
};

/** The runs of the large programme's probes: most pass. */
export const LARGE_RUNS: readonly Recorded[] = Array.from({ length: PROBES }, (_, index) => ({
  probe: `probe.n${pad(index)}`,
  at: `2026-02-20T10:${String(index).padStart(2, '0')}:00Z`,
  exit: index % 17 === 5 ? 1 : 0,
  output: `check ${index}\n${'a line of output\n'.repeat(30)}`,
}));
