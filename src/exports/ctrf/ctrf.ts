import type { Status } from '../../schemas/status.ts';
import type { Exported, ExportFormat } from '../export-format.ts';
import { jsonText } from '../lib/json-text.ts';
import { verdictRow } from '../lib/rows.ts';

const OUTCOMES = {
  ready: 'passed',
  waived: 'other',
  'not-applicable': 'skipped',
  partial: 'failed',
  failed: 'failed',
  missing: 'failed',
  blocked: 'failed',
  unknown: 'failed',
} as const satisfies Record<Status, string>;

const testsOf = ({ judgement }: Exported) => {
  const { id, title, met, verdict, reason } = verdictRow({ judgement });
  const items = judgement.items.map((item) => ({
    name: `${item.id} ${item.title}`,
    status: OUTCOMES[item.status],
    duration: 0,
    suite: [judgement.title, item.area],
    message: item.reason,
    rawStatus: item.status,
    tags: item.attested ? ['attested'] : [],
  }));
  const whole = {
    name: title,
    status: met ? ('passed' as const) : ('failed' as const),
    duration: 0,
    suite: [judgement.title],
    message: reason,
    rawStatus: verdict,
    tags: [id],
  };
  return [...items, whole];
};

const write = (exported: Exported): string => {
  const { judgement, tool } = exported;
  const tests = testsOf(exported);
  const count = (status: string): number => tests.filter((each) => each.status === status).length;
  const moment = Date.parse(judgement.asOf);
  return jsonText({
    reportFormat: 'CTRF',
    specVersion: '0.0.0',
    timestamp: judgement.asOf,
    generatedBy: `${tool.name} ${tool.version}`,
    results: {
      tool,
      summary: {
        tests: tests.length,
        passed: count('passed'),
        failed: count('failed'),
        skipped: count('skipped'),
        pending: 0,
        other: count('other'),
        start: moment,
        stop: moment,
      },
      tests,
      ...(judgement.commit === null ? {} : { environment: { commit: judgement.commit } }),
    },
  });
};

/** Common Test Report Format, one test an item and one for the verdict. Source: ctrf.io. */
export const ctrf: ExportFormat = {
  id: 'ctrf',
  title: 'CTRF',
  readers: ['CTRF reporters and job summaries', 'test dashboards'],
  says: [
    'One test an item: Ready passes, Not applicable is skipped, Waived is `other`, and all else fails.',
    'The verdict is a test of its own and passes only where GO stands.',
  ],
  specification: 'https://ctrf.io/docs/specification/overview',
  write,
};
