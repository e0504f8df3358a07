import { readCsv } from '../../lib/csv.ts';
import { LOAD, LOAD_IS_INFORMATIONAL } from '../../lib/load.ts';
import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import type { Found } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import { type Place, readXml } from '../../lib/xml.ts';
import type { Reader } from '../../reader.ts';
import { JMeterSamples } from './jmeter-samples.ts';

/** Columns of a file without a header, as JMeter saves them by default. */
const DEFAULT = 'timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success'.split(',');
const SEPARATORS = [',', ';', '\t', '|'] as const;

const separatorOf = (head: string): string | undefined =>
  SEPARATORS.find((each) =>
    new RegExp(`^(?:timeStamp\\${each}elapsed\\${each}|\\d{13}\\${each}\\d+\\${each})`).test(
      head.trimStart(),
    ),
  );

/** Takes a sample whose parts stand as text; throws `Unreadable` where it does not say how long it took and how it ended. */
const take = (
  samples: JMeterSamples,
  label: string,
  [start, ms, success]: (string | undefined)[],
  place: Place,
): void => {
  if (ms === undefined || !/^\d{1,15}$/.test(ms) || !/^(?:true|false)$/i.test(success ?? ''))
    throw new Unreadable('HP307', { kind: 'unreadable.lacks', parts: ['elapsed', 'success'] }, place);
  const began = /^\d{13}$/.test(start ?? '') ? Number(start) : null;
  if (began === null) samples.tally.began(isoStart(start));
  samples.take(label, began, Number(ms), success?.toLowerCase() === 'true');
};

const parseXml = async (source: Source): Promise<Found> => {
  const samples = new JMeterSamples();
  await readXml(source, {
    wants: () => false,
    open: (name, { lb = '', ts, t, s }, path, place) => {
      if (path.length === 1 && name !== 'testResults')
        throw new Unreadable('HP307', { kind: 'unreadable.root', roots: ['<testResults>'] }, place);
      if (path.length === 2 && /sample$/i.test(name)) take(samples, lb, [ts, t, s], place);
    },
    close: () => {},
  });
  return samples.found();
};

const parseCsv = async (source: Source): Promise<Found> => {
  const samples = new JMeterSamples();
  let columns: string[] | null = null;
  for await (const { fields, line } of readCsv(source, separatorOf(source.head))) {
    if (columns === null) {
      columns = fields[0] === 'timeStamp' ? fields : DEFAULT;
      if (columns === fields) continue;
    }
    const [label, start, ms, success] = ['label', 'timeStamp', 'elapsed', 'success'].map(
      (column) => fields[columns?.indexOf(column) ?? -1],
    );
    take(samples, label ?? '', [start, ms, success], { line, column: 1 });
  }
  return samples.found();
};

/** Results of JMeter (JTL), CSV and XML. Source: apache/jmeter, usermanual/listeners. */
export const jmeter: Reader = {
  id: 'jmeter',
  title: 'JMeter results (JTL: CSV and XML)',
  tools: ['jmeter -n -l result.jtl', 'Taurus'],
  met: [
    LOAD_IS_INFORMATIONAL,
    'Samples count, not those inside another one; percentiles are by the nearest rank. The figures of a label stand under `<label> load.p95`.',
  ],
  measurements: [...LOAD, '<label> load.p95'],
  hasCases: false,
  specification: 'https://jmeter.apache.org/usermanual/listeners.html',
  recognise: ({ head, root, json }) =>
    root === 'testResults' || (root === null && json === undefined && separatorOf(head) !== undefined),
  parse: (source) => (/^\s*</.test(source.head) ? parseXml(source) : parseCsv(source)),
};
