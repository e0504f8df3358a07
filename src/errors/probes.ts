import type { CodeBook } from './code.ts';

/** Codes of probes. */
export const PROBES = {
  HP201: {
    meaning: 'The probe was not read, so items that name it cannot be proven.',
    fix: 'Write the probe as docs/probes.md says of its kind.',
    example: '"comand" is no kind of probe',
  },
  HP202: {
    meaning: 'None of these probes could ever run.',
    fix: 'Take one of these requirements out.',
    example: 'a.runs requires itself',
  },
  HP210: {
    meaning: 'It is recorded as Unknown: a probe that did not finish proves nothing either way.',
    fix: 'Give it more time, or find out why it did not end; then run it again.',
    example: 'load.run was not brought to an end',
  },
  HP251: {
    meaning: 'No probe was run.',
    fix: 'Use the id of a probe that is defined.',
    example: 'There is no probe "docker.runtme"',
  },
  HP252: {
    meaning: 'No probe was run.',
    fix: 'Name a shard that is there, such as --shard 1/4.',
    example: 'There is no shard 5/4',
  },
} as const satisfies CodeBook;
