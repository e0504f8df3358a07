import { describe, expect, it } from 'vitest';
import type { CauseKind } from '../../src/schemas/diff.ts';
import { toInstant } from '../../src/schemas/moment.ts';
import { Attribution } from '../../src/verdict/diff/attribution.ts';
import { blend, differingIn } from '../../src/verdict/diff/blend.ts';
import type { Case } from '../../src/verdict/judge/case.ts';
import { judge } from '../../src/verdict/judge/judge.ts';
import { type Around, caseOf, NOW, run } from './case-of.ts';
import { cased } from './situations.ts';

const HOUR = 3_600_000;
const item = { id: 'a', area: 'A', title: 'A', probes: ['p'] };
const at = (ms: number): string => new Date(ms).toISOString();
const ended = (ms: number, more: object = {}) =>
  run('p', 'completed', { startedAt: at(ms - 60_000), finishedAt: at(ms), ...more });
const early = ended(NOW - 5 * HOUR);
const late = ended(NOW - HOUR);
const of = (runs = [early, late], around: Around = {}): Case => caseOf({ items: [item] }, runs, around);

describe('two cases differ in', () => {
  it.each<[CauseKind | 'nothing', Case, Case]>([
    ['nothing', of(), of()],
    ['nothing', of([early, late]), of([late, early])],
    ['evidence', of([early]), of([early, late])],
    ['evidence', of([early], { commit: 'a' }), of([early], { commit: 'b' })],
    ['evidence', of([early]), of([early, ended(NOW + HOUR)])],
    ['policy', of(), of(undefined, { policy: { reruns: 'strict' } })],
    ['definition', of(), of(undefined, { revision: 'r1' })],
    ['definition', of(), of(undefined, { checkpoint: 'cp2' })],
    ['definition', of(), caseOf({ items: [{ ...item, title: 'B' }] }, [early, late])],
    ['definition', of(), of(undefined, { probes: { p: { requires: ['q'] } } })],
    ['time', of(undefined, { moment: NOW + 1 }), of(undefined, { moment: NOW })],
    ['assumption', of(), of(undefined, { assume: new Map([['p', 'ready']]) })],
  ])('%s', (kind, a, b) => {
    const expected = kind === 'nothing' ? [] : [kind];
    expect(differingIn(a, b)).toEqual(expected);
    expect(differingIn(b, a)).toEqual(expected);
  });

  it('evidence and time, where a run ended between their moments', () => {
    expect(differingIn(of(undefined, { moment: NOW - 2 * HOUR }), of())).toEqual(['evidence', 'time']);
  });
});

describe('a case with the evidence of a later one', () => {
  const before = of([early], { moment: NOW - 4 * HOUR });

  it('knows each run as if it had ended by its own moment, in the order in which they ended', () => {
    const last = ended(NOW - HOUR / 2, { readings: [{ ...cased(2), startedAt: at(NOW - HOUR) }, cased(1)] });
    const found = blend(before, of([early, last, late]), new Set(['evidence']));
    expect(found.moment).toBe(NOW - 4 * HOUR);
    const shift = 3.5 * HOUR;
    expect(found.runs.get('p')).toEqual([
      {
        ...last,
        startedAt: toInstant(NOW - HOUR / 2 - 60_000 - shift),
        finishedAt: toInstant(NOW - 4 * HOUR),
        readings: [{ ...cased(2), startedAt: toInstant(NOW - HOUR - shift) }, cased(1)],
      },
      {
        ...late,
        startedAt: toInstant(NOW - 4 * HOUR - 1 - 60_000),
        finishedAt: toInstant(NOW - 4 * HOUR - 1),
      },
      early,
    ]);
  });

  it('keeps the order of runs that ended at one time, and what ended at its very moment', () => {
    const [one = early, two = early] = [ended(NOW), ended(NOW, { ran: 'again' })].sort((a, b) =>
      a.digest < b.digest ? -1 : 1,
    );
    for (const runs of [
      [one, two],
      [two, one],
    ]) {
      const found = blend(before, of(runs), new Set(['evidence'])).runs.get('p');
      expect(found?.map(({ ran }) => ran)).toEqual([two.ran, one.ran]);
    }
  });

  it('takes the evidence of a probe that only it names from itself', () => {
    const later = caseOf({ items: [] }, []);
    expect(blend(before, later, new Set(['evidence'])).runs.get('p')).toEqual([early]);
  });

  it('leaves out what that one could not know yet, its beginning included', () => {
    const ahead = ended(NOW + HOUR);
    const begun = run('p', 'completed', { startedAt: at(NOW + 1), finishedAt: at(NOW) });
    const found = blend(before, of([early, ahead, begun]), new Set(['evidence']));
    expect(found.runs.get('p')).toEqual([early]);
  });

  it('keeps its runs as they are where both are of one moment', () => {
    const ahead = ended(NOW + HOUR);
    expect(blend(of([early]), of([early, ahead]), new Set(['evidence'])).runs.get('p')).toEqual([
      early,
      ahead,
    ]);
  });
});

