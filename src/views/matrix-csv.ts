import { escapeCsv } from '../kernel/escape.ts';
import type { Judgement } from '../schemas/judgement.ts';
import type { Told } from '../schemas/reason.ts';

type Item = Told<Judgement>['items'][number];

const COLUMNS: readonly [string, (item: Item) => string][] = [
  ['id', ({ id }) => id],
  ['area', ({ area }) => area],
  ['title', ({ title }) => title],
  ['status', ({ status }) => status],
  ['as written', ({ asWritten }) => asWritten ?? ''],
  ['attested', ({ attested }) => String(attested)],
  ['stale', ({ stale }) => String(stale)],
  ['conflict', ({ conflict }) => String(conflict)],
  ['needs', ({ needs }) => needs.join(' ')],
  ['root causes', ({ rootCauses }) => rootCauses.join(' ')],
  ['evidence', ({ evidence }) => evidence.join(' ')],
  ['reason', ({ reason }) => reason],
];

/** The matrix of a judgement as CSV, one item a row, in the order of the checkpoint. Source: RFC 4180. */
export const matrixCsv = ({ items }: Told<Judgement>): string =>
  [COLUMNS.map(([name]) => name), ...items.map((item) => COLUMNS.map(([, of]) => of(item)))]
    .map((row) => `${row.map(escapeCsv).join(',')}\r\n`)
    .join('');
