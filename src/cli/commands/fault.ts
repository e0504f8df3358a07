import type { Diagnostic } from '../../errors.ts';
import { diagnostic, InputError } from '../../errors.ts';

const REASONS: Record<string, string> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  EBUSY: 'it is in use, or a disk of its own',
  EXDEV: 'it is a disk of its own',
  EMFILE: 'too many files are open',
};

const systemFault = (error: NodeJS.ErrnoException): Diagnostic | undefined => {
  const reason = error.code === undefined ? undefined : REASONS[error.code];
  if (reason === undefined) return undefined;
  const place = error.path === undefined ? undefined : { file: error.path };
  const what =
    error.path === undefined
      ? 'A file could not be read or written'
      : `${error.path} could not be read or written`;
  return diagnostic('HP004', `${what}: ${reason}`, {
    place,
    fixes: ['mend that and run the command again'],
  });
};

/** What to tell a person of any error that ended a command: its own diagnostics, the path at fault, or a fault of Holdpoint's. */
export const faultDiagnostics = (error: unknown, version: string): Diagnostic[] => {
  if (error instanceof InputError) return error.diagnostics;
  const fault = error instanceof Error ? error : new Error(String(error));
  const system = systemFault(fault);
  if (system) return [system];
  return [
    diagnostic('HP000', `Holdpoint itself failed: ${fault.message.split('\n')[0] ?? fault.name}`, {
      fixes: [
        `please report this line, the command, and these versions: holdpoint ${version}, Node ${process.version}, ${process.platform}`,
        'HOLDPOINT_TRACE=1 adds where it happened',
      ],
    }),
  ];
};
