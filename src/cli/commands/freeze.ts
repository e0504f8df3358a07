import type { Command } from 'commander';
import type { Act } from './act.ts';
import { badUsage } from './act.ts';
import { freezeBaseline } from './freeze-baseline.ts';
import { freezeCheckpoint } from './freeze-checkpoint.ts';

interface Options {
  baseline?: string[];
  out: string;
  declared?: boolean;
}

/** `holdpoint freeze`: writes a checkpoint's next immutable revision, or with `--baseline` a manifest of digests. */
export const freeze = (grammar: Command, act: Act): void => {
  grammar
    .option('--declared', 'freeze what was declared, although it is looser than what is recorded supports')
    .option('--baseline <glob...>', 'instead: write the digests of these files, relative to the repository')
    .option('--out <file>', 'with --baseline: the manifest to write', 'baseline.json')
    .action(
      act<[string | undefined, Options]>(async (session, name, { baseline, out, declared = false }) => {
        if (baseline !== undefined && name === undefined) return freezeBaseline(session, baseline, out);
        if (name !== undefined && baseline === undefined) return freezeCheckpoint(session, name, declared);
        throw badUsage(
          name === undefined
            ? 'freeze needs a checkpoint'
            : 'freeze takes a checkpoint or --baseline, not both',
          'npx holdpoint freeze cp3',
          "npx holdpoint freeze --baseline 'docs/**/*.md' --out baseline.json",
        );
      }),
    );
};
