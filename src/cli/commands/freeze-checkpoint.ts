import { basename } from 'node:path';
import { type Frozen, freezeRevision } from '../../decide/freeze.ts';
import { findRoot } from '../../gather/find-root.ts';
import { recordFile } from '../../kernel/record-text.ts';
import { standingVerdict } from '../../schemas/verdict.ts';
import { words } from '../../words/words.ts';
import { plate } from '../terminal/glyph.ts';
import type { Line } from '../terminal/style.ts';
import { command, good, muted, strong } from '../terminal/style.ts';
import { checkpointIds, gatherHere, unknownName } from './content.ts';
import { refusingFutures, reportDiagnostics, requireSound } from './report.ts';
import { EXIT, type Exit, present, type Session } from './session.ts';

const lines = ({ record, digest, head, isNew }: Frozen, file: string): Line[] => {
  const { checkpoint, revision, judgement, content } = record;
  const { verdict, agrees, asOf } = judgement;
  const done = isNew ? `Froze ${checkpoint} ${revision}` : `${checkpoint} ${revision} is frozen already`;
  const computed = agrees ? '' : ` (computed: ${verdict})`;
  return [
    ['  ', good('✓'), '  ', strong(done)],
    ['     ', plate(standingVerdict(judgement)), `${computed}  decided ${words.dated(content.date ?? asOf)}`],
    [],
    ['     ', muted(file)],
    ['     ', digest],
    ['     ', muted('The ledger now ends with')],
    ['     ', head ?? ''],
    [],
    ['  Next: ', command('npx holdpoint verify'), muted('  and commit the records folder')],
  ];
};

const show = (session: Session, root: string, done: Frozen): Exit => {
  const file = `${basename(root)}/${recordFile(done.record)}`;
  const { checkpoint, revision, judgement, previous } = done.record;
  const { verdict, declared, agrees, asOf } = judgement;
  const { digest, head, isNew } = done;
  const document = {
    checkpoint,
    revision,
    file,
    digest,
    previous,
    head,
    verdict: standingVerdict(judgement),
    computed: verdict,
    declared,
    agrees,
    asOf,
    new: isNew,
  };
  present(session, document, () => lines(done, file));
  return EXIT.met;
};

/** `holdpoint freeze <checkpoint>`: writes the next immutable revision and extends the ledger. */
export const freezeCheckpoint = async (
  session: Session,
  name: string,
  isDeclared: boolean,
): Promise<Exit> => {
  const root = findRoot(session.cwd, session.root);
  const done = await freezeRevision(root, name, isDeclared, {
    gathered: async () => {
      const gathered = await gatherHere(session, root);
      requireSound(session, refusingFutures(gathered.diagnostics), ['HP706']);
      const known = checkpointIds(gathered);
      if (!known.includes(name)) throw unknownName('checkpoint', name, known);
      return gathered;
    },
    narrative: async (gathered, revision) =>
      (await import('../../site/narrative.ts')).renderNarrative(gathered, revision),
    warn: (diagnostics) => reportDiagnostics(session, diagnostics),
  });
  return show(session, root, done);
};
