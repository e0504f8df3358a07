import type { Tally } from '../../lib/tally.ts';

const RESULT = /^(Benchmark\S*?)(?:-\d+)?\s+\d+\s+(\S.*)$/;
const FIGURE = /(?<!\d)(\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s+(\S+)/gi;
const LINE = 4_000;
const MOST = 500;

/** What `12 ns/op` is measured in: `ns`, for a limit may be stated in `ms`. */
const unitOf = (per: string): string => (per.endsWith('/op') ? per.slice(0, -'/op'.length) : per);

/** Whether a test of that name is a benchmark, which go starts like a test and never ends. */
export const isBenchmark = (test: string): boolean => /^Benchmark(?:[^a-z]|$)/.test(test);

/** The figures that benchmarks print, collected from the pieces in which their lines arrive. */
export class GoBenchmarks {
  readonly #lines = new Map<string, string>();

  /** Takes a piece of a package's output; whole lines with figures become measurements. */
  take(pkg: string, output: string, tally: Tally): void {
    const [last = '', ...lines] = ((this.#lines.get(pkg) ?? '') + output).split('\n').reverse();
    this.#lines.set(pkg, last.slice(0, LINE));
    for (const line of lines.reverse()) {
      const [, name, figures = ''] = RESULT.exec(line) ?? [];
      if (name === undefined) continue;
      for (const [, value, per = ''] of figures.matchAll(FIGURE)) {
        if (tally.measurements.length < MOST) tally.measure(`${name} ${per}`, Number(value), unitOf(per));
      }
    }
  }
}
