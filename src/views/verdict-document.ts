import type { Judgement } from '../schemas/judgement.ts';
import type { Told } from '../schemas/reason.ts';
import { standingVerdict } from '../schemas/verdict.ts';
import type { VerdictDocument } from '../schemas/verdict-document.ts';

/** A judgement as `verdict --json` prints it: the fields that scripts rely on, then what was added to them. */
export const toVerdictDocument = (
  judgement: Told<Judgement>,
  marks: Pick<VerdictDocument, 'assumptions' | 'forecast' | 'lapsed'> = {},
): VerdictDocument => ({
  checkpoint: judgement.checkpoint,
  revision: judgement.revision,
  title: judgement.title,
  asOf: judgement.asOf,
  commit: judgement.commit,
  rules: judgement.rules,
  verdict: standingVerdict(judgement),
  computed: judgement.verdict,
  declared: judgement.declared,
  agrees: judgement.agrees,
  items: judgement.items.map(
    ({ id, area, title, status, asWritten, attested, stale, conflict, needs, rootCauses, evidence }) => ({
      id,
      area,
      title,
      status,
      asWritten,
      attested,
      stale,
      conflict,
      needs,
      rootCauses,
      evidence,
    }),
  ),
  lanes: judgement.lanes.map(({ id, title, verdict, heldBy, attested }) => ({
    id,
    title,
    verdict,
    heldBy,
    ...(attested ? { attested: true as const } : {}),
  })),
  risks: judgement.risks.map(({ id, title, level, state, heldBy }) => ({ id, title, level, state, heldBy })),
  clears: { go: judgement.clears.go, lanes: judgement.clears.lanes },
  digest: judgement.digest,
  summary: judgement.summary,
  hypothetical: judgement.hypothetical,
  coverage: judgement.coverage,
  policy: judgement.policy,
  freshUntil: judgement.freshUntil,
  expiring: judgement.expiring,
  ...marks,
});
