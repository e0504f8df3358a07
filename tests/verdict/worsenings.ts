import { closure } from '../../src/kernel/graph.ts';
import type { Checkpoint } from '../../src/schemas/checkpoint.ts';
import type { Run } from '../../src/schemas/evidence.ts';
import { FidelitySchema } from '../../src/schemas/fidelity.ts';
import type { Item, Need } from '../../src/schemas/item.ts';
import type { Judgement } from '../../src/schemas/judgement.ts';
import { isSatisfied } from '../../src/schemas/status.ts';
import type { Case } from '../../src/verdict/judge/case.ts';
import { digest } from './arbitraries.ts';

const TEN_DAYS = 10 * 86_400_000;
const FOREIGN = 'c'.repeat(40);

const withContent = (input: Case, content: Partial<Checkpoint>): Case => ({
  ...input,
  revision: { ...input.revision, content: { ...input.revision.content, ...content } },
});

const oneOf = <T>(list: readonly T[], pick: number): T | undefined => list[pick % list.length];

const isPast = (run: Run, { moment }: Case): boolean => Date.parse(run.finishedAt) <= moment;

/** Changes the runs of one probe. */
const withRuns = (input: Case, pick: number, change: (runs: readonly Run[]) => Run[]): Case => {
  const id = oneOf([...input.runs.keys()], pick);
  if (id === undefined) return input;
  return { ...input, runs: new Map([...input.runs, [id, change(input.runs.get(id) ?? [])]]) };
};

const back = (instant: string): string => new Date(Date.parse(instant) - TEN_DAYS).toISOString();

const aged = (run: Run): Run => ({
  ...run,
  startedAt: back(run.startedAt),
  finishedAt: back(run.finishedAt),
  readings: run.readings.map((each) => ({
    ...each,
    startedAt:
      each.startedAt === null || Number.isNaN(Date.parse(each.startedAt))
        ? each.startedAt
        : back(each.startedAt),
  })),
});

const NOTHING = { executed: 0, passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0 };

const truncated = (run: Run): Run =>
  run.readings.length === 0
    ? { ...run, state: run.state === 'completed' ? 'unreadable' : run.state }
    : {
        ...run,
        readings: run.readings.map((each, at) =>
          at > 0
            ? each
            : {
                ...each,
                outcome: 'unreadable',
                counts: NOTHING,
                measurements: [],
                failures: [],
                failuresTotal: 0,
              },
        ),
      };

const downgraded = (run: Run): Run => ({
  ...run,
  fidelity:
    oneOf(FidelitySchema.options, Math.min(3, FidelitySchema.options.indexOf(run.fidelity) + 1)) ?? 'mocked',
});

const newestIn = (runs: readonly Run[], input: Case): Run | undefined =>
  runs.filter((run) => isPast(run, input)).sort((a, b) => (a.finishedAt < b.finishedAt ? 1 : -1))[0];

const failing = (probe: string, input: Case): Run | undefined => {
  const runs = input.runs.get(probe) ?? [];
  const newest = newestIn(runs, input);
  const now = new Date(input.moment).toISOString();
  return (
    newest && {
      ...newest,
      startedAt: now,
      finishedAt: now,
      state: 'completed',
      checks: [{ subject: 'exit', expected: 'is 0', actual: '1', met: false }],
      previous: newest.digest,
      digest: digest(888_888),
    }
  );
};

const anItem = (more: Partial<Item>): Item => ({
  id: 'item-added',
  area: 'Infra',
  title: 'Added',
  probes: [],
  needs: [],
  claim: { status: 'failed' },
  stopsAll: false,
  ...more,
});

/** What only adds a condition, whatever stands beside it. */
const BEYOND = ['runs.passed >= 1 over 2 runs', 'cases.failed <= 1 over 2 runs', 'cases.failed <= decided'];

const over = (input: Case): string => new Date(input.moment - TEN_DAYS).toISOString().slice(0, 10);

/**
 * What never lets more through. Adding a need leaves alone: lanes that name no items and lanes that count for
 * nothing, which a first need turns into something else; and, where a lane accepts Partial, a Partial item that no
 * lane reached, which the need declares to be accepted.
 */
