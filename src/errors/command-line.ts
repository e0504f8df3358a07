import type { CodeBook } from './code.ts';

/** Codes of the command line. */
export const COMMAND_LINE = {
  HP000: {
    meaning: 'Nothing that was recorded is lost; what was asked for was not done.',
    fix: 'Mend what the line names and run the command again; report it where Holdpoint itself failed.',
    example: 'Holdpoint itself failed: the reason',
  },
  HP001: {
    meaning: 'Nothing was done.',
    fix: 'Ask for the help of the command: npx holdpoint <command> --help',
    example: "Unknown command 'verdit'",
  },
  HP002: {
    meaning: 'There is no content to judge.',
    fix: 'Name the content folder with --root <folder>, or write one: npx holdpoint init',
    example: 'There is no content folder here or above',
  },
  HP003: {
    meaning: 'The file was not read, so it supports nothing.',
    fix: 'Name a file that is there and may be read.',
    example: 'no-such.xml is not there',
  },
  HP004: {
    meaning: 'Nothing new was written there; what stood there before still stands.',
    fix: 'Mend what the line says of the file or folder, and run the command again.',
    example: 'readiness/evidence could not be read or written: the disk is full',
  },
  HP005: {
    meaning: 'Nothing is served.',
    fix: 'Build the site first, or name another folder or port.',
    example: 'dist holds no built site',
  },
} as const satisfies CodeBook;
