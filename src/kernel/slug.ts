// Ids of items and lanes are made of that of their checkpoint and more.
const LONGEST = 60;

/**
 * A text as an id: lower-case letters without accents and digits, at most 60, joined by "-" and by those of `joins`
 * (`._`) that it is written with. Empty where the text has neither letter nor digit.
 */
export const slug = (text: string, joins: '' | '._' = ''): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(joins === '' ? /[^a-z0-9]+/g : /[^a-z0-9._-]+/g, '-')
    .replace(/([._-])[._-]+/g, '$1')
    .slice(0, LONGEST)
    .replace(/^[._-]+|[._-]+$/g, '');

/** A name that is not in `taken` yet: the text's slug, the fallback where it has none, numbered when needed. */
export const uniqueId = (text: string, fallback: string, taken: Set<string>): string => {
  const named = slug(text);
  const base = named === '' || ['constructor', 'prototype'].includes(named) ? fallback : named;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
};
