import { readCsv } from '../../lib/csv.ts';
import { LOAD, LOAD_IS_INFORMATIONAL, type LoadFigures, loadFound, measureLoad } from '../../lib/load.ts';
import type { Source } from '../../lib/source.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

/** A row by the names of its columns. */
type Named = ReadonlyMap<string, string>;

const LABELS = 50;

const numberIn = (row: Named, ...names: string[]): number | undefined => {
  const text = names.map((name) => row.get(name)).find((value) => value !== undefined);
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
};

const figuresOf = (row: Named): LoadFigures => {
  const percentiles = [50, 75, 90, 95, 99].map((share) => [`p${share}`, numberIn(row, `${share}%`)]);
  return {
    requests: numberIn(row, 'Request Count', '# requests') ?? 0,
    failed: numberIn(row, 'Failure Count', '# failures'),
    rate: numberIn(row, 'Requests/s'),
    times: {
      mean: numberIn(row, 'Average Response Time', 'Average response time'),
      min: numberIn(row, 'Min Response Time', 'Min response time'),
      max: numberIn(row, 'Max Response Time', 'Max response time'),
      ...Object.fromEntries(percentiles),
    },
  };
};

const readStats = (rows: readonly Named[], tally: Tally): Found => {
  const all = rows.find((row) => /^(?:Aggregated|Total)$/.test(row.get('Name') ?? ''));
  if (!all) throw new Unreadable('HP307', { kind: 'unreadable.cut-off', before: ['Aggregated'] });
  measureLoad(tally, figuresOf(all));
  for (const row of rows.slice(0, LABELS)) {
    const label = [row.get('Type') ?? row.get('Method'), row.get('Name')].filter((part) => part).join(' ');
    if (row !== all) measureLoad(tally, figuresOf(row), label);
  }
  return loadFound(tally, figuresOf(all));
};

/** Exceptions of the users themselves: what they met with is no figure of the system. */
const readExceptions = (rows: readonly Named[], tally: Tally): Found => {
  for (const row of rows) tally.broke(row.get('Message') ?? 'An exception', row.get('Traceback') ?? '');
  return tally.found();
};

const readFailures = (rows: readonly Named[], tally: Tally): Found => {
  const failed = rows.reduce((sum, row) => sum + (numberIn(row, 'Occurrences') ?? 0), 0);
  if (rows.length > 0) tally.measure('load.failed', failed, null);
  return tally.found(rows.length > 0 ? 'informational' : 'nothing-ran');
};

const STATS = /^"?(?:Type|Method)"?,"?Name"?,"?(?:Request Count|# requests)"?,/;
const EXCEPTIONS = /^"?Count"?,"?Message"?,"?Traceback"?,/;
const FAILURES = /^"?Method"?,"?Name"?,"?Error"?,"?Occurrences"?/;

const parse = async (source: Source): Promise<Found> => {
  const rows: Named[] = [];
  let columns: readonly string[] | null = null;
  for await (const { fields, line } of readCsv(source)) {
    if (columns === null) columns = fields;
    else if (fields.length < columns.length)
      throw new Unreadable(
        'HP307',
        { kind: 'unreadable.cut-inside', sort: 'row' },
        {
          line,
          column: 1,
        },
      );
    else rows.push(new Map(columns.map((column, index) => [column, fields[index] ?? ''])));
  }
  const tally = new Tally();
  tally.tool = 'Locust';
  if (EXCEPTIONS.test(source.head)) return readExceptions(rows, tally);
  return FAILURES.test(source.head) ? readFailures(rows, tally) : readStats(rows, tally);
};

/** CSV files of Locust. Source: locustio/locust, locust/stats.py. */
export const locust: Reader = {
  id: 'locust',
  title: 'Locust CSV (statistics, failures, exceptions)',
  tools: ['locust --headless --csv'],
  met: [
    LOAD_IS_INFORMATIONAL,
    'Each exception of a user is broken. A list of failures or exceptions that is empty proves nothing by itself.',
  ],
  measurements: [...LOAD, '<type> <name> load.p95'],
  specification: 'https://docs.locust.io/en/stable/retrieving-stats.html',
  recognise: ({ head, root }) =>
    root === null && [STATS, EXCEPTIONS, FAILURES].some((pattern) => pattern.test(head)),
  parse,
};
