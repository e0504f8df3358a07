import { STATEMENT_TYPE } from '../../attest/statement.ts';
import { canonicalText } from '../../kernel/canonical.ts';
import type { Exported, ExportFormat } from '../export-format.ts';
import { isProven, verdictRow } from '../lib/rows.ts';
import { subjectsOf } from '../lib/subjects.ts';

/** What passed and nothing else: the whole where GO stands, lanes unless NO-GO or OPEN stands, items that are proven. */
const propertiesOf = (exported: Exported): string[] => {
  const { lanes, items } = exported.judgement;
  const { verdict, met } = verdictRow(exported);
  const isOpenTo = met || verdict === 'PARTIAL GO';
  const passed = isOpenTo ? lanes.filter((lane) => lane.verdict === 'go' && !lane.attested) : [];
  return [
    ...(met ? ['HOLDPOINT_GO'] : []),
    ...passed.map(({ id }) => `HOLDPOINT_LANE_GO:${id}`),
    ...items.filter(isProven).map(({ id }) => `HOLDPOINT_PROVEN:${id}`),
  ];
};

/** A simple verification result. Source: in-toto/attestation, svr v0.1. */
export const inTotoSvr: ExportFormat = {
  id: 'in-toto-svr',
  title: 'in-toto simple verification result',
  readers: ['policy engines of in-toto attestations'],
  says: [
    'Only what passed: `HOLDPOINT_GO` where GO stands, `HOLDPOINT_LANE_GO:<lane>` for each lane let through, `HOLDPOINT_PROVEN:<item>` for each item that is Ready by evidence.',
    'Its subjects are the record, the commit, and every file that the runs read or left. It is not signed: hand it to the tool that signs.',
  ],
  specification: 'https://github.com/in-toto/attestation/blob/main/spec/predicates/svr.md',
  needs: 'a frozen record',
  write: (exported) => {
    const { statement, judgement, tool } = exported;
    if (statement === null) return null;
    const svr = {
      _type: STATEMENT_TYPE,
      subject: subjectsOf(statement.subject, exported),
      predicateType: 'https://in-toto.io/attestation/svr/v0.1',
      predicate: {
        verifier: { id: `pkg:npm/holdpoint@${tool.version}` },
        timeCreated: judgement.asOf,
        properties: propertiesOf(exported),
      },
    };
    return `${canonicalText(svr)}\n`;
  },
};
