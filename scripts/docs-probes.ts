import { stringify } from 'yaml';
import { z } from 'zod';
import type { ProbeKind } from '../src/probes/lib/kind.ts';
import { probeKinds } from '../src/probes/registry.ts';
import { probeFields, processFields } from '../src/schemas/probe.ts';

const FieldSchema = z.looseObject({
  description: z.string().optional(),
  default: z.unknown().optional(),
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  items: z.looseObject({ type: z.string().optional() }).optional(),
});
const ObjectSchema = z.looseObject({ properties: z.record(z.string(), FieldSchema) });
type Field = z.output<typeof FieldSchema>;

const fieldsOf = (schema: z.ZodType): Record<string, Field> =>
  ObjectSchema.parse(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' })).properties;

const written = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const typeOf = ({ type, enum: words, items }: Field): string => {
  if (words) return words.map((word) => `\`${word}\``).join(', ');
  if (type === 'array') return `list of ${items?.type ?? 'values'}`;
  if (type === 'object') return 'map';
  return type ?? 'text';
};

const defaultOf = (field: Field, schema: z.ZodType, key: string): string => {
  if (field.default !== undefined) return `\`${JSON.stringify(field.default)}\``;
  return isRequired(schema, key) ? 'required' : '';
};

const isRequired = (schema: z.ZodType, key: string): boolean => {
  const { error } = schema.safeParse({});
  return error?.issues.some(({ path, code }) => path[0] === key && code !== 'custom') ?? false;
};

const row = (key: string, field: Field, schema: z.ZodType): string => {
  const cells = [
    `\`${written(key)}\``,
    typeOf(field),
    defaultOf(field, schema, key),
    field.description ?? '',
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
};

const table = (schema: z.ZodType, leaveOut: readonly string[]): string => {
  const fields = Object.entries(fieldsOf(schema)).filter(([key]) => !leaveOut.includes(key));
  if (fields.length === 0) return '';
  const head = '| field | type | default | meaning |\n|---|---|---|---|';
  return [head, ...fields.map(([key, field]) => row(key, field, schema))].join('\n');
};

const SHARED = [...Object.keys(probeFields), ...Object.keys(processFields), 'kind'];

const section = ({ kind, title, schema, example }: ProbeKind): string => {
  const own = fieldsOf(schema);
  const process = Object.keys(processFields).filter((key) => key in own);
  const sentence = /[.?]$/.test(title) ? title : `${title}.`;
  return [
    `## \`${kind}\``,
    `${sentence} Besides what every probe states: ${process.map((key) => `\`${written(key)}\``).join(', ')}.`,
    `\`\`\`yaml\n${stringify(example, { flowCollectionPadding: false, lineWidth: 0 }).trimEnd()}\n\`\`\``,
    table(schema, SHARED),
  ]
    .filter(Boolean)
    .join('\n\n');
};

const INTRODUCTION = `# Probes

A probe says how evidence is obtained. Each is one YAML file in \`content/probes/\`; its file name is its id. \`holdpoint probe\`
runs them and records what each found under \`content/evidence/\`; a verdict is judged on the newest of it.

This page is generated from the registry of probe kinds.

## What every probe may state`;

