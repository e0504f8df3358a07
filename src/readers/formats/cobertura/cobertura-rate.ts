import type { Coverage } from '../../lib/coverage.ts';

type Attributes = Readonly<Record<string, string>>;

/** Tools round their rates to two places or more. */
const ROUNDING = 0.006;

const whole = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null;

const rate = (text: string | undefined): number | null => {
  if (text === undefined || !/^(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/.test(text)) return null;
  const value = Number(text);
  return value <= 1 ? value : null;
};

/** The kinds of coverage of which Cobertura states a rate. */
export type Rated = 'lines' | 'branches';

/** What the root says of a kind: totals, and a rate from 0 to 1; null where it does not say. */
interface Own {
  covered: number | null;
  valid: number | null;
  share: number | null;
}

const ownOf = (kind: Rated, root: Attributes): Own => ({
  covered: whole(root[`${kind}-covered`]),
  valid: whole(root[`${kind}-valid`]),
  share: rate(root[kind === 'lines' ? 'line-rate' : 'branch-rate']),
});

/** Adds the totals of the root, for a report that lists no line. */
export const believe = (coverage: Coverage, kind: Rated, root: Attributes): void => {
  const { covered, valid } = ownOf(kind, root);
  if (valid !== null && covered !== null) coverage.add(kind, covered, valid);
};

/** Warns where the root states another rate than its lines show. */
export const compareRate = (coverage: Coverage, kind: Rated, root: Attributes): void => {
  const { covered, valid, share } = ownOf(kind, root);
  const { hit, total } = coverage.sum(kind);
  const stated = [valid !== null && covered !== null && valid > 0 ? covered / valid : null, share];
  const differs = stated.some((own) => own !== null && Math.abs(own - hit / total) > ROUNDING);
  if (total === 0 || !differs) return;
  const counts = { hit: covered ?? 0, total: valid ?? 0 };
  coverage.tally.warn('HP308', { kind: 'remark.coverage', sort: kind, stated: share ?? counts, hit, total });
};