export const WORSENINGS: Readonly<Record<string, (input: Case, pick: number, before: Judgement) => Case>> = {
  'dropping all evidence of a probe': (input, pick) => withRuns(input, pick, () => []),
  'truncating a result': (input, pick) =>
    withRuns(input, pick, (runs) =>
      runs.map((run, at) => (at === pick % runs.length ? truncated(run) : run)),
    ),
  'ageing the evidence of a probe': (input, pick) =>
    withRuns(input, pick, (runs) => runs.map((run) => (isPast(run, input) ? aged(run) : run))),
  'downgrading the fidelity of a run': (input, pick) =>
    withRuns(input, pick, (runs) =>
      runs.map((run, at) => (at === pick % runs.length ? downgraded(run) : run)),
    ),
  'moving all evidence of a probe to another commit': (input, pick) =>
    withRuns(input, pick, (runs) => runs.map((run) => ({ ...run, commit: FOREIGN }))),
  'moving the newest run from the judged commit to another': (input, pick) =>
    withRuns(input, pick, (runs) =>
      runs.map((run) =>
        run === newestIn(runs, input) && run.commit === input.commit ? { ...run, commit: FOREIGN } : run,
      ),
    ),
  'asking something beyond the run of a probe': (input, pick) => {
    const one = oneOf([...input.probes.values()], pick);
    if (!one) return input;
    const criteria = [...one.criteria, oneOf(BEYOND, Math.floor(pick / 7)) ?? ''];
    return { ...input, probes: new Map([...input.probes, [one.id, { ...one, criteria }]]) };
  },
  'losing results from an environment': (input, pick) =>
    withRuns(input, pick, (runs) =>
      runs.map((run, at) =>
        at === pick % runs.length
          ? { ...run, environments: [{ name: 'macos', files: 0, executed: 0 }] }
          : run,
      ),
    ),
  'losing the last decision': (input) => ({ ...input, last: undefined }),
  'expiring a waiver': (input, pick) => {
    const { waivers } = input.revision.content;
    const one = oneOf(waivers, pick);
    return withContent(input, {
      waivers: waivers.map((each) => (each === one ? { ...each, on: undefined, until: over(input) } : each)),
    });
  },
  'taking a waiver away': (input, pick) => {
    const { waivers } = input.revision.content;
    return withContent(input, { waivers: waivers.filter((each) => each !== oneOf(waivers, pick)) });
  },
  'expiring a claim': (input, pick) => {
    const { items } = input.revision.content;
    const one = oneOf(
      items.filter(({ claim }) => claim),
      pick,
    );
    return withContent(input, {
      items: items.map((each) =>
        each === one && each.claim
          ? { ...each, claim: { ...each.claim, on: undefined, until: over(input) } }
          : each,
      ),
    });
  },
  'adding a failing item': (input, pick) =>
    withContent(input, {
      items: [...input.revision.content.items, anItem({ stopsAll: pick % 2 === 0 })],
    }),
  'adding a failing item that a risk and an item need': (input, pick) => {
    const { items, risks } = input.revision.content;
    return withContent(input, {
      items: [
        ...items.map((each, at) =>
          at === pick % items.length ? { ...each, needs: [...each.needs, 'item-added'] } : each,
        ),
        anItem({}),
      ],
      risks: risks.map((each, at) =>
        at === pick % risks.length ? { ...each, items: [...each.items, 'item-added'] } : each,
      ),
    });
  },
  'adding a need to an item': (input, pick, before) => {
    const { items } = input.revision.content;
    const to = oneOf(needable(input, before), Math.floor(pick / 7));
    if (!to) return input;
    return withContent(input, {
      items: items.map((each, at) =>
        at === pick % items.length && each.id !== to ? { ...each, needs: [...each.needs, to] } : each,
      ),
    });
  },
  'adding a need to a lane': (input, pick, before) => {
    const { lanes } = input.revision.content;
    const to = oneOf(needable(input, before), Math.floor(pick / 7));
    const one = oneOf(lanes, pick);
    const isCounted = before.lanes.some(({ id, verdict }) => id === one?.id && verdict !== 'not-applicable');
    if (!to || !one || one.needs.length === 0 || !isCounted) return input;
    return withContent(input, {
      lanes: lanes.map((each) => (each === one ? { ...each, needs: [...each.needs, to] } : each)),
    });
  },
  'adding a failing run to those there are': (input, pick) => {
    const id = oneOf([...input.runs.keys()], pick);
    const run = id === undefined ? undefined : failing(id, input);
    return run ? withRuns(input, pick, (runs) => [...runs, run]) : input;
  },
};

const idsOf = (need: Need): string[] => (typeof need === 'string' ? [need] : need.anyOf);

/**
 * What can be asked for without letting anything through: not what a lane accepts as Partial, and not what brings an
 * alternative that is not satisfied, since a lane answers for the alternatives of what it needs.
 */
const needable = (input: Case, before: Judgement): string[] => {
  const { lanes, items } = input.revision.content;
  const accepts = lanes.some(({ acceptsPartial }) => acceptsPartial);
  const needs = new Map(items.map((item) => [item.id, item.needs]));
  const open = new Set(before.items.flatMap(({ id, status }) => (isSatisfied(status) ? [] : [id])));
  const bringsAlternative = (id: string): boolean =>
    [...closure([id], (each) => (needs.get(each) ?? []).flatMap(idsOf))].some((each) =>
      needs.get(each)?.some((need) => idsOf(need).length > 1 && idsOf(need).some((other) => open.has(other))),
    );
  return before.items
    .filter(({ id, status }) => !(accepts && status === 'partial') && !bringsAlternative(id))
    .map(({ id }) => id);
};
