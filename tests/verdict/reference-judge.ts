import type { Run } from '../../src/schemas/evidence.ts';
import type { Item, Need } from '../../src/schemas/item.ts';
import type { Lane } from '../../src/schemas/lane.ts';
import type { Risk } from '../../src/schemas/risk.ts';
import type { Waiver } from '../../src/schemas/waiver.ts';
import type { Case } from '../../src/verdict/judge/case.ts';

/**
 * A second judge, written from the rules alone and as plainly as they read: everything is looked up again each
 * time it is asked for. It shares no code with `src/verdict`, only the shapes of what is written. Slow on purpose.
 */
export interface Answer {
  verdict: string;
  items: Record<string, string>;
  conflicts: string[];
  attested: string[];
  stale: string[];
  lanes: Record<string, string>;
  heldBy: Record<string, string[]>;
  risks: Record<string, string>;
  holds: string[];
  roots: Record<string, string[]>;
  agrees: boolean;
  /** What the answer came from, for those who ask what would change it. */
  inside: {
    needs: Record<string, string[][]>;
    reasons: Record<string, string[]>;
    waits: Record<string, boolean>;
    /** Items that wait for a probe that no item names: held for a reason of their own. */
    waitsForProbe: Record<string, boolean>;
    /** Refusing lines that nobody acknowledged. */
    doubts: string[];
    /** Items that some lane answers for. */
    reached: string[];
    /** What lanes that name no items declare, as far as the policy lets them. */
    declared: Record<string, string>;
  };
}

const WORST_FIRST = [
  'failed',
  'missing',
  'blocked',
  'unknown',
  'partial',
  'not-applicable',
  'waived',
  'ready',
];
const SATISFIED = ['ready', 'waived', 'not-applicable'];
const FIDELITY = ['mocked', 'synthetic', 'containerised', 'real'];

const worst = (words: string[]): string => WORST_FIRST.find((word) => words.includes(word)) ?? 'ready';
const rank = (word: string): number => (SATISFIED.includes(word) ? 2 : word === 'partial' ? 1 : 0);
const idsOf = (need: Need): string[] => (typeof need === 'string' ? [need] : need.anyOf);
const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();

const DAY = 86_400_000;
/** A day begins where it begins first. */
const starts = (date: string): number => Date.parse(date) - (date.length === 10 ? 14 * 3_600_000 : 0);
const ends = (date: string): number => Date.parse(date) + (date.length === 10 ? DAY - 1 : 0);
const LENGTH: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: DAY };
const length = (text: string): number => Number(text.slice(0, -1)) * (LENGTH[text.slice(-1)] ?? Number.NaN);

/** Whether a result says that it was begun after the run that picked it up, give or take a minute. */
const isDatedAhead = (run: Run): boolean =>
  run.readings.some(
    ({ startedAt }) => startedAt !== null && Date.parse(startedAt) > Date.parse(run.finishedAt) + 5 * 60_000,
  );

/** How many of a unit's smallest one there are in it. */
const SIZES: Record<string, [kind: string, size: number]> = {
  '': ['none', 1],
  ms: ['time', 1],
  s: ['time', 1000],
  '%': ['share', 1],
};

/** Every value of that name, with its unit. */
const valuesOf = (name: string, run: Run): { value: number; unit: string | null }[] => {
  const counts = run.readings
    .filter(({ outcome }) => outcome !== 'unreadable')
    .map((reading) => reading.counts);
  const sum = (key: 'executed' | 'passed' | 'failed' | 'skipped'): number =>
    counts.reduce((total, each) => total + each[key], 0);
  if (name === 'cases.pass-rate')
    return sum('executed') > 0 ? [{ value: (sum('passed') * 100) / sum('executed'), unit: '%' }] : [];
  if (name === 'cases.executed' || name === 'cases.failed')
    return sum('executed') + sum('skipped') > 0
      ? [{ value: sum(name === 'cases.failed' ? 'failed' : 'executed'), unit: null }]
      : [];
  return [...run.measurements, ...run.readings.flatMap((reading) => reading.measurements)].filter(
    (each) => each.name === name,
  );
};

