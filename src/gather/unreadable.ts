/** Says why an entry of the content folder is not read though the system would let it. */
export class Unreadable extends Error {
  readonly fix: string;
  /** Where in the file, 1-based, and the file's text as far as it can be shown. */
  readonly at: { line?: number; column?: number };
  readonly source: string | undefined;
  constructor(reason: string, fix: string, at: Unreadable['at'] = {}, source?: string) {
    super(reason);
    this.fix = fix;
    this.at = at;
    this.source = source;
  }
}

/** What keeps an entry from being read, in words, and what to do about it. */
export interface Trouble extends Pick<Unreadable, 'fix' | 'at' | 'source'> {
  reason: string;
}

const DENIED = ['there is no permission to read it', 'Give yourself permission to read it.'] as const;

const REASONS: Record<string, readonly [reason: string, fix: string]> = {
  EACCES: DENIED,
  EISDIR: ['it is a folder', 'A file is expected there: move the folder elsewhere.'],
  ELOOP: ['its links lead in a circle', 'Replace the link by what it should point to.'],
  ENAMETOOLONG: ['its name is too long', 'Give it a shorter name.'],
  ENOENT: ['what it points to is not there', 'Bring back what it points to, or delete it.'],
  ENOTDIR: ['it is a file', 'A folder is expected there: move the file elsewhere.'],
  EPERM: DENIED,
};

/** What an error says of the entry that was to be read. */
export const troubleOf = (error: unknown): Trouble => {
  if (error instanceof Unreadable)
    return { reason: error.message, fix: error.fix, at: error.at, source: error.source };
  const { code = '' } = error as NodeJS.ErrnoException;
  const [reason, fix] = REASONS[code] ?? [
    `the system says ${code || String(error)}`,
    'Mend that, or delete it.',
  ];
  return { reason, fix, at: {}, source: undefined };
};
