const LONGEST = 2_000;
/** How much of a text is looked at before it is trimmed, in limits. */
const LOOKED_AT = 4;

/** A text from a result file, shortened to `limit` characters (never inside a pair) and free of NUL. */
export const bounded = (text: string, limit = LONGEST): string => {
  const clean = text
    .slice(0, LOOKED_AT * limit)
    .replaceAll('\0', '')
    .toWellFormed()
    .trim();
  if (clean.length <= limit) return clean;
  const cut = limit - 1;
  const last = clean.charCodeAt(cut - 1);
  return `${clean.slice(0, last >= 0xd800 && last <= 0xdbff ? cut - 1 : cut)}…`;
};

const boundedNumber = (value: number): number => (value > 0 ? Math.min(value, Number.MAX_SAFE_INTEGER) : 0);

/** The world's own words, or a reason, with each text shortened to `limit` characters and each number finite. */
export const boundedIn = <Said>(said: Said, limit = LONGEST): Said => {
  if (typeof said === 'string') return bounded(said, limit) as Said;
  if (typeof said === 'number') return boundedNumber(said) as Said;
  if (said === null || typeof said !== 'object') return said;
  if (Array.isArray(said)) return said.map((each) => boundedIn(each, limit)) as Said;
  return Object.fromEntries(
    Object.entries(said).map(([key, inner]) => [key, boundedIn(inner, limit)]),
  ) as Said;
};
