import { Command, type CommanderError } from 'commander';
import type { Diagnostic } from '../../errors.ts';
import { CODES, diagnostic } from '../../errors.ts';
import type { Sink } from '../terminal/terminal.ts';
import type { Act } from './act.ts';

type Register = (program: Command, act: Act) => void;

/** Every command, in the order in which the help lists them. Each is loaded only when it is called for. */
const COMMANDS: Record<string, () => Promise<Register>> = {
  init: async () => (await import('./init.ts')).init,
  check: async () => (await import('./check.ts')).check,
  doctor: async () => (await import('./doctor.ts')).doctor,
  read: async () => (await import('./read.ts')).read,
  import: async () => (await import('./import.ts')).importDocument,
  probe: async () => (await import('./probe.ts')).probe,
  verdict: async () => (await import('./verdict.ts')).verdict,
  explain: async () => (await import('./explain.ts')).explain,
  gate: async () => (await import('./gate.ts')).gate,
  diff: async () => (await import('./diff.ts')).diff,
  waive: async () => (await import('./waive.ts')).waive,
  build: async () => (await import('./build.ts')).build,
  dev: async () => (await import('./dev.ts')).dev,
  preview: async () => (await import('./preview.ts')).preview,
  freeze: async () => (await import('./freeze.ts')).freeze,
  withdraw: async () => (await import('./withdraw.ts')).withdraw,
  verify: async () => (await import('./verify.ts')).verify,
  archive: async () => (await import('./archive.ts')).archive,
  attest: async () => (await import('./attest.ts')).attest,
  link: async () => (await import('./link.ts')).link,
  keygen: async () => (await import('./keygen.ts')).keygen,
};

const calledFor = (argv: readonly string[]): string[] => {
  const names = Object.keys(COMMANDS);
  const wantsHelp = argv.some((word) => word === 'help');
  const named = names.filter((name) => argv.includes(name));
  return named.length === 0 || wantsHelp ? names : named;
};

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
    .configureHelp({ showGlobalOptions: true, minWidthToWrap: 12 })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => columns,
    })
    .exitOverride();
  for (const name of calledFor(argv)) {
    const register = await COMMANDS[name]?.();
    register?.(program, act);
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
