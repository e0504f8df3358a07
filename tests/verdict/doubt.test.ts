import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/schemas/evidence.ts';
import { isOfFuture } from '../../src/schemas/moment.ts';
import { rankOf } from '../../src/schemas/status.ts';
import type { Case } from '../../src/verdict/judge/case.ts';
import { cases, digest } from './arbitraries.ts';
import { judged } from './judged.ts';
import { raised } from './raised.ts';
import { forAll, told } from './runs.ts';

const LATER = '2099-01-01T00:00:00Z';

const newestOf = ({ moment, now }: Case, runs: readonly Run[]): Run | undefined =>
  runs
    .filter((run) => !isOfFuture(run, now) && (moment >= now || Date.parse(run.finishedAt) <= moment))
    .sort((a, b) => Date.parse(b.finishedAt) - Date.parse(a.finishedAt))[0];

/** The probe that a number picks, by its id. */
const picked = ({ probes }: Case, pick: number): string | undefined => [...probes.keys()][pick % probes.size];

const withRuns = (input: Case, pick: number, change: (runs: readonly Run[]) => readonly Run[]): Case => {
  const id = picked(input, pick);
  return id === undefined
    ? input
    : { ...input, runs: new Map([...input.runs, [id, change(input.runs.get(id) ?? [])]]) };
};

const withNewest = (input: Case, pick: number, change: Partial<Run>): Case =>
  withRuns(input, pick, (runs) => {
    const newest = newestOf(input, runs);
    return runs.map((run) => (run === newest ? { ...run, ...change } : run));
  });

const withContent = (input: Case, content: Partial<Case['revision']['content']>): Case => ({
  ...input,
  revision: { ...input.revision, content: { ...input.revision.content, ...content } },
});

const ahead = (run: Run): Run => ({
  ...run,
  startedAt: LATER,
  finishedAt: LATER,
  digest: digest(424_242),
});

/** Each makes one part of a programme doubtful. */
const DOUBTS: Record<string, (input: Case, pick: number) => Case> = {
  'an unreadable run': (input, pick) => withNewest(input, pick, { state: 'unreadable' }),
  'a thing that is missing': (input, pick) => withNewest(input, pick, { state: 'absent' }),
  'a run of the future': (input, pick) =>
    withRuns(input, pick, (runs) => [...runs, ...runs.slice(0, 1).map(ahead)]),
  'a claim of the future': (input) =>
    withContent(input, {
      items: input.revision.content.items.map((item) => ({
        ...item,
        claim: item.claim ?? { status: 'ready' as const, on: LATER },
      })),
    }),
  'waivers of the future': (input) => {
    const { items, waivers } = input.revision.content;
    const later = items.map(({ id }) => ({
      item: id,
      reason: 'Later',
      role: 'Lead',
      on: LATER,
      until: '2100-01-01',
    }));
    return withContent(input, { waivers: [...waivers, ...later] });
  },
  'a refusing line': ({ revision, ...input }) => ({
    ...input,
    revision: { ...revision, unread: [...revision.unread, { line: 3, text: 'Status: HOLD', refuses: true }] },
  }),
};

/** Cases whose waivers accept whatever fails: one that covers a kind accepts it whichever of two is the worse. */
const whole = cases().map((input) => {
  const waivers = input.revision.content.waivers.map(({ covers: _, ...each }) => each);
  return withContent(input, { waivers });
});

describe(`doubt holds ${told}`, () => {
  it('a programme with one doubtful part never comes out better than without it', () => {
    forAll(fc.tuple(whole, fc.nat()), ([input, pick]) => {
      const before = judged(input);
      if (!before) return;
      for (const [name, doubt] of Object.entries(DOUBTS)) {
        const after = judged(doubt(input, pick));
        if (after) expect({ [name]: raised(before, after) }).toEqual({ [name]: [] });
      }
    });
  });

  it('a run dated ahead never lets an earlier pass count', () => {
    forAll(fc.tuple(cases(), fc.nat()), ([input, pick]) => {
      const id = picked(input, pick);
      const runs = input.runs.get(id ?? '') ?? [];
      if (id === undefined || runs.length === 0) return;
      const after = judged(withRuns(input, pick, (all) => [...all, ...all.slice(0, 1).map(ahead)]));
      for (const { findings } of after?.items ?? [])
        for (const { probe, status } of findings) if (probe === id) expect(rankOf(status)).toBe(0);
    });
  });

  it('a weakened definition makes nothing Ready before its probe has run again', () => {
    forAll(fc.tuple(cases(), fc.nat()), ([input, pick]) => {
      const probe = input.probes.get(picked(input, pick) ?? '');
      if (!probe || probe.criteria.length === 0) return;
      const weaker = { ...probe, criteria: [], definition: digest(77) };
      const after = judged({ ...input, probes: new Map([...input.probes, [probe.id, weaker]]) });
      for (const { findings } of after?.items ?? [])
        for (const each of findings) if (each.probe === probe.id) expect(rankOf(each.status)).toBeLessThan(2);
    });
  });

  it('a refusing line is a root cause that no GO comes past, until somebody acknowledges it', () => {
    forAll(cases(), (input) => {
      const found = judged(input);
      const held = input.revision.unread.filter(({ refuses, acknowledged }) => refuses && !acknowledged);
      if (!found || held.length === 0) return;
      expect(found.verdict).not.toBe('GO');
      expect(found.rootCauses.filter(({ id }) => id.startsWith('read:'))).toHaveLength(
        new Set(held.map(({ text }) => text)).size,
      );
      for (const set of found.clears.go) expect(set.some((id) => id.startsWith('read:'))).toBe(true);
    });
  });
});
