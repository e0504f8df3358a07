import { basename, join, relative } from 'node:path';
import type { Command } from 'commander';
import { EVIDENCE, toRun } from '../../evidence/evidence.ts';
import { probesOf } from '../../gather/case.ts';
import type { Gathered } from '../../gather/gathered.ts';
import type { ProbeEvent } from '../../probes/run/run-all.ts';
import { runProbes } from '../../probes/run/run-all.ts';
import { selected } from '../../probes/run/selection.ts';
import type { Shard } from '../../probes/run/shard.ts';
import type { Revision } from '../../schemas/checkpoint.ts';
import { durationMs } from '../../schemas/moment.ts';
import { statusOfRun } from '../../verdict/evidence/run-status.ts';
import { say } from '../../words/told.ts';
import { count } from '../terminal/count.ts';
import { sentence } from '../terminal/layout.ts';
import type { ProbeRow } from '../terminal/probing.ts';
import type { Line } from '../terminal/style.ts';
import { muted } from '../terminal/style.ts';
import type { Act } from './act.ts';
import { badUsage } from './act.ts';
import { findRevision, loadContent } from './content.ts';
import { watch } from './probe-progress.ts';
import { probeSummary, toProbeDocument, unfinished } from './probe-report.ts';
import { reportDiagnostics } from './report.ts';
import type { Session } from './session.ts';
import { EXIT, type Exit, present, printJson } from './session.ts';

interface Options {
  only?: string[];
  shard?: string;
  timeout?: string;
}

const parseShard = (text: string | undefined): Shard | undefined => {
  if (text === undefined) return undefined;
  const [, index, total] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  if (index !== undefined && total !== undefined) return { index: Number(index), total: Number(total) };
  throw badUsage(`--shard ${text} is not a part of several`, 'write --shard 1/3 for the first of three');
};

const parseTimeout = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const ms = durationMs(/^\d+(\.\d+)?$/.test(text) ? `${text}s` : text);
  if (ms !== undefined && ms > 0) return ms;
  throw badUsage(
    `--timeout ${text} is not a length of time`,
    'write seconds, such as 30, or a duration, such as 2m',
  );
};

const revisionsToProbe = (gathered: Gathered, name: string | undefined): Revision[] =>
  name === undefined
    ? gathered.revisions.filter(({ revision }) => revision === 'open')
    : [findRevision(gathered, name)];

const itemsOf = (revisions: readonly Revision[], probe: string): string[] => [
  ...new Set(
    revisions.flatMap(({ content }) =>
      content.items.filter(({ probes }) => probes.includes(probe)).map(({ id }) => id),
    ),
  ),
];

const namesOf = (options: Options): string[] | undefined =>
  options.only?.flatMap((text) => text.split(',')).filter((id) => id !== '');

const headline = ({ version, out }: Session, revisions: readonly Revision[], probes: number): Line[] => {
  const titles = [...new Set(revisions.map(({ content }) => content.title))];
  const items = revisions.reduce((sum, { content }) => sum + content.items.length, 0);
  const about = titles.length === 1 ? titles[0] : count(titles.length, 'open checkpoint');
  const text = `Holdpoint ${version}   ${about ?? ''}   ${count(items, 'item')}, ${count(probes, 'probe')}`;
  return [[], ...sentence([muted(text)], { columns: out.columns }), []];
};

const probeAndReport = async (
  session: Session,
  gathered: Gathered,
  revisions: readonly Revision[],
  { only, timeoutMs }: { only: string[]; timeoutMs: number | undefined },
) => {
  const started = session.now();
  const expected = only.map((id) => ({ id, items: itemsOf(revisions, id) }));
  const rows = new Map<string, ProbeRow>();
  const rowOf = ({ probe, evidence }: Extract<ProbeEvent, { type: 'finished' }>): ProbeRow => {
    const { status, reason } = statusOfRun(toRun(evidence), probe);
    const row = {
      id: probe.id,
      status,
      message: say(reason),
      durationMs: evidence.state === 'not-run' ? null : evidence.durationMs,
      items: itemsOf(revisions, probe.id),
    };
    rows.set(probe.id, row);
    return row;
  };
  if (!session.json) session.out.print(...headline(session, revisions, only.length));
  const progress = session.json ? undefined : watch(session, expected, rowOf);
  const summary = await runProbes({
    ...gathered,
    only,
    timeoutMs,
    signal: session.interruption(),
    environment: session.environment,
    onEvent: (event) => {
      if (progress) progress.onEvent(event);
      else if (event.type === 'finished') rowOf(event);
    },
  });
  progress?.stop();
  reportDiagnostics(session, [...unfinished(summary, basename(gathered.root)), ...summary.diagnostics]);
  const ordered = only.flatMap((id) => rows.get(id) ?? []);
  if (session.json) printJson(session, toProbeDocument(ordered, summary));
  else {
    const folder = relative(session.cwd, join(gathered.root, EVIDENCE)) || '.';
    const next = `npx holdpoint verdict ${revisions[0]?.checkpoint ?? ''}`.trim();
    const about = { ms: session.now() - started, folder, next, columns: session.out.columns };
    session.out.print(...probeSummary(ordered, summary, about));
  }
  return summary.ended ? EXIT.met : EXIT.unfinished;
};

/** Says that nothing was to be run, and why. */
const nothingToRun = (session: Session, shard: Shard | undefined): Exit => {
  const said = shard
    ? `No probe falls into shard ${shard.index}/${shard.total}: nothing to run here`
    : 'No item of an open checkpoint names a probe: nothing to run';
  const document = toProbeDocument([], { results: [], interrupted: false, ended: true, diagnostics: [] });
  present(session, document, () => sentence([muted(said)], { columns: session.out.columns }));
  return EXIT.met;
};

/** `holdpoint probe`: runs the probes of the open revisions and records evidence; findings exit 0, a probe without an end 3. */
export const probe = (grammar: Command, act: Act): void => {
  grammar
    .option('--only <id...>', 'run these probes only')
    .option('--shard <i/n>', 'run the i-th of n parts')
    .option('--timeout <seconds>', "the time limit, in place of every probe's own")
    .action(
      act<[string | undefined, Options]>(async (session, name, options) => {
        const shard = parseShard(options.shard);
        const timeoutMs = parseTimeout(options.timeout);
        const gathered = await loadContent(session);
        const revisions = revisionsToProbe(gathered, name);
        const named = new Set(
          revisions.flatMap(({ content }) => [...probesOf(content, gathered.probes).keys()]),
        );
        const probes = selected(gathered.probes, { only: namesOf(options) ?? [...named], shard });
        if (probes.length === 0) return nothingToRun(session, shard);
        return probeAndReport(session, gathered, revisions, { only: probes.map(({ id }) => id), timeoutMs });
      }),
    );
};
