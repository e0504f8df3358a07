import { meant } from '../checkpoint/validate/report.ts';
import { diagnostic } from '../errors.ts';
import { findCycles } from '../kernel/graph.ts';
import type { Probe } from '../schemas/probe.ts';
import { type Folder, namesIn, reportStrays } from './folder.ts';
import { PROBE_FILE, type ProbeFile, readProbeFile } from './probe-file.ts';

/** The probes of a content folder. */
export interface Probes {
  /** By id. */
  probes: Map<string, Probe>;
  /** The path of every probe's file by its id, those among them that were not read too. */
  defined: Map<string, string>;
}

const checkRequires = (folder: Folder, entries: readonly ProbeFile[], { probes, defined }: Probes): void => {
  const find = (id: string) => entries.find((entry) => entry.probe === probes.get(id));
  const say = (code: 'HP106' | 'HP202', message: string, id: string, required: string, fix: string) => {
    const entry = find(id);
    const at = entry?.probe?.requires.indexOf(required) ?? 0;
    if (entry)
      folder.report(
        diagnostic(code, message, {
          place: entry.reading.locate(['requires', at]),
          source: entry.source,
          fixes: [fix],
        }),
      );
  };
  for (const [id, { requires }] of probes)
    for (const required of requires) {
      if (required === id)
        say('HP202', `${id} requires itself`, id, id, 'Take it out of its own requirements.');
      else if (!defined.has(required))
        say(
          'HP106',
          `There is no probe "${required}"`,
          id,
          required,
          meant(required, 'probe', [...defined.keys()]),
        );
    }
  const others = (id: string): string[] => (probes.get(id)?.requires ?? []).filter((each) => each !== id);
  for (const cycle of findCycles([...probes.keys()], others)) {
    const [first = '', second = ''] = cycle;
    const message = `These probes require each other: ${cycle.join(' -> ')}`;
    say('HP202', message, first, second, 'Take one of these requirements out.');
  }
};

/** Every valid probe of `probes/`, by id; what is wrong with the others is reported. */
export const gatherProbes = (folder: Folder): Probes => {
  const probes = new Map<string, Probe>();
  const defined = new Map<string, string>();
  const entries: ProbeFile[] = [];
  const names = namesIn(folder, 'probes');
  const strays = names.filter((name) => !PROBE_FILE.test(name)).map((name) => `probes/${name}`);
  reportStrays(folder, strays, 'Write each probe as a file of its own, such as probes/docker.runtime.yaml.');
  for (const name of names.filter((each) => PROBE_FILE.test(each))) {
    const entry = readProbeFile(folder, name);
    const other = defined.get(entry.id);
    if (other === undefined) {
      defined.set(entry.id, entry.path);
      if (entry.probe) probes.set(entry.id, entry.probe);
      entries.push(entry);
      continue;
    }
    folder.report(
      diagnostic('HP105', `Two probes are called "${entry.id}"`, {
        place: entry.reading.locate(['id']),
        source: entry.source,
        fixes: [`The other is ${folder.shown(other)}. Give each a name of its own.`],
      }),
    );
    probes.delete(entry.id);
  }
  const gathered = { probes, defined };
  checkRequires(folder, entries, gathered);
  return gathered;
};
