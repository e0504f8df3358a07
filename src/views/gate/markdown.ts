import { escapeMarkdown } from '../../kernel/escape.ts';
import type { GateReport } from './report.ts';

const SIGN: Readonly<Record<string, string>> = {
  ready: '✓',
  waived: '✓',
  'not-applicable': '✓',
  partial: '◐',
  blocked: '⇥',
  unknown: '?',
  go: '→',
  'no-go': '⇥',
};

/** The line by which a later comment finds this one, and takes its place. */
const markerOf = (checkpoint: string): string => `<!-- holdpoint:${checkpoint} -->`;

/** A gate as Markdown, for a job's summary or a comment that is replaced by the next one. */
export const gateMarkdown = ({ gate, headline, items }: GateReport): string => {
  const lanes = gate.criteria.filter(({ kind }) => kind === 'lane');
  const row = ({ status, title, reason }: (typeof items)[number]): string =>
    `| ${SIGN[status] ?? '✕'} ${status} | ${escapeMarkdown(title)} | ${escapeMarkdown(reason)} |`;
  const table = (name: string, rows: readonly string[]): string[] =>
    rows.length === 0 ? [] : [`| | ${name} | |`, '|---|---|---|', ...rows, ''];
  const held = items.filter(({ met }) => !met);
  const satisfied = items.filter(({ met }) => met);
  return [
    markerOf(gate.checkpoint),
    `### ${gate.met ? '✅' : '⛔'} ${escapeMarkdown(headline)}`,
    '',
    ...gate.failures.map((failure) => `- ${escapeMarkdown(failure)}`),
    ...(gate.failures.length > 0 ? [''] : []),
    ...table('Lane', lanes.map(row)),
    ...table('Item', held.map(row)),
    ...(satisfied.length > 0
      ? [
          `<details><summary>${satisfied.length} satisfied</summary>`,
          '',
          ...table('Item', satisfied.map(row)),
          '</details>',
          '',
        ]
      : []),
    ...gate.next.map((command) => `- \`${command}\``),
    '',
    `As of ${gate.asOf}${gate.commit === null ? '' : `, commit \`${gate.commit.slice(0, 7)}\``}, digest \`${gate.digest.slice(0, 19)}\``,
    '',
  ].join('\n');
};
