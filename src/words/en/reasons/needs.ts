import type { NeedReason } from '../../../schemas/reasons/need.ts';
import type { Sayings } from '../../sayings.ts';

/** What is known of something that a probe needs. */
export const NEEDS: Sayings<NeedReason> = {
  'need.there': () => 'there',
  'need.no-program': () => 'there is no such program',
  'need.not-on-path': () => 'not on the PATH',
  'need.no-kind': () => 'there is no such kind of probe',
  'need.set': () => 'set',
  'need.not-set': () => 'not set',
  'need.repository': () => 'a git repository',
  'need.no-repository': () => 'not in a git repository',
  'need.no-file': () => 'there is no such file',
  'need.no-folder': () => 'there is no such folder',
};
