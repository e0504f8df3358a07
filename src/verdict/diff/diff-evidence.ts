import type { Change } from '../../schemas/diff.ts';
import type { Run } from '../../schemas/evidence.ts';
import type { Finding, Judgement } from '../../schemas/judgement.ts';
import type { Move, Stand } from '../../schemas/reasons/change.ts';
import type { Flag } from '../../schemas/reasons/finding.ts';
import { compareStatus, isSatisfied, rankOf } from '../../schemas/status.ts';
import { nameOfSubject } from '../evidence/criteria.ts';
import { runsIn } from '../explain/because.ts';
import type { Side } from './diff.ts';

/** What a side knows of one probe. */
interface Known {
  finding: Finding;
  run: Run | undefined;
}

/** The findings of a judgement by probe. */
export const findingsOf = ({ items }: Judgement): ReadonlyMap<string, Finding> =>
  new Map(items.flatMap(({ findings }) => findings).map((finding) => [finding.probe, finding]));

const knownOf = ({ input, findings }: Side): Map<string, Known> => {
  const runOf = runsIn(input);
  const known = ([probe, finding]: [string, Finding]): [string, Known] => [
    probe,
    { finding, run: finding.evidence === null ? undefined : runOf(finding.evidence) },
  ];
  return new Map([...findings].map(known));
};

/** What changed of a probe, and what to ask of a finding to see it; nothing where the probe came or went. */
type Part = Pick<Change, 'direction' | 'from' | 'to' | 'text'> & { value?: (finding: Finding) => string };

const LISTED = 5;

const casesOf = (run: Run | undefined): number =>
  run?.readings.reduce((sum, { counts }) => sum + counts.executed, 0) ?? 0;

const runRead = ({ evidence }: Finding): string => evidence ?? '';

const caseParts = ({ run: before }: Known, { run: after }: Known): Part[] => {
  if (!before || !after) return [];
  const [from, to] = [casesOf(before), casesOf(after)];
  const failing = (run: Run): Set<string> =>
    new Set(run.readings.flatMap(({ failures }) => failures.map(({ name }) => name)));
  const [was, is] = [failing(before), failing(after)];
  const fresh = [...is].filter((name) => !was.has(name));
  const gone = [...was].filter((name) => !is.has(name));
  const fewer = to < from;
  const parts: Part[] = fewer
    ? [
        {
          direction: 'worse',
          from: { kind: 'stand.cases', cases: from },
          to: { kind: 'stand.cases', cases: to },
          text: { kind: 'move.fewer-cases', from, to },
          value: runRead,
        },
      ]
    : [];
  const name = (
    names: readonly string[],
    direction: Change['direction'],
    now: Extract<Move, { kind: 'move.case' }>['now'],
  ): void => {
    for (const each of names.slice(0, LISTED)) {
      const stand = { kind: 'stand.case', name: each } as const;
      const text = { kind: 'move.case', name: each, now } as const;
      parts.push({ direction, from: stand, to: stand, text, value: runRead });
    }
    const others = names.length - LISTED;
    const text = { kind: 'move.cases', others, now } as const;
    if (others > 0) parts.push({ direction, from: null, to: null, text, value: runRead });
  };
  name(fresh, 'worse', 'fails');
  if (fewer) name(gone, 'worse', 'unlisted');
  else name(gone, 'better', 'passes');
  return parts;
};

const keyOf = ({ text }: Finding['criteria'][number]): string => nameOfSubject(text) ?? JSON.stringify(text);

/** Criteria by what was to be met, and by which of those with the same they are. */
const keyed = (criteria: Finding['criteria']): Map<string, Finding['criteria'][number]> => {
  const seen = new Map<string, number>();
  return new Map(
    criteria.map((each) => {
      const key = keyOf(each);
      const nth = (seen.get(key) ?? 0) + 1;
      seen.set(key, nth);
      return [`${nth} ${key}`, each];
    }),
  );
};

