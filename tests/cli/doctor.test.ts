import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { documentOf, holdpoint } from './run.ts';

const FILES = {
  'readiness/programme.yaml': 'name: Trial\n',
  'readiness/checkpoints/cp1.md':
    '---\ntitle: Release\nitems:\n  - { id: a, area: Quality, title: Suite, probes: [suite] }\n---\n',
  'readiness/probes/suite.yaml':
    'kind: command\nrun: [no-such-runner, all]\nenv: [TRIAL_A]\nsecrets: [TRIAL_B]\n',
  'readiness/probes/own.yaml': 'kind: command\nrun: [./run.sh]\ncwd: tools\n',
  'readiness/probes/runbook.yaml': 'kind: file\npath: docs/runbook.md\n',
  'readiness/probes/gone.yaml': 'kind: file\npath: docs/old.md\nexists: false\n',
  'readiness/probes/tag.yaml': 'kind: git\ntag: v1\n',
  'readiness/probes/runtime.yaml': 'kind: docker\nclient: no-such-client\n',
  'tools/run.sh': '#!/bin/sh\n',
};

it('doctor names what is lacking and which probes need it, and runs nothing', async () => {
  const cwd = await realpath(await mkdtemp(join(tmpdir(), 'holdpoint-doctor-')));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text, { mode: 0o755 });
  }
  const env = { TRIAL_A: 'a-value', TRIAL_B: undefined };
  const { needs } = documentOf(await holdpoint(['doctor', '--json'], { cwd, env })) as {
    needs: { kind: string; name: string; isThere: boolean; probes: string[] }[];
  };
  expect(
    needs.map(({ kind, name, isThere, probes }) => `${kind} ${name} ${isThere} ${probes.join()}`).sort(),
  ).toEqual([
    'daemon no-such-client false runtime',
    'file docs/runbook.md false runbook',
    'folder tools true own',
    'program ./run.sh true own',
    'program git true tag',
    'program no-such-runner false suite',
    'repository . false tag',
    'variable TRIAL_A true suite',
    'variable TRIAL_B false suite',
  ]);
  const { code, stdout, stderr } = await holdpoint(['doctor'], { cwd, env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('✕  program no-such-runner: not on the PATH (suite)');
  expect(stdout).not.toContain('a-value');
});
