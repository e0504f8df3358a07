import { FidelitySchema } from '../schemas/fidelity.ts';
import type { Finding, Judgement } from '../schemas/judgement.ts';
import type { Finding1, Judgement1 } from '../schemas/judgement-1.ts';
import type { Subject } from '../schemas/reasons/criterion.ts';
import type { Flag } from '../schemas/reasons/finding.ts';
import type { SummaryReason } from '../schemas/reasons/summary.ts';
import type { FrozenRecord, Record1 } from '../schemas/record.ts';

// The sentences of `rules: 1`, which are frozen: the one place that takes them apart.
const WAITS = /^(Waits for|Supposed) /;
const DECLARED = / for what their authors declare\.$/;

const FLAGS: readonly [RegExp, (match: RegExpExecArray) => Flag | undefined][] = [
  [/^dated in the future$/, () => ({ kind: 'flag.ahead' })],
  [/^passed on the (\d+)\w+ run$/, ([, run]) => ({ kind: 'flag.reran', run: Number(run) })],
  [/^some cases passed only when run again$/, () => ({ kind: 'flag.flaky' })],
  [/^from no known commit$/, () => ({ kind: 'flag.no-commit' })],
  [/^from commit (\S+)$/, ([, commit = '']) => ({ kind: 'flag.commit', commit })],
  [/^from another commit, (\S+)$/, ([, commit = '']) => ({ kind: 'flag.other-commit', commit })],
  [/^from a working copy with changes$/, () => ({ kind: 'flag.dirty' })],
  [/^the probe was changed since$/, () => ({ kind: 'flag.definition' })],
  [
    /^(\w+), below the floor of (\w+)$/,
    ([, is, least]) => {
      const [fidelity, floor] = [FidelitySchema.safeParse(is).data, FidelitySchema.safeParse(least).data];
      return fidelity && floor && { kind: 'flag.fidelity', fidelity, floor };
    },
  ],
  [/^an earlier run that it names is missing$/, () => ({ kind: 'flag.gap' })],
];

const liftFlag = (text: string): Flag => {
  for (const [pattern, toFlag] of FLAGS) {
    const match = pattern.exec(text);
    const flag = match && toFlag(match);
    if (flag) return flag;
  }
  return { kind: 'written', text };
};

const written = (text: string) => ({ kind: 'written', text }) as const;

const liftSubject = (text: string): Subject => {
  const [, format] = /^(\S+): every case passes$/.exec(text) ?? [];
  return format === undefined ? written(text) : { kind: 'criterion.cases', format };
};

const liftFinding = (finding: Finding1, messages: ReadonlyMap<string, string>): Finding => {
  const { reason: text, flags, evidence } = finding;
  const message = evidence === null ? undefined : messages.get(evidence);
  const reason =
    message !== undefined && text.startsWith(message)
      ? { ...written(text), rest: text.slice(message.length) }
      : written(text);
  const criteria = finding.criteria.map(({ text: subject, actual, met }) => ({
    text: liftSubject(subject),
    actual: written(actual),
    met,
  }));
  return { ...finding, reason, flags: flags.map(liftFlag), criteria };
};

/** A sentence that only points at the authors of held lanes is told again, with what those authors wrote. */
const liftSummary = ({ summary, lanes }: Judgement1): SummaryReason => {
  if (!DECLARED.test(summary)) return written(summary);
  const titles = lanes.filter(({ verdict }) => verdict === 'go').map(({ title }) => title);
  const own = lanes
    .filter(({ verdict }) => verdict === 'no-go')
    .map(({ title, reason }) => ({ lane: title, reason: written(reason) }));
  return {
    kind: 'summary.held',
    goes: { named: titles, others: 0 },
    held: { named: [], others: 0 },
    causes: { named: [], others: 0 },
    own: { named: own, others: 0 },
    choice: false,
  };
};

const liftJudgement = (judgement: Judgement1, messages: ReadonlyMap<string, string>): Judgement => ({
  ...judgement,
  summary: liftSummary(judgement),
  items: judgement.items.map((item) => ({
    ...item,
    waivers: item.status === 'waived' && item.waiver ? [item.waiver] : [],
    reason: { ...written(item.reason), waits: WAITS.test(item.reason) },
    findings: item.findings.map((finding) => liftFinding(finding, messages)),
  })),
  lanes: judgement.lanes.map((lane) => ({ ...lane, reason: written(lane.reason) })),
  risks: judgement.risks.map((risk) => ({ ...risk, reason: written(risk.reason) })),
  rootCauses: judgement.rootCauses.map((cause) => ({ ...cause, reason: written(cause.reason) })),
});

/** A record of schema 1 in the shape of today: its sentences stand as they were written, but for one that says nothing. */
export const liftRecord = (record: Record1): FrozenRecord => {
  const messages = new Map(
    record.evidence.flatMap(({ digest, message }) =>
      typeof message === 'string' ? [[digest, message] as const] : [],
    ),
  );
  return { ...record, language: 'en', judgement: liftJudgement(record.judgement, messages) };
};
