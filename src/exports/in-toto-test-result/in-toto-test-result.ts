import { statementText } from '../../attest/statement.ts';
import type { ExportFormat } from '../export-format.ts';
import { subjectsOf } from '../lib/subjects.ts';

/** What `attest` states, of the commit and the files as well. Source: in-toto/attestation, test-result v0.1. */
export const inTotoTestResult: ExportFormat = {
  id: 'in-toto-test-result',
  title: 'in-toto test result',
  readers: ['cosign', 'witness', 'policy engines of in-toto attestations'],
  says: [
    'What `attest` states, with the commit and every file that the runs read or left as subjects beside the record.',
    'PASSED only where GO stands. It is not signed: hand it to the tool that signs.',
  ],
  specification: 'https://github.com/in-toto/attestation/blob/main/spec/predicates/test-result.md',
  needs: 'a frozen record',
  write: (exported) => {
    const { statement } = exported;
    if (statement === null) return null;
    return `${statementText({ ...statement, subject: subjectsOf(statement.subject, exported) })}\n`;
  },
};
