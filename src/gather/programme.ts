import { plainText } from '../checkpoint/text.ts';
import { toDiagnostics } from '../checkpoint/validate/issues.ts';
import { meant, reporter } from '../checkpoint/validate/report.ts';
import { keysAt } from '../checkpoint/yaml/keys.ts';
import { type Locate, parseYaml } from '../checkpoint/yaml/yaml.ts';
import { type Diagnostic, diagnostic } from '../errors.ts';
import type { Language } from '../schemas/language.ts';
import { type ProgrammeDefinition, ProgrammeSchema } from '../schemas/programme.ts';
import { RULES } from '../verdict/judge/rules.ts';
import type { Checkpoints } from './checkpoints.ts';
import { textOf } from './file-text.ts';
import { type Folder, namesIn, openFolder } from './folder.ts';
import type { Gathered } from './gathered.ts';

const FILE = 'programme.yaml';

/** The programme, and where its entries stand. */
export interface ProgrammeReading {
  programme: ProgrammeDefinition;
  locate: Locate;
  source: string;
}

/** Rules that this version does not judge by: a warning for older ones, an error for those it does not know. */
const rulesFault = ({ programme: { rules = RULES }, locate, source }: ProgrammeReading): Diagnostic[] => {
  if (rules === RULES) return [];
  const place = { place: locate(['rules']), source };
  return rules > RULES
    ? [
        diagnostic(
          'HP117',
          `There are no rules ${rules} that this version knows; it judges by rules ${RULES}`,
          {
            ...place,
            fixes: ['Use the Holdpoint that knows them, or a newer one.'],
          },
        ),
      ]
    : [
        diagnostic(
          'HP117',
          `The programme has adopted rules ${rules}, and this version judges by rules ${RULES}`,
          {
            ...place,
            severity: 'warning',
            fixes: [
              `See which verdicts come out otherwise: npx holdpoint check --rules ${RULES}. Then write rules: ${RULES}.`,
            ],
          },
        ),
      ];
};

/** Reads `programme.yaml` where it is among the `names` in the folder; where it is missing or wrong, a programme without a name of its own and with every default. */
export const gatherProgramme = (folder: Folder, names: readonly string[]): ProgrammeReading => {
  const file = folder.shown(FILE);
  const fallback: ProgrammeReading = {
    programme: ProgrammeSchema.parse({ name: 'Readiness' }),
    locate: () => ({ file }),
    source: '',
  };
  if (!names.includes(FILE)) {
    folder.report(
      diagnostic('HP111', `There is no ${file}`, {
        severity: 'warning',
        place: { file },
        fixes: ['Write one with at least a name, such as name: Payments.'],
      }),
    );
    return fallback;
  }
  const text = textOf(folder, FILE);
  if (text === undefined) return fallback;
  const source = plainText(text);
  const { value, diagnostics, locate } = parseYaml(source, file);
  folder.report(...diagnostics);
  if (diagnostics.length > 0) return fallback;
  const parsed = ProgrammeSchema.safeParse(value ?? {});
  if (parsed.success) {
    const reading = { programme: parsed.data, locate, source };
    folder.report(...rulesFault(reading));
    return reading;
  }
  const written = {
    value: value ?? {},
    locate,
    source,
    code: 'HP104' as const,
    keysAt: keysAt(ProgrammeSchema),
    whole: 'the programme',
  };
  folder.report(...toDiagnostics(parsed.error, written));
  return fallback;
};

/** The language that the programme of a content folder is told in, absolute; English where it names none. */
export const languageIn = (root: string): Language => {
  const folder = openFolder(root, root, () => {});
  return gatherProgramme(folder, namesIn(folder, '.')).programme.language;
};

/** The revisions in the programme's order; a listed checkpoint that is not there, or is listed twice, is reported. */
export const inOrder = (
  folder: Folder,
  reading: ProgrammeReading,
  { revisions, defined }: Checkpoints,
): Gathered['revisions'] => {
  const { checkpoints } = reading.programme;
  const ranks = new Map(checkpoints.map((id, index) => [id, index]).reverse() as [string, number][]);
  const found: Parameters<typeof reporter>[0] = [];
  const report = reporter(found, reading);
  for (const [index, id] of checkpoints.entries()) {
    const path = ['checkpoints', index];
    if (ranks.get(id) !== index) report('HP105', `${id} is listed twice`, path, ['Keep one.']);
    else if (!defined.has(id))
      report('HP106', `There is no checkpoint "${id}"`, path, [meant(id, 'checkpoint', [...defined])]);
  }
  folder.report(...found);
  const rank = (id: string): number => ranks.get(id) ?? checkpoints.length;
  return [...revisions].sort((a, b) => rank(a.checkpoint) - rank(b.checkpoint));
};