/** A criterion without the runs that it is judged over, and how many these are. */
const parted = (criterion: string): [alone: string, over: number] => {
  const [, alone = criterion, over = '1'] = /^(.+) over (\d+) runs$/.exec(criterion) ?? [];
  return [alone, Number(over)];
};

/** Whether a run alone meets a criterion; one about the outcomes of runs says nothing of one alone. */
const meets = (criterion: string, run: Run): boolean =>
  criterion.startsWith('runs.') || criterion.includes('decided') || meetsAlone(parted(criterion)[0], run);

const meetsAlone = (criterion: string, run: Run): boolean => {
  const [, name = '', operator = '', limit, wanted = ''] =
    /^(.+?) (<=|>=|==|!=|<|>) ([\d.]+) ?(\S*)$/.exec(criterion) ?? [];
  const [kind, size = 1] = SIZES[wanted] ?? [];
  const bound = Number(limit) * size;
  const holds: Record<string, (value: number) => boolean> = {
    '<': (value) => value < bound,
    '<=': (value) => value <= bound,
    '>': (value) => value > bound,
    '>=': (value) => value >= bound,
    '==': (value) => value === bound,
    '!=': (value) => value !== bound,
  };
  const values = valuesOf(name, run);
  const isMet = ({ value, unit }: (typeof values)[number]): boolean => {
    const [own, times = 1] = SIZES[unit ?? ''] ?? [];
    return own === kind && holds[operator]?.(value * times) === true;
  };
  return values.length > 0 && values.every(isMet);
};

/** Whether a result failed beyond what the criteria bound by a share that passed, or a number that failed. */
const isBad = (reading: Run['readings'][number], criteria: readonly string[]): boolean => {
  if (reading.outcome !== 'unmet') return false;
  const { failed, errored } = reading.counts;
  if (failed + errored === 0 || reading.failuresTotal > failed + errored) return true;
  if (reading.measurements.some((figure) => figure.met === false)) return true;
  const bounds = criteria.filter((each) => !each.includes(' over '));
  if (bounds.some((each) => each.startsWith('cases.pass-rate >='))) return false;
  return errored > 0 || !bounds.some((each) => each.startsWith('cases.failed <='));
};

/** The table of findings, for what one run holds: nothing yet of its age, commit, fidelity and reruns. */
const contentOf = (run: Run, criteria: string[], emptyIsClean: boolean, isNewest = false): string => {
  if (run.state === 'absent') return 'missing';
  if (run.state === 'not-run') return 'blocked';
  if (run.state !== 'completed') return 'unknown';
  const figures = [...run.measurements, ...run.readings.flatMap((reading) => reading.measurements)];
  if (run.checks.some((check) => !check.met)) return 'failed';
  if (run.readings.some((reading) => isBad(reading, criteria))) return 'failed';
  if (figures.some((figure) => figure.met === false)) return 'failed';
  if (criteria.some((criterion) => !meets(criterion, run))) return 'failed';
  if (run.environments?.some(({ files }) => files === 0)) return 'missing';
  if (run.readings.some((reading) => reading.outcome === 'unreadable') || isDatedAhead(run)) return 'unknown';
  const nothingRan = run.readings.filter((reading) => reading.outcome === 'nothing-ran');
  if (nothingRan.some((reading) => reading.counts.skipped > 0)) return 'partial';
  if (nothingRan.length > 0 && !emptyIsClean) return 'partial';
  const own = criteria.filter((text) => !text.startsWith('runs.') && (isNewest || !text.includes('decided')));
  const judged =
    run.checks.length + own.length + figures.filter((figure) => figure.met !== null).length > 0 ||
    run.readings.some((reading) => reading.outcome === 'met' || reading.outcome === 'unmet') ||
    nothingRan.length > 0;
  return judged ? 'ready' : 'partial';
};

