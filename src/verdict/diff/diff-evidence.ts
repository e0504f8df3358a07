import type { Change } from '../../schemas/diff.ts';
import type { Run } from '../../schemas/evidence.ts';
import type { Finding, Judgement } from '../../schemas/judgement.ts';
import { runsIn } from '../explain/because.ts';
import { compareStatus, isSatisfied, rankOf } from '../judge/rank.ts';
import { counted, dated } from '../words.ts';
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
          from: counted(from, 'case'),
          to: counted(to, 'case'),
          text: `${counted(from - to, 'case')} no longer checked, ${from} to ${to}`,
          value: runRead,
        },
      ]
    : [];
  const name = (
    names: readonly string[],
    direction: Change['direction'],
    one: string,
    many: string,
  ): void => {
    for (const each of names.slice(0, LISTED))
      parts.push({ direction, from: each, to: each, text: `${each} ${one}`, value: runRead });
    const more = names.length - LISTED;
    const text = `${counted(more, 'other case')} ${more === 1 ? one : many}`;
    if (more > 0) parts.push({ direction, from: null, to: null, text, value: runRead });
  };
  name(fresh, 'worse', 'fails now', 'fail now');
  if (fewer) {
    const unlisted = 'no longer listed while fewer cases ran';
    name(gone, 'worse', `failed, and is ${unlisted}`, `failed, and are ${unlisted}`);
  } else name(gone, 'better', 'fails no longer', 'fail no longer');
  return parts;
};

/** Criteria by their text, and by which of those with the same text they are. */
const keyed = (criteria: Finding['criteria']): Map<string, Finding['criteria'][number]> => {
  const seen = new Map<string, number>();
  return new Map(
    criteria.map((each) => {
      const nth = (seen.get(each.text) ?? 0) + 1;
      seen.set(each.text, nth);
      return [`${nth} ${each.text}`, each];
    }),
  );
};

const criterionParts = ({ finding: before }: Known, { finding: after }: Known): Part[] => {
  const later = keyed(after.criteria);
  return [...keyed(before.criteria)].flatMap(([key, was]): Part[] => {
    const is = later.get(key);
    const value = ({ criteria }: Finding): string => String(keyed(criteria).get(key)?.met);
    const from = was.met ? 'met' : 'not met';
    if (!is) {
      const text = `${was.text} is no longer checked, was ${from}`;
      return [{ direction: 'worse', from, to: null, text, value }];
    }
    if (is.met === was.met) return [];
    const to = is.met ? 'met' : 'not met';
    const text = `${was.text}: ${from} to ${to}, ${is.actual}`;
    return [{ direction: is.met ? 'better' : 'worse', from, to, text, value }];
  });
};

const flagParts = ({ finding: before }: Known, { finding: after }: Known): Part[] => {
  const fresh = after.flags.filter((flag) => !before.flags.includes(flag));
  const parts = fresh.map((flag): Part => {
    const value = ({ flags }: Finding): string => String(flags.includes(flag));
    return { direction: 'worse', from: null, to: flag, text: flag, value };
  });
  if (before.stale || !after.stale) return parts;
  const text = `stale since ${dated(Date.parse(after.freshUntil ?? ''))}`;
  const value = ({ stale }: Finding): string => String(stale);
  return [...parts, { direction: 'worse', from: 'fresh', to: 'stale', text, value }];
};

const movedPart = ({ finding: before }: Known, { finding: after }: Known): Part[] => {
  const value = ({ evidence, status }: Finding): string => `${evidence} ${status}`;
  if (value(before) === value(after)) return [];
  const [from, to] = [before.status, after.status];
  if (from === to) return [{ direction: 'changed', from, to, text: `ran again, still ${to}`, value }];
  const direction =
    rankOf(from) === rankOf(to) && !isSatisfied(to)
      ? 'changed'
      : compareStatus(to, from) < 0
        ? 'worse'
        : 'better';
  return [{ direction, from, to, text: `${from} to ${to}: ${after.reason}`, value }];
};

const partsOf = (was: Known | undefined, is: Known | undefined): Part[] => {
  if (is && !was) {
    const { status } = is.finding;
    return [{ direction: 'changed', from: null, to: status, text: `new, ${status}` }];
  }
  if (was && !is) {
    const { status } = was.finding;
    return [{ direction: 'worse', from: status, to: null, text: `no longer checked, was ${status}` }];
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
