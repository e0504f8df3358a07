import type { Run } from '../../schemas/evidence.ts';
import type { Finding, JudgedItem } from '../../schemas/judgement.ts';
import { type Failing, failingOf, type Reading } from '../../schemas/reading.ts';
import type { UnmetName } from '../../schemas/reasons/item.ts';
import { isSatisfied, type Status } from '../../schemas/status.ts';
import { nameOfSubject } from '../evidence/criteria.ts';
import { isBad } from '../evidence/run-status.ts';
import type { Case } from './case.ts';
import { weighClaim } from './claim.ts';
import { worstOf } from './rank.ts';

/** What is told of a failure: a case or criterion by name, names that evidence holds as a digest, or how many it no longer names. */
export type Told =
  | { case: string; format: string }
  | { criterion: string }
  | { failing: Extract<Failing, { count: number }> }
  | { unnamed: number };

/** One thing that is not as it should be of an item, as far as it can be told from others. */
export interface Unmet {
  /** The probe that found it; null for a claim, or for what is needed. */
  probe: string | null;
  status: Status;
  /** Null for the finding as a whole. */
  told: Told | null;
}

const casesOf = (reading: Reading): Told[] => {
  const failing = failingOf(reading);
  if (failing && 'count' in failing) return [{ failing }];
  if (!failing || failing.names.length === 0) return [{ unnamed: reading.failuresTotal }];
  return failing.names.map((name) => ({ case: name, format: reading.format }));
};

/** What a finding holds against an item; where it failed, each criterion and each case by itself. */
const unmetIn = (
  { probe, status, criteria }: Finding,
  asked: readonly string[],
  run: Run | undefined,
): Unmet[] => {
  if (isSatisfied(status)) return [];
  const names = criteria.filter(({ met }) => !met).flatMap(({ text }) => nameOfSubject(text) ?? []);
  const told: (Told | null)[] =
    status === 'failed'
      ? [
          ...names.map((criterion) => ({ criterion })),
          ...(run?.readings ?? []).filter((reading) => isBad(reading, asked)).flatMap(casesOf),
        ]
      : [];
  return (told.length > 0 ? told : [null]).map((each) => ({ probe, status, told: each }));
};

/** Everything that is held against an item as judged without waivers: by its findings, its claim, or what it waits for. */
export const unmetOf = (item: JudgedItem, input: Case): Unmet[] => {
  const { runs, probes } = input;
  const { findings, claim, status } = item;
  const found = findings.flatMap((finding) =>
    unmetIn(
      finding,
      probes.get(finding.probe)?.criteria ?? [],
      runs.get(finding.probe)?.find(({ digest }) => digest === finding.evidence),
    ),
  );
  const said = claim && weighClaim(claim, worstOf(findings)?.status, input)?.status;
  if (said && !isSatisfied(said)) found.push({ probe: null, status: said, told: null });
  if (!claim && findings.length === 0) return [{ probe: null, status: 'unknown', told: null }];
  if (found.length > 0 || isSatisfied(status)) return found;
  return [{ probe: null, status, told: null }];
};

/** What a failure is called where it is told. */
export const named = ({ probe, status, told }: Unmet): UnmetName => {
  if (told === null) return { kind: 'unmet.whole', probe, status };
  if ('case' in told) return { kind: 'unmet.named', name: told.case };
  if ('criterion' in told) return { kind: 'unmet.named', name: told.criterion };
  return { count: 'failing' in told ? told.failing.count : told.unnamed, kind: 'unmet.cut' };
};
