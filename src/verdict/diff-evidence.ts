import type { CauseKind, Change } from '../schemas/diff.ts';
import type { Run } from '../schemas/evidence.ts';
import type { Finding, Judgement } from '../schemas/judgement.ts';
import { runsIn } from './because.ts';
import type { Case } from './case.ts';
import { compareStatus, isSatisfied, rankOf } from './rank.ts';
import { counted, dated } from './words.ts';

interface Side {
  input: Case;
  judgement: Judgement;
}

/** What a side knows of one probe. */
interface Known {
  finding: Finding;
  run: Run | undefined;
  definition: string | undefined;
}

const knownOf = ({ input, judgement }: Side): Map<string, Known> => {
  const runOf = runsIn(input);
  return new Map(
    judgement.items
      .flatMap(({ findings }) => findings)
      .map((finding): [string, Known] => [
        finding.probe,
        {
          finding,
          run: finding.evidence === null ? undefined : runOf(finding.evidence),
          definition: input.probes.get(finding.probe)?.definition,
        },
      ]),
  );
};

type Part = Pick<Change, 'direction' | 'from' | 'to' | 'text'> & { cause?: CauseKind };

const LISTED = 5;

const casesOf = (run: Run | undefined): number =>
  run?.readings.reduce((sum, { counts }) => sum + counts.executed, 0) ?? 0;

const caseParts = ({ run: before }: Known, { run: after }: Known): Part[] => {
  if (!before || !after || before.digest === after.digest) return [];
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
        },
      ]
    : [];
  const name = (names: readonly string[], direction: Change['direction'], say: string): void => {
    for (const each of names.slice(0, LISTED))
      parts.push({ direction, from: each, to: each, text: `${each} ${say}` });
    const more = names.length - LISTED;
    if (more > 0)
      parts.push({ direction, from: null, to: null, text: `${counted(more, 'other case')} ${say}` });
  };
  name(fresh, 'worse', 'fails now');
  name(
    gone,
    fewer ? 'worse' : 'better',
    fewer ? 'failed, and is no longer listed while fewer cases ran' : 'fails no longer',
  );
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
    const from = was.met ? 'met' : 'not met';
    if (!is)
      return [{ direction: 'worse', from, to: null, text: `${was.text} is no longer checked, was ${from}` }];
    if (is.met === was.met) return [];
    const to = is.met ? 'met' : 'not met';
    return [
      {
        direction: is.met ? 'better' : 'worse',
        from,
        to,
        text: `${was.text}: ${from} to ${to}, ${is.actual}`,
      },
    ];
  });
};

const flagParts = ({ finding: before }: Known, { finding: after }: Known): Part[] => [
  ...after.flags
    .filter((flag) => !before.flags.includes(flag))
    .map((flag): Part => ({ direction: 'worse', from: null, to: flag, text: flag })),
  ...(after.stale && !before.stale
    ? [
        {
          direction: 'worse',
          from: 'fresh',
          to: 'stale',
          text: `stale since ${dated(Date.parse(after.freshUntil ?? after.ranAt ?? ''))}`,
          cause: 'time',
        } as const,
      ]
    : []),
];

const movedPart = ({ finding: before }: Known, { finding: after }: Known): Part[] => {
  if (before.evidence === after.evidence && before.status === after.status) return [];
  const [from, to] = [before.status, after.status];
  if (from === to) return [{ direction: 'changed', from, to, text: `ran again, still ${to}` }];
  const direction =
    rankOf(from) === rankOf(to) && !isSatisfied(to)
      ? 'changed'
      : compareStatus(to, from) < 0
        ? 'worse'
        : 'better';
  return [{ direction, from, to, text: `${from} to ${to}: ${after.reason}` }];
};

const causeOf = (before: Known | undefined, after: Known | undefined): CauseKind => {
  if (!before || !after || before.definition !== after.definition) return 'definition';
  return before.finding.evidence === after.finding.evidence ? 'time' : 'evidence';
};

const WORDS: Record<CauseKind, string> = {
  evidence: 'It ran again',
  definition: 'What is written of it was changed',
  policy: 'The policy was changed',
  time: 'Time passed, and it did not run again',
  assumption: 'It is supposed',
};

const partsOf = (was: Known | undefined, is: Known | undefined): Part[] => {
  if (!was && is) {
    const { status } = is.finding;
    return [
      {
        direction: 'changed',
        from: null,
        to: status,
        text: `new, ${status}`,
      },
    ];
  }
  if (was && !is) {
    const { status } = was.finding;
    return [{ direction: 'worse', from: status, to: null, text: `no longer checked, was ${status}` }];
  }
  if (!was || !is) return [];
  return [...movedPart(was, is), ...criterionParts(was, is), ...caseParts(was, is), ...flagParts(was, is)];
};

/** What changed of the evidence between two judgements: probes, criteria and cases, those no longer checked too. */
export const evidenceChanges = (before: Side, after: Side): Change[] => {
  const [earlier, later] = [knownOf(before), knownOf(after)];
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((probe) => {
    const [was, is] = [earlier.get(probe), later.get(probe)];
    const usual = causeOf(was, is);
    return partsOf(was, is).map(({ cause = usual, ...part }): Change => {
      const title = (after.input.probes.get(probe) ?? before.input.probes.get(probe))?.title ?? probe;
      return { kind: 'evidence', id: probe, title, ...part, causes: [{ kind: cause, text: WORDS[cause] }] };
    });
  });
};
