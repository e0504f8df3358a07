import type { GateReport } from './report.ts';

const NAMES: Readonly<Record<string, string>> = {
  conflict: 'A claim is better than its evidence',
  decision: 'What was declared is looser than what was judged',
  doubt: 'A line was not understood',
  contradiction: 'Newer evidence contradicts the decision',
  evidence: 'It is not proven',
};

/**
 * A gate as SARIF 2.1.0: conflicts, looser decisions and what was not understood, each at its place in the content.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/
 */
export const gateSarif = ({ gate, locate }: GateReport, tool: { name: string; version: string }): unknown => {
  const found = gate.criteria.filter(({ kind, met }) => !met && kind in NAMES);
  const rules = Object.entries(NAMES).map(([id, text]) => ({ id, shortDescription: { text } }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { ...tool, rules } },
        invocations: [{ executionSuccessful: true, endTimeUtc: gate.asOf }],
        results: found.map(({ kind, id, title, reason }) => {
          const { file, line } = locate(id);
          return {
            ruleId: kind,
            level: 'error',
            message: { text: `${title}: ${reason}` },
            locations: [
              {
                physicalLocation: { artifactLocation: { uri: encodeURI(file) }, region: { startLine: line } },
              },
            ],
          };
        }),
      },
    ],
  };
};
