import type { DoubtReason } from '../../../schemas/reasons/doubt.ts';
import type { Sayings } from '../../sayings.ts';

/** Why a line that was not understood holds the verdict. */
export const DOUBTS: Sayings<DoubtReason> = {
  'doubt.refuses': ({ line, text }) => `Zeile ${line} lehnt ab und wurde nicht verstanden: ${text}`,
};
