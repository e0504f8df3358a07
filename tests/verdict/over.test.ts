import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/schemas/evidence.ts';
import type { Finding } from '../../src/schemas/judgement.ts';
import type { Probe } from '../../src/schemas/probe.ts';
import type { Told } from '../../src/schemas/reason.ts';
import { finder } from '../../src/verdict/evidence/find.ts';
import { told } from '../../src/words/told.ts';
import { absent, caseOf, digestOf, failed, figure, item, probe, reading, run } from './programme.ts';

const DAY = (day: number): string => `2026-01-${String(day).padStart(2, '0')}T10:00:00Z`;

type Make = (id: string, more: Partial<Run>) => Run;

/** Runs on days in a row, each naming the one before. */
const chain = (...makes: Make[]): Run[] =>
  makes.map((make, at) =>
    make('p', {
      startedAt: DAY(at + 1),
      finishedAt: DAY(at + 1),
      digest: digestOf(`run ${at}`),
      previous: at === 0 ? null : digestOf(`run ${at - 1}`),
    }),
  );

const found = (runs: Run[], criteria: string[], more: Partial<Probe> = {}): Told<Finding> =>
  told(
    finder(
      caseOf({
        items: [item('a', { probes: ['p'] })],
        probes: [probe('p', { criteria, ...more })],
        runs,
      }),
    )('p', 'mocked'),
  );

const latency =
  (value: number): Make =>
  (id, more) =>
    run(id, { measurements: [figure('latency', value)], ...more });
const pass: Make = (id, more) => run(id, more);
const fail: Make = (id, more) => failed(id, more);

describe('the pass rate over the last runs', () => {
  const RATE = 'runs.pass-rate >= 75 % over 4 runs';

  it('is met by enough of them, on whatever commit', () => {
    const runs = chain(fail, pass, pass, pass);
    const others = runs.map((each, at) => (at < 3 ? { ...each, commit: 'f'.repeat(40) } : each));
    expect(found(others, [RATE])).toMatchObject({ status: 'ready' });
    expect(found(others, [RATE]).criteria[0]).toEqual({
      text: RATE,
      actual: '3 of the last 4 runs passed',
      met: true,
    });
  });

  it('is not met by too few of them, and says how many', () => {
    const { status, reason } = found(chain(fail, fail, pass, pass), [RATE]);
    expect(status).toBe('failed');
    expect(reason).toContain(`${RATE} was not met: 2 of the last 4 runs passed`);
  });

  it('looks at no older runs', () => {
    expect(found(chain(fail, fail, fail, pass, pass, pass), [RATE]).status).toBe('ready');
  });

  it('leaves the newest run to be judged: a failure is Failed, however well the others did', () => {
    expect(found(chain(pass, pass, pass, fail), [RATE])).toMatchObject({ status: 'failed' });
    expect(found(chain(pass, pass, pass, absent), [RATE])).toMatchObject({ status: 'missing' });
  });

  it('is not met by fewer runs than it is asked over', () => {
    const { status, reason } = found(chain(pass, pass, pass), [RATE]);
    expect(status).toBe('failed');
    expect(reason).toContain('there are 3 runs of 4');
  });

  it.each([
    ['is gone', (runs: Run[]) => runs.filter((_, at) => at !== 2)],
    [
      'names none before it',
      (runs: Run[]) => runs.map((each, at) => (at === 3 ? { ...each, previous: null } : each)),
    ],
  ])('is not met where one of them %s', (_, tear) => {
    const { status, reason } = found(tear(chain(pass, pass, fail, pass, pass)), [
      'runs.passed >= 2 over 4 runs',
    ]);
    expect(status).toBe('failed');
    expect(reason).toContain('a gap in the last 4 runs');
  });

  it('keeps the outcome that each run had under the definition it ran with', () => {
    const strict = {
      judging: { criteria: ['latency < 5'] },
      schema: 2,
      source: null,
      facts: [],
    } as Partial<Run>;
    const missed: Make = (id, more) =>
      latency(9)(id, { ...more, ...strict, definition: digestOf('stricter') });
    const runs = chain(missed, latency(9), latency(9), latency(9));
    expect(found(runs, ['latency < 10', RATE]).criteria[1]).toMatchObject({
      actual: '3 of the last 4 runs passed',
    });
  });

  it('counts a run whose definition is not known as not passed', () => {
    const other: Make = (id, more) => run(id, { ...more, definition: digestOf('other') });
    expect(found(chain(other, other, pass, pass), [RATE]).status).toBe('failed');
  });

  it('proves nothing by itself: where nothing of the newest run is judged it is not Ready', () => {
    const bare: Make = (id, more) => run(id, { ...more, checks: [] });
    expect(found(chain(bare, bare), ['runs.passed >= 0 over 2 runs']).status).toBe('partial');
  });
});

describe('a figure over the last runs', () => {
  it('has to be met by each: the least of them is shown, and when that was', () => {
    const runs = chain(latency(2), latency(4), latency(3));
    const { status, criteria } = found(runs, ['latency < 5 over 3 runs']);
    expect(status).toBe('ready');
    expect(criteria[0]).toMatchObject({ actual: '4 on 2 Jan 2026 10:00 UTC, in one of the last 3 runs' });
  });

  it('is not met where one of them misses it, or does not hold it', () => {
    const { reason } = found(chain(latency(7), latency(1), latency(1)), ['latency < 5 over 3 runs']);
    expect(reason).toContain('7 on 1 Jan 2026 10:00 UTC');
    expect(found(chain(latency(1), pass, latency(1)), ['latency < 5 over 3 runs']).status).toBe('failed');
    expect(found(chain(latency(7), latency(1), latency(1)), ['latency < 5 over 2 runs']).status).toBe(
      'ready',
    );
  });

  it('is not met by the newest alone', () => {
    expect(found(chain(latency(1), latency(9)), ['latency < 5 over 2 runs']).reason).toContain(
      'latency < 5 over 2 runs was not met: 9',
    );
  });

  it('only adds: a bound on cases over runs excuses no case that fails', () => {
    const counts = { executed: 10, passed: 9, failed: 1, errored: 0, skipped: 0, flaky: 0 };
    const one = reading({
      outcome: 'unmet',
      counts,
      failures: [{ name: 'a', message: '' }],
      failuresTotal: 1,
    });
    const tested: Make = (id, more) => run(id, { ...more, readings: [one] });
    const runs = chain(tested, tested);
    expect(found(runs, ['cases.failed <= 1']).status).toBe('ready');
    expect(found(runs, ['cases.failed <= 1 over 2 runs']).status).toBe('failed');
    expect(found(runs, ['cases.failed <= 1', 'cases.failed <= 1 over 2 runs']).status).toBe('ready');
  });
});

describe('a gate that always says the same', () => {
  const OVER = ['runs.passed >= 0 over 2 runs'];
  it.each([
    [[pass, pass], OVER, ['it has never failed, so it has yet to show that it can']],
    [[fail, fail], OVER, ['it has never passed, so it has yet to show that it can']],
    [[fail, pass], OVER, []],
    [[pass], OVER, []],
    [[pass, pass], [], []],
  ])('is noted where a criterion looks over its runs', (makes, criteria, flags) => {
    const noted = found(chain(...makes), criteria).flags.filter((flag) => flag.includes('never'));
    expect(noted).toEqual(flags);
  });
});
