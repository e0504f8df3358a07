import { renderInline } from '../checkpoint/markdown/markdown.ts';
import type { RiskData } from '../views/record-data.ts';
import type { SiteRecord } from './record.ts';
import { visible } from './visible.ts';

type Told = ReturnType<SiteRecord['told']>;

const toEntry = ({ summary, revision }: SiteRecord, judgement: Told, id: string): RiskData['history'] => {
  const risk = judgement.risks.find((each) => each.id === id);
  const written = revision.content.risks.find((each) => each.id === id);
  if (!risk || !written) return [];
  const { checkpoint, decided, date, asOf } = summary;
  return [
    {
      checkpoint,
      revision: summary.revision,
      decided,
      date,
      asOf,
      risk,
      items: written.items.map((item) => ({
        id: item,
        title: judgement.items.find((each) => each.id === item)?.title ?? item,
        holds: risk.heldBy.includes(item),
      })),
      before: written.before ?? null,
      after: written.after ?? null,
      owner: written.owner ?? null,
      until: written.until ?? null,
      notes: written.notes ? visible(renderInline(written.notes)) : null,
    },
  ];
};

/** Every risk through the revisions that name it, by id. */
export const toRisks = (records: readonly SiteRecord[]): RiskData[] => {
  const histories = new Map<string, RiskData['history']>();
  for (const record of records) {
    const ids = new Set(record.judgement.risks.map((risk) => risk.id));
    if (ids.size === 0) continue;
    const judgement = record.told();
    for (const id of ids) {
      const history = histories.get(id) ?? [];
      histories.set(id, history);
      history.push(...toEntry(record, judgement, id));
    }
  }
  return [...histories.keys()].sort().map((id) => ({ id, history: histories.get(id) ?? [] }));
};
