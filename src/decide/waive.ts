import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readCheckpoint } from '../checkpoint/read.ts';
import { validate } from '../checkpoint/validate/validate.ts';
import { diagnostic, hasErrors, InputError } from '../errors.ts';
import { toCase } from '../gather/case.ts';
import type { Gathered } from '../gather/gathered.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import type { Statement, Waiver } from '../schemas/waiver.ts';
import { replaceFile } from '../storage/atomic.ts';
import type { Case } from '../verdict/judge/case.ts';
import { isInForce } from '../verdict/judge/claim.ts';
import { covers } from '../verdict/judge/covers.ts';
import { judge } from '../verdict/judge/judge.ts';
import { type Unmet, unmetOf } from '../verdict/judge/unmet.ts';
import { addWaiver } from './add-waiver.ts';
import { coversByVex, coversOf } from './covers-of.ts';

/** What is accepted, by whom and until when; what it covers follows from what fails now. */
export type Acceptance = Omit<Waiver, 'covers'>;

/** The moment it is given, and what is checked out then. */
export type Now = Pick<Case, 'moment' | 'commit' | 'source'>;

/** What is held against an item now, whatever other waivers accept of it; of the rest alone where they leave any. */
const failingNow = (gathered: Gathered, revision: Revision, item: string, now: Now): Unmet[] => {
  const others = revision.content.waivers.filter((each) => each.item === item);
  const content = {
    ...revision.content,
    waivers: revision.content.waivers.filter((each) => each.item !== item),
  };
  const input = toCase(gathered, { ...revision, content }, now);
  const judged = judge(input).items.find(({ id }) => id === item);
  const all = judged ? unmetOf(judged, input) : [];
  const left = all.filter(
    (each) => !others.some((waiver) => isInForce(waiver, input.moment) && covers(waiver, each)),
  );
  return left.length > 0 ? left : all;
};

const refusal = (message: string, file: string, fix: string): InputError =>
  new InputError([diagnostic('HP004', message, { place: { file }, fixes: [fix] })]);

/** The checkpoint's text with the waiver in it, read back and found right before anything is written. */
const withWaiver = async (
  { probes }: Gathered,
  { checkpoint }: Revision,
  file: string,
  text: string,
  waiver: Waiver,
): Promise<string> => {
  const added = addWaiver(text, waiver);
  if (added === undefined)
    throw refusal('The waiver could not be added to this file', file, 'add it by hand under waivers:');
  const reading = await readCheckpoint(added, file, checkpoint);
  const found = reading.content ? validate(reading.content, probes, reading) : [];
  const diagnostics = [...reading.diagnostics, ...found];
  if (hasErrors(diagnostics)) throw new InputError(diagnostics);
  return added;
};

/** A waiver that stands in its checkpoint's file. */
export interface Given {
  /** As the user would type its path. */
  file: string;
  waiver: Waiver;
  /** How many failures it accepts. */
  accepts: number;
}

/**
 * Writes an acceptance of what fails now, or of what of that statements of OpenVEX name, into the file of an open revision; undefined where nothing does. Throws
 * `InputError` where the file has no place for it.
 */
export const waiveItem = async (
  gathered: Gathered,
  revision: Revision,
  { acceptance, stated }: { acceptance: Acceptance; stated?: readonly Statement[] | undefined },
  now: Now,
): Promise<Given | undefined> => {
  const unmet = failingNow(gathered, revision, acceptance.item, now);
  if (unmet.length === 0) return undefined;
  const waiver = { ...acceptance, covers: stated ? coversByVex(stated, unmet) : coversOf(unmet) };
  const file = `${basename(gathered.root)}/${revision.source}`;
  if (waiver.covers.length === 0)
    throw refusal(
      `Nothing that fails of ${acceptance.item} is stated to be not affected or fixed`,
      file,
      'name another document with --vex, or leave it out to accept what fails now',
    );
  if (revision.form === 'prose')
    throw refusal(
      'A prose document has no place for a waiver',
      file,
      `give it front matter first: npx holdpoint import ${file}`,
    );
  const path = join(gathered.root, revision.source);
  await replaceFile(path, await withWaiver(gathered, revision, file, await readFile(path, 'utf8'), waiver));
  return { file, waiver, accepts: unmet.filter((each) => covers(waiver, each)).length };
};
