import type { Picked } from '../../../schemas/reasons/picked.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { number, plural } from '../grammar.ts';
import { sayUnreadable } from './unreadables.ts';

/** What result files say together. */
export const PICKED: Sayings<Picked> = {
  'picked.unreadable': ({ count, why }) => {
    const said = `${plural(count, 'result')} could not be read`;
    return why === null ? said : `${said}: ${typeof why === 'string' ? why : sayUnreadable(why)}`;
  },
  'picked.read': () => 'The result was read',
  'picked.figures': ({ count }) => `${plural(count, 'figure was', 'figures were')} read`,
  'picked.failed': ({ failed, executed }) => `${plural(failed, 'case')} failed of ${number(executed)}`,
  'picked.failures': ({ count }) => plural(count, 'failure was reported', 'failures were reported'),
  'picked.passed': ({ passed, skipped }) =>
    `${plural(passed, 'case')} passed${skipped > 0 ? `, ${number(skipped)} skipped` : ''}`,
  'picked.met': () => 'The result met what it states',
  'picked.unmet': () => 'The result did not meet what it states',
  'picked.no-cases': () => '0 cases ran',
  'picked.not-judged': () => 'Nothing was judged',
};

/** Says what result files say together. */
export const sayPicked = sayer(PICKED);
