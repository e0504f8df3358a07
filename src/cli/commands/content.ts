import { closest, diagnostic, InputError } from '../../errors.ts';
import { findRoot } from '../../gather/find-root.ts';
import { gather } from '../../gather/gather.ts';
import type { Gathered } from '../../gather/gathered.ts';
import type { Readings } from '../../gather/readings.ts';
import { recordName } from '../../kernel/record-text.ts';
import type { Revision } from '../../schemas/checkpoint.ts';
import { speak } from '../../words/words.ts';
import { requireSound } from './report.ts';
import type { Session } from './session.ts';

/** Everything a content folder holds, the one that is found unless it is given; from now on its language is spoken. Only what shows may give `readings`. */
export const gatherHere = async (
  session: Session,
  root = findRoot(session.cwd, session.root),
  readings?: Readings,
): Promise<Gathered> => {
  const gathered = await gather(root, { ...session, readings });
  speak(gathered.programme.language);
  return gathered;
};

/** Everything the content folder holds; ends the command with every diagnostic when one is an error. */
export const loadContent = async (session: Session): Promise<Gathered> => {
  const gathered = await gatherHere(session);
  requireSound(session, gathered.diagnostics);
  return gathered;
};

/** Ids of the checkpoints, in programme order. */
export const checkpointIds = ({ revisions }: Gathered): string[] => [
  ...new Set(revisions.map(({ checkpoint }) => checkpoint)),
];

/** Ends the command because a name stands for nothing, with the closest name that does. */
export const unknownName = (noun: string, name: string, known: readonly string[]): InputError => {
  const near = closest(name, known);
  return new InputError([
    diagnostic('HP001', `There is no ${noun} ${JSON.stringify(name)}`, {
      fixes: [
        ...(near ? [`did you mean ${near}?`] : []),
        known.length > 0 ? `there are: ${[...new Set(known)].join(', ')}` : `there is none yet`,
      ],
    }),
  ]);
};

/** Ends the command because what a name stands for was withdrawn; undefined where it was not. */
export const withdrawnName = (
  { withdrawn }: Pick<Gathered, 'withdrawn'>,
  name: string,
): InputError | undefined => {
  const gone = withdrawn.findLast(({ entry }) => recordName(entry) === name || entry.checkpoint === name);
  if (!gone) return undefined;
  const { reason, role, on } = gone.withdrawal;
  return new InputError([
    diagnostic('HP001', `${recordName(gone.entry)} was withdrawn on ${on} by ${role}: ${reason}`, {
      fixes: ['its content is gone; the ledger keeps its digest'],
    }),
  ]);
};

/**
 * The revision that `cp3`, `cp3@r1` or `cp3@open` names: a checkpoint alone means its open revision where there is
 * one, else the latest decided. Throws InputError with the closest name.
 */
export const findRevision = (gathered: Gathered, name: string): Revision => {
  const [checkpoint = '', wanted] = name.split('@');
  const revisions = gathered.revisions.filter((each) => each.checkpoint === checkpoint);
  if (revisions.length === 0)
    throw withdrawnName(gathered, name) ?? unknownName('checkpoint', checkpoint, checkpointIds(gathered));
  const found =
    wanted === undefined ? revisions.at(-1) : revisions.find(({ revision }) => revision === wanted);
  if (found) return found;
  throw (
    withdrawnName(gathered, name) ??
    unknownName(
      'revision',
      name,
      revisions.map(({ revision }) => `${checkpoint}@${revision}`),
    )
  );
};
