import { z } from 'zod';
import type { Environment } from '../../schemas/evidence.ts';
import type { Reading2 } from '../../schemas/reading.ts';
import { apart, type Entry, globOf, type Selected } from './selected-files.ts';

/** What stands for the name of each environment in a list of files. */
const PLACE = '{environment}';

/** Where results have to come from, and what in a file says where it is from. */
export interface Environments {
  environments?: readonly string[] | undefined;
  environmentProperty?: string | undefined;
}

const withGlob = (entry: Entry, glob: string): Entry =>
  typeof entry === 'string' ? glob : { ...entry, glob };

const inOne = (entry: Entry, name: string): Entry =>
  withGlob(
    entry,
    globOf(entry).replaceAll(PLACE, () => name),
  );

const hasPlace = (entry: Entry): boolean => globOf(entry).includes(PLACE);

/** The entries of a list of files, those that name the place of an environment once for each. */
export const inEach = (entries: readonly Entry[], { environments = [] }: Environments): Entry[] =>
  entries.flatMap((entry) => (hasPlace(entry) ? environments.map((name) => inOne(entry, name)) : [entry]));

/** What was picked up of each environment; a file counts where it could be read, and is of the one it names. */
export const foundIn = (
  { environments = [] }: Environments,
  entries: readonly Entry[],
  { parts }: Selected,
  picked: { readings: readonly Reading2[]; artifacts: readonly { path: string }[] },
): Environment[] =>
  environments.map((name) => {
    const globs = entries.filter(hasPlace).flatMap((entry) => apart(globOf(inOne(entry, name))));
    const paths = parts.filter(({ shown }) => globs.includes(shown)).flatMap((part) => part.paths);
    const own = picked.readings.filter(
      ({ outcome, environment }, index) =>
        outcome !== 'unreadable' &&
        (environment === name || paths.includes(picked.artifacts[index]?.path ?? '')),
    );
    return { name, files: own.length, executed: own.reduce((sum, { counts }) => sum + counts.executed, 0) };
  });

const LooseSchema = z.looseObject({
  files: z.array(z.custom<Entry>()).optional(),
  results: z.array(z.custom<Entry>()).optional(),
  environments: z.array(z.string()).optional(),
  environmentProperty: z.string().optional(),
});

/** What is wrong with what a validated entry says of environments: the field and the fault; undefined where nothing is. */
export const environmentFault = (spec: unknown): { field: string; message: string } | undefined => {
  const { files, results, environments, environmentProperty } = LooseSchema.parse(spec);
  const [field, entries] = files ? ['files', files] : ['results', results ?? []];
  const isPlaced = entries.some(hasPlace);
  if (!environments && isPlaced)
    return { field, message: `name what ${PLACE} stands for: environments: [linux, macos]` };
  if (!environments && environmentProperty !== undefined)
    return { field: 'environmentProperty', message: 'name the environments: environments: [linux, macos]' };
  if (environments && entries.length === 0)
    return { field: 'environments', message: 'name the result files that come from them: results:' };
  if (environments && !isPlaced && environmentProperty === undefined) {
    const message = `say how a file tells where it is from: ${PLACE} in ${field}, or environment-property: beside it`;
    return { field: 'environments', message };
  }
  return undefined;
};
