import { z } from 'zod';
import { canonicalText } from '../kernel/canonical.ts';
import { DigestSchema } from '../schemas/id.ts';

/** The file of an archive that says how it was made; archives of versions before have none. */
export const ABOUT = 'archive.json';

const isName = (text: string): boolean => !/[/\\\0]/.test(text) && !['', '.', '..'].includes(text);

/** What an archive says of itself: all that its page depends on besides the record. */
const AboutSchema = z.strictObject({
  /** Version of this shape. */
  schema: z.literal(1),
  /** What made it: "holdpoint 0.1.0". */
  tool: z.string(),
  /** Digest of what its page was drawn with. */
  renderer: DigestSchema,
  /** The language of its page. */
  language: z.string(),
  /** Name of the content folder. */
  folder: z.string().refine(isName),
  /** Address of the published site with a trailing slash, for links to its other pages. */
  address: z.url().nullable(),
});
export type About = z.infer<typeof AboutSchema>;

/** What an archive says of itself, as its file holds it. */
export const aboutText = (about: About): string => `${canonicalText(about)}\n`;

/** Reads what an archive says of itself; undefined where this version does not understand it. */
export const readAbout = (text: string): About | undefined => {
  try {
    return AboutSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};
