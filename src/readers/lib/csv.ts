import type { Source } from './source.ts';
import { Unreadable } from './unreadable.ts';

const ROW = 1024 * 1024;

/** Splits a whole row; quotes inside a quoted field stand doubled. */
const fieldsOf = (row: string, separator: string): string[] => {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < row.length; at++) {
    const char = row[at] ?? '';
    if (char === '"' && quoted && row[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (char === '"' && (quoted || field === '')) quoted = !quoted;
    else if (char === separator && !quoted) {
      fields.push(field);
      field = '';
    } else field += char;
  }
  return [...fields, field];
};

const quotesIn = (text: string): number => text.split('"').length - 1;

/** A row of a file of separated values, with the line on which it begins. */
export interface Row {
  fields: string[];
  line: number;
}

/**
 * The rows of a file of separated values (RFC 4180), whose quoted fields may hold line ends; empty lines are left out.
 * Throws `Unreadable` for a quote that is never closed.
 */
export async function* readCsv(source: Source, separator = ','): AsyncGenerator<Row> {
  let held = '';
  let open = false;
  let line = 0;
  let begun = 1;
  for await (const text of source.lines()) {
    line += 1;
    if (!open) begun = line;
    held = open ? `${held}\n${text}` : text;
    if (held.length > ROW)
      throw new Unreadable(
        'HP304',
        { kind: 'unreadable.too-long', sort: 'row' },
        {
          line: begun,
          column: 1,
        },
      );
    open = (quotesIn(text) % 2 === 1) !== open;
    if (!open && held.trim() !== '') yield { fields: fieldsOf(held, separator), line: begun };
  }
  if (open)
    throw new Unreadable(
      'HP307',
      { kind: 'unreadable.cut-inside', sort: 'quotes' },
      {
        line: begun,
        column: 1,
      },
    );
}
