import type { Diagnostic } from '../../errors.ts';
import { CODES, diagnostic } from '../../errors.ts';
import type { ProbeResult, RunSummary } from '../../probes/run/run-all.ts';
import type { RunState } from '../../schemas/evidence.ts';
import { StatusSchema } from '../../schemas/status.ts';
import { told } from '../../words/told.ts';
import { words } from '../../words/words.ts';
import { count } from '../terminal/count.ts';
import { statusWord } from '../terminal/glyph.ts';
import { sentence } from '../terminal/layout.ts';
import type { ProbeRow } from '../terminal/probing.ts';
import type { Line } from '../terminal/style.ts';
import { command, muted } from '../terminal/style.ts';

const UNFINISHED: readonly RunState[] = ['timeout', 'crashed', 'interrupted'];

const fixesFor = ({ probe, evidence }: ProbeResult): string[] => {
  if (evidence.state === 'timeout')
    return [
      `give it longer: npx holdpoint probe --only ${probe.id} --timeout ${longer(evidence.durationMs)}`,
    ];
  return [`run it again: npx holdpoint probe --only ${probe.id}`];
};

const longer = (ms: number): number => Math.max(10, Math.ceil((ms * 3) / 10_000) * 10);

/** One diagnostic for each probe that was not brought to an end; `folder` is the content folder's name. */
export const unfinished = ({ results }: RunSummary, folder: string): Diagnostic[] =>
  results
    .filter(({ evidence }) => UNFINISHED.includes(evidence.state))
    .map((result) =>
      diagnostic('HP210', `${result.probe.id} was not brought to an end`, {
        place: { file: `${folder}/${result.probe.source}` },
        meaning: `${told(result.evidence.message)}. ${CODES.HP210.meaning}`,
        fixes: fixesFor(result),
      }),
    );

const statusesInWords = (rows: readonly ProbeRow[]): string =>
  StatusSchema.options
    .map((status) => [status, rows.filter((row) => row.status === status).length] as const)
    .filter(([, n]) => n > 0)
    .map(([status, n]) => `${n} ${status === 'blocked' ? 'not run' : statusWord(status)}`)
    .join(', ');

/** What a run of probes came to: counts, where the evidence lies, the next command. */
export const probeSummary = (
  rows: readonly ProbeRow[],
  { results, ended, interrupted }: RunSummary,
  { ms, folder, next, columns }: { ms: number; folder: string; next: string; columns: number },
): Line[] => {
  const written = results.filter(({ file }) => file !== null).length;
  const left = results.filter(({ evidence }) => UNFINISHED.includes(evidence.state)).length;
  const why = [
    ...(interrupted ? ['The run was interrupted.'] : []),
    ...(left > 0 && !interrupted ? [`${count(left, 'probe')} did not come to an end.`] : []),
    ...(written < results.length ? [`${count(results.length - written, 'run')} could not be recorded.`] : []),
  ];
  return [
    [],
    ...sentence([statusesInWords(rows), muted(`  in ${words.took(ms)}`)], { columns }),
    ...sentence([muted(`Wrote ${count(written, 'file')} below ${folder}`)], { columns }),
    ...(ended
      ? [['  Next: ', command(next)]]
      : sentence([`${why.join(' ')} `, muted('Exit 3')], { columns })),
  ];
};

/** A run of probes as `probe --json` prints it. */
export const toProbeDocument = (rows: readonly ProbeRow[], { results, interrupted, ended }: RunSummary) => ({
  ended,
  interrupted,
  probes: results.map(({ probe, evidence, file }) => {
    const row = rows.find(({ id }) => id === probe.id);
    return {
      probe: probe.id,
      kind: probe.kind,
      status: row?.status ?? 'unknown',
      state: evidence.state,
      message: row?.message ?? told(evidence.message),
      items: row?.items ?? [],
      durationMs: evidence.durationMs,
      exit: evidence.exit?.code ?? null,
      evidence: file,
      digest: evidence.digest,
    };
  }),
});
