import type { GateCriterion } from '../../schemas/gate.ts';
import type { Finding, Judgement } from '../../schemas/judgement.ts';
import type { Told } from '../../schemas/reason.ts';
import { RiskStateSchema } from '../../schemas/risk.ts';
import { StatusSchema } from '../../schemas/status.ts';
import { LaneVerdictSchema } from '../../schemas/verdict.ts';
import type { GateReport } from '../../views/gate/report.ts';
import { words } from '../../words/words.ts';
import { laneGlyph, riskGlyph, statusGlyph, statusWord } from './glyph.ts';
import { expiringLines, type Marks, plateLines } from './judgement.ts';
import { heading, sentence, shortened } from './layout.ts';
import type { Cell, Line } from './style.ts';
import { bad, command, good, muted, strong } from './style.ts';

const texts = () => words.terminal.gate;

const glyphOf = ({ kind, status, met }: Told<GateCriterion>): Cell => {
  const known = kind === 'item' ? StatusSchema.safeParse(status) : undefined;
  if (known?.success) return statusGlyph(known.data);
  const lane = kind === 'lane' ? LaneVerdictSchema.safeParse(status) : undefined;
  if (lane?.success) return laneGlyph(lane.data);
  const risk = kind === 'risk' ? RiskStateSchema.safeParse(status) : undefined;
  if (risk?.success) return riskGlyph(risk.data, !met);
  return met ? good('✓') : bad('✕');
};

const evidenceLine = ({ probe, ranAt, freshUntil, stale, flags, evidence }: Told<Finding>): string => {
  if (ranAt === null || evidence === null) return texts().noEvidence(probe);
  const fresh = stale
    ? texts().staleSince(words.moment(freshUntil ?? ranAt))
    : freshUntil
      ? texts().freshUntil(words.moment(freshUntil))
      : texts().noLimit;
  return [texts().ran(probe, words.moment(ranAt)), fresh, ...flags, evidence.slice(0, 19)].join('; ');
};

const hanging = (glyph: Cell, line: Line, columns: number, indent: number): Line[] =>
  sentence(line, { columns: columns - indent - 3, indent: 0 }).map((part, index) => [
    ' '.repeat(indent),
    ...(index === 0 ? [glyph, '  '] : ['   ']),
    ...part,
  ]);

const findingLines = (finding: Told<Finding>, columns: number): Line[] => [
  ...hanging(statusGlyph(finding.status), [finding.reason], columns, 5),
  ...finding.criteria.flatMap(({ text, actual, met }) =>
    hanging(
      statusGlyph(met ? 'ready' : 'failed'),
      [`${shortened(text)}:`, muted(` ${shortened(actual)}`)],
      columns,
      8,
    ),
  ),
  ...sentence([muted(evidenceLine(finding))], { columns, indent: 8 }),
];

const criterionLines = (each: Told<GateCriterion>, columns: number): Line[] => {
  const name = each.kind === 'item' || each.kind === 'risk' ? `${each.id} ${each.title}` : each.title;
  const shown = each.met ? name : strong(name);
  const alone = !each.findings.some(({ reason }) => reason === each.reason);
  return [
    ...sentence([glyphOf(each), '  ', shown, `  ${statusWord(each.status)}`], {
      columns,
    }),
    ...(alone && each.reason ? sentence([muted(each.reason)], { columns, indent: 5 }) : []),
    ...each.findings.flatMap((finding) => findingLines(finding, columns)),
  ];
};

const KINDS = ['lane', 'item', 'risk', 'decision', 'conflict', 'contradiction', 'doubt'] as const;

const proofLines = (criteria: readonly Told<GateCriterion>[], columns: number): Line[] => {
  const asked = criteria.filter(({ kind }) => kind === 'evidence');
  if (asked.length === 0) return [];
  const failed = asked.filter(({ met }) => !met);
  return [
    heading(texts().required),
    ...(failed.length === 0
      ? sentence([good('✓'), `  ${texts().allProven(asked.length)}`], { columns })
      : failed.flatMap(({ id, title, reason }) =>
          sentence([bad('✕'), '  ', strong(`${id} ${title}`), `  ${reason}`], { columns }),
        )),
    [],
  ];
};

/** What a gate judged, for a person: every criterion with its evidence, the outcome, and what to do next. */
export const gateLines = (
  { gate, headline }: GateReport,
  { judgement, marks }: { judgement: Judgement; marks: Marks },
  columns: number,
): Line[] => {
  const [first, ...more] = gate.next;
  const outcome: Line[] = gate.met
    ? sentence(
        [
          good(texts().met),
          gate.lanes.length > 0 ? texts().mayProceed(gate.lanes) : `: ${gate.verdict}.`,
          muted(` ${texts().exit(0)}`),
        ],
        { columns },
      )
    : [
        ...gate.failures.flatMap((reason) => sentence([bad(texts().notMet), `: ${reason}`], { columns })),
        ['  ', muted(texts().exit(1))],
      ];
  return [
    ...(gate.met ? [] : sentence([bad(headline)], { columns })),
    ...plateLines(judgement, columns, marks),
    ...KINDS.flatMap((kind) => {
      const found = gate.criteria.filter((each) => each.kind === kind);
      return found.length === 0
        ? []
        : [heading(texts().titles[kind]), ...found.flatMap((each) => criterionLines(each, columns)), []];
    }),
    ...proofLines(gate.criteria, columns),
    ...expiringLines(judgement, columns),
    ...outcome,
    ...(first === undefined ? [] : [[`  ${words.terminal.judgement.next}`, command(first)]]),
    ...more.map((each): Line => ['        ', command(each)]),
  ];
};
