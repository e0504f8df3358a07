/** What the text on verifying an archive is made of. */
export interface Verifying {
  name: string;
  title: string;
  verdict: string;
  /** When it was decided, as people write it. */
  when: string;
  files: Readonly<Record<'page' | 'record' | 'ledger' | 'sums' | 'attestations', string>>;
  digest: string;
  head: string;
  hasAttestations: boolean;
}

/** The texts that lie in an archive beside its record. */
export const archive = {
  how: ({ name, title, verdict, when, files, digest, head, hasAttestations }: Verifying): string =>
    `This is the record ${name}: ${title}
${verdict}, decided ${when}.

Open ${files.page} to read it. It needs no network.

To verify it, unpack the archive into an empty folder and run there:

    sha256sum -c ${files.sums}

Every line must end in OK, and the folder must hold no other file than those
listed and ${files.sums} itself. Then compare the record's digest:

    sha256sum ${files.record}

It must be the one that the ledger, the record's page and every link name:

    ${digest}

${files.ledger} is the ledger as it was. It ended with

    ${head}

Keep that: with it anyone can tell later that nothing was changed, dropped or
cut off before it:

    npx holdpoint verify --since ${head}

Holdpoint also derives the verdict again from the evidence in the record:

    npx holdpoint verify <this archive>${
      hasAttestations
        ? `

and checks who vouches for it in ${files.attestations}:

    npx holdpoint verify <this archive> --key <public key>`
        : ''
    }
`,
  rawHere: 'Raw files that the evidence was read from, and where they are here:',
  rawNotHere:
    'Raw files that are not here, because they were no longer as recorded, too large, or held a secret:',
};
