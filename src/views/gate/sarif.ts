import { words } from '../../words/words.ts';
import type { GateReport } from './report.ts';

/**
 * A gate as SARIF 2.1.0: conflicts, looser decisions and what was not understood, each at its place in the content.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/
 */
export const gateSarif = ({ gate, locate }: GateReport, tool: { name: string; version: string }): unknown => {
  const found = gate.criteria.filter(({ kind, met }) => !met && kind in words.gate.kinds);
  const rules = Object.entries(words.gate.kinds).map(([id, text]) => ({ id, shortDescription: { text } }));
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
