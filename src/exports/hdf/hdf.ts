import type { Status } from '../../schemas/status.ts';
import type { Exported, ExportFormat } from '../export-format.ts';
import { jsonText } from '../lib/json-text.ts';
import { verdictRow } from '../lib/rows.ts';

const OUTCOMES: Readonly<Record<Status, string>> = {
  ready: 'passed',
  waived: 'failed',
  'not-applicable': 'notApplicable',
  partial: 'failed',
  failed: 'failed',
  missing: 'failed',
  blocked: 'notReviewed',
  unknown: 'error',
};

interface Row {
  id: string;
  title: string;
  status: string;
  how: string;
  message: string;
}

const requirement = ({ id, title, status, how, message }: Row, asOf: string): unknown => ({
  id,
  title,
  impact: 0.5,
  tags: {},
  descriptions: [{ label: 'default', data: title }],
  results: [{ status, codeDesc: how, startTime: asOf, message }],
});

const write = (exported: Exported): string => {
  const { judgement, tool } = exported;
  const { id, title, met, verdict, reason } = verdictRow(exported);
  const items = judgement.items.map((item) => ({
    id: item.id,
    title: item.title,
    // A person's word is no review by a tool.
    status: item.attested && item.status === 'ready' ? 'notReviewed' : OUTCOMES[item.status],
    how: item.evidence.length > 0 ? item.evidence.join(', ') : 'no probe',
    message: item.reason,
  }));
  const whole = { id, title, status: met ? 'passed' : 'failed', how: verdict, message: reason };
  return jsonText({
    timestamp: judgement.asOf,
    generator: tool,
    baselines: [
      {
        name: judgement.checkpoint,
        title: judgement.title,
        version: judgement.revision,
        requirements: [...items, whole].map((row) => requirement(row, judgement.asOf)),
      },
    ],
  });
};

/** HDF 3 results, one requirement an item and one for the verdict. Source: mitre/hdf-libs, hdf-results.schema.json. */
export const hdf: ExportFormat = {
  id: 'hdf',
  title: 'HDF 3 results',
  readers: ['Heimdall', 'SAF CLI'],
  says: [
    'One requirement an item: Ready by evidence passes; attested and Blocked ones are not reviewed; Unknown is an error; Waived fails, and its waiver stands in `hdf-amendments`.',
    'The verdict is a requirement of its own and passes only where GO stands.',
  ],
  specification: 'https://mitre.github.io/hdf-libs/schemas/',
  write,
};
