import { isArchive } from './pack.ts';

const BEGIN = '<script type="application/gzip" id="holdpoint-archive">';
const END = '</script></body>';

/** What a page file is made of: a record's page that opens without any other file, and the archive it stands for. */
export interface PageFile {
  page: string;
  archive: Buffer;
}

/** A page with its archive inside, as base64 in a block that no browser runs; the same input gives the same bytes. */
export const toPageFile = ({ page, archive }: PageFile): string => {
  const at = page.lastIndexOf('</body>');
  return `${page.slice(0, at)}${BEGIN}${archive.toString('base64')}${END}${page.slice(at + '</body>'.length)}`;
};

/** Takes a page and its archive apart again; undefined where the bytes are no page file. */
export const readPageFile = (bytes: Buffer): PageFile | undefined => {
  const text = bytes.toString('utf8');
  const at = text.lastIndexOf(BEGIN);
  const end = text.indexOf(END, at);
  if (at === -1 || end === -1) return undefined;
  const archive = Buffer.from(text.slice(at + BEGIN.length, end), 'base64');
  return { page: `${text.slice(0, at)}</body>${text.slice(end + END.length)}`, archive };
};

/** Says whether bytes are a page file or an archive, whole or not. */
export const isHandedOut = (bytes: Buffer): boolean => isArchive(bytes) || readPageFile(bytes) !== undefined;
