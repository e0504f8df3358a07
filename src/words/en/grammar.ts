/** The language as HTML and `Intl` name it. */
export const locale = 'en-GB';

/** `1 lane`, `2 lanes`, `1,200 items`; the plural adds an s unless given. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (parts: readonly string[]): string => {
  const rest = parts.slice(0, -1);
  const last = parts.at(-1) ?? '';
  return rest.length === 0 ? last : `${rest.join(', ')} and ${last}`;
};

/** First letter in upper case; the rest untouched. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const NUMBER = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });

/** A number as people write it, `1,234.5`: at most two decimals. */
export const number = (value: number): string => NUMBER.format(value);
