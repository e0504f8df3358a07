import { escapeCsv } from '../../kernel/escape.ts';
import type { Exported, ExportFormat } from '../export-format.ts';
import { verdictRow } from '../lib/rows.ts';

const COLUMNS = [
  'checkpoint',
  'revision',
  'verdict',
  'area',
  'item',
  'title',
  'status',
  'as written',
  'attested',
  'stale',
  'reason',
  'evidence',
  'waits for',
  'as of',
  'commit',
];

const write = (exported: Exported): string => {
  const { judgement } = exported;
  const { checkpoint, revision, asOf, commit } = judgement;
  const { verdict } = verdictRow(exported);
  const rows = judgement.items.map((item) => [
    checkpoint,
    revision,
    verdict,
    item.area,
    item.id,
    item.title,
    item.status,
    item.asWritten ?? '',
    item.attested ? 'yes' : 'no',
    item.stale ? 'yes' : 'no',
    item.reason,
    item.evidence.join(' '),
    item.rootCauses.filter((id) => id !== item.id).join(' '),
    asOf,
    commit ?? '',
  ]);
  return [COLUMNS, ...rows].map((row) => `${row.map(escapeCsv).join(',')}\r\n`).join('');
};

/** The matrix as comma-separated values, one row an item. Source: RFC 4180. */
export const csv: ExportFormat = {
  id: 'csv',
  title: 'CSV of the matrix',
  readers: ['spreadsheets'],
  says: [
    'One row an item, with the verdict that stands in each.',
    'Text that a spreadsheet would take for a formula begins with an apostrophe.',
  ],
  specification: 'https://www.rfc-editor.org/rfc/rfc4180',
  write,
};
