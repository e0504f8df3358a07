import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { diagnostic, InputError } from '../../errors.ts';
import type { Gathered } from '../../gather/gathered.ts';
import { digestBytes } from '../../kernel/digest.ts';
import { parseRecord, recordName } from '../../kernel/record-text.ts';
import type { FrozenRecord } from '../../schemas/record.ts';
import { gatherHere, unknownName, withdrawnName } from './content.ts';
import { requireSound } from './report.ts';
import type { Session } from './session.ts';

/** A record with everything that goes with it. */
export interface Found {
  gathered: Gathered;
  record: FrozenRecord;
  /** The exact bytes of its file, and their digest. */
  bytes: Buffer;
  digest: string;
  /** The digest that stands for the ledger. */
  head: string;
}

const notFrozen = (gathered: Gathered, name: string): InputError => {
  const [checkpoint = ''] = name.split('@');
  const known = [...gathered.frozen.keys()];
  const isThere = gathered.revisions.some((each) => name === each.checkpoint || name === recordName(each));
  if (!isThere) return unknownName('record', name, known);
  return new InputError([
    diagnostic('HP001', `${name} is not frozen`, {
      fixes: [
        `freeze it first: npx holdpoint freeze ${checkpoint}`,
        ...(known.length > 0 ? [`frozen are: ${known.join(', ')}`] : []),
      ],
    }),
  ]);
};

const latest = ({ frozen, revisions }: Gathered, name: string): string | undefined => {
  const own = revisions.filter(({ checkpoint }) => checkpoint === name);
  const last = own.at(-1);
  return last && frozen.has(recordName(last)) ? recordName(last) : undefined;
};

/**
 * The record that `cp3@r1` names, or `cp3` where its latest revision is frozen. What is wrong with the records ends
 * the command; what is wrong with other content is none of its business. Throws InputError for what is not frozen.
 */
export const findFrozen = async (session: Session, name: string): Promise<Found> => {
  const gathered = await gatherHere(session);
  requireSound(
    session,
    gathered.diagnostics.filter(({ code, severity }) => code.startsWith('HP7') && severity === 'error'),
  );
  const key = name.includes('@') ? name : (latest(gathered, name) ?? name);
  const frozen = gathered.frozen.get(key);
  if (!frozen) throw withdrawnName(gathered, key) ?? notFrozen(gathered, name);
  const bytes = await readFile(join(gathered.root, frozen.file));
  const record = parseRecord(bytes.toString('utf8'));
  const digest = digestBytes(bytes);
  if (typeof record === 'string' || digest !== frozen.digest) {
    const file = `${basename(gathered.root)}/${frozen.file}`;
    throw new InputError([
      diagnostic('HP710', `The record ${key} changed while it was read`, {
        place: { file },
        fixes: ['run the command again'],
      }),
    ]);
  }
  return { gathered, record, bytes, digest, head: gathered.head.entry ?? '' };
};
