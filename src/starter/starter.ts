import { RULES } from '../verdict/judge/rules.ts';
import { foundRows, type Row } from './rows.ts';
import type { Survey } from './survey.ts';
import { TEMPLATES, type TemplateId } from './templates.ts';

/** A file to write: its path in the content folder, with `/`, and its text. */
export interface StarterFile {
  path: string;
  text: string;
}

const WAY_BACK: Row = {
  area: 'Operations',
  title: 'Way back',
  criterion: 'A release can be taken back, and somebody has tried it.',
  owner: 'Operations',
};

const text = (value: string): string => JSON.stringify(value);

const itemLines = (row: Row, id: string): string[] => [
  `  - id: ${id}`,
  `    area: ${text(row.area)}`,
  `    title: ${text(row.title)}`,
  `    criterion: ${text(row.criterion)}`,
  row.probe
    ? `    probes: [${row.probe.id}]`
    : `    claim: { status: unknown, role: ${text(row.owner)}, reason: Nobody has looked yet. }`,
  `    owner: ${text(row.owner)}`,
];

const idAt = (at: number): string => `cp1-${String(at + 1).padStart(2, '0')}`;

const checkpoint = (title: string, rows: readonly Row[], source: string | undefined): string =>
  [
    '---',
    '# One go/no-go decision. Without verdict and date it is open: judged by what the probes found. Once people have',
    '# decided, add both (verdict: PARTIAL GO, date: 2026-01-31), and it is a decided revision.',
    `title: ${text(title)}`,
    '',
    '# The rows of the readiness matrix. An item is Ready when every probe it names proves it. What no probe can see, a',
    '# person claims, with a role (never a name), a day and an end; it is shown as attested:',
    '#   claim: { status: ready, role: Operations, on: 2026-01-12, until: 2026-04-12 }',
    '# With needs: [cp1-01] an item is Blocked for as long as the other is not Ready.',
    ...(source === undefined ? [] : [`# Drawn from ${source}`]),
    'items:',
    ...rows.flatMap((row, at) => itemLines(row, idAt(at))),
    '',
    '# The kinds of work that this decision lets through or holds. A lane goes when all it needs is satisfied.',
    'lanes:',
    '  - id: development',
    '    title: Development',
    `    needs: [${
      rows
        .flatMap(({ area }, at) => (area === 'Quality' ? idAt(at) : []))
        .slice(0, 1)
        .join() || idAt(0)
    }]`,
    '  - id: release',
    '    title: Release',
    `    needs: [${rows.map((_, at) => idAt(at)).join(', ')}]`,
    '---',
    '',
    'Anything you want to say about this checkpoint, in Markdown. It stands on its page beneath the record.',
    '',
  ].join('\n');

const programme = (name: string): string => `\
# What is being made ready, and the checkpoints it passes, in order.
name: ${text(name)}
checkpoints: [cp1]

# The rules it counts on; a newer version says what would come out otherwise: holdpoint check --rules.
rules: ${RULES}

# How strictly it judges. Every entry has a default, so all of this may go.
policy:
  # Evidence older than this is Partial; a probe may set its own max-age.
  max-age: 14d
  # What a person's word without a probe is worth: accept, cap-at-partial or reject.
  attested: accept
`;

const probeFile = ({ title, probe }: Row): StarterFile[] =>
  probe
    ? [
        {
          path: `probes/${probe.id}.yaml`,
          text: [`# ${probe.note}`, `title: ${text(title)}`, ...probe.lines, ''].join('\n'),
        },
      ]
    : [];

/** What a start may be asked for beside what was found. */
export interface StarterOptions {
  template?: TemplateId | undefined;
  /** A checkpoint that was read from a paper, as Markdown with front matter; stands in place of the one made up here. */
  paper?: string | undefined;
}

/** A small content folder that fits what was found: one checkpoint, its probes, and what the programme is called. */
export const starterFiles = (survey: Survey, { template, paper }: StarterOptions = {}): StarterFile[] => {
  const chosen = template === undefined ? undefined : TEMPLATES[template];
  const rows = [...foundRows(survey), ...(chosen?.items ?? [WAY_BACK])];
  const title = `CP1 ${chosen?.title ?? 'First release'}`;
  return [
    { path: 'programme.yaml', text: programme(survey.name) },
    { path: 'checkpoints/cp1.md', text: paper ?? checkpoint(title, rows, chosen?.source) },
    ...rows.flatMap(probeFile),
  ];
};
