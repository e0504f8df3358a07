import { z } from 'zod';
import { closest } from '../errors.ts';
import { digestOf } from '../kernel/digest.ts';
import { type Probe, probeFields, unitField } from '../schemas/probe.ts';
import { adr } from './kinds/adr/adr.ts';
import { changePolicy } from './kinds/change-policy/change-policy.ts';
import { command } from './kinds/command/command.ts';
import { docker } from './kinds/docker/docker.ts';
import { file } from './kinds/file/file.ts';
import { freeze } from './kinds/freeze/freeze.ts';
import { git } from './kinds/git/git.ts';
import { http } from './kinds/http/http.ts';
import { nats } from './kinds/nats/nats.ts';
import { results } from './kinds/results/results.ts';
import { slo } from './kinds/slo/slo.ts';
import { tcp } from './kinds/tcp/tcp.ts';
import { criterionFaults } from './lib/criterion-faults.ts';
import { environmentFault } from './lib/environments.ts';
import type { ProbeKind } from './lib/kind.ts';

/** Every kind of probe, by name. */
export const probeKinds: readonly ProbeKind[] = [
  adr,
  changePolicy,
  command,
  docker,
  file,
  freeze,
  git,
  http,
  nats,
  results,
  slo,
  tcp,
];

/** The kind of that name. */
export const findKind = (name: string): ProbeKind | undefined => probeKinds.find(({ kind }) => kind === name);

const NamedSchema = z.looseObject({ kind: z.string() });

/** What `parseProbe` made of an entry. */
export type ParsedProbe =
  | { success: true; data: Record<string, unknown> }
  | { success: false; error: z.ZodError };

const issueAt = (path: (string | number)[], message: string): z.core.$ZodIssue => ({
  code: 'custom',
  path,
  message,
  input: undefined,
});

const refuse = (message: string): ParsedProbe => ({
  success: false,
  error: new z.ZodError([issueAt(['kind'], message)]),
});

const SharedSchema = z.object({ ...probeFields, ...unitField, kind: z.string() });

/**
 * Validates an entry of `probes/` by the schema of its kind. The result's data is the validated entry, keys in
 * camel case, defaults filled in; an unknown kind is an issue at `kind` that names the closest known one.
 */
export const parseProbe = (value: unknown): ParsedProbe => {
  const named = NamedSchema.safeParse(value);
  const names = probeKinds.map(({ kind }) => kind).sort();
  if (!named.success) return refuse(`say which kind of probe it is: ${names.join(', ')}`);
  const kind = findKind(named.data.kind);
  if (!kind) {
    const near = closest(named.data.kind, names);
    return refuse(
      `there is no kind "${named.data.kind}"; ${near ? `did you mean ${near}?` : `use ${names.join(', ')}`}`,
    );
  }
  const parsed = kind.schema.safeParse(value);
  if (!parsed.success) return { success: false, error: parsed.error };
  const data = z.record(z.string(), z.unknown()).parse(parsed.data);
  const faults = [...criterionFaults(kind, SharedSchema.parse(data), data)];
  const environments = environmentFault(data);
  const issues = [
    ...faults.map(([index, message]) => issueAt(['criteria', index], message)),
    ...(environments ? [issueAt([environments.field], environments.message)] : []),
  ];
  return issues.length === 0 ? { success: true, data } : { success: false, error: new z.ZodError(issues) };
};

/**
 * A probe from an entry that `parseProbe` validated. `id` is the entry's own, else the given one (its file's
 * name); `source` is the path of its file, relative to the content folder.
 */
export const toProbe = (entry: Record<string, unknown>, id: string, source: string): Probe => {
  const shared = SharedSchema.parse(entry);
  const { id: _id, title: _title, clearedWhen: _clearedWhen, ...definition } = entry;
  return { ...shared, id: shared.id ?? id, definition: digestOf(definition), source, spec: entry };
};
