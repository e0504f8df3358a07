import { Command, type CommanderError } from 'commander';
import type { Diagnostic } from '../../errors.ts';
import { CODES, diagnostic } from '../../errors.ts';
import type { Sink } from '../terminal/terminal.ts';
import type { Act } from './act.ts';
import { COMMANDS } from './table.ts';

/** The command line's grammar, as far as these words need it; what a command does is handed to `act`. */
export const createProgram = async (
  argv: readonly string[],
  { version, stdout, columns }: { version: string; stdout: Pick<Sink, 'write'>; columns: number },
  act: Act,
): Promise<Command> => {
  const program = new Command('holdpoint')
    .description('Readiness checkpoints whose verdicts are computed from evidence.')
    .version(version, '--version', 'print the version')
    .option('--root <folder>', 'the content folder (default: content or readiness, here or above)')
    .option('--json', 'print one JSON document, nothing else, on standard output')
    .option('--no-color', 'print without colours (so does NO_COLOR)')
    .configureHelp({
      showGlobalOptions: true,
      minWidthToWrap: 12,
      subcommandTerm: (each) => `${each.name()} ${each.usage()}`,
    })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => columns,
    })
    .exitOverride();
  for (const [name, { takes, does, load }] of Object.entries(COMMANDS)) {
    const grammar = program.command(`${name} ${takes}`).description(does);
    if (argv.includes(name)) (await load())(grammar, act);
  }
  return program;
};

const HINT = /\n?\(Did you mean (?:one of )?(.+?)\?\)$/s;

/** What the command line's grammar did not accept, as a diagnostic; undefined for help and version. */
export const usageDiagnostic = (error: CommanderError): Diagnostic | undefined => {
  if (error.exitCode === 0) return undefined;
  if (error.code === 'commander.help')
    return diagnostic('HP001', 'No command was given', {
      fixes: [`say one of: ${Object.keys(COMMANDS).join(', ')}`],
    });
  const text = error.message.replace(/^error: /, '');
  const near = HINT.exec(text)?.[1];
  const message = text.replace(HINT, '');
  return diagnostic('HP001', message.charAt(0).toUpperCase() + message.slice(1), {
    fixes: near ? [`did you mean ${near}?`] : [],
  });
};

/** Bad usage with the command whose help tells how it is meant; any other diagnostic as it is. */
export const withHelp = (each: Diagnostic, argv: readonly string[]): Diagnostic => {
  if (each.code !== 'HP001') return each;
  const called = argv.find((word) => Object.hasOwn(COMMANDS, word));
  const fixes = each.fixes.filter((fix) => fix !== CODES.HP001.fix);
  return { ...each, fixes: [...fixes, ['npx holdpoint', called, '--help'].filter(Boolean).join(' ')] };
};
