import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Checkpoint } from '../../src/schemas/checkpoint.ts';
import type { Run } from '../../src/schemas/evidence.ts';
import type { Need } from '../../src/schemas/item.ts';
import type { JudgedItem, Judgement } from '../../src/schemas/judgement.ts';
import { hasBegun, isOfFuture } from '../../src/schemas/moment.ts';
import type { Policy } from '../../src/schemas/policy.ts';
import type { Case } from '../../src/verdict/judge/case.ts';
import { say } from '../../src/words/told.ts';
import { cases, digest } from './arbitraries.ts';
import { judged } from './judged.ts';
import { forAll, told } from './runs.ts';

const DAY = 86_400_000;
const SATISFIED = ['ready', 'waived', 'not-applicable'];
const FIDELITIES = ['real', 'containerised', 'synthetic', 'mocked'];
const VERDICTS = ['NO-GO', 'OPEN', 'PARTIAL GO', 'GO'];

const rankOf = (status: string): number => (SATISFIED.includes(status) ? 2 : status === 'partial' ? 1 : 0);
const idsOf = (need: Need): string[] => (typeof need === 'string' ? [need] : need.anyOf);

/** Judges generated cases, those with a cycle left out, and says something of each. */
const ofEach = (says: (found: Judgement, input: Case) => void, given = cases()): void => {
  forAll(given, (input) => {
    const found = judged(input);
    if (found) says(found, input);
  });
};

const withPolicy = (policy: Partial<Policy>): fc.Arbitrary<Case> =>
  cases().map((input) => ({ ...input, policy: { ...input.policy, ...policy } }));

const withContent = (input: Case, content: Partial<Checkpoint>): Case => ({
  ...input,
  revision: { ...input.revision, content: { ...input.revision.content, ...content } },
});

const newestRun = (input: Case, probe: string): Run | undefined =>
  (input.runs.get(probe) ?? [])
    .filter((run) => !isOfFuture(run, input.now))
    .filter(({ finishedAt }) => input.moment >= input.now || Date.parse(finishedAt) <= input.moment)
    .sort((a, b) => Date.parse(b.finishedAt) - Date.parse(a.finishedAt))[0];

const withNewest = (input: Case, change: (run: Run) => Run): Case => ({
  ...input,
  runs: new Map(
    [...input.runs].map(([id, runs]) => [
      id,
      runs.map((run) => (run === newestRun(input, id) ? change(run) : run)),
    ]),
  ),
});

/** A case of which every line was understood. */
const plainly = (input: Case): Case => ({
  ...input,
  revision: { ...input.revision, unread: [] },
});

const writtenOf = (input: Case, { id }: JudgedItem) => {
  const item = input.revision.content.items.find((each) => each.id === id);
  if (!item) throw new Error(`${id} was not written`);
  return item;
};

const statusesOf = (found: Judgement): unknown => ({
  verdict: found.verdict,
  items: Object.fromEntries(found.items.map(({ id, status }) => [id, status])),
  lanes: Object.fromEntries(found.lanes.map(({ id, verdict }) => [id, verdict])),
  risks: Object.fromEntries(found.risks.map(({ id, state, holds }) => [id, [state, holds]])),
});

