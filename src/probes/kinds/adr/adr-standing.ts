import type { Standing } from '../../../schemas/reasons/checked.ts';
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
  said: Standing;
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
interface Claimed {
  statement: Pick<Statement, 'word' | 'conditional'>;
  by: Standing['by'][number];
}

const saidBy = (other: AdrFile, path: string): Claimed[] => {
  if (other.path === path || NO_RECORD.test(other.path)) return [];
  const claims = claimsOf(other.text).filter(({ name }) => isMeant(name, path));
  if (claims.length === 0) return [];
  const own = statusOf(other.text);
  const words = [own?.front, ...(own?.body ?? [])].flatMap((each) => each?.word ?? []);
  if (words.some((word) => NEVER_IN_FORCE.includes(word))) return [];
  const pending = words.find((word) => NOT_YET.includes(word)) ?? null;
  const partly = claims.every((claim) => claim.partly);
  const word = pending !== null || partly ? 'accepted' : 'superseded';
  return [{ statement: { word, conditional: true }, by: { path: other.path, pending, partly } }];
};

const worth = ({ word, conditional }: Claimed['statement'], wanted: readonly string[]): number =>
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
  const worst = <Each extends Claimed['statement']>(list: readonly Each[]): Each | undefined =>
    list.toSorted((a, b) => worth(a, wanted) - worth(b, wanted))[0];
  const mine = worst(stated);
  if (!own || !mine) return undefined;
  const claimed = others.flatMap((other) => saidBy(other, path));
  const telling = worst<Claimed['statement']>([mine, ...claimed.map(({ statement }) => statement)]) ?? mine;
  const body = worst(own.body);
  const conflict =
    own.front && body && differ(own.front, body, wanted)
      ? { front: own.front.text, text: body.text }
      : undefined;
  const said: Standing = {
    kind: 'checked.standing',
    own: conflict ?? mine.text,
    by: claimed.map(({ by }) => by),
    amended: [...own.amended],
  };
  const value = worth(telling, wanted);
  return { word: telling.word, said, met: value > 0, partly: value === 1 };
};
