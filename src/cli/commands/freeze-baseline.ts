import { relative, resolve, sep } from 'node:path';
import { diagnostic, InputError } from '../../errors.ts';
import { baselineOf, readBaseline } from '../../probes/kinds/freeze/freeze.ts';
import { writeOwn } from '../../storage/own-file.ts';
import { count } from '../terminal/count.ts';
import { good } from '../terminal/style.ts';
import { badUsage } from './act.ts';
import { gatherHere } from './content.ts';
import { EXIT, type Exit, present, type Session } from './session.ts';

const baselineOrRefusal = async (repository: string, globs: string[]) => {
  try {
    return await baselineOf(repository, globs);
  } catch (error) {
    throw new InputError([
      diagnostic('HP001', error instanceof Error ? error.message : String(error), {
        meaning: 'No manifest was written: a freeze of nothing would hold for ever.',
        fixes: [`globs are relative to ${repository}`, 'quote them, so that the shell leaves them alone'],
      }),
    ]);
  }
};

/** `holdpoint freeze --baseline`: writes a manifest of digests that a freeze probe compares files with. */
export const freezeBaseline = async (session: Session, globs: string[], out: string): Promise<Exit> => {
  const { repository } = await gatherHere(session);
  const file = resolve(session.cwd, out);
  const path = relative(repository, file).split(sep).join('/');
  if (path.startsWith('../'))
    throw badUsage(`--out ${out} lies outside the repository`, `name a file below ${repository}`);
  const found = await baselineOrRefusal(repository, globs);
  const manifest = { ...found, files: found.files.filter((each) => each.path !== path) };
  const isOwn = (bytes: Buffer): boolean => readBaseline(bytes.toString('utf8')) !== undefined;
  await writeOwn(
    { path: file, shown: out, what: 'a manifest', isOwn },
    `${JSON.stringify(manifest, null, 2)}\n`,
  );
  present(session, { file: path, files: manifest.files.length }, () => [
    ['  ', good('✓'), `  Froze ${count(manifest.files.length, 'file')} in ${path}`],
    ['     A probe of kind freeze reports every change from now on:'],
    [`     kind: freeze`],
    [`     manifest: ${path}`],
  ]);
  return EXIT.met;
};