describe(`the fourteen rules ${told}`, () => {
  it('rule 1: only positive evidence makes Ready', () => {
    ofEach((found, input) => {
      for (const item of found.items.filter(
        ({ status, evidence }) => status === 'ready' && evidence.length > 0,
      ))
        for (const probe of item.evidence) {
          const run = newestRun(input, probe);
          const { fidelity, area } = writtenOf(input, item);
          const floor = fidelity ?? input.policy.fidelity.areas[area] ?? input.policy.fidelity.floor;
          expect(run?.state).toBe('completed');
          expect(run?.definition).toBe(input.probes.get(probe)?.definition);
          expect(FIDELITIES.indexOf(run?.fidelity ?? 'mocked')).toBeLessThanOrEqual(
            FIDELITIES.indexOf(floor),
          );
          expect(run?.checks.every(({ met }) => met)).toBe(true);
          expect(run?.readings.map(({ outcome }) => outcome)).not.toContain('unreadable');
          const isBounded = input.probes.get(probe)?.criteria.some((text) => text.startsWith('cases.'));
          if (!isBounded) expect(run?.readings.map(({ outcome }) => outcome)).not.toContain('unmet');
          expect(item.stale).toBe(false);
        }
    });
  });

  it('rule 2: nothing ran is not a pass', () => {
    const empty = { executed: 0, passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0 };
    const given = fc.tuple(cases(), fc.nat({ max: 3 })).map(([input, skipped]) => ({
      ...withNewest(input, (run) => ({
        ...run,
        readings: [
          {
            ...NO_READING,
            outcome: 'nothing-ran' as const,
            counts: { ...empty, skipped },
          },
        ],
      })),
      probes: new Map([...input.probes].map(([id, probe]) => [id, { ...probe, empty: undefined }])),
    }));
    ofEach((found) => {
      for (const { findings } of found.items)
        for (const { status } of findings) expect(rankOf(status)).toBeLessThan(2);
    }, given);
  });

  it('rule 3: what waited is Blocked and not Failed, and an item that no other answers for names the probe', () => {
    const given = cases().map((input) =>
      withNewest(input, (run) => ({ ...run, state: 'not-run', readings: [], checks: [] })),
    );
    ofEach((found, input) => {
      for (const item of found.items) {
        for (const { status } of item.findings) expect(['blocked', 'unknown']).toContain(status);
        const nameless = item.evidence
          .flatMap((probe) => input.probes.get(probe)?.requires ?? [])
          .filter((probe) => !found.items.some(({ evidence }) => evidence.includes(probe)));
        if (nameless.length > 0 && rankOf(item.status) < 2) expect(item.rootCauses).toContain(item.id);
        if (nameless.length === 1 && item.needs.length === 0 && item.status === 'blocked')
          expect(say(item.reason)).toContain(nameless[0]);
      }
    }, given);
  });

  it('rule 4: blocking is transitive, and a cycle is refused with its path', () => {
    ofEach((found, input) => {
      const rank = new Map(found.items.map(({ id, status }) => [id, rankOf(status)]));
      for (const item of found.items) {
        const best = writtenOf(input, item).needs.map((need) =>
          Math.max(...idsOf(need).map((id) => rank.get(id) ?? 0)),
        );
        if (item.status === 'waived') continue;
        expect(rankOf(item.status)).toBeLessThanOrEqual(Math.min(2, ...best));
        if (Math.min(2, ...best) === 0) expect(['failed', 'missing', 'blocked']).toContain(item.status);
      }
      const [first] = input.revision.content.items;
      if (!first) return;
      const round = withContent(input, {
        items: [
          { ...first, needs: ['z-1'] },
          { ...first, id: 'z-1', probes: [], needs: ['z-2'] },
          { ...first, id: 'z-2', probes: [], needs: [first.id] },
        ],
      });
      expect(judged(round)).toBeUndefined();
    });
  });

  it('rule 5: the record cannot flatter itself: a claim better than the evidence is a conflict and never counts', () => {
    ofEach((found, input) => {
      for (const item of found.items) {
        const ranks = item.findings.map(({ status }) => rankOf(status));
        const { claim } = writtenOf(input, item);
        const counts =
          claim && !item.claimExpired && (claim.on === undefined || hasBegun(claim.on, input.moment))
            ? claim
            : undefined;
        if (item.status !== 'waived') {
          for (const rank of ranks) expect(rankOf(item.status)).toBeLessThanOrEqual(rank);
          if (counts) expect(rankOf(item.status)).toBeLessThanOrEqual(rankOf(counts.status));
        }
        expect(item.conflict).toBe(
          item.status !== 'waived' &&
            ranks.length > 0 &&
            counts !== undefined &&
            rankOf(counts.status) > Math.min(...ranks),
        );
      }
    });
  });

  it('rule 6: attested is not proven: the policy holds for items, for Not applicable and for lanes; expired is Unknown', () => {
    const given = fc
      .constantFrom<Policy['attested']>('accept', 'cap-at-partial', 'reject')
      .chain((attested) => withPolicy({ attested }));
    ofEach((found, input) => {
      const { attested } = input.policy;
      const most = { accept: 2, 'cap-at-partial': 1, reject: 0 }[attested];
      for (const item of found.items.filter((each) => each.attested && each.status !== 'waived')) {
        expect(rankOf(item.status)).toBeLessThanOrEqual(most);
        if (item.claimExpired) expect(rankOf(item.status)).toBe(0);
        const { claim } = writtenOf(input, item);
        const isPlain = claim?.on === undefined && claim?.until === undefined;
        if (attested === 'accept' && isPlain && item.needs.length === 0)
          expect(item.status).toBe(claim?.status);
      }
      for (const lane of found.lanes.filter((each) => each.attested)) {
        const accepts =
          input.revision.content.lanes.find(({ id }) => id === lane.id)?.acceptsPartial === true;
        if (attested === 'reject' || (attested === 'cap-at-partial' && !accepts))
          expect(lane.verdict).toBe('no-go');
      }
      expect(found.coverage.proven + found.coverage.attested + found.coverage.notJudged).toBe(
        found.items.length,
      );
    }, given);
  });

  it('rule 7: the worst and most telling word is shown, and an earlier miss on the same commit is never hidden', () => {
    const words = ['failed', 'missing', 'blocked', 'unknown', 'partial', 'not-applicable', 'waived', 'ready'];
    ofEach((found, input) => {
      for (const item of found.items) {
        const told = item.findings.map(({ status }) => status as string);
        if (item.claim === null && item.needs.length === 0 && item.status !== 'waived' && told.length > 0) {
          const worst = words.find((word) => told.includes(word)) ?? 'ready';
          expect(words.indexOf(item.status)).toBeLessThanOrEqual(words.indexOf(worst));
        }
        for (const finding of item.findings.filter(({ status }) => status === 'ready')) {
          const newest = newestRun(input, finding.probe);
          const missed = (input.runs.get(finding.probe) ?? []).some(
            (run) =>
              run !== newest &&
              run.commit === newest?.commit &&
              Date.parse(run.finishedAt) <= input.moment &&
              !['completed', 'absent', 'no-result', 'not-run'].includes(run.state),
          );
          if (!missed) continue;
          expect(finding.flags.map(({ kind }) => kind)).toContain('flag.reran');
          expect(input.policy.reruns).toBe('show');
        }
      }
    });
  });

  it('rule 8: evidence belongs to a commit and a moment: the same times before another moment give the same', () => {
    const back = (text: string): string => {
      if (Number.isNaN(Date.parse(text))) return text;
      const moved = new Date(Date.parse(text) - 400 * DAY).toISOString();
      return text.length === 10 ? moved.slice(0, 10) : moved;
    };
    const moved = <T>(value: T): T =>
      JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
        ['on', 'until', 'date', 'startedAt', 'finishedAt'].includes(key) && typeof inner === 'string'
          ? back(inner)
          : inner,
      ) as T;
    ofEach((found, input) => {
      const earlier = judged({
        ...input,
        revision: moved(input.revision),
        runs: new Map([...input.runs].map(([id, runs]) => [id, runs.map(moved)])),
        moment: input.moment - 400 * DAY,
        now: input.now - 400 * DAY,
      });
      expect(earlier && statusesOf(earlier)).toEqual(statusesOf(found));
      for (const { findings } of found.items)
        for (const { probe, flags, status } of findings) {
          const run = newestRun(input, probe);
          if (!run || run.commit === null || input.commit === null) continue;
          if (input.commit.startsWith(run.commit)) continue;
          expect(flags.map(({ kind }) => kind)).toContain('flag.other-commit');
          if (input.policy.otherCommit === 'unknown') expect(rankOf(status)).toBe(0);
        }
    });
  });

  it('rule 9: a lane goes if all it needs is satisfied, names its root causes otherwise, and needs what stops all', () => {
    ofEach((found, input) => {
      const byId = new Map(found.items.map((item) => [item.id, item]));
      const stops = input.revision.content.items.filter(({ stopsAll }) => stopsAll).map(({ id }) => id);
      for (const [at, lane] of found.lanes.entries()) {
        const written = input.revision.content.lanes[at];
        const single = [...(written?.needs ?? []), ...stops].filter((need) => typeof need === 'string');
        const ranks = single.map((id) => rankOf(byId.get(id)?.status ?? 'unknown'));
        const least = written?.acceptsPartial ? 1 : 2;
        if (lane.verdict !== 'no-go') {
          for (const rank of ranks) expect(rank).toBeGreaterThanOrEqual(least);
          expect(lane.heldBy).toEqual([]);
        } else if (!lane.attested) expect(lane.heldBy.length).toBeGreaterThan(0);
        for (const id of lane.heldBy) expect(rankOf(byId.get(id)?.status ?? 'ready')).toBeLessThan(2);
        if (lane.attested && lane.verdict === 'go') expect(written?.verdict).toBe('go');
        const isVoid = (written?.needs ?? [])
          .flatMap(idsOf)
          .every((id) => byId.get(id)?.claim?.status === 'not-applicable');
        if (lane.verdict === 'go' && !lane.attested) expect(isVoid).toBe(false);
      }
    });
  });

  it('rule 10: GO if every lane goes and nothing else holds, NO-GO if none goes, never GO for nothing', () => {
    ofEach((found, input) => {
      const { items, lanes, risks, verdict } = found;
      const isKnown = items.some(
        ({ findings, claim, claimExpired }) =>
          findings.some(({ evidence }) => evidence !== null) || (claim && !claimExpired),
      );
      const isVoid = items.every(({ claim }) => claim?.status === 'not-applicable');
      const isRiskFree = risks.every(({ holds }) => !holds);
      const all = items.every(({ status }) => rankOf(status) === 2);
      if (verdict === 'GO') {
        expect({ isKnown, isVoid, isRiskFree }).toEqual({ isKnown: true, isVoid: false, isRiskFree: true });
        expect(lanes.filter((lane) => lane.verdict === 'no-go')).toEqual([]);
        if (lanes.length === 0) expect(all).toBe(true);
      }
      if (verdict === 'OPEN') {
        expect(input.revision.revision).toBe('open');
        expect(
          items.flatMap(({ findings }) => findings.map(({ evidence }) => evidence)).every((each) => !each),
        ).toBe(true);
        return;
      }
      const goes = lanes.filter((lane) => lane.verdict === 'go').length;
      if (lanes.length > 0) expect(verdict === 'NO-GO').toBe(goes === 0);
      else if (items.some(({ status }) => rankOf(status) === 0)) expect(verdict).toBe('NO-GO');
      const isFree = all && isRiskFree && isKnown && !isVoid;
      if (isFree && goes > 0 && goes === lanes.length && items.every(({ claim }) => !claim?.on))
        expect(verdict).toBe('GO');
    }, cases().map(plainly));
  });

  it('rule 11: a risk with items is open while one is not satisfied, whoever says otherwise', () => {
    ofEach((found, input) => {
      for (const [at, risk] of found.risks.entries()) {
        const written = input.revision.content.risks[at];
        const open = (written?.items ?? []).filter(
          (id) => rankOf(found.items.find((item) => item.id === id)?.status ?? 'unknown') < 2,
        );
        if (written?.items.length === 0) expect(risk.state).toBe(written.state);
        else if (open.length === 0) expect(['mitigated', 'closed']).toContain(risk.state);
        else expect(risk.state).toBe(written?.state === 'accepted' ? 'accepted' : 'open');
        expect(risk.conflict).toBe(open.length > 0 && ['mitigated', 'closed'].includes(written?.state ?? ''));
        const isOpen = risk.state === 'open' || risk.expired;
        expect(risk.holds).toBe(risk.level === 'critical' && isOpen && input.policy.criticalRisk === 'holds');
        if (risk.holds) expect(found.verdict).not.toBe('GO');
      }
    });
  });

  it('rule 12: every verdict explains itself: whatever is held names its root causes, and they are no others', () => {
    ofEach((found) => {
      const roots = new Set(found.rootCauses.map(({ id }) => id));
      for (const item of found.items) {
        expect(item.rootCauses.length > 0).toBe(rankOf(item.status) < 2);
        for (const id of item.rootCauses) expect(roots).toContain(id);
      }
      for (const set of [...found.clears.go, ...Object.values(found.clears.lanes).flat()])
        for (const id of set) expect(roots).toContain(id);
      for (const set of found.clears.go)
        expect(found.clears.go.filter((other) => other.every((id) => set.includes(id)))).toEqual([set]);
      const sizes = found.clears.go.map((set) => set.length);
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    });
  });

  it('rule 13: a declared decision may be stricter than the verdict, never looser without saying so', () => {
    ofEach((found, input) => {
      const { declared, verdict } = found;
      if (declared === null || found.revision === 'open') {
        expect(found.agrees).toBe(true);
        return;
      }
      const isLooser = VERDICTS.indexOf(declared) > VERDICTS.indexOf(verdict);
      const isLooserLane = found.lanes.some(
        (lane, at) => lane.verdict === 'no-go' && input.revision.content.lanes[at]?.verdict === 'go',
      );
      expect(found.agrees).toBe(!isLooser && !isLooserLane);
      const accepted = found.items
        .filter(({ status }) => rankOf(status) < 2)
        .map(({ id }) => ({ item: id, reason: 'Accepted', role: 'Lead', until: '2030-01-01' }));
      const others = input.revision.content.waivers.filter(
        ({ item }) => !accepted.some((each) => each.item === item),
      );
      const freed = judged(
        withContent(plainly(input), { waivers: [...others, ...accepted], risks: [], lanes: [] }),
      );
      const isVoid = found.items.every(({ claim }) => claim?.status === 'not-applicable');
      if (!isVoid && found.items.some(({ findings }) => findings.some(({ evidence }) => evidence)))
        expect(freed).toMatchObject({ verdict: 'GO', agrees: true });
    });
  });

  it('rule 14: same inputs, same bytes, in whatever order evidence and definitions were found', () => {
    const backwards = <K, V>(map: ReadonlyMap<K, V>): Map<K, V> => new Map([...map].reverse());
    ofEach((found, input) => {
      const before = JSON.stringify([input.revision, [...input.runs], [...input.probes]]);
      const again = judged({
        ...input,
        probes: backwards(input.probes),
        runs: backwards(new Map([...input.runs].map(([id, runs]) => [id, [...runs].reverse()]))),
      });
      expect(JSON.stringify(again)).toBe(JSON.stringify(found));
      expect(JSON.stringify([input.revision, [...input.runs], [...input.probes]])).toBe(before);
      const { items, lanes, risks, waivers } = input.revision.content;
      const turned = judged(
        withContent(input, {
          items: [...items].reverse(),
          lanes: [...lanes].reverse(),
          risks: [...risks].reverse(),
          waivers: [...waivers].reverse(),
        }),
      );
      expect(turned && statusesOf(turned)).toEqual(statusesOf(found));
      expect(found.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(judged({ ...input, policyDigest: digest(4) })?.digest).not.toBe(found.digest);
    });
  });

  it('a definition that is weakened after its probe ran never comes out Ready, nor a run of a stricter one as passed', () => {
    const weakened = cases().map((input) => ({
      ...input,
      probes: new Map(
        [...input.probes].map(([id, probe]) => [id, { ...probe, criteria: [], definition: digest(7) }]),
      ),
    }));
    ofEach((found) => {
      for (const { findings } of found.items)
        for (const { status } of findings) expect(rankOf(status)).toBeLessThan(2);
    }, weakened);
  });

  it('judging is idempotent: judged again it is the same, and what is written twice counts once', () => {
    const twice = <T>(list: readonly T[]): T[] => [...list, ...list];
    ofEach((found, input) => {
      const { items, lanes, risks, waivers } = input.revision.content;
      const doubled = withContent(input, {
        items: items.map((each) => ({ ...each, needs: twice(each.needs) })),
        lanes: lanes.map((each) => ({ ...each, needs: twice(each.needs) })),
        risks: risks.map((each) => ({ ...each, items: twice(each.items) })),
        waivers: twice(waivers),
      });
      expect(JSON.stringify(judged(input))).toBe(JSON.stringify(found));
      expect(JSON.stringify(judged(doubled))).toBe(JSON.stringify(found));
    });
  });
});

const NO_READING = {
  format: 'junit',
  tool: null,
  toolVersion: null,
  measurements: [],
  startedAt: null,
  durationMs: null,
  failures: [],
  failuresTotal: 0,
  diagnostics: [],
};
