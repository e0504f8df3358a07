import { constants, existsSync, statSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import type { Probe } from '../../schemas/probe.ts';
import type { NeedReason } from '../../schemas/reasons/need.ts';
import type { Ran } from '../../schemas/reasons/ran.ts';
import { type Need, needsOf } from '../lib/needs.ts';
import { findKind } from '../registry.ts';
import { runOne } from './run-one.ts';

/** Something that probes need, whether it is here, and what is known of it. */
export interface Found extends Need {
  isThere: boolean;
  said: string | NeedReason | Ran;
  /** Ids of the probes that need it. */
  probes: string[];
}

/** Where to look. */
export interface Around {
  repository: string;
  root: string;
  environment: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
}

type Answer = Pick<Found, 'isThere' | 'said'>;

const answer = (isThere: boolean, here: NeedReason['kind'], away: NeedReason['kind']): Answer => ({
  isThere,
  said: { kind: isThere ? here : away },
});

const programIn = async (name: string, cwd: string, { environment }: Around): Promise<Answer> => {
  const isPath = /[\\/]/.test(name);
  const places = isPath
    ? [resolve(cwd, name)]
    : (environment.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  for (const place of places)
    if (
      await access(place, constants.X_OK).then(
        () => statSync(place).isFile(),
        () => false,
      )
    )
      return { isThere: true, said: place };
  return { isThere: false, said: { kind: isPath ? 'need.no-program' : 'need.not-on-path' } };
};

const daemonOf = async (probe: Probe, { repository, root, environment, signal }: Around): Promise<Answer> => {
  const kind = findKind(probe.kind);
  if (!kind) return { isThere: false, said: { kind: 'need.no-kind' } };
  const found = await runOne({
    kind,
    probe,
    repository,
    root,
    timezone: undefined,
    environment,
    startedAt: Date.now(),
    timeoutMs: undefined,
    interrupt: signal,
  });
  return {
    isThere: found.state === 'completed' && found.checks.every(({ met }) => met),
    said: found.message,
  };
};

const look = (need: Need, probe: Probe, around: Around): Promise<Answer> | Answer => {
  const { repository, environment } = around;
  const cwd = resolve(repository, typeof probe.spec.cwd === 'string' ? probe.spec.cwd : '.');
  switch (need.kind) {
    case 'program':
      return programIn(need.name, cwd, around);
    case 'daemon':
      return daemonOf(probe, around);
    case 'variable':
      return answer(environment[need.name] !== undefined, 'need.set', 'need.not-set');
    case 'repository':
      return answer(existsSync(join(repository, '.git')), 'need.repository', 'need.no-repository');
    default: {
      const away = need.kind === 'file' ? 'need.no-file' : 'need.no-folder';
      return answer(existsSync(resolve(repository, need.name)), 'need.there', away);
    }
  }
};

/** Looks whether what the given probes need is on this machine and in this repository; runs no probe but those of daemons. */
export const lookRound = async (probes: readonly Probe[], around: Around): Promise<Found[]> => {
  const found = new Map<string, Found>();
  for (const probe of probes)
    for (const need of needsOf(probe)) {
      const key = `${need.kind} ${need.name}`;
      const known = found.get(key) ?? { ...need, ...(await look(need, probe, around)), probes: [] };
      found.set(key, { ...known, probes: [...new Set([...known.probes, probe.id])] });
    }
  return [...found.values()];
};
