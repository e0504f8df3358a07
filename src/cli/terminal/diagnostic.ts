import type { Diagnostic } from '../../errors.ts';
import { clean } from './clean.ts';
import { sentence } from './layout.ts';
import type { Line, Style } from './style.ts';
import { muted, strong } from './style.ts';
import { width } from './width.ts';

const BEFORE = 16;
const SHORT = 30;

/** The part of a long source line that shows a column, and where that column then stands (0-based). */
const around = (line: string, column: number, room: number): { text: string; at: number } => {
  const from = column - 1 > room - BEFORE ? column - 1 - BEFORE : 0;
  const shown = Array.from(line.slice(from, from + room), (each) =>
    each === '\t' ? '  ' : clean(each),
  ).join('');
  const before = Array.from(line.slice(from, column - 1), (each) =>
    each === '\t' ? '  ' : clean(each),
  ).join('');
  return { text: shown, at: width(before) };
};

const markLength = (line: string, column: number, endColumn: number | undefined): number => {
  const marked = line.slice(column - 1, endColumn === undefined ? column : Math.max(column, endColumn - 1));
  return Math.max(1, width(clean(marked)));
};

const placeOf = ({ place }: Diagnostic): string =>
  place
    ? [place.file, place.line, place.line && place.column].filter((part) => part !== undefined).join(':')
    : '';

/** The lines of the file around a diagnostic's place, the place marked and hinted at; empty without lines or a place. */
const frame = (
  { place, source, severity }: Diagnostic,
  hint: string | undefined,
  columns: number,
): Line[] => {
  const lines = source?.split(/\r?\n/);
  const marked = place?.line === undefined ? undefined : lines?.[place.line - 1];
  if (place?.line === undefined || lines === undefined || marked === undefined) return [];
  const gutter = String(place.line).length;
  const room = columns - gutter - 4;
  const margin = (number?: number): Line => [muted(`${String(number ?? '').padStart(gutter)} │ `)];
  const column = place.column ?? 1;
  const { text, at } = around(marked, column, room);
  const length = Math.min(markLength(marked, column, place.endColumn), Math.max(1, width(text) - at));
  const style: Style = severity === 'error' ? 'bad' : 'partial';
  const above = lines[place.line - 2];
  return [
    ...(above?.trim() ? [[...margin(place.line - 1), around(above, 1, room).text]] : []),
    [...margin(place.line), text],
    [...margin(), ' '.repeat(at), { text: '^'.repeat(length) + (hint ? ` ${hint}` : ''), style }],
  ];
};

/** A diagnostic for a person: code and message, place and frame, what it means, what to do. */
export const diagnosticLines = (each: Diagnostic, columns: number): Line[] => {
  const gutter = ' '.repeat(String(each.place?.line ?? '').length);
  const at = placeOf(each);
  const room = { columns, indent: 0 };
  const style: Style = each.severity === 'error' ? 'bad' : 'partial';
  const hint = each.fixes.find((fix) => /^did you mean /i.test(fix) && width(fix) <= SHORT);
  const framed = frame(each, hint, columns);
  const fixes = framed.length > 0 ? each.fixes.filter((fix) => fix !== hint) : each.fixes;
  const notes = [each.meaning, ...fixes].filter((note) => note !== '');
  return [
    ...sentence([{ text: `${each.severity}[${each.code}]:`, style }, ' ', strong(each.message)], room),
    ...(at ? [[muted(`${gutter} ┌─ ${at}`)]] : []),
    ...framed,
    ...notes.flatMap((note) =>
      sentence([note], { columns: columns - gutter.length - 3, indent: 0 }).map((line, index) => [
        gutter,
        muted(index === 0 ? ' = ' : '   '),
        ...line,
      ]),
    ),
  ];
};
