import { toDiagnostics } from '../checkpoint/issues.ts';
import { keysAt } from '../checkpoint/keys.ts';
import { type Locate, parseYaml } from '../checkpoint/yaml.ts';
import { closest, diagnostic } from '../errors.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import { type ProgrammeDefinition, ProgrammeSchema } from '../schemas/programme.ts';
import { type Folder, namesIn, textOf } from './folder.ts';

const FILE = 'programme.yaml';

/** The programme, and where its entries stand. */
export interface ProgrammeReading {
  programme: ProgrammeDefinition;
  locate: Locate;
  source: string;
}

/** Reads `programme.yaml`; where it is missing or wrong, a programme without a name of its own and with every default. */
export const gatherProgramme = async (folder: Folder): Promise<ProgrammeReading> => {
  const file = folder.shown(FILE);
  const fallback: ProgrammeReading = {
    programme: ProgrammeSchema.parse({ name: 'Readiness' }),
    locate: () => ({ file }),
    source: '',
  };
  if (!(await namesIn(folder, '.')).includes(FILE)) {
    folder.report(
      diagnostic('HP111', `There is no ${file}`, {
        severity: 'warning',
        place: { file },
        fixes: ['Write one with at least a name: "name: Payments".'],
      }),
    );
    return fallback;
  }
  const source = await textOf(folder, FILE);
  if (source === undefined) return fallback;
  const { value, diagnostics, locate } = parseYaml(source, file);
  folder.report(...diagnostics);
  if (diagnostics.length > 0) return fallback;
  const parsed = ProgrammeSchema.safeParse(value ?? {});
  if (parsed.success) return { programme: parsed.data, locate, source };
  folder.report(
    ...toDiagnostics(parsed.error, {
      value: value ?? {},
      locate,
      source,
      code: 'HP104',
      keysAt: keysAt(ProgrammeSchema),
    }),
  );
  return fallback;
};

/** The revisions in the programme's order; a listed checkpoint that is not there is reported. */
export const inOrder = (
  folder: Folder,
  { programme, locate, source }: ProgrammeReading,
  revisions: readonly Revision[],
): Revision[] => {
  const present = [...new Set(revisions.map(({ checkpoint }) => checkpoint))];
  for (const [index, id] of programme.checkpoints.entries()) {
    if (present.includes(id)) continue;
    const near = closest(id, present);
    folder.report(
      diagnostic('HP106', `There is no checkpoint "${id}"`, {
        place: locate(['checkpoints', index]),
        source,
        fixes: [near ? `Did you mean ${near}?` : 'Write it, mend it, or take it out of the list.'],
      }),
    );
  }
  const rank = (id: string): number => {
    const at = programme.checkpoints.indexOf(id);
    return at < 0 ? programme.checkpoints.length : at;
  };
  return [...revisions].sort((a, b) => rank(a.checkpoint) - rank(b.checkpoint));
};
