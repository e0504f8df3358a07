import type { Sum } from '../../../schemas/reasons/remark.ts';
import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';

const CONFIGURATION = /:(?:init|end)_per_(?:suite|group|testcase)$|^ct_framework:/;
const MESSAGE = 4_000;
/** The figures that end every log; newer releases write no elapsed time behind them. */
const FIGURES = ['failed', 'successful', 'user_skipped', 'auto_skipped'];

/** A case while its lines are read. */
interface LogCase {
  name: string;
  result: string;
}

const judge = ({ name, result }: LogCase, tally: Tally): void => {
  const configuration = CONFIGURATION.test(name);
  const word = /^\w+/.exec(result)?.[0] ?? '';
  if (word === 'ok') {
    if (!configuration) tally.pass();
  } else if (word === 'skipped' || word === 'user_skipped') {
    if (!configuration) tally.skip();
  } else if (word === 'auto_skipped' && configuration) {
    tally.fault(name, result);
  } else if (configuration) tally.broke(name, result);
  else if (word === 'auto_skipped') tally.error(name, result);
  else tally.fail(name, result || { kind: 'case.no-result' });
};

const isAutoSkipped = ({ name, result }: LogCase): boolean =>
  result.startsWith('auto_skipped') && !CONFIGURATION.test(name);

const compare = (figures: ReadonlyMap<string, number>, autoSkipped: number, tally: Tally): void => {
  const { counts } = tally;
  const said = (figure: string): number => figures.get(figure) ?? 0;
  const sums: Sum[] = [
    { sort: 'passed', announced: said('successful'), counted: counts.passed },
    { sort: 'failed', announced: said('failed'), counted: counts.failed },
    { sort: 'user-skipped', announced: said('user_skipped'), counted: counts.skipped },
    { sort: 'auto-skipped', announced: said('auto_skipped'), counted: autoSkipped },
  ];
  const differs = sums.filter(({ announced, counted }) => announced !== counted);
  if (differs.length === 0) return;
  tally.warn('HP308', { kind: 'remark.sums', name: null, differs });
  const missing = said('failed') + said('auto_skipped') - counts.failed - autoSkipped;
  if (missing > 0) tally.announced('The suite', missing);
};

/** Reads a `suite.log`: its cases, checked against its final figures. */
export const ctLog = async (source: Source): Promise<Found> => {
  const tally = new Tally();
  tally.tool = 'Common Test';
  const figures = new Map<string, number>();
  let current: LogCase | null = null;
  let open = false;
  let line = 0;
  let autoSkipped = 0;
  const close = (): void => {
    if (current) judge(current, tally);
    if (current && isAutoSkipped(current)) autoSkipped += 1;
    current = null;
  };
  for await (const text of source.lines()) {
    line += 1;
    const [, key = '', value = ''] = /^=(\w+)\s+(.*)$/s.exec(text) ?? [];
    if (key === 'case') {
      close();
      current = { name: value.trim(), result: '' };
    } else if (key === 'result' && current) {
      current.result = value.trim();
      open = true;
    } else if (text.startsWith('=')) {
      open = false;
      if (key === 'started') tally.began(isoStart(value));
      if (/^(?:failed|successful|user_skipped|auto_skipped|elapsed_time)$/.test(key)) {
        close();
        if (/^\d{1,15}$/.test(value.trim())) figures.set(key, Number(value));
      }
    } else if (open && current && current.result.length < MESSAGE) current.result += `\n${text}`;
  }
  if (!FIGURES.every((figure) => figures.has(figure))) {
    throw new Unreadable(
      'HP307',
      { kind: 'unreadable.cut-off', before: ['=successful', '=failed', '=finished'] },
      {
        line,
        column: 1,
      },
    );
  }
  close();
  compare(figures, autoSkipped, tally);
  const elapsed = figures.get('elapsed_time');
  tally.durationMs = elapsed === undefined ? null : elapsed / 1000;
  return tally.found();
};
