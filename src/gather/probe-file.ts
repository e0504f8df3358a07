import { plainText } from '../checkpoint/text.ts';
import { toDiagnostics } from '../checkpoint/validate/issues.ts';
import { keysAt } from '../checkpoint/yaml/keys.ts';
import { parseYaml, type YamlReading } from '../checkpoint/yaml/yaml.ts';
import { closest, diagnostic } from '../errors.ts';
import { findKind, parseProbe, probeKinds, toProbe } from '../probes/registry.ts';
import { IdSchema } from '../schemas/id.ts';
import type { Probe } from '../schemas/probe.ts';
import { textOf } from './file-text.ts';
import type { Folder } from './folder.ts';

/** Names of the files that hold a probe. */
export const PROBE_FILE = /\.ya?ml$/;

/** One file of `probes/`; `probe` is undefined where it was not understood. */
export interface ProbeFile {
  id: string;
  probe: Probe | undefined;
  path: string;
  reading: YamlReading;
  source: string;
}

const fieldOf = (value: unknown, key: string): unknown =>
  value !== null && typeof value === 'object' && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

const wholeFault = (value: unknown): { path: string[]; message: string; fix: string } | undefined => {
  const names = probeKinds.map(({ kind }) => kind).sort();
  const kind = fieldOf(value, 'kind');
  if (value === null)
    return { path: [], message: 'This file is empty', fix: 'Write a probe, or delete the file.' };
  if (typeof value !== 'object' || Array.isArray(value))
    return {
      path: [],
      message: 'This file has no keys',
      fix: `Write one probe, beginning with its kind: ${names.join(', ')}.`,
    };
  if (kind === undefined || kind === null)
    return {
      path: ['kind'],
      message: 'The probe has no kind',
      fix: `Say which kind it is: ${names.join(', ')}.`,
    };
  if (typeof kind === 'string' && findKind(kind)) return undefined;
  const near = closest(String(kind), names);
  const fix = near ? `Did you mean ${near}?` : `Use one of: ${names.join(', ')}.`;
  return { path: ['kind'], message: `There is no kind of probe "${String(kind).slice(0, 60)}"`, fix };
};

const understand = (folder: Folder, entry: ProbeFile): Probe | undefined => {
  const { reading, source, path } = entry;
  const { value, locate } = reading;
  const fault = wholeFault(value);
  if (fault) {
    const place = locate(fault.path);
    folder.report(diagnostic('HP201', fault.message, { place, source, fixes: [fault.fix] }));
    return undefined;
  }
  const parsed = parseProbe(value);
  if (parsed.success) return toProbe(parsed.data, entry.id, path);
  const kind = findKind(String(fieldOf(value, 'kind')));
  const written = {
    value,
    locate,
    source,
    code: 'HP201' as const,
    keysAt: kind ? keysAt(kind.schema) : () => [],
    whole: 'the probe',
  };
  folder.report(...toDiagnostics(parsed.error, written));
  return undefined;
};

/** Reads one file of `probes/`; what is wrong with it is reported. */
export const readProbeFile = (folder: Folder, name: string): ProbeFile => {
  const path = `probes/${name}`;
  const file = folder.shown(path);
  const text = textOf(folder, path);
  const ownName = name.replace(PROBE_FILE, '');
  if (text === undefined)
    return {
      id: ownName,
      probe: undefined,
      path,
      source: '',
      reading: { value: undefined, diagnostics: [], locate: () => ({ file }) },
    };
  const source = plainText(text);
  const reading = parseYaml(source, file);
  folder.report(...reading.diagnostics);
  const given = fieldOf(reading.value, 'id');
  const entry: ProbeFile = {
    id: typeof given === 'string' ? given : ownName,
    probe: undefined,
    path,
    reading,
    source,
  };
  if (reading.diagnostics.length > 0) return entry;
  const probe = understand(folder, entry);
  if (!probe || IdSchema.safeParse(probe.id).success) return { ...entry, probe };
  folder.report(
    diagnostic('HP201', `"${probe.id}" cannot be the name of a probe`, {
      place: { file, line: 1, column: 1 },
      fixes: ['Call the file, or its id, by lower-case letters and digits joined by "-", "." or "_".'],
    }),
  );
  return entry;
};
