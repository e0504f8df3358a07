import { LOAD, LOAD_IS_INFORMATIONAL, loadFound, measureLoad } from '../../lib/load.ts';
import type { Source } from '../../lib/source.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import { readXml } from '../../lib/xml.ts';
import type { Reader } from '../../reader.ts';

/** The figures of one label; that of the whole run is empty. */
type Group = Map<string, number>;

const LABELS = 50;
/** Taurus states seconds. */
const MS = 1000;

const statOf = (share: string): string => {
  const percent = Number(share);
  return percent === 0 ? 'min' : percent === 100 ? 'max' : `p${percent}`;
};

const figuresOf = (group: Group): Parameters<typeof measureLoad>[1] => {
  const mean = group.get('avg_rt');
  const percentiles = [...group].filter(([name]) => name.startsWith('perc/'));
  const times = percentiles.map(([name, value]) => [statOf(name.slice('perc/'.length)), value * MS]);
  const succeeded = group.get('succ') ?? 0;
  const failed = group.get('fail') ?? 0;
  return {
    requests: Math.max(group.get('throughput') ?? 0, succeeded + failed),
    failed,
    times: { mean: mean === undefined ? undefined : mean * MS, ...Object.fromEntries(times) },
  };
};

const parse = async (source: Source): Promise<Found> => {
  const groups = new Map<string, Group>();
  const tally = new Tally();
  tally.tool = 'Taurus';
  let group: Group = new Map();
  await readXml(source, {
    wants: (name) => name === 'TestDuration',
    open: (name, { label = '', value, param }, path, place) => {
      if (path.length === 1 && name !== 'FinalStatus')
        throw new Unreadable('HP307', { kind: 'unreadable.root', roots: ['<FinalStatus>'] }, place);
      if (name === 'Group') {
        group = new Map();
        groups.set(label, group);
      } else if (path.length === 3 && value !== undefined && value.trim() !== '')
        group.set(param === undefined ? name : `${name}/${param}`, Number(value));
    },
    close: (name, text) => {
      if (name === 'TestDuration') tally.lasted(Number(text) * MS);
    },
  });
  const all = groups.get('');
  if (!all) return tally.found('nothing-ran');
  measureLoad(tally, figuresOf(all));
  for (const [label, each] of [...groups].slice(0, LABELS))
    if (label !== '') measureLoad(tally, figuresOf(each), label);
  return loadFound(tally, figuresOf(all));
};

/** Final statistics of Taurus. Source: Blazemeter/taurus, bzt/modules/reporting.py, dump-xml. */
export const taurus: Reader = {
  id: 'taurus',
  title: 'Taurus final statistics',
  tools: ['bzt with final-stats and dump-xml'],
  met: [LOAD_IS_INFORMATIONAL, 'The figures of a label stand under `<label> load.p95`.'],
  measurements: [...LOAD, '<label> load.p95'],
  hasCases: false,
  specification: 'https://gettaurus.org/docs/Reporting/',
  recognise: ({ root }) => root === 'FinalStatus',
  parse,
};
