import { expect, it } from 'vitest';
import { digestOf } from '../../src/kernel/digest.ts';
import { parseProbe, toProbe } from '../../src/probes/registry.ts';
import { PolicySchema } from '../../src/schemas/policy.ts';

/** Definitions as people write them, each with the digest that evidence recorded under it names. */
const PROBES: [Record<string, unknown>, string][] = [
  [
    { kind: 'command', run: ['npm', 'test'], results: 'out/junit.xml', timeout: '10m' },
    '121218c55380bd8e869724c1762afde0984d53a26db612e88bc84e85ae362aa5',
  ],
  [
    {
      kind: 'command',
      shell: 'make check',
      criteria: ['stdout contains ready'],
      'max-age': '7d',
      empty: { clean: 'lists only what is wrong' },
    },
    'd981b7fbb1f9bc6d1209d4768f316366fcd0bc53deb9b855e2977658bcd7886e',
  ],
  [
    {
      kind: 'results',
      files: 'out/k6/*.json',
      'younger-than': '24h',
      criteria: ['http_req_duration p(95) < 300 ms'],
      fidelity: 'synthetic',
    },
    'c3e060329b2e9b7069222f10d70171adfbeb24c6914a4e9aa90724dcbc9e8a1b',
  ],
  [
    { kind: 'results', files: ['out/a.json', 'out/b.json'], format: 'json', criteria: ['/failed == 0'] },
    'c3edfc318a1359fdf4b7736c3e224d3cddde263ce3c4be9819513a6b5705d6e6',
  ],
  [
    { kind: 'file', path: 'docs/runbook.md', contains: '## Rollback', 'younger-than': '90d' },
    'c5ef09cbdae4faaabb75e8cad0a0113f6b7791714a2aa79ea370f7d4c7381d99',
  ],
  [
    { kind: 'adr', path: 'docs/adr/1.md' },
    'ebde0f2605a36ddff7ad8b9cbfb6c0a30437dae755137d4036116133a7919c9d',
  ],
  [{ kind: 'git', clean: true }, '60eb74c62c49fbdf06b85297c2a864f86883bb85212d34447839052475495bd6'],
  [
    {
      kind: 'slo',
      path: 'slo/a.yaml',
      results: 'out/a.json',
      format: 'json',
      measurement: '/availability',
    },
    'd800be6fac184e1ef9684d7a7fc6bf66948f34e84fa3d18b40969221f2350962',
  ],
  [
    { kind: 'change-policy', from: 'HEAD~1', forbidden: ['x/**'], otherwise: 'allowed' },
    '79fb3f054f52a46e226b05b64c1bdeafdc3506ba2c15b0f5941e4526e49cfc22',
  ],
  [{ kind: 'docker' }, '06cfc605937757610524279811ded1f2c843e52cd2fab80f6a30618e559827c2'],
];

it.each(PROBES)('a field that is not set leaves the digest of a probe as it was: %j', (written, digest) => {
  const parsed = parseProbe(written);
  if (!parsed.success) throw parsed.error;
  expect(toProbe(parsed.data, 'a.b', 'probes/a.b.yaml').definition).toBe(`sha256:${digest}`);
});

const POLICIES: [Record<string, unknown>, string][] = [
  [{}, 'be54d32fe02d3c4e5ca0b9271c5514fcc61ba6d0ad2714562de9dc3b8969e903'],
  [{ reruns: 'strict' }, 'fdc6191e0956ef646aaf8e0adff55bcb1c89a7cf60c9b5f2ea18c4b50222fbad'],
];

it.each(POLICIES)(
  'a field that is not set leaves the digest of a policy as it was: %j',
  (written, digest) => {
    expect(digestOf(PolicySchema.parse(written))).toBe(`sha256:${digest}`);
  },
);
