import { escapeMarkdown } from '../../kernel/escape.ts';
import { words } from '../../words/words.ts';
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
    `| ${SIGN[status] ?? '✕'} ${words.term(status)} | ${escapeMarkdown(title)} | ${escapeMarkdown(reason)} |`;
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
    ...table(words.gate.lane, lanes.map(row)),
    ...table(words.gate.item, held.map(row)),
    ...(satisfied.length > 0
      ? [
          `<details><summary>${words.gate.satisfied(satisfied.length)}</summary>`,
          '',
          ...table(words.gate.item, satisfied.map(row)),
          '</details>',
          '',
        ]
      : []),
    ...gate.next.map((command) => `- \`${command}\``),
    '',
    words.gate.asOf(
      gate.asOf,
      gate.commit && `\`${gate.commit.slice(0, 7)}\``,
      `\`${gate.digest.slice(0, 19)}\``,
    ),
    '',
  ].join('\n');
};
