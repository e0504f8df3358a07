import { endOf, toInstant } from '../schemas/moment.ts';
import { words } from '../words/words.ts';
import { recordPath } from './anchors.ts';
import type { FeedInput } from './feed.ts';
import { toStanding } from './front.ts';
import type { Summary } from './record-data.ts';
import { label } from './words.ts';

/** One entry of the calendar. */
interface Entry {
  id: string;
  /** A day or an instant, as it was written. */
  at: string;
  title: string;
  path: string;
}

const LINE = 73;
const texts = () => words.share.calendar;

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll(/\r?\n/g, '\\n');

/** A content line in lines of at most 75 octets (RFC 5545, 3.1). */
const folded = (line: string): string => {
  const lines = [''];
  for (const mark of line) {
    const longer = `${lines.at(-1)}${mark}`;
    if (Buffer.byteLength(longer) <= LINE) lines[lines.length - 1] = longer;
    else lines.push(mark);
  }
  return lines.join('\r\n ');
};

const stamp = (at: string): string => `${toInstant(endOf(at)).slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const startOf = (at: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(at) ? `DTSTART;VALUE=DATE:${at.replaceAll('-', '')}` : `DTSTART:${stamp(at)}`;

const entriesOf = (summary: Summary): Entry[] => {
  const named = label(summary.checkpoint);
  const path = recordPath(summary);
  const term = summary.decided ? summary.redecideBy : summary.due;
  const title = summary.decided ? texts().redecide(named) : texts().due(named);
  return [
    ...(term ? [{ id: `${summary.id}/term`, at: term, title, path }] : []),
    ...summary.ends.map((end) => ({
      id: `${summary.id}/${end.kind}/${end.id}`,
      at: end.until,
      title: texts().ends(words.overview.ends.kinds[end.kind], end.title, named),
      path,
    })),
  ];
};

/**
 * Writes a calendar (RFC 5545) of what is due and what ends, at what is open and at the decision the programme stands
 * at. Each entry is stamped with its own time, so that the same records give the same bytes.
 */
export const calendar = ({ name, revisions, base }: FeedInput): string => {
  const standing = toStanding(revisions);
  const entries = revisions
    .filter((summary) => !summary.decided || summary.id === standing?.id)
    .flatMap(entriesOf)
    .sort((a, b) => endOf(a.at) - endOf(b.at));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//holdpoint//readiness//EN',
    `NAME:${escaped(texts().name(name))}`,
    ...entries.flatMap(({ id, at, title, path }) => [
      'BEGIN:VEVENT',
      `UID:urn:holdpoint:${encodeURI(id)}`,
      `DTSTAMP:${stamp(at)}`,
      startOf(at),
      `SUMMARY:${escaped(title)}`,
      `URL:${base}${path}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
};
