import { uniqueId } from '../../../kernel/slug.ts';
import { type Checkpoint, CheckpointSchema } from '../../../schemas/checkpoint.ts';
import type { Finding, FoundItem } from '../read/finding.ts';
import { type Declared, of } from './decide.ts';
import { needsOf } from './needs.ts';

// "Not applicable" needs a reason, and the author's words are all there is.
const claimOf = ({ reading }: FoundItem) =>
  reading && {
    asWritten: reading.asWritten,
    claim:
      reading.status === 'not-applicable'
        ? { status: reading.status, reason: reading.asWritten }
        : { status: reading.status },
  };

const itemsOf = (findings: readonly Finding[], id: string) => {
  const found = of(findings, 'item');
  const rows = found.map((each, at) => ({
    id: `${id}-${String(at + 1).padStart(2, '0')}`,
    title: each.title,
  }));
  return found.map((each, at) => {
    const row = rows[at] ?? { id, title: '' };
    const needs = needsOf(row, each.dependsOn, rows);
    return {
      ...row,
      area: each.area,
      ...claimOf(each),
      ...(each.owner === undefined ? {} : { owner: each.owner }),
      ...(needs.length === 0 ? {} : { needs }),
      ...(each.notes === '' ? {} : { notes: each.notes }),
    };
  });
};

const lanesOf = (findings: readonly Finding[]) => {
  const taken = new Set<string>();
  return of(findings, 'lane').map(({ title, verdict, notes }, at) => ({
    id: uniqueId(title, `lane-${at + 1}`, taken),
    title,
    verdict,
    ...(notes === undefined ? {} : { notes }),
  }));
};

const risksOf = (findings: readonly Finding[]) => {
  const taken = new Set<string>();
  return of(findings, 'risk').map(({ title, level, state, owner, notes }, at) => ({
    id: uniqueId(title, `risk-${at + 1}`, taken),
    title,
    level,
    state,
    ...(owner === undefined ? {} : { owner }),
    ...(notes === undefined ? {} : { notes }),
  }));
};

const decisionOf = (findings: readonly Finding[], { qualifier }: Declared) => {
  const [summary] = of(findings, 'summary');
  const statements = (kind: 'condition' | 'guardrail' | 'step') =>
    of(findings, kind).map(({ statement }) => statement);
  const decision = {
    ...(summary === undefined ? {} : { summary: summary.text }),
    ...(qualifier === undefined ? {} : { qualifier }),
    conditions: statements('condition'),
    guardrails: statements('guardrail'),
    nextSteps: statements('step'),
    approvers: [...new Set(of(findings, 'approver').map(({ text }) => text))],
  };
  const isEmpty = Object.values(decision).every((value) => Array.isArray(value) && value.length === 0);
  return isEmpty ? {} : { decision };
};

/** Puts what was found together as a checkpoint; `id` prefixes the ids of its items. */
export const contentOf = (
  findings: readonly Finding[],
  { id, title, date, declared }: { id: string; title: string; date: string | undefined; declared: Declared },
): Checkpoint => {
  const [scope] = of(findings, 'scope');
  const { verdict } = declared;
  return CheckpointSchema.parse({
    title,
    ...(verdict === undefined ? {} : { verdict }),
    ...(date === undefined ? {} : { date }),
    ...(scope && scope.text !== '' ? { scope: scope.text } : {}),
    items: itemsOf(findings, id),
    lanes: lanesOf(findings),
    risks: risksOf(findings),
    ...decisionOf(findings, declared),
    references: of(findings, 'reference').map(({ text }) => text),
  });
};
