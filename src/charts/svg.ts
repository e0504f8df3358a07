/** Text made safe for SVG and HTML, attribute values included. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>"']/g, (each) => `&#${each.codePointAt(0)};`);

/** A number with at most one decimal, so that the same figure always gives the same bytes. */
export const figure = (value: number): string => String(Math.round(value * 10) / 10);
