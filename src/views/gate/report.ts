import type { Gate, GateCriterion } from '../../schemas/gate.ts';
import type { Judgement } from '../../schemas/judgement.ts';
import type { Told } from '../../schemas/reason.ts';
import { words } from '../../words/words.ts';

/** Where the entry of an item, a line that was not understood or the checkpoint itself stands. */
export type Locate = (id: string) => { file: string; line: number };

/** A gate as every format shows it. */
export interface GateReport {
  gate: Told<Gate>;
  /** One line: what was asked, whether it is met, and what would clear it. */
  headline: string;
  items: Told<GateCriterion>[];
  /** What lets nothing through: unmet criteria that decide the gate, and items that hold it. */
  unmet: Told<GateCriterion>[];
  locate: Locate;
}

const REQUIRED = { go: 'GO', 'partial-go': 'PARTIAL GO' } as const;

const clearing = ({ lanes }: Told<Gate>, judgement: Told<Judgement>): string => {
  const sets = lanes.length === 0 ? judgement.clears.go : judgement.clears.lanes[lanes[0] ?? ''];
  const [smallest = []] = sets ?? [];
  const titles = smallest.map((id) => judgement.rootCauses.find((cause) => cause.id === id)?.title ?? id);
  return titles.length === 0 ? '' : words.gate.clearing(titles);
};

/** Takes from a gate what its formats show. */
export const toGateReport = (gate: Told<Gate>, judgement: Told<Judgement>, locate: Locate): GateReport => {
  const asked = gate.lanes.length > 0 ? gate.lanes.join(', ') : REQUIRED[gate.require];
  const hint = gate.met ? '' : clearing(gate, judgement);
  return {
    gate,
    headline: `${words.gate.headline(gate.title, gate.verdict, asked, gate.met)}${hint}`,
    items: gate.criteria.filter(({ kind }) => kind === 'item'),
    unmet: gate.criteria.filter(({ kind, met, required }) => !met && (required || kind === 'item')),
    locate,
  };
};