const CRITERIA = `## How a criterion is written

One line: a name, a comparison, a limit. \`<=\`, \`>=\`, \`==\`, \`!=\`, \`<\` and \`>\` compare figures, \`==\` and \`!=\` texts as
well; \`contains\` looks for a text, \`matches\` for a regular expression. Everything that the name selects has to meet it, and
it has to select something.

| name | is |
|---|---|
| \`http_req_duration p(95)\`, \`coverage.lines\` | a figure, as the result file names it; its last words are enough where they name no other |
| \`cases.executed\`, \`cases.passed\`, \`cases.failed\`, \`cases.errored\`, \`cases.skipped\`, \`cases.flaky\` | a number of cases over all files |
| \`cases.pass-rate\` | the share of executed cases that passed, in % |
| \`/summary/failed\`, \`/checks[name=login]/ok\` | what stands at a JSON pointer; \`[member=value]\` chooses entries of a list |
| \`/p95 (\\d+) ms/\` | what a pattern finds in a text file: its first group, at every place |
| \`text\`, \`stdout\`, \`stderr\`, \`output\`, \`body\` | a whole text: a text file, what a program wrote, what an endpoint answered |
| \`exit\`, \`duration\`, \`latency\`, \`round-trip\`, \`certificate\`, \`status\` | figures of the run itself |

- A bound on what fails (\`cases.failed <= 3\`, \`cases.pass-rate >= 95 %\`) stands in for "every case passes"; a minimum
  (\`cases.executed >= 500\`) stands beside it. The short names \`executed\`, \`failed\` or \`passed >= 95 %\` mean the same.
- Units are \`ns us ms s min h d w\`, \`B kB MB GB TB KiB MiB GiB TiB\`, \`/s /min\`, \`%\` and \`share\` (1 share is 100 %).
  Figures of one kind are converted. A limit without a unit cannot be compared with a figure that has one, nor the
  reverse: \`coverage.lines >= 0.8\` is met by nothing. JSON and text hold bare numbers; \`unit:\` states what they are in.
- Quotes around a limit make it a text: \`/version == "1.10"\`.
- A criterion that can never be met is an error of \`check\` where the definition tells; otherwise it is not met, with the
  reason. A limit that changed is judged on what was found; a \`matches\` or \`contains\` that nobody asked when the probe ran
  waits for the next run.

### Over the last runs

\`over N runs\` behind a limit (2 to 500) asks the same of the last N runs of the probe, on whatever commit:

| criterion | is met where |
|---|---|
| \`coverage.lines >= 80 % over 14 runs\` | the least of 14 runs is 80 %; with \`<\` or \`<=\` it is the greatest that counts |
| \`runs.pass-rate >= 95 % over 14 runs\` | that share of 14 runs passed |
| \`runs.passed >= 13 over 14 runs\` | that many of 14 runs passed |

It only adds a condition. The newest run is judged as ever, so a failure is Failed whatever the others did, and a bound on
cases excuses none that fails: for that, write it a second time without \`over\`. A run passed where it was Ready by itself,
under the definition that it ran with; Missing, Blocked or Unknown is no pass. With fewer runs, or where one of them names no
earlier run that is there, it is not met. A probe that has never failed in all its runs, or never passed, is noted so: it has
yet to show that it can tell the two apart. Quotes around a limit keep \`"up over 3 runs"\` a text.

### Against what was decided

\`decided\` as the limit of \`<\`, \`<=\`, \`>\` or \`>=\` is what the last frozen decision of the checkpoint found under that name, so
that a regression holds without a number written by hand:

| criterion | where the last decision found | is met from |
|---|---|---|
| \`coverage.lines >= decided\` | 83.1 % | 83.1 % |
| \`coverage.lines >= decided - 2 %\` | 83.1 % | 81.1 %: what is in % is less by as many points |
| \`cases.executed >= decided - 2 %\` | 500 | 490: of any other figure it is a share |
| \`load.p95 <= decided + 10 ms\` | 212 ms | 222 ms and below |

Where several figures have the name the worst of each side counts. It is not met while no decision is frozen, where the last
one holds no such figure, and where that was withdrawn. It only adds a condition, as \`over\` does, and both may stand
together: \`load.p95 <= decided + 10 ms over 5 runs\`. The record keeps the figures it was compared with, and \`verify\` checks
them against the record before.`;

const ENVIRONMENTS = `## Results from each environment

\`environments: [linux, macos]\` asks that results come from each of them; one that sent none is Missing, by its name, also
where the entry that would hold it is optional. Either the path tells where a file is from
(\`files: results/{environment}/*.xml\`), or the file does: \`environment-property: os\` reads
\`<property name="os" value="linux"/>\` or an attribute \`os\` in XML, \`environment-property: /results/environment/osPlatform\` a
place in JSON. A file that names several, or none, is of none of them. What each sent stands on the pages of the item and
of the probe, and in \`explain\`; one where nothing ran is Partial as ever.`;

const RUNNING = '## What those may state that wait, start programs or use variables';

const OUTCOMES = `## What a run can find

| how the run ended | finding |
|---|---|
| it ran to its end, judged something, and met all of it | Ready |
| it ran to its end, and nothing was judged or no case ran | Partial |
| it ran to its end and did not meet something | Failed |
| the thing itself is absent: executable, client, daemon, file; connection refused | Missing |
| something that it requires is not Ready | Blocked |
| timeout, crash, interrupt, unreadable result, no result yet | Unknown |

A result that a \`command\` probe names must have been written by that very run; an older file does not count.`;

const SAFETY = `## What is recorded, and what is not

Programs run without a shell unless \`shell:\` asks for one, with their input closed, in a process group that is ended
whole when the time is up. They see PATH, HOME, LANG, TMPDIR and the variables that the probe names, and
HOLDPOINT_RUN, by which a process that left the group is found and ended.

Of output the first and the last 64 KiB are kept, with the true size. Colours stay; every other control sequence is
dropped, and control and direction characters are written out, such as \`[U+202E]\`. Home folders become \`~\`. The
values of \`secrets\`, and whatever looks like a credential, become \`[redacted]\`, in output, messages, checks,
failures and paths alike, before anything reaches the disk. Neither host nor login name is recorded: a run states the CI
job's address, or "local".`;

/** The reference page of all probe kinds, in Markdown. */
export const probesPage = (): string => {
  const parts = [
    INTRODUCTION,
    table(z.strictObject(probeFields), []),
    CRITERIA,
    ENVIRONMENTS,
    RUNNING,
    table(z.strictObject(processFields), []),
    ...probeKinds.map(section),
    OUTCOMES,
    SAFETY,
  ];
  return `${parts.join('\n\n')}\n`;
};
