import { z } from 'zod';
import { probeFields, processFields, resultFields, unitField } from '../../../schemas/probe.ts';
import { written } from '../../../schemas/written.ts';
import { anyNumber, FormatSchema, oneOrMore } from '../../lib/fields.ts';
import { probeKind } from '../../lib/kind.ts';
import { runCommand } from '../../lib/run-command.ts';
import { ENTRIES, EntrySchema } from '../../lib/selected-files.ts';

const fields = written({
  ...probeFields,
  ...processFields,
  ...resultFields,
  kind: z.literal('command'),
  run: z.array(z.string()).min(1).optional().describe('Program and arguments; no shell reads them.'),
  shell: z
    .string()
    .min(1)
    .optional()
    .describe('A line for `/bin/sh` instead of `run`, where a shell is really meant.'),
  exits: oneOrMore(z.int().min(0).max(255)).default([0]).describe('Exit codes that are expected.'),
  results: anyNumber(EntrySchema).describe(
    `Result files that the command writes; those older than its start do not count. ${ENTRIES}`,
  ),
  format: FormatSchema.optional().describe('The format of `results`, where it is not to be recognised.'),
  ...unitField,
});

/** An entry of kind `command`. */
const CommandSchema = fields.refine((spec) => (spec.run === undefined) !== (spec.shell === undefined), {
  message: 'write either run: [program, argument] or shell: "a line"',
  path: ['run'],
});
export type CommandSpec = z.output<typeof CommandSchema>;

const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

/** Runs a program, and reads the results that it wrote. */
export const command = probeKind({
  kind: 'command',
  title: 'A program: its exit, its output, the results it writes',
  names: ['exit', 'stdout', 'stderr', 'output'],
  schema: CommandSchema,
  example: {
    kind: 'command',
    run: ['npm', 'test', '--', '--reporter=junit', '--outputFile=out/junit.xml'],
    results: 'out/junit.xml',
    timeout: '10m',
  },
  describe: (spec) => spec.shell ?? (spec.run ?? []).map(quoted).join(' '),
  run: runCommand,
});