const criterionParts = ({ finding: before }: Known, { finding: after }: Known): Part[] => {
  const later = keyed(after.criteria);
  return [...keyed(before.criteria)].flatMap(([key, was]): Part[] => {
    const is = later.get(key);
    const value = ({ criteria }: Finding): string => String(keyed(criteria).get(key)?.met);
    const from = { kind: 'stand.met', met: was.met } as const;
    if (!is) {
      const text = { kind: 'move.criterion-gone', subject: was.text, met: was.met } as const;
      return [{ direction: 'worse', from, to: null, text, value }];
    }
    if (is.met === was.met) return [];
    const to = { kind: 'stand.met', met: is.met } as const;
    const text = {
      kind: 'move.criterion',
      subject: was.text,
      from: was.met,
      to: is.met,
      actual: is.actual,
    } as const;
    return [{ direction: is.met ? 'better' : 'worse', from, to, text, value }];
  });
};

const flagParts = ({ finding: before }: Known, { finding: after }: Known): Part[] => {
  const has = ({ flags }: Finding, flag: Flag): boolean =>
    flags.some((each) => JSON.stringify(each) === JSON.stringify(flag));
  const fresh = after.flags.filter((flag) => !has(before, flag));
  const rose = rankOf(after.status) > rankOf(before.status);
  // That an earlier run did not pass is what it rose from.
  const directionOf = ({ kind }: Flag) =>
    (rose && kind === 'flag.reran') || kind === 'flag.never-failed' ? 'changed' : 'worse';
  const parts = fresh.map((flag): Part => {
    const value = (finding: Finding): string => String(has(finding, flag));
    return { direction: directionOf(flag), from: null, to: flag, text: flag, value };
  });
  if (before.stale || !after.stale) return parts;
  const text = { kind: 'move.stale', since: after.freshUntil ?? '' } as const;
  const value = ({ stale }: Finding): string => String(stale);
  const [from, to] = [false, true].map((stale) => ({ kind: 'stand.freshness', stale }) as const);
  return [...parts, { direction: 'worse', from: from ?? null, to: to ?? null, text, value }];
};

const standOf = ({ status }: Finding): Stand => ({ kind: 'stand.finding', status });

const movedPart = ({ finding: before }: Known, { finding: after }: Known): Part[] => {
  const value = ({ evidence, status }: Finding): string => `${evidence} ${status}`;
  if (value(before) === value(after)) return [];
  const [from, to] = [before.status, after.status];
  const ends = { from: standOf(before), to: standOf(after), value };
  if (from === to) return [{ ...ends, direction: 'changed', text: { kind: 'move.ran-again', status: to } }];
  const direction =
    rankOf(from) === rankOf(to) && !isSatisfied(to)
      ? 'changed'
      : compareStatus(to, from) < 0
        ? 'worse'
        : 'better';
  return [{ ...ends, direction, text: { kind: 'move.finding', from, to, reason: after.reason } }];
};

const partsOf = (was: Known | undefined, is: Known | undefined): Part[] => {
  if (is && !was) {
    const to = standOf(is.finding);
    return [{ direction: 'changed', from: null, to, text: { kind: 'move.new', to } }];
  }
  if (was && !is) {
    const from = standOf(was.finding);
    return [{ direction: 'worse', from, to: null, text: { kind: 'move.gone', from } }];
  }
  if (!was || !is) return [];
  return [...movedPart(was, is), ...criterionParts(was, is), ...caseParts(was, is), ...flagParts(was, is)];
};

/** A change of the evidence, and what to ask of a judgement to see whether it has come about there. */
export interface EvidenceChange {
  found: Omit<Change, 'causes'>;
  value: ((judgement: Judgement) => string) | undefined;
}

/** What changed of the evidence between two judgements: probes, criteria and cases, those no longer checked too. */
export const evidenceChanges = (before: Side, after: Side): EvidenceChange[] => {
  const [earlier, later] = [knownOf(before), knownOf(after)];
  const read = new Map<Judgement, ReadonlyMap<string, Finding>>();
  const findingIn = (judgement: Judgement, probe: string): Finding | undefined => {
    const all = read.get(judgement) ?? findingsOf(judgement);
    read.set(judgement, all);
    return all.get(probe);
  };
  const asked = (probe: string, value: NonNullable<Part['value']>) => (judgement: Judgement) => {
    const finding = findingIn(judgement, probe);
    return finding ? value(finding) : '';
  };
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((probe) => {
    const title = (after.input.probes.get(probe) ?? before.input.probes.get(probe))?.title ?? probe;
    return partsOf(earlier.get(probe), later.get(probe)).map(
      ({ value, ...part }): EvidenceChange => ({
        found: { kind: 'evidence', id: probe, title, ...part },
        value: value && asked(probe, value),
      }),
    );
  });
};
