import type { Some } from '../../schemas/reasons/kit.ts';
import type { Words } from '../language.ts';

/** The language as HTML and `Intl` name it. */
export const locale = 'de-DE';

const NUMBER = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });

/** A number as people write it, `1.234,5`: at most two decimals. */
export const number: Words['number'] = (value) => NUMBER.format(value);

/** `1 Spur`, `2 Spuren`, `1.200 Punkte`; the plural is the same word unless given. */
export const plural: Words['plural'] = (count, one, many = one) =>
  `${number(count)} ${count === 1 ? one : many}`;

/** `a`, `a und b`, `a, b und c`. */
export const listed: Words['listed'] = (parts) => {
  const rest = parts.slice(0, -1);
  const last = parts.at(-1) ?? '';
  return rest.length === 0 ? last : `${rest.join(', ')} und ${last}`;
};

/** First letter in upper case; the rest untouched. */
export const sentence: Words['sentence'] = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** `1.`, `2.`, `11.`. */
export const ordinal: Words['ordinal'] = (n) => `${n}.`;

/** A sentence as it goes on behind a colon: German keeps its first letter. */
export const goingOn: Words['goingOn'] = (text) => text;

/** A term as it stands within a sentence: small, unless it is written in capitals as GO is. */
export const within: Words['within'] = (term) =>
  /^\p{Lu}\p{Ll}/u.test(term) ? term.charAt(0).toLowerCase() + term.slice(1) : term;

/** A figure with a point, as German writes its decimals. */
export const decimal: Words['decimal'] = (figure) => figure.replace('.', ',');

/** A list by its first entries: `a, b und 3 weitere`. */
export const listedBriefly = ({ named, others }: Some<string>): string =>
  listed(others > 0 ? [...named, others === 1 ? '1 weiteres' : `${others} weitere`] : named);
