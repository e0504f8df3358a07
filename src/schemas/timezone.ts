import { z } from 'zod';

const isZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** A time zone by its IANA name (`Europe/Berlin`) or its offset (`+02:00`). */
export const TimezoneSchema = z
  .string()
  .refine(isZone, 'write a time zone such as Europe/Berlin, UTC or +02:00');
