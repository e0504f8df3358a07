import { standingVerdict, type Verdict } from '../../schemas/verdict.ts';
import type { Exported } from '../export-format.ts';

type Item = Exported['judgement']['items'][number];

/** The verdict that stands, as a row of its own: a decision is more than its items. */
interface VerdictRow {
  id: string;
  title: string;
  verdict: Verdict;
  /** GO stands. */
  met: boolean;
  reason: string;
}

/** The row of the verdict; its id is none that an item can have. */
export const verdictRow = ({ judgement }: Pick<Exported, 'judgement'>): VerdictRow => {
  const verdict = standingVerdict(judgement);
  return {
    id: `verdict:${judgement.checkpoint}`,
    title: `${judgement.title}: ${verdict}`,
    verdict,
    met: verdict === 'GO',
    reason: judgement.summary,
  };
};

/** An item is Ready by evidence, not by a person's word. */
export const isProven = ({ status, attested }: Pick<Item, 'status' | 'attested'>): boolean =>
  status === 'ready' && !attested;
