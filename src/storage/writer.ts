import { hostname } from 'node:os';
import { digestBytes } from '../kernel/digest.ts';

/** The machine, without its name: what lies in a shared folder tells nobody what it is called. */
const host = digestBytes(hostname()).slice('sha256:'.length, 'sha256:'.length + 8);

/** This process as what it writes says it: `<machine>-<process id>`, and no other process of any machine. */
export const writer = `${host}-${process.pid}`;

/** Matches a writer in the name of a file; versions before named no machine. */
export const WRITER = '(?:[0-9a-f]{8}-)?[0-9]+';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Says whether a writer is known to run no more; one of another machine, or of none that is named, never is. */
export const isGone = (name: string): boolean => {
  const [machine, pid] = name.split('-');
  return machine === host && pid !== undefined && !isAlive(Number(pid));
};
