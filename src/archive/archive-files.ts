import { recordName } from '../kernel/record-text.ts';
import type { Artifact, Evidence } from '../schemas/evidence.ts';
import type { FrozenRecord } from '../schemas/record.ts';
import { standingVerdict } from '../schemas/verdict.ts';
import { speaking, words } from '../words/words.ts';
import type { PackedFile } from './pack.ts';
import { SUMS } from './pack.ts';

/** Files that every archive holds. */
export const FILES = {
  page: 'index.html',
  record: 'record.json',
  ledger: 'ledger.jsonl',
  how: 'HOW-TO-VERIFY.txt',
} as const;

/** The file of an archive that holds the attestations of its record, where there are any. */
export const ATTESTATIONS = 'attestations.intoto.jsonl';

/** The captured output of each run that printed something, one text file a probe. */
export const outputsOf = ({ evidence }: Pick<FrozenRecord, 'evidence'>): PackedFile[] =>
  evidence
    .filter(({ output }: Evidence) => output.text !== '')
    .map(({ probe, output }) => ({ path: `output/${probe}.txt`, bytes: Buffer.from(output.text, 'utf8') }));

const ENDING = /\.[a-z0-9]{1,8}$/;

/** Where an archive holds a raw file: under its digest, so that equal files stand there once. */
const artifactPath = ({ path, digest }: Pick<Artifact, 'path' | 'digest'>): string =>
  `artifacts/${digest.slice('sha256:'.length)}${ENDING.exec(path)?.[0] ?? ''}`;

/** Every raw file that the evidence of a record names, each digest once, by where an archive would hold it. */
export const artifactsOf = ({ evidence }: Pick<FrozenRecord, 'evidence'>): Map<string, Artifact> =>
  new Map(
    evidence
      .flatMap(({ artifacts }) => artifacts)
      .toSorted((a, b) => (a.path < b.path ? -1 : 1))
      .map((artifact) => [artifactPath(artifact), artifact]),
  );

/** What a text on verifying an archive is written from. */
export interface HowInput {
  record: FrozenRecord;
  /** Digest of the record's exact bytes. */
  digest: string;
  /** The digest that stands for the ledger as it was. */
  head: string;
  /** Paths of the raw files that are in the archive. */
  artifacts: ReadonlySet<string>;
  hasAttestations: boolean;
}

const rawFiles = ({ record, artifacts }: HowInput): string => {
  const all = [...artifactsOf(record)];
  if (all.length === 0) return '';
  const list = (title: string, keep: (path: string) => boolean): string => {
    const lines = all
      .filter(([path]) => keep(path))
      .map(
        ([path, artifact]) => `    ${artifact.path}\n      ${artifacts.has(path) ? path : artifact.digest}`,
      );
    return lines.length === 0 ? '' : `\n${title}\n${lines.join('\n')}\n`;
  };
  return (
    list(words.archive.rawHere, (path) => artifacts.has(path)) +
    list(words.archive.rawNotHere, (path) => !artifacts.has(path))
  );
};

/** The text that tells how to verify an archive with `sha256sum` alone; a function of the record and the ledger. */
export const howToVerify = (input: HowInput): string => {
  const { record, digest, head, hasAttestations } = input;
  const { judgement, content } = record;
  return speaking(record.language, () => {
    const how = words.archive.how({
      name: recordName(record),
      title: content.title,
      verdict: standingVerdict(judgement),
      when: words.dated(content.date ?? judgement.asOf),
      files: { ...FILES, sums: SUMS, attestations: ATTESTATIONS },
      digest,
      head,
      hasAttestations,
    });
    return how + rawFiles(input);
  });
};
