import { findCycle } from '../checkpoint/graph.ts';
import { toDiagnostics } from '../checkpoint/issues.ts';
import { keysAt } from '../checkpoint/keys.ts';
import { parseYaml, type YamlReading } from '../checkpoint/yaml.ts';
import { closest, diagnostic } from '../errors.ts';
import { findKind, parseProbe, toProbe } from '../probes/registry.ts';
import { IdSchema } from '../schemas/id.ts';
import type { Probe } from '../schemas/probe.ts';
import { type Folder, namesIn, textOf } from './folder.ts';

const FILE = /\.ya?ml$/;

interface Read {
  probe: Probe;
  reading: YamlReading;
  source: string;
}

const keysOf = (value: unknown): ReturnType<typeof keysAt> => {
  const kind =
    value !== null && typeof value === 'object' && 'kind' in value ? findKind(String(value.kind)) : undefined;
  return kind ? keysAt(kind.schema) : () => [];
};

const readProbe = async (folder: Folder, name: string): Promise<Read | undefined> => {
  const path = `probes/${name}`;
  const file = folder.shown(path);
  const source = await textOf(folder, path);
  if (source === undefined) return undefined;
  const reading = parseYaml(source, file);
  folder.report(...reading.diagnostics);
  if (reading.diagnostics.length > 0) return undefined;
  const parsed = parseProbe(reading.value);
  if (!parsed.success) {
    folder.report(
      ...toDiagnostics(parsed.error, {
        value: reading.value,
        locate: reading.locate,
        source,
        code: 'HP201',
        keysAt: keysOf(reading.value),
      }),
    );
    return undefined;
  }
  const probe = toProbe(parsed.data, name.replace(FILE, ''), path);
  if (IdSchema.safeParse(probe.id).success) return { probe, reading, source };
  folder.report(
    diagnostic('HP201', `"${probe.id}" cannot be the name of a probe`, {
      place: { file },
      fixes: ['Call the file, or its id, by lower-case letters and digits joined by "-", "." or "_".'],
    }),
  );
  return undefined;
};

const checkRequires = (folder: Folder, reads: readonly Read[], probes: ReadonlyMap<string, Probe>): void => {
  for (const { probe, reading, source } of reads) {
    for (const [index, id] of probe.requires.entries()) {
      if (probes.has(id)) continue;
      const near = closest(id, [...probes.keys()]);
      folder.report(
        diagnostic('HP106', `There is no probe "${id}"`, {
          place: reading.locate(['requires', index]),
          source,
          fixes: near ? [`Did you mean ${near}?`] : [],
        }),
      );
    }
  }
  const cycle = findCycle([...probes.keys()], (id) => probes.get(id)?.requires ?? []);
  const first = reads.find(({ probe }) => probe.id === cycle?.[0]);
  if (cycle && first)
    folder.report(
      diagnostic('HP202', `These probes require each other: ${cycle.join(' -> ')}`, {
        place: first.reading.locate(['requires']),
        source: first.source,
        fixes: ['Take one of these requirements out.'],
      }),
    );
};

/** Every valid probe of `probes/`, by id; what is wrong with the others is reported. */
export const gatherProbes = async (folder: Folder): Promise<Map<string, Probe>> => {
  const probes = new Map<string, Probe>();
  const reads: Read[] = [];
  for (const name of (await namesIn(folder, 'probes')).filter((each) => FILE.test(each))) {
    const read = await readProbe(folder, name);
    if (!read) continue;
    const other = probes.get(read.probe.id);
    if (other)
      folder.report(
        diagnostic('HP105', `Two probes are called "${read.probe.id}"`, {
          place: read.reading.locate(['id']),
          source: read.source,
          fixes: [`The other is ${folder.shown(other.source)}. Give each a name of its own.`],
        }),
      );
    else {
      probes.set(read.probe.id, read.probe);
      reads.push(read);
    }
  }
  checkRequires(folder, reads, probes);
  return probes;
};
