import type { Command } from 'commander';
import type { Act } from './act.ts';

/** A command as the list of them shows it; what else its grammar has is loaded with what it does. */
interface Listed {
  /** The arguments after its name. */
  takes: string;
  does: string;
  /** Adds its options and what it does to the grammar that has its name and arguments. */
  load: () => Promise<(grammar: Command, act: Act) => void>;
}

/** Every command by name, in the order in which the help lists them. */
export const COMMANDS: Readonly<Record<string, Listed>> = {
  init: {
    takes: '[folder]',
    does: 'look at the repository and write a small content folder that fits it (default: readiness)',
    load: async () => (await import('./init.ts')).init,
  },
  check: {
    takes: '',
    does: 'read and validate everything; write nothing',
    load: async () => (await import('./check.ts')).check,
  },
  doctor: {
    takes: '',
    does: 'say what this machine and repository lack for the probes that are defined',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  read: {
    takes: '<file...>',
    does: 'recognise result files and print the evidence each supports',
    load: async () => (await import('./read.ts')).read,
  },
  import: {
    takes: '<document>',
    does: 'turn a prose checkpoint document into Markdown with front matter',
    load: async () => (await import('./import.ts')).importDocument,
  },
  probe: {
    takes: '[checkpoint]',
    does: 'run the probes of a checkpoint (default: of every open revision) and record evidence',
    load: async () => (await import('./probe.ts')).probe,
  },
  verdict: {
    takes: '<checkpoint>',
    does: 'judge a checkpoint (cp3) or one revision (cp3@r1) and print the verdict',
    load: async () => (await import('./verdict.ts')).verdict,
  },
  explain: {
    takes: '<checkpoint> [item]',
    does: 'say why the verdict, or one item, is what it is, and what would clear it',
    load: async () => (await import('./explain.ts')).explain,
  },
  gate: {
    takes: '<checkpoint>',
    does: 'for CI: exit 0 when the checkpoint may proceed, 1 when not',
    load: async () => (await import('./gate.ts')).gate,
  },
  diff: {
    takes: '<a> [b]',
    does: 'compare two judgements, worse first: revisions, checkpoints, or one then and now',
    load: async () => (await import('./diff.ts')).diff,
  },
  waive: {
    takes: '<checkpoint> <item>',
    does: 'accept an item that is not Ready, with a reason, a role and an end',
    load: async () => (await import('./waive.ts')).waive,
  },
  build: {
    takes: '',
    does: 'gather and generate the site; runs no probe',
    load: async () => (await import('./build.ts')).build,
  },
  dev: {
    takes: '',
    does: 'serve the site on this machine while you work on it; pages show what is wrong and reload',
    load: async () => (await import('./dev.ts')).dev,
  },
  preview: {
    takes: '',
    does: 'serve the built site on this machine',
    load: async () => (await import('./preview.ts')).preview,
  },
  freeze: {
    takes: '[checkpoint]',
    does: "write a checkpoint's next immutable revision and extend the ledger",
    load: async () => (await import('./freeze.ts')).freeze,
  },
  withdraw: {
    takes: '<record>',
    does: 'take back a record that is wrong or holds a secret: its digest and the reason stay',
    load: async () => (await import('./withdraw.ts')).withdraw,
  },
  verify: {
    takes: '[archive]',
    does: 'check the ledger and every record, or one archive from itself alone',
    load: async () => (await import('./verify.ts')).verify,
  },
  archive: {
    takes: '<record>',
    does: 'write a frozen revision as one portable, self-contained file',
    load: async () => (await import('./archive.ts')).archive,
  },
  attest: {
    takes: '<record>',
    does: 'state the result of a frozen revision as in-toto does, signed with --key',
    load: async () => (await import('./attest.ts')).attest,
  },
  export: {
    takes: '[checkpoint]',
    does: 'write a checkpoint (cp3) or revision (cp3@r1) in the format of another tool',
    load: async () => (await import('./export.ts')).exportRevision,
  },
  link: {
    takes: '<checkpoint>',
    does: 'print Markdown, HTML and plain text for release notes',
    load: async () => (await import('./link.ts')).link,
  },
  keygen: {
    takes: '',
    does: 'write an Ed25519 key pair for signing attestations',
    load: async () => (await import('./keygen.ts')).keygen,
  },
};