/** When evidence came about; undefined where a picked-up file tells of no time, neither in it nor as it was written. */
const bornAt = (kind: string, run: Run): number | undefined => {
  const [began, ended] = [Date.parse(run.startedAt), Date.parse(run.finishedAt)];
  if (kind !== 'results' && kind !== 'command') return ended;
  let earliest = ended;
  for (const [index, { startedAt, durationMs }] of run.readings.entries()) {
    const written = run.artifacts[index]?.modifiedAt;
    const times: number[] = [];
    if (written !== undefined && !/^19[0-7]|^1980/.test(written)) times.push(Date.parse(written));
    if (startedAt !== null) times.push(Date.parse(startedAt) + (durationMs ?? 0));
    if (times.length === 0 || times.includes(Number.NaN)) return kind === 'results' ? undefined : began;
    earliest = Math.min(earliest, ...times);
  }
  return kind === 'command' ? Math.min(ended, Math.max(began, earliest)) : earliest;
};

/** A run that found nothing to look at, or waited, was no try. */
const isTry = ({ state }: Run): boolean => !['absent', 'no-result', 'not-run'].includes(state);

/** What fails, as far as it has a name: a case, a criterion, or more than evidence still names. */
interface Loss {
  probe: string;
  word: string;
  case?: string;
  criterion?: string;
  lost?: true;
}

const namesOf = (run: Run, criteria: string[], unmet: string[]): Partial<Loss>[] => [
  ...criteria.filter((text) => !meets(text, run) || unmet.includes(text)).map((criterion) => ({ criterion })),
  ...(run.environments ?? [])
    .filter(({ files }) => files === 0)
    .map(({ name }) => ({ criterion: `environment ${name}` })),
  ...run.checks.filter(({ met }) => !met).map((each) => ({ criterion: `${each.subject} ${each.expected}` })),
  ...[...run.measurements, ...run.readings.flatMap(({ measurements }) => measurements)]
    .filter(({ met }) => met === false)
    .map(({ name }) => ({ criterion: name })),
  ...run.readings
    .filter((reading) => isBad(reading, criteria))
    .flatMap(({ failures, failuresTotal }): Partial<Loss>[] =>
      failures.length === 0 || failures.length < failuresTotal
        ? [{ lost: true }]
        : failures.map(({ name }) => ({ case: name })),
    ),
];

/** `a` and `suite > *` as patterns of a case's name, whole or behind its suite. */
const isLike = (name: string, pattern: string): boolean =>
  pattern.endsWith('*')
    ? name.startsWith(pattern.slice(0, -1))
    : name === pattern || name.endsWith(` > ${pattern}`);

const accepts = ({ covers }: Waiver, loss: Loss): boolean =>
  covers === undefined ||
  covers.some(
    ({ probe, findings, cases, criteria }) =>
      (probe === undefined || probe === loss.probe) &&
      (findings === undefined || findings.some((each) => each === loss.word)) &&
      ((cases === undefined && criteria === undefined) ||
        cases?.some((pattern) => loss.case !== undefined && isLike(loss.case, pattern)) === true ||
        criteria?.some((text) => text === loss.criterion) === true),
  );

