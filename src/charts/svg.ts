/** Text made safe for SVG and HTML, attribute values included. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>"']/g, (each) => `&#${each.codePointAt(0)};`);

/** A number with at most one decimal, so that the same figure always gives the same bytes. */
export const figure = (value: number): string => String(Math.round(value * 10) / 10);

/** A mark that can be pointed at: its words stand in `<title>`, and Chart.js finds it by its class. */
export const mark = (words: string, shapes: string, look = ''): string =>
  `<g class="mk${look && ` ${look}`}"><title>${escapeText(words)}</title>${shapes}</g>`;

/** A picture with its name; `look` is the class that its parts are styled by. */
export const picture = (
  look: string,
  id: string,
  name: string,
  size: [number, number],
  parts: string,
): string =>
  `<svg class="${look}" viewBox="0 0 ${size[0]} ${size[1]}" role="img" aria-labelledby="${id}-t"><title id="${id}-t">${escapeText(name)}</title>${parts}</svg>`;

const STEPS = [1, 2, 2.5, 5, 10];

/** The distance of gridlines that divides 0 to `highest` into at most five parts, in round figures. */
export const stepFor = (highest: number, whole = false): number => {
  const scale = 10 ** Math.floor(Math.log10(Math.max(highest, 1e-9) / 5));
  const step = (STEPS.find((each) => highest / (each * scale) <= 5) ?? 10) * scale;
  return whole ? Math.max(1, Math.ceil(step)) : step;
};

/** Says whether the label of a column is shown when at most `most` have room; the last one counts. */
export const hasLabel = (count: number, index: number, most: number): boolean =>
  (count - 1 - index) % Math.ceil(count / most) === 0;
