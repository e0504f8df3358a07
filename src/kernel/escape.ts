// Control characters but tab and line ends, and the two that are no characters: XML 1.0 cannot hold most of them.
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/** Text made safe for XML and HTML, attribute values in double quotes included. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

// What would be markup, a link, a mention or the end of a cell.
const ACTING = /[\\`*_{}[\]<>#|~&@]/g;

/** Text as one line of Markdown that shows it and acts on none of it: no markup, link, mention or end of a cell. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(ACTING, (each) =>
      each === '@' || each === '<' || each === '&' ? `&#${each.charCodeAt(0)};` : `\\${each}`,
    );

// A spreadsheet takes a cell that begins so for a formula; what authors wrote is shown, never acted on.
const FORMULA = /^\s*[=+\-@\t\r]/;

/** Text as one cell of CSV that no spreadsheet takes for a formula. Source: RFC 4180. */
export const escapeCsv = (text: string): string => {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
};
