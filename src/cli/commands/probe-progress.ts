import type { ProbeEvent } from '../../probes/run/run-all.ts';
import type { Probe } from '../../schemas/probe.ts';
import type { ProbeRow } from '../terminal/probing.ts';
import { probeColumns, probeLines, workingLines } from '../terminal/probing.ts';
import type { Session } from './session.ts';

/** What shows a run of probes while it goes on. */
export interface Progress {
  onEvent: (event: ProbeEvent) => void;
  /** Shows what is left to show and ends. */
  stop: () => void;
}

const DRAWN_EVERY_MS = 250;

/**
 * Shows the run of the given probes: one line for each that ended, in the order given, and on a live terminal
 * those at work beneath. `rowOf` tells what a finished probe's line says.
 */
export const watch = (
  { out, now }: Session,
  expected: readonly Pick<ProbeRow, 'id' | 'items'>[],
  rowOf: (event: Extract<ProbeEvent, { type: 'finished' }>) => ProbeRow,
): Progress => {
  const columns = probeColumns(expected, out.columns);
  const atWork = new Map<string, { probe: Probe; since: number }>();
  const finished = new Map<string, ProbeRow>();
  let shown = 0;

  const draw = () => {
    if (!out.live) return;
    const progress = { ended: finished.size, total: expected.length, now: now() };
    out.redraw(...workingLines(atWork, progress, out.columns));
  };
  const show = () => {
    for (let next = expected[shown]; next; next = expected[++shown]) {
      const row = finished.get(next.id);
      if (!row) break;
      out.print(...probeLines(row, columns));
    }
  };
  const timer = out.live ? setInterval(draw, DRAWN_EVERY_MS) : undefined;

  return {
    onEvent: (event) => {
      if (event.type === 'started') atWork.set(event.probe.id, { probe: event.probe, since: now() });
      else {
        atWork.delete(event.probe.id);
        finished.set(event.probe.id, rowOf(event));
        show();
      }
      draw();
    },
    stop: () => {
      clearInterval(timer);
      show();
      out.print();
    },
  };
};