describe('a case with the definition of another', () => {
  const other = run('q', 'completed', { finishedAt: at(NOW - HOUR) });
  const b = caseOf({ items: [{ ...item, probes: ['p', 'q'] }] }, [early, other]);

  it('takes the evidence of a probe that it does not name from that one, as known at its moment', () => {
    expect(blend(of([early]), b, new Set(['definition'])).runs.get('q')).toEqual([other]);
    const before = of([early], { moment: NOW - 2 * HOUR });
    expect(blend(before, b, new Set(['definition'])).runs.get('q')).toEqual([]);
  });

  it('takes all that belongs to a kind, and nothing else', () => {
    const policy = { reruns: 'strict' as const };
    const a = of([early], { commit: 'a', moment: NOW - HOUR });
    const late = { ...b, commit: 'b', policy: { ...b.policy, ...policy }, policyDigest: 'sha256:x' };
    expect(blend(a, late, new Set(['policy']))).toMatchObject({
      policy,
      policyDigest: 'sha256:x',
      commit: 'a',
      moment: NOW - HOUR,
      revision: a.revision,
    });
    expect(blend(a, late, new Set(['time'])).moment).toBe(NOW);
    expect(blend(a, late, new Set(['definition']))).toMatchObject({ revision: b.revision, probes: b.probes });
    expect(blend(a, { ...late, assume: new Map() }, new Set(['evidence']))).not.toHaveProperty('assume');
    expect(blend(a, { ...late, assume: new Map() }, new Set(['assumption']))).toHaveProperty('assume');
  });
});

describe('a difference comes from', () => {
  const failed = ended(NOW - HOUR, {
    checks: [{ subject: 'exit', expected: 'is 0', actual: '1', met: false }],
  });
  const status = ({ items }: { items: { status: string }[] }): string => items[0]?.status ?? '';
  const stands = (input: Case, rest: object = {}) => ({ input, judgement: { ...judge(input), ...rest } });
  const causes = (a: Case, b: Case, later: string) => {
    expect(status(judge(b))).toBe(later);
    return new Attribution(stands(a), stands(b)).causesOf(status);
  };

  it('each that alone makes it', () => {
    const b = of([failed], { policy: { reruns: 'strict' } });
    expect(causes(of(), b, 'failed')).toEqual(['evidence']);
    const claimed = { claim: { status: 'failed' as const } };
    const other = { policy: { announce: '1d' } };
    expect(causes(of(), caseOf({ items: [{ ...item, ...claimed }] }, [failed], other), 'failed')).toEqual([
      'evidence',
      'definition',
    ]);
  });

  it('all that it could not be without, where none alone makes it', () => {
    const a = caseOf({ items: [{ ...item, claim: { status: 'missing' } }] }, [failed]);
    const b = of([failed, ended(NOW - 1)], { policy: { announce: '1d' } });
    expect(causes(a, b, 'ready')).toEqual(['evidence', 'definition']);
  });

  it('the fewest that make it together, where several do', () => {
    const a = of([], { moment: NOW - HOUR });
    const old = ended(NOW - 3 * HOUR);
    const b = of([old], { policy: { maxAge: '1h', stale: 'partial' } });
    expect(causes(a, b, 'partial')).toEqual(['evidence', 'policy']);
  });

  it('all that differs, where judging again makes it neither before nor after', () => {
    const b = of([early, late], { policy: { reruns: 'strict' }, moment: NOW + 1 });
    const recorded = stands(b, { items: judge(b).items.map((each) => ({ ...each, status: 'failed' })) });
    expect(new Attribution(stands(of()), recorded).causesOf(status)).toEqual(['policy', 'time']);
  });

  it('the rules, where either side judged again comes out as the other stands; beside what else changed it', () => {
    const [ready, held] = [of(), of([failed])];
    const asked = (before: ReturnType<typeof stands>, after: ReturnType<typeof stands>) =>
      new Attribution(before, after).causesOf(status);
    const byOlder = (input: Case, word: 'failed' | 'partial') =>
      stands(input, { rules: 1, items: judge(input).items.map((each) => ({ ...each, status: word })) });
    expect(asked(byOlder(ready, 'failed'), stands(ready))).toEqual(['rules']);
    expect(asked(stands(ready), byOlder(ready, 'failed'))).toEqual(['rules']);
    expect(asked(byOlder(ready, 'partial'), stands(held))).toEqual(['evidence', 'rules']);
    expect(asked(stands(ready, { rules: 1 }), stands(held))).toEqual(['evidence']);
    expect(asked(byOlder(ready, 'failed'), { ...byOlder(ready, 'partial') })).not.toContain('rules');
  });

  it('other files, and never the rules, where the commit is the same', () => {
    const policy = { otherCommit: 'unknown' as const };
    const sourced = (source: string | null) => ({
      ...of(undefined, { policy, commit: 'a'.repeat(40) }),
      source,
    });
    const [a, b] = [sourced(`sha256:${'a'.repeat(64)}`), sourced(`sha256:${'b'.repeat(64)}`)];
    expect(differingIn(a, b)).toEqual(['evidence']);
    expect(blend(a, b, new Set()).source).toBe(a.source);
    expect(blend(a, b, new Set(['evidence'])).source).toBe(b.source);
  });

  it('nothing that is written, where only the order of keys is another', () => {
    const written = (claim: object) => caseOf({ items: [{ ...item, claim: { status: 'ready', ...claim } }] });
    const a = written({ role: 'Lead', reason: 'Seen' });
    const turned = Object.fromEntries(
      Object.entries(a.revision.content.items[0]?.claim ?? {}).reverse(),
    ) as NonNullable<Case['revision']['content']['items'][number]['claim']>;
    const content = { ...a.revision.content };
    content.items = content.items.map((each) => ({ ...each, claim: turned }));
    expect(differingIn(a, { ...a, revision: { ...a.revision, content } })).toEqual([]);
  });
});
