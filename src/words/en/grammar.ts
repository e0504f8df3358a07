import type { Some } from '../../schemas/reasons/kit.ts';

export { countOf, each } from '../some.ts';

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

/** `1st`, `2nd`, `3rd`, `11th`. */
export const ordinal = (n: number): string => {
  const isTeen = Math.floor((n % 100) / 10) === 1;
  return `${n}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
};

/** A sentence as it goes on behind a colon: its first letter is small unless it begins a name or a path. */
export const goingOn = (text: string): string =>
  /^\p{Lu}\p{Ll}*(?:[ ,;:]|$)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** A list by its first entries: `a, b and 3 others`. */
export const listedBriefly = ({ named, others }: Some<string>): string =>
  listed(others > 0 ? [...named, `${others} others`] : named);

/** A term as it stands within a sentence. */
export const within = (term: string): string => term.toLowerCase();

/** The key of a status, a lane's verdict or a state as people read it. */
export const term = (key: string): string => (key === 'not-applicable' ? 'not applicable' : key);

/** A figure with a point, as the language writes its decimals. */
export const decimal = (figure: string): string => figure;
