import type { Gathered } from '../../src/gather/gathered.ts';
import type { Case } from '../../src/verdict/judge/case.ts';

/** A content folder that holds what one case is judged on. */
export const gatheredOf = ({ revision, probes, runs, policy }: Case): Gathered => ({
  root: '/content',
  repository: '/',
  now: Number.POSITIVE_INFINITY,
  programme: { name: 'Core', language: 'en', checkpoints: [], policy },
  revisions: [revision],
  frozen: new Map(),
  withdrawn: [],
  head: { entry: null, record: null },
  probes: new Map(probes),
  runs: new Map([...runs].map(([id, list]) => [id, list.map((run) => ({ run, file: `evidence/${id}` }))])),
  diagnostics: [],
});
