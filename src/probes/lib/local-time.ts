import { DAY_MS, MINUTE_MS, toInstant } from '../../schemas/moment.ts';
import type { Reading2 } from '../../schemas/reading.ts';

/** The zone in which a day begins first. */
const EARLIEST = '+14:00';

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
const offsetAt = (timeZone: string, ms: number): number => {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(ms);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0', seconds = '0'] =
    /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name) ?? [];
  const size = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS + Number(seconds) * 1000;
  return sign === '-' ? -size : size;
};

/**
 * The first moment at which clocks in a zone show a local time (`2026-03-01T10:00:00`), in milliseconds since 1970:
 * where they show it twice the earlier, where they leave it out the one before the step.
 */
const firstInstant = (local: string, timeZone: string): number => {
  const asUtc = Date.parse(`${local}Z`);
  const offsets = [asUtc - DAY_MS, asUtc + DAY_MS].map((ms) => offsetAt(timeZone, ms));
  const candidates = offsets.map((offset) => asUtc - offset);
  const shown = candidates.filter((ms) => ms + offsetAt(timeZone, ms) === asUtc);
  return Math.min(...(shown.length > 0 ? shown : candidates));
};

/**
 * A reading with the start that its file states without a zone settled: in the given zone, else the earliest that it
 * can be. Of a start with a zone and one without the earlier counts.
 */
export const settled = (reading: Reading2, timeZone: string | undefined): Reading2 => {
  const { localStart, startedAt } = reading;
  if (localStart === null) return reading;
  const ms =
    timeZone === undefined ? Date.parse(`${localStart}${EARLIEST}`) : firstInstant(localStart, timeZone);
  if (startedAt !== null && Date.parse(startedAt) <= ms) return reading;
  const certainty = timeZone === undefined ? 'earliest' : 'given';
  return {
    ...reading,
    startedAt: toInstant(ms),
    certainty: reading.certainty === 'not-understood' ? reading.certainty : certainty,
  };
};
