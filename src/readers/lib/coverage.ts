import { type Found, Tally } from './tally.ts';
import { Unreadable } from './unreadable.ts';

/** The kinds of coverage, in the order of their figures. */
export const COVERED = ['lines', 'statements', 'branches', 'functions'] as const;

/** What a coverage report can say something of. */
export type Covered = (typeof COVERED)[number];

/** A share in per cent, rounded down so that it never reaches a limit by rounding. */
const percent = (hit: number, total: number): number => Math.floor((hit / total) * 1e6) / 1e4;

/** What every coverage format says of itself. */
export const COVERAGE_IS_INFORMATIONAL =
  'Coverage has no limit of its own and is informational: state a criterion such as `coverage.lines >= 80 %`.';

/** Coverage as a reading: figures in per cent, and no outcome of its own. */
export class Coverage {
  readonly tally = new Tally();
  readonly #sums = new Map<Covered, { hit: number; total: number }>();

  /** Adds what one file or package covers; throws `Unreadable` for more than there is. */
  add(kind: Covered, hit: number, total: number): void {
    if (hit > total) {
      throw new Unreadable('HP307', { kind: 'unreadable.covered', sort: kind, hit, total });
    }
    const sum = this.#sums.get(kind) ?? { hit: 0, total: 0 };
    this.#sums.set(kind, { hit: sum.hit + hit, total: sum.total + total });
  }

  /** What was added of a kind. */
  sum(kind: Covered): { hit: number; total: number } {
    return this.#sums.get(kind) ?? { hit: 0, total: 0 };
  }

  /** The reading: informational, or nothing ran where there is nothing to cover. */
  found(): Found {
    for (const kind of COVERED) {
      const { hit, total } = this.sum(kind);
      if (total > 0) this.tally.measure(`coverage.${kind}`, percent(hit, total), '%');
    }
    return this.tally.found(this.tally.measurements.length > 0 ? 'informational' : 'nothing-ran');
  }
}