/** Judges a case by the rules of the domain, one by one; `cycle` where needs lead back. */
export const referenceJudge = (input: Case): Answer | 'cycle' => {
  const { policy, moment, now } = input;
  const { items, lanes, risks, waivers } = input.revision.content;
  const itemOf = (id: string): Item => items.find((item) => item.id === id) as Item;

  const isOfFuture = (run: Run): boolean => Date.parse(run.finishedAt) > now + 5 * 60_000;

  const runsOf = (probe: string): Run[] =>
    (input.runs.get(probe) ?? []).filter(
      (run) => !isOfFuture(run) && (Date.parse(run.finishedAt) <= moment || moment >= now),
    );

  const sameCommit = (a: string | null, b: string | null): boolean =>
    a === b || (a !== null && b !== null && (a.startsWith(b) || b.startsWith(a)));

  const newestOf = (id: string): Run | undefined => {
    const runs = runsOf(id);
    return runs.find((run) =>
      runs.every((each) => Date.parse(each.finishedAt) <= Date.parse(run.finishedAt)),
    );
  };

  const finding = (id: string, floor: string): { word: string; stale: boolean; unmet: string[] } => {
    const probe = input.probes.get(id);
    const runs = runsOf(id);
    const newest = newestOf(id);
    if (!probe || !newest) return { word: 'unknown', stale: false, unmet: [] };
    const content = (run: Run): string => contentOf(run, probe.criteria, probe.empty !== undefined);
    /** What an earlier run said under the definition it ran with; without that, nothing is known of it. */
    const ranAs = (run: Run): string => {
      if (run.judging) return contentOf(run, run.judging.criteria, run.judging.empty !== undefined);
      return run.definition === probe.definition ? content(run) : 'unknown';
    };
    /** What is asked over several of the newest runs: there are as many, they hang together, and each or enough meet it. */
    const meetsOver = (criterion: string): boolean => {
      const [alone, over] = parted(criterion);
      const inOrder = [...runs].sort((a, b) => Date.parse(a.finishedAt) - Date.parse(b.finishedAt));
      const last = inOrder.slice(-over);
      if (over === 1) return true;
      if (runs.length < over) return false;
      if (last.slice(1).some(({ previous }) => !runs.some(({ digest }) => digest === previous))) return false;
      const [, name, least] = /^runs\.(\S+) >= (\d+)/.exec(alone) ?? [];
      if (name === undefined) return last.every((run) => meetsAlone(alone, run));
      const passed = last.filter((run) => ranAs(run) === 'ready').length;
      return (name === 'passed' ? passed : (100 * passed) / over) >= Number(least);
    };
    /** What is compared with the last decision: it is there, holds the figure, and that with its tolerance is met. */
    const meetsDecided = (criterion: string): boolean => {
      const [, name = '', operator, sign, by = '0', unit] =
        /^(\S+) (<=|>=) decided(?: ([+-]) (\d+)( %)?)?$/.exec(criterion) ?? [];
      if (operator === undefined) return true;
      const was = input.last?.figures?.[id]?.[name]?.[0]?.value;
      if (was === undefined) return false;
      const most = (unit ? (was * Number(by)) / 100 : Number(by)) * (sign === '-' ? -1 : 1);
      return meetsAlone(`${name} ${operator} ${was + most}`, newest);
    };
    const meetsBeyond = (criterion: string): boolean => meetsOver(criterion) && meetsDecided(criterion);
    const words = [contentOf(newest, probe.criteria, probe.empty !== undefined, true)];
    if (newest.state === 'completed' && !probe.criteria.every(meetsBeyond)) words.push('failed');
    if ((input.runs.get(id) ?? []).some(isOfFuture)) words.push('unknown');
    const limit = probe.maxAge ?? policy.maxAge;
    const born = bornAt(probe.kind, newest);
    const stale = limit !== undefined && (born === undefined || moment - born > length(limit));
    if (stale) words.push(policy.stale);
    if (newest.definition !== probe.definition) words.push('partial');
    const isOther = !sameCommit(newest.commit, input.commit) || newest.dirty === true;
    if (isOther && policy.otherCommit === 'unknown') words.push('unknown');
    if (FIDELITY.indexOf(newest.fidelity) < FIDELITY.indexOf(floor)) words.push('partial');
    const earlier = runs.filter(
      (run) =>
        isTry(run) &&
        run !== newest &&
        [newest.commit, input.commit].some((commit) => sameCommit(run.commit, commit)),
    );
    const isFlaky = newest.readings.some((reading) => reading.counts.flaky > 0);
    if (policy.reruns === 'strict' && (isFlaky || earlier.some((run) => ranAs(run) !== 'ready')))
      words.push('partial');
    return { word: worst(words), stale, unmet: probe.criteria.filter((each) => !meetsBeyond(each)) };
  };

  const floorOf = (item: Item): string =>
    item.fidelity ?? policy.fidelity.areas[item.area] ?? policy.fidelity.floor;

  const evidenceOf = (item: Item): string | undefined =>
    item.probes.length === 0
      ? undefined
      : worst(item.probes.map((probe) => finding(probe, floorOf(item)).word));

  /** A claim that ended, or that was not yet given, supports nothing; one that is Not applicable says why. */
  const claimOf = (item: Item): string | undefined => {
    const { claim } = item;
    if (!claim) return undefined;
    if (claim.until !== undefined && ends(claim.until) < moment) return 'unknown';
    if (claim.on !== undefined && starts(claim.on) > moment) {
      const isLater = starts(claim.on) > now;
      if (item.probes.length === 0) return isLater ? worst([claim.status, 'unknown']) : 'unknown';
      return isLater && rank(claim.status) < rank(evidenceOf(item) ?? 'ready') ? claim.status : undefined;
    }
    if (claim.status === 'not-applicable' && !claim.reason) return 'unknown';
    if (item.probes.length > 0 || policy.attested === 'accept') return claim.status;
    return worst([claim.status, policy.attested === 'reject' ? 'unknown' : 'partial']);
  };

  const isAttested = (item: Item): boolean => item.claim !== undefined && item.probes.length === 0;

  /** What evidence and claim support together, before what it needs. */
  const own = (item: Item): string =>
    worst(
      [evidenceOf(item), claimOf(item)]
        .filter((word) => word !== undefined)
        .concat(item.probes.length === 0 && !item.claim ? ['unknown'] : []),
    );

  const namers = (probe: string): string[] =>
    items.filter((item) => item.probes.includes(probe)).map((item) => item.id);

  /** What its probes require; what a probe that no other item names requires in turn, too. */
  const requiresOf = (item: Item, probes = item.probes): string[] => {
    const direct = probes
      .flatMap((probe) => input.probes.get(probe)?.requires ?? [])
      .filter((id) => !item.probes.includes(id));
    const unnamed = direct.filter((id) => namers(id).length === 0);
    return direct.length === 0 ? [] : [...direct, ...requiresOf(item, unnamed)];
  };

  /** A need for every item that names a required probe, beside the needs that are written. */
  const needsOf = (item: Item): string[][] => [
    ...item.needs.map(idsOf),
    ...requiresOf(item).flatMap((probe) => namers(probe).map((id) => [id])),
  ];

  /** Required probes that no item names. */
  const namelessOf = (item: Item): string[] => requiresOf(item).filter((probe) => namers(probe).length === 0);

  const cap = (word: string): string =>
    rank(word) === 2 ? 'ready' : rank(word) === 1 ? 'partial' : 'blocked';

  const bestOf = (ids: string[]): string => {
    const words = ids.map(status);
    return words.find((word) => words.every((each) => rank(each) <= rank(word))) as string;
  };

  const leadsBack = (id: string, path: string[]): boolean =>
    path.includes(id) ||
    needsOf(itemOf(id))
      .flat()
      .some((next) => leadsBack(next, [...path, id]));
  if (items.some((item) => leadsBack(item.id, []))) return 'cycle';

  const unwaived = (item: Item): string =>
    worst([
      own(item),
      ...needsOf(item).map((ids) => cap(bestOf(ids))),
      ...namelessOf(item).map((probe) => cap(nameless(probe))),
    ]);

  /** Everything that is held against an item by itself, each by the name that a waiver may call it by. */
  const losses = (item: Item): Loss[] => {
    const found = item.probes.flatMap((id): Loss[] => {
      const { word, unmet } = finding(id, floorOf(item));
      if (rank(word) === 2) return [];
      const named =
        word === 'failed' ? namesOf(newestOf(id) as Run, input.probes.get(id)?.criteria ?? [], unmet) : [];
      return named.length > 0 ? named.map((name) => ({ probe: id, word, ...name })) : [{ probe: id, word }];
    });
    const said = claimOf(item);
    const all = said !== undefined && rank(said) < 2 ? [...found, { probe: '', word: said }] : found;
    if (all.length > 0) return all;
    const isUnsaid = item.probes.length === 0 && !item.claim;
    return [{ probe: '', word: isUnsaid ? 'unknown' : unwaived(item) }];
  };

  const isWaived = (id: string): boolean => {
    const inForce = waivers.filter(
      (waiver) =>
        waiver.item === id &&
        waiver.reason.trim() !== '' &&
        (waiver.on === undefined || starts(waiver.on) <= moment) &&
        ends(waiver.until) >= moment,
    );
    return (
      inForce.length > 0 && losses(itemOf(id)).every((loss) => inForce.some((each) => accepts(each, loss)))
    );
  };

  const status = (id: string): string => {
    const word = unwaived(itemOf(id));
    return rank(word) < 2 && isWaived(id) ? 'waived' : word;
  };

  const isConflict = (item: Item): boolean => {
    const [evidence, claim] = [evidenceOf(item), claimOf(item)];
    if (status(item.id) === 'waived') return false;
    return evidence !== undefined && claim !== undefined && rank(claim) > rank(evidence);
  };

  /** A required probe that no item names, as it is found. */
  const nameless = (probe: string): string => finding(probe, policy.fidelity.floor).word;

  const worstNeed = (item: Item): number =>
    Math.min(
      2,
      ...needsOf(item).map((ids) => rank(bestOf(ids))),
      ...namelessOf(item).map((id) => rank(nameless(id))),
    );

  const foundOf = (item: Item): string[] => item.probes.map((probe) => finding(probe, floorOf(item)).word);

  /** Blocked behind something unsatisfied, and evidence that could not be found out behind something held, wait. */
  const waits = (item: Item): boolean => {
    const isBlocked = [...foundOf(item), claimOf(item)].includes('blocked') && worstNeed(item) < 2;
    return isBlocked || (foundOf(item).includes('unknown') && worstNeed(item) === 0);
  };

  /** Why an item is not satisfied, of its own. */
  const reasons = (item: Item): string[] => {
    if (rank(status(item.id)) === 2) return [];
    const found = foundOf(item).filter((word) => word !== 'unknown' || worstNeed(item) > 0);
    const said = claimOf(item) ?? (item.probes.length === 0 ? 'unknown' : 'ready');
    const words = [...found, said].filter((word) => word !== 'blocked' || worstNeed(item) === 2);
    return [...words, ...namelessOf(item).map(nameless)].filter((word) => rank(word) < 2);
  };

  const isRoot = (item: Item): boolean => reasons(item).length > 0;

  const rootsOf = (id: string): string[] => {
    if (rank(status(id)) === 2) return [];
    const item = itemOf(id);
    const held = needsOf(item).filter((ids) => rank(bestOf(ids)) < 2);
    return sorted([...(isRoot(item) ? [id] : []), ...held.flat().flatMap(rootsOf)]);
  };

  /** The rank of an item and of all it needs, transitively. */
  const deep = (id: string): number =>
    Math.min(rank(status(id)), ...needsOf(itemOf(id)).map((ids) => Math.max(...ids.map(deep))));

  /** What lanes answer for: all they need and every alternative, but nothing behind an alternative left behind. */
  const reach = (ids: string[], least: number): string[] => [
    ...ids,
    ...ids
      .filter((id) => ids.length === 1 || deep(id) >= least)
      .flatMap((id) => needsOf(itemOf(id)).flatMap((group) => reach(group, least))),
  ];

  const stopsAll = items.filter((item) => item.stopsAll).map((item) => item.id);

  /** The author's word, whatever became of it: a claim that lapses must not turn a lane that counts for nothing into one that goes. */
  const isCalledNotApplicable = (id: string): boolean => itemOf(id).claim?.status === 'not-applicable';

  const laneRank = (lane: Lane): number => {
    const needed = [...lane.needs.map(idsOf), ...stopsAll.map((id) => [id])];
    return Math.min(2, ...needed.map((ids) => Math.max(...ids.map(deep))));
  };

  const declaredOf = (lane: Lane): string => {
    if (policy.attested === 'reject') return 'no-go';
    if (policy.attested === 'cap-at-partial' && !lane.acceptsPartial) return 'no-go';
    return lane.verdict ?? 'no-go';
  };

  const laneVerdict = (lane: Lane): string => {
    const enough = laneRank(lane) >= (lane.acceptsPartial ? 1 : 2);
    if (!enough) return 'no-go';
    if (lane.needs.length > 0) {
      return lane.needs.flatMap(idsOf).every(isCalledNotApplicable) ? 'not-applicable' : 'go';
    }
    return declaredOf(lane);
  };

  const reached = lanes.flatMap((lane) =>
    [...lane.needs.map(idsOf), ...stopsAll.map((id) => [id])].flatMap((ids) =>
      reach(ids, lane.acceptsPartial ? 1 : 2),
    ),
  );

  const riskState = (risk: Risk): string => {
    if (risk.items.length === 0) return risk.state;
    if (risk.items.every((id) => rank(status(id)) === 2))
      return risk.state === 'closed' ? 'closed' : 'mitigated';
    return risk.state === 'accepted' ? 'accepted' : 'open';
  };

  const isPastItsDate = (risk: Risk): boolean => risk.until === undefined || ends(risk.until) < moment;

  const holds = (risk: Risk): boolean =>
    risk.level === 'critical' &&
    policy.criticalRisk === 'holds' &&
    (riskState(risk) === 'open' || (riskState(risk) === 'accepted' && isPastItsDate(risk)));

  const isSaidOf = (item: Item): boolean =>
    (item.claim && (item.claim.on === undefined || starts(item.claim.on) <= moment)) ||
    item.probes.some((probe) => runsOf(probe).length > 0);

  /** Nothing but a claim that is past its end speaks of it. */
  const isLapsed = (item: Item): boolean =>
    item.claim?.until !== undefined &&
    ends(item.claim.until) < moment &&
    !item.probes.some((probe) => runsOf(probe).length > 0);

  const isKnown = items.some(isSaidOf);

  const isDeclared = lanes.some((lane) => lane.needs.length === 0 && lane.verdict !== undefined);

  const { verdict: written, date } = input.revision.content;
  const isDecided = written !== undefined && date !== undefined && starts(date) <= now;

  const doubts = input.revision.unread.filter(({ refuses, acknowledged }) => refuses && !acknowledged);

  const verdict = (): string => {
    const all = items.map((item) => status(item.id));
    const riskHolds = risks.some(holds) || doubts.length > 0;
    if (!isKnown && !isDeclared && !isDecided) return 'OPEN';
    const isGround = items.some((item) => rank(status(item.id)) > 0 && isSaidOf(item) && !isLapsed(item));
    const mayGo = isGround && items.some((item) => !isCalledNotApplicable(item.id));
    if (lanes.length === 0) {
      if (items.every((item) => isCalledNotApplicable(item.id))) return 'NO-GO';
      if (all.some((word) => rank(word) === 0)) return 'NO-GO';
      return all.every((word) => rank(word) === 2) && mayGo && !riskHolds ? 'GO' : 'PARTIAL GO';
    }
    const words = lanes.map(laneVerdict);
    if (!words.includes('go')) return 'NO-GO';
    const others = items.filter((item) => !reached.includes(item.id));
    const allGo =
      words.every((word) => word !== 'no-go') && others.every((item) => rank(status(item.id)) === 2);
    return allGo && mayGo && !riskHolds ? 'GO' : 'PARTIAL GO';
  };

  const waitsForProbe = (item: Item): boolean =>
    waits(item) && rank(status(item.id)) < 2 && namelessOf(item).some((probe) => rank(nameless(probe)) < 2);

  /** What keeps an item, and all it needs, from a rank, for a reason of its own. */
  const causes = (id: string, least: number): string[] => {
    if (deep(id) >= least) return [];
    const item = itemOf(id);
    const isOwn = waitsForProbe(item) || reasons(item).some((word) => rank(word) < least);
    const behind = waits(item) && rank(status(id)) < 2 ? 2 : least;
    const groups = needsOf(item).filter((ids) => Math.max(...ids.map(deep)) < behind);
    return [...(isOwn ? [id] : []), ...groups.flat().flatMap((need) => causes(need, behind))];
  };

  const heldBy = (lane: Lane): string[] => {
    const least = lane.acceptsPartial ? 1 : 2;
    const needed = [...lane.needs.map(idsOf), ...stopsAll.map((id) => [id])];
    const held = needed.filter((ids) => Math.max(...ids.map(deep)) < least);
    return sorted(held.flat().flatMap((id) => causes(id, least)));
  };

  const LOOSEST_LAST = ['NO-GO', 'OPEN', 'PARTIAL GO', 'GO'];
  const declared = isDecided ? input.revision.content.verdict : undefined;
  const computed = verdict();
  const isLooserLane = lanes.some((lane) => lane.verdict === 'go' && laneVerdict(lane) === 'no-go');
  const isLooser =
    declared !== undefined &&
    (isLooserLane || LOOSEST_LAST.indexOf(declared) > LOOSEST_LAST.indexOf(computed));
  return {
    verdict: computed,
    items: Object.fromEntries(items.map((item) => [item.id, status(item.id)])),
    lanes: Object.fromEntries(lanes.map((lane) => [lane.id, laneVerdict(lane)])),
    risks: Object.fromEntries(risks.map((risk) => [risk.id, riskState(risk)])),
    roots: Object.fromEntries(items.map((item) => [item.id, rootsOf(item.id)])),
    heldBy: Object.fromEntries(lanes.map((lane) => [lane.id, heldBy(lane)])),
    attested: sorted(items.filter(isAttested).map((item) => item.id)),
    stale: sorted(
      items
        .filter((item) => item.probes.some((probe) => finding(probe, 'mocked').stale))
        .map((item) => item.id),
    ),
    conflicts: sorted([
      ...items.filter(isConflict).map((item) => item.id),
      ...risks
        .filter((risk) => ['mitigated', 'closed'].includes(risk.state))
        .filter((risk) => risk.items.some((id) => rank(status(id)) < 2))
        .map((risk) => `risk:${risk.id}`),
    ]),
    holds: sorted(risks.filter(holds).map((risk) => risk.id)),
    agrees: !isLooser,
    inside: {
      doubts: [...new Set(doubts.map(({ text }) => text))],
      needs: Object.fromEntries(items.map((item) => [item.id, needsOf(item)])),
      reasons: Object.fromEntries(items.map((item) => [item.id, reasons(item)])),
      waits: Object.fromEntries(items.map((item) => [item.id, waits(item)])),
      waitsForProbe: Object.fromEntries(items.map((item) => [item.id, waitsForProbe(item)])),
      reached,
      declared: Object.fromEntries(
        lanes.filter((lane) => lane.needs.length === 0).map((lane) => [lane.id, declaredOf(lane)]),
      ),
    },
  };
};
