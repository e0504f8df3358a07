import type { RecordData, RiskData } from '../views/record-data.ts';

const toEntry = ({ summary, judgement, revision, html }: RecordData, id: string): RiskData['history'] => {
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
      notes: html[`risk:${id}`] ?? null,
    },
  ];
};

/** Every risk through the revisions that name it, by id. */
export const toRisks = (records: readonly RecordData[]): RiskData[] => {
  const histories = new Map<string, RiskData['history']>();
  for (const record of records)
    for (const id of new Set(record.judgement.risks.map((risk) => risk.id))) {
      const history = histories.get(id) ?? [];
      histories.set(id, history);
      history.push(...toEntry(record, id));
    }
  return [...histories.keys()].sort().map((id) => ({ id, history: histories.get(id) ?? [] }));
};
