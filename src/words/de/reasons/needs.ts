import type { NeedReason } from '../../../schemas/reasons/need.ts';
import type { Sayings } from '../../sayings.ts';

/** What is known of something that a probe needs. */
export const NEEDS: Sayings<NeedReason> = {
  'need.there': () => 'da',
  'need.no-program': () => 'ein solches Programm gibt es nicht',
  'need.not-on-path': () => 'nicht im PATH',
  'need.no-kind': () => 'eine solche Art von Probe gibt es nicht',
  'need.set': () => 'gesetzt',
  'need.not-set': () => 'nicht gesetzt',
  'need.repository': () => 'ein git-Repository',
  'need.no-repository': () => 'nicht in einem git-Repository',
  'need.no-file': () => 'eine solche Datei gibt es nicht',
  'need.no-folder': () => 'einen solchen Ordner gibt es nicht',
};
