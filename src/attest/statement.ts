import { canonicalText } from '../kernel/canonical.ts';
import type { Statement } from '../schemas/attestation.ts';
import { rankOf, type Status } from '../schemas/status.ts';
import { standingVerdict, type Verdict } from '../schemas/verdict.ts';

export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
export const PREDICATE_TYPE = 'https://in-toto.io/attestation/test-result/v0.1';

/** What a statement is made of. */
export interface Attested {
  /** `cp3@r1`. */
  name: string;
  /** `sha256:…` of the record's exact bytes. */
  digest: string;
  /** Computed. */
  verdict: Verdict;
  /** Declared; null while nothing is. */
  declared: Verdict | null;
  items: readonly { id: string; status: Status }[];
  /** Digests by name of what the verdict was reached under, `sha256:…` each. */
  under: Readonly<Record<string, string>>;
}

const hex = (digest: string): { sha256: string } => ({ sha256: digest.replace(/^sha256:/, '') });

/** What a decision counts as: PASSED only where GO stands. */
export const resultOf = (
  decision: Pick<Attested, 'verdict' | 'declared'>,
): Statement['predicate']['result'] => {
  const standing = standingVerdict(decision);
  if (standing === 'GO') return 'PASSED';
  return standing === 'PARTIAL GO' ? 'WARNED' : 'FAILED';
};

/** Builds the in-toto statement on a frozen record; only a Ready item counts as passed, and one not applicable as neither. */
export const toStatement = (attested: Attested): Statement => {
  const those = (keep: (status: Status) => boolean): string[] =>
    attested.items.filter(({ status }) => keep(status)).map(({ id }) => id);
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name: attested.name, digest: hex(attested.digest) }],
    predicateType: PREDICATE_TYPE,
    predicate: {
      result: resultOf(attested),
      configuration: Object.entries(attested.under).map(([name, digest]) => ({ name, digest: hex(digest) })),
      passedTests: those((status) => status === 'ready'),
      warnedTests: those((status) => status === 'partial' || status === 'waived'),
      failedTests: those((status) => rankOf(status) === 0),
    },
  };
};

/** A statement as the bytes that are signed and stored: canonical JSON. */
export const statementText = (statement: Statement): string => canonicalText(statement);
