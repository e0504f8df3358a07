import type { Command } from 'commander';
import { type Found, lookRound } from '../../probes/run/look-round.ts';
import { told } from '../../words/told.ts';
import { count } from '../terminal/count.ts';
import { aligned } from '../terminal/layout.ts';
import type { Line } from '../terminal/style.ts';
import { bad, good, muted } from '../terminal/style.ts';
import type { Act } from './act.ts';
import { loadContent } from './content.ts';
import { EXIT, present } from './session.ts';

const inWords = ({ kind, name, said, probes }: Found): string =>
  `${kind} ${name}: ${told(said)} (${probes.length > 3 ? count(probes.length, 'probe') : probes.join(', ')})`;

const linesOf = (found: readonly Found[], columns: number): Line[] => {
  const lacking = found.filter(({ isThere }) => !isThere);
  const ordered = [...lacking, ...found.filter(({ isThere }) => isThere)];
  return [
    ...aligned(
      [
        [good('✓'), `Node ${process.versions.node}`],
        ...ordered.map((each): Line => [each.isThere ? good('✓') : bad('✕'), inWords(each)]),
      ],
      { columns },
    ),
    [],
    lacking.length === 0
      ? ['  Nothing that the probes name is lacking here']
      : [
          `  ${count(lacking.length, 'thing')} lacking here. `,
          muted('Probes say so too: Missing or Blocked'),
        ],
  ];
};

/** `holdpoint doctor`: says what this machine and repository lack for the probes that are defined; exits 0 whatever it finds. */
export const doctor = (grammar: Command, act: Act): void => {
  grammar.action(
    act<[Record<string, never>]>(async (session) => {
      const { repository, root, probes } = await loadContent(session);
      const found = await lookRound([...probes.values()], {
        repository,
        root,
        environment: session.environment,
        signal: session.interruption(),
      });
      present(session, { node: process.versions.node, needs: found }, () =>
        linesOf(found, session.out.columns),
      );
      return EXIT.met;
    }),
  );
};
