import type { Status } from '../../schemas/status.ts';
import type { Exported, ExportFormat } from '../export-format.ts';
import { jsonText } from '../lib/json-text.ts';
import { isProven, verdictRow } from '../lib/rows.ts';
import { uuidOf } from './uuid.ts';

interface Row {
  id: string;
  title: string;
  reason: string;
  state: 'satisfied' | 'not-satisfied';
  why: 'pass' | 'fail' | 'other';
}

const SATISFIED: readonly Status[] = ['ready', 'not-applicable'];

const rowsOf = (exported: Exported): Row[] => {
  const items = exported.judgement.items.map((item): Row => {
    const isMet = SATISFIED.includes(item.status);
    const isOther = item.status === 'waived' || (isMet && !isProven(item));
    const { id, title, reason } = item;
    const why = isMet ? 'pass' : 'fail';
    return {
      id: `item_${id}`,
      title,
      reason: `${item.status}: ${reason}`,
      state: isMet ? 'satisfied' : 'not-satisfied',
      why: isOther ? 'other' : why,
    };
  });
  const { title, met, reason } = verdictRow(exported);
  const state = met ? 'satisfied' : 'not-satisfied';
  return [...items, { id: 'verdict', title, reason, state, why: met ? 'pass' : 'fail' }];
};

const write = (exported: Exported): string => {
  const { judgement, tool } = exported;
  const { asOf, title, summary } = judgement;
  const name = `holdpoint:${judgement.digest}`;
  const plan = uuidOf(`${name}#plan`);
  const findings = rowsOf(exported).map((row) => ({
    uuid: uuidOf(`${name}#${row.id}`),
    title: row.title,
    description: row.reason,
    target: {
      type: 'objective-id',
      'target-id': row.id,
      status: { state: row.state, reason: row.why },
    },
  }));
  return jsonText({
    'assessment-results': {
      uuid: uuidOf(name),
      metadata: {
        title,
        'last-modified': asOf,
        version: judgement.revision,
        'oscal-version': '1.1.3',
        remarks: `Written by ${tool.name} ${tool.version} from ${judgement.checkpoint}@${judgement.revision}, ${judgement.digest}.`,
      },
      'import-ap': { href: `#${plan}` },
      results: [
        {
          uuid: uuidOf(`${name}#result`),
          title,
          description: summary,
          start: asOf,
          'reviewed-controls': { 'control-selections': [{ 'include-all': {} }] },
          findings,
        },
      ],
      'back-matter': {
        resources: [{ uuid: plan, title: `The checkpoint ${judgement.checkpoint}` }],
      },
    },
  });
};

/** OSCAL assessment results, one finding an item and one for the verdict. Source: usnistgov/OSCAL, oscal_assessment-results_metaschema.xml. */
export const oscal: ExportFormat = {
  id: 'oscal',
  title: 'OSCAL assessment results',
  readers: ['compliance-trestle', 'governance, risk and compliance platforms'],
  says: [
    'One finding an item: satisfied where it is Ready or Not applicable, with the reason `pass` only where evidence proves it; a waived item is not satisfied, for another reason.',
    'The verdict is a finding of its own and satisfied only where GO stands.',
  ],
  specification: 'https://pages.nist.gov/OSCAL/resources/concepts/layer/assessment/assessment-results/',
  write,
};
