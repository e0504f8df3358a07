import { ABOUT, type About, readAbout } from '../archive/about.ts';
import { FILES } from '../archive/archive-files.ts';
import type { Unpacked } from '../archive/unpack.ts';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { recordName } from '../kernel/record-text.ts';
import { recordedBy } from '../kernel/version.ts';
import type { FrozenRecord } from '../schemas/record.ts';
import { placeIn } from './archived-files.ts';

/** What draws the page of a record again. */
export interface Drawer {
  /** Digest of what it draws with. */
  renderer: string;
  /** The page as one file. */
  draw: (bytes: Buffer, about: About) => Promise<string>;
}

/** Whether the page of an archive is the one that its record gives. */
export interface PageCheck {
  /** It was drawn again and came out the same; false where another version made it. */
  isDrawn: boolean;
  /** What made it; undefined where the archive does not say so. */
  tool: string | undefined;
  fault: Diagnostic | undefined;
}

/** Trouble of the system ends everything; a record that no page can be drawn from has none. */
const orNothing = (error: unknown): undefined => {
  if (error instanceof Error && 'code' in error) throw error;
  return undefined;
};

/** Draws a page again where the same version drew it, and compares. `file` is how the user would type the archive's path. */
export const checkPage = async (
  { kept }: Unpacked,
  { record, bytes }: { record: FrozenRecord; bytes: Buffer },
  { file, drawer }: { file: string; drawer: () => Promise<Drawer> },
): Promise<PageCheck> => {
  const about = readAbout(kept.get(ABOUT)?.toString('utf8') ?? '');
  const unchecked = { isDrawn: false, tool: about?.tool, fault: undefined };
  if (about?.tool !== recordedBy) return unchecked;
  const { renderer, draw } = await drawer();
  if (renderer !== about.renderer) return unchecked;
  const page = await draw(bytes, about).catch(orNothing);
  const isSame = page !== undefined && kept.get(FILES.page)?.equals(Buffer.from(page, 'utf8')) === true;
  const message = `${FILES.page} is not the page of ${recordName(record)}`;
  const fault = isSame ? undefined : diagnostic('HP749', message, { place: placeIn(file, FILES.page) });
  return { isDrawn: true, tool: about.tool, fault };
};
