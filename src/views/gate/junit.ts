import { escapeXml } from '../../kernel/escape.ts';
import type { GateReport } from './report.ts';

type Item = GateReport['items'][number];

const attribute = (name: string, value: string): string => ` ${name}="${escapeXml(value)}"`;

const body = (item: Item, met: boolean): string => {
  if (item.met) return item.status === 'ready' ? '' : `<system-out>${escapeXml(item.reason)}</system-out>`;
  const message = attribute('message', item.reason);
  return met ? `<skipped${message}/>` : `<failure${message}${attribute('type', item.status)}/>`;
};

/** What fails the gate and is no item: a verdict, a decision, a conflict, a line that was not understood. */
const rest = ({ gate, unmet }: GateReport): string[] =>
  gate.met
    ? []
    : unmet
        .filter(({ kind }) => kind !== 'item')
        .map(
          ({ kind, title, reason }) =>
            `<testcase${attribute('classname', kind)}${attribute('name', title)}><failure${attribute('message', reason)}/></testcase>`,
        );

/**
 * A gate as JUnit XML, one case an item, so that pipelines show it among the tests: what is not satisfied fails where
 * the gate is not met, and is skipped where the gate asks for less.
 * Source: https://github.com/testmoapp/junitxml
 */
export const gateJunit = (report: GateReport): string => {
  const { gate, headline, items } = report;
  const open = items.filter(({ met }) => !met).length;
  const others = rest(report);
  const [failures, skipped] = gate.met ? [0, open] : [open + others.length, 0];
  const counts = ` tests="${items.length + others.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
  const cases = items.map((item) => {
    const inner = body(item, gate.met);
    const names = `${attribute('classname', gate.checkpoint)}${attribute('name', `${item.id} ${item.title}`)}`;
    return inner === '' ? `<testcase${names}/>` : `<testcase${names}>${inner}</testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attribute('name', 'Holdpoint')}${counts}>`,
    `  <testsuite${attribute('name', headline)}${counts}${attribute('timestamp', gate.asOf)}>`,
    ...[...cases, ...others].map((each) => `    ${each}`),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};
