import type { Revision } from '../schemas/checkpoint.ts';
import type { Judgement } from '../schemas/judgement.ts';
import { standingVerdict } from '../schemas/verdict.ts';
import { toBeside } from '../views/beside.ts';
import { actable } from '../views/causes.ts';
import type { Summary } from '../views/record-data.ts';
import { say } from '../words/told.ts';
import { toEnds } from './ends.ts';

/** What lists, boards and trends show of a revision. */
export const toSummary = (
  written: Revision,
  judgement: Judgement,
  digest: string,
  { since, forecast, contradicted }: Pick<Summary, 'since' | 'forecast' | 'contradicted'>,
  { checkpoint, revision, content } = written,
): Summary => ({
  id: `${checkpoint}/${revision}`,
  checkpoint,
  revision,
  title: judgement.title,
  subtitle: content.subtitle ?? null,
  verdict: standingVerdict(judgement),
  computed: judgement.verdict,
  beside: toBeside(written, judgement, { isForecast: forecast !== null }),
  decided: revision !== 'open',
  date: content.date ?? null,
  due: content.due ?? null,
  redecideBy: content.decision?.redecideBy ?? null,
  asOf: judgement.asOf,
  sentence: say(judgement.summary),
  qualifier: content.decision?.qualifier ?? null,
  lanes: judgement.lanes.map(({ id, title, verdict, attested }) => ({ id, title, verdict, attested })),
  items: judgement.items.map(({ id, title, area, status }) => ({ id, title, area, status })),
  risks: judgement.risks.map(({ id, title, level, state, holds }) => ({
    id,
    title,
    level,
    state,
    holds,
    owner: content.risks.find((risk) => risk.id === id)?.owner ?? null,
  })),
  rootCauses: actable(judgement.rootCauses).map(({ id, title, status }) => ({ id, title, status })),
  coverage: judgement.coverage,
  conflicts:
    judgement.items.filter(({ conflict }) => conflict).length +
    judgement.risks.filter(({ conflict }) => conflict).length,
  stale: judgement.items.filter(({ stale }) => stale).length,
  freshUntil: judgement.freshUntil,
  ends: toEnds(content, judgement),
  hypothetical: judgement.hypothetical,
  agrees: judgement.agrees,
  since,
  forecast,
  contradicted,
  digest,
});
