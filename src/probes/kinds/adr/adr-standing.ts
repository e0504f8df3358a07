import { isMeant, supersededBy } from './adr-links.ts';
import { type AdrStatus, adrStatus } from './adr-status.ts';
import { canonical, type Statement } from './adr-words.ts';

/** A decision record: where it lies, and its text. */
export interface AdrFile {
  path: string;
  text: string;
}

/** How a decision record stands, by its own words and those of the records beside it. */
export interface AdrStanding {
  /** In lower case: `accepted`. */
  word: string;
  /** In words. */
  text: string;
  /** It has a status that is wanted, without a condition; `partly` with one. */
  met: boolean;
  partly: boolean;
}

const NO_RECORD = /(?:^|\/)(?:readme|index|[^/]*template[^/]*)\.\w+$/i;
const NEVER_IN_FORCE = ['rejected', 'withdrawn'];
const NOT_YET = ['proposed', 'draft', 'undecided'];

const statusOf = (text: string): AdrStatus | undefined => {
  try {
    return adrStatus(text);
  } catch {
    return undefined;
  }
};

const claimsOf = (text: string): ReturnType<typeof supersededBy> => {
  try {
    return supersededBy(text);
  } catch {
    return [];
  }
};

/** What another record says of this one. */
const saidBy = (other: AdrFile, path: string): Statement[] => {
  if (other.path === path || NO_RECORD.test(other.path)) return [];
  const claims = claimsOf(other.text).filter(({ name }) => isMeant(name, path));
  if (claims.length === 0) return [];
  const own = statusOf(other.text);
  const words = [own?.front, ...(own?.body ?? [])].flatMap((each) => each?.word ?? []);
  if (words.some((word) => NEVER_IN_FORCE.includes(word))) return [];
  const pending = words.find((word) => NOT_YET.includes(word));
  const partly = claims.every((claim) => claim.partly);
  const text = `superseded by ${other.path}${pending ? `, which is ${pending}` : ''}${partly ? ', in part' : ''}`;
  return [{ word: pending || partly ? 'accepted' : 'superseded', text, conditional: true }];
};

const worth = ({ word, conditional }: Statement, wanted: readonly string[]): number =>
  wanted.includes(word) ? (conditional ? 1 : 2) : 0;

const differ = (front: Statement, body: Statement, wanted: readonly string[]): boolean =>
  front.word !== body.word || worth(front, wanted) !== worth(body, wanted);

/**
 * How a decision record stands: the worst of what its front matter, its text and the records beside it say.
 * Undefined where it states no status, or where that cannot be read.
 */
export const adrStanding = (
  { path, text }: AdrFile,
  others: readonly AdrFile[],
  status: readonly string[],
): AdrStanding | undefined => {
  const own = statusOf(text);
  const wanted = status.map(canonical);
  const stated = own ? [...(own.front ? [own.front] : []), ...own.body] : [];
  const worst = (list: readonly Statement[]): Statement | undefined =>
    list.toSorted((a, b) => worth(a, wanted) - worth(b, wanted))[0];
  const mine = worst(stated);
  if (!own || !mine) return undefined;
  const said = others.flatMap((other) => saidBy(other, path));
  const telling = worst([mine, ...said]) ?? mine;
  const body = worst(own.body);
  const conflict =
    own.front && body && differ(own.front, body, wanted)
      ? `${own.front.text} in its front matter and ${body.text} in its text`
      : undefined;
  const shown = [conflict ?? mine.text, ...said.map((each) => each.text)].join(', and ');
  const amended = own.amended.length > 0 ? `, amended by ${own.amended.join(' and ')}` : '';
  const value = worth(telling, wanted);
  return { word: telling.word, text: `${shown}${amended}`, met: value > 0, partly: value === 1 };
};
