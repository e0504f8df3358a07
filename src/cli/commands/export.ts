import type { Command } from 'commander';
import { statementOn } from '../../attest/attestations.ts';
import type { Exported, ExportFormat } from '../../exports/export-format.ts';
import { exportFormats } from '../../exports/registry.ts';
import { recordName } from '../../kernel/record-text.ts';
import type { Statement } from '../../schemas/attestation.ts';
import { told } from '../../words/told.ts';
import { muted, strong } from '../terminal/style.ts';
import type { Act } from './act.ts';
import { badUsage } from './act.ts';
import { unknownName } from './content.ts';
import { type Judged, judgeNamed } from './judging.ts';
import { EXIT, type Exit, present, printJson, type Session } from './session.ts';

interface Options {
  format?: string;
  list?: boolean;
}

const list = (session: Session): Exit => {
  const known = exportFormats.map(({ id, title, readers, needs }) => ({
    id,
    title,
    readers,
    needs: needs ?? null,
  }));
  const widest = Math.max(...known.map(({ id }) => id.length));
  present(session, known, () =>
    known.map(({ id, title, readers, needs }) => [
      '  ',
      strong(id.padEnd(widest)),
      '  ',
      `${title}, for ${readers.join(', ')}`,
      muted(needs === null ? '' : `; needs ${needs}`),
    ]),
  );
  return EXIT.met;
};

const formatNamed = (id: string | undefined): ExportFormat => {
  const ids = exportFormats.map((format) => format.id);
  if (id === undefined) throw badUsage('No format was named', `say --format with one of: ${ids.join(', ')}`);
  const found = exportFormats.find((format) => format.id === id);
  if (!found) throw unknownName('format', id, ids);
  return found;
};

const statementOf = ({ gathered, revision }: Judged): Statement | null => {
  const frozen = gathered.frozen.get(recordName(revision));
  return frozen ? statementOn(frozen.record, frozen.digest, gathered.head.entry ?? '') : null;
};

const exportedOf = (session: Session, judged: Judged): Exported => {
  const { judgement, input } = judged;
  const read = new Set(judgement.items.flatMap(({ findings }) => findings.map(({ evidence }) => evidence)));
  return {
    judgement: told(judgement),
    runs: [...input.runs.values()].flat().filter(({ digest }) => read.has(digest)),
    statement: statementOf(judged),
    tool: { name: 'Holdpoint', version: session.version },
  };
};

const exportOne = async (session: Session, name: string, format: ExportFormat): Promise<Exit> => {
  const exported = exportedOf(session, await judgeNamed(session, name));
  const text = format.write(exported);
  if (text === null)
    throw badUsage(
      `${format.id} cannot be written of ${name}: it needs ${format.needs}`,
      'other formats may fit: npx holdpoint export --list',
    );
  if (session.json) printJson(session, { format: format.id, text });
  else session.stdout.write(text);
  return EXIT.met;
};

/** `holdpoint export`: writes a judged revision in the format of another tool to standard output. */
export const exportRevision = (grammar: Command, act: Act): void => {
  grammar
    .option('--format <id>', 'the format; --list names them')
    .option('--list', 'list the formats and who reads them')
    .action(
      act<[string | undefined, Options]>(async (session, name, { format, list: isListed }) => {
        if (isListed) return list(session);
        if (name === undefined)
          throw badUsage(
            'No checkpoint was named',
            'name one, or list the formats: npx holdpoint export --list',
          );
        return exportOne(session, name, formatNamed(format));
      }),
    );
};
