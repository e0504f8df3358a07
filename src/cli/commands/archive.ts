import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { About } from '../../archive/about.ts';
import { type ArchiveInput, archiveOf } from '../../archive/archive.ts';
import { isHandedOut, toPageFile } from '../../archive/page-file.ts';
import { rawFilesOf } from '../../archive/raw-files.ts';
import { attestationFile } from '../../attest/attestations.ts';
import { cleaner, secretValues } from '../../evidence/redact/clean.ts';
import { digestBytes } from '../../kernel/digest.ts';
import { recordName } from '../../kernel/record-text.ts';
import { recordedBy } from '../../kernel/version.ts';
import { LEDGER } from '../../ledger/ledger.ts';
import { claimFile, type OwnFile, writeOwn } from '../../storage/own-file.ts';
import type { Drawer } from '../../verify/archived-page.ts';
import { size } from '../terminal/count.ts';
import { command, good, muted, strong } from '../terminal/style.ts';
import type { Act } from './act.ts';
import { siteOf } from './address.ts';
import { loadDrawer } from './drawer.ts';
import { type Found, findFrozen } from './frozen.ts';
import type { Session } from './session.ts';
import { EXIT, present } from './session.ts';
import { workFolder } from './work-folder.ts';

interface Options {
  out?: string;
  singleFile?: boolean;
  site?: string;
}

const aboutOf = ({ gathered, record }: Found, site: string | undefined, { renderer }: Drawer): About => ({
  schema: 1,
  tool: recordedBy,
  renderer,
  language: record.language,
  folder: basename(gathered.root),
  address: site === undefined ? null : new URL('./', site).href,
});

const ifThere = (path: string): Promise<Buffer | undefined> =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

const declaredSecrets = ({ record }: Found): string[] =>
  Object.values(record.probes).flatMap(({ spec: { secrets } }) =>
    Array.isArray(secrets) ? secrets.filter((name) => typeof name === 'string') : [],
  );

const packed = async (
  session: Session,
  found: Found,
  { page, about }: Pick<ArchiveInput, 'page' | 'about'>,
): Promise<Buffer> => {
  const { gathered, record, bytes, head } = found;
  const clean = cleaner(secretValues(session.environment, declaredSecrets(found)));
  return archiveOf({
    record,
    bytes,
    ledger: await readFile(join(gathered.root, LEDGER)),
    head,
    page,
    about,
    artifacts: await rawFilesOf(record, gathered.repository, clean),
    attestations: await ifThere(join(gathered.root, attestationFile(record))),
  });
};

/** `holdpoint archive`: writes a record as one file that opens and verifies anywhere; the same record gives the same bytes. */
export const archive = (grammar: Command, act: Act): void => {
  grammar
    .option('--out <file>', 'the file to write (default: named after the record)')
    .option('--single-file', 'write its page as one HTML file, with the archive inside')
    .option('--site <address>', 'the address of the published site, for links to its other pages')
    .action(
      act<[string, Options]>(async (session, name, { out, singleFile = false, site }) => {
        const address = siteOf(site);
        const found = await findFrozen(session, name);
        const { record, digest, head } = found;
        const { checkpoint, revision } = record;
        const shown = out ?? `${checkpoint}-${revision}.${singleFile ? 'html' : 'tar.gz'}`;
        const file: OwnFile = {
          path: resolve(session.cwd, shown),
          shown,
          what: 'an archive',
          isOwn: isHandedOut,
        };
        await claimFile(file);
        const drawer = await loadDrawer(() => workFolder(found.gathered.repository));
        const about = aboutOf(found, address, drawer);
        const page = await drawer.draw(found.bytes, about);
        const whole = await packed(session, found, { page, about });
        const bytes = singleFile ? Buffer.from(toPageFile({ page, archive: whole }), 'utf8') : whole;
        await writeOwn(file, bytes);
        const document = {
          checkpoint,
          revision,
          file: shown,
          bytes: bytes.length,
          digest: digestBytes(bytes),
          record: digest,
          head,
        };
        present(session, document, () => [
          ['  ', good('✓'), '  ', strong(`${recordName(record)} in one file`)],
          ['     ', `${shown}  `, muted(size(bytes.length))],
          ['     ', document.digest],
          [],
          ...(singleFile
            ? [['  ', muted('Open it in a browser. It needs no server and no network.')]]
            : [['  ', muted('Unpack it and open index.html. It needs no server and no network.')]]),
          ['  Next: ', command(`npx holdpoint verify ${shown}`)],
        ]);
        return EXIT.met;
      }),
    );
};
