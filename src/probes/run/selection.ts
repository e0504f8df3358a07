import { closest, type Diagnostic, diagnostic, InputError } from '../../errors.ts';
import type { Probe } from '../../schemas/probe.ts';
import { idsOfShard, type Shard } from './shard.ts';

/** Which of the probes run. */
export interface Selection {
  /** Ids; all when absent. */
  only?: readonly string[] | undefined;
  shard?: Shard | undefined;
}

const unknown = (id: string, probes: ReadonlyMap<string, Probe>): Diagnostic => {
  const ids = [...probes.keys()].sort();
  const near = closest(id, ids);
  return diagnostic('HP251', `There is no probe "${id}"`, {
    fixes: [near ? `Did you mean ${near}?` : `Use one of ${ids.join(', ') || 'none: there are no probes'}.`],
  });
};

/** The selected probes, sorted by id. Throws `InputError` for an id that no probe has or a shard that cannot be. */
export const selected = (probes: ReadonlyMap<string, Probe>, { only, shard }: Selection): Probe[] => {
  const problems = (only ?? []).filter((id) => !probes.has(id)).map((id) => unknown(id, probes));
  const whole = shard && [shard.index, shard.total].every((part) => Number.isInteger(part) && part >= 1);
  if (shard && (!whole || shard.index > shard.total)) {
    const fixes = ['Write --shard 1/3 for the first of three.'];
    problems.push(diagnostic('HP252', `There is no shard ${shard.index}/${shard.total}`, { fixes }));
  }
  if (problems.length > 0) throw new InputError(problems);
  const ids = [...new Set(only ?? probes.keys())].sort();
  const wanted = ids.flatMap((id) => probes.get(id) ?? []);
  if (!shard) return wanted;
  const mine = idsOfShard(new Map(wanted.map((probe) => [probe.id, probe])), shard);
  return wanted.filter(({ id }) => mine.has(id));
};
