import type { CodeBook } from './code.ts';

/** Codes of records, the ledger, archives and attestations. */
export const RECORDS = {
  HP701: {
    meaning: 'Nothing was frozen: a record of a contradiction would settle nothing.',
    fix: 'Correct these claims or the evidence, then freeze again.',
    example: 'cp3 claims more than its evidence shows: 1 conflict',
  },
  HP702: {
    meaning: 'Nothing was frozen: a record never says in silence more than its evidence supports.',
    fix: 'Waive each item that stands in the way, or freeze with --declared.',
    example: 'GO is declared, and what is recorded supports only PARTIAL GO',
  },
  HP703: {
    meaning: 'Nothing was frozen.',
    fix: 'Write verdict and date at the top of the checkpoint.',
    example: 'The document decides nothing that could be frozen',
  },
  HP704: {
    meaning: 'It counts for nothing in this record: evidence must be there before the decision.',
    fix: 'Where the decision was taken after them, correct its date.',
    example: '2 runs came after the decision',
  },
  HP705: {
    meaning: 'Nothing was written; what stood there before still stands.',
    fix: 'Wait until it ends, and run the command again.',
    example: 'Another process holds content/records/.lock for more than a minute',
  },
  HP706: {
    meaning: 'The record rules: pages and verdict come from it alone.',
    fix: 'Write the next revision as a file of its own; the record keeps what was decided.',
    example: 'This file no longer holds what was frozen as cp3@r1',
    isNotice: true,
  },
  HP707: {
    meaning:
      'The record was withdrawn, so the file counts for nothing; what it holds can still be read there.',
    fix: 'Correct the file, or delete it; in the history of version control too where it holds a secret.',
    example: 'cp3@r1 was withdrawn, and its source is still there',
  },
  HP708: {
    meaning: 'It is no part of the ledger yet, so it counts for nothing.',
    fix: 'Freeze again, which completes it.',
    example: 'The freeze of cp3@r1 was not brought to its end',
  },
  HP710: {
    meaning: 'What was decided, and on what evidence, can no longer be told from this record.',
    fix: 'Bring the record back as it was frozen, from version control, a copy or an archive.',
    example: 'The record cp3@r1 is not what was frozen',
  },
  HP711: {
    meaning: 'What was decided, and on what evidence, can no longer be told.',
    fix: 'Bring the record back, from version control, a copy or an archive.',
    example: 'The record cp3@r1 is missing',
  },
  HP712: {
    meaning: 'It was never frozen here, so it proves nothing.',
    fix: 'Freeze again, which completes it, or bring back the ledger that names the record.',
    example: 'The ledger names no record cp3@r2',
  },
  HP713: {
    meaning: 'Which decision it records cannot be told from where it lies.',
    fix: 'Give every record back the name under which it was frozen.',
    example: 'The file of cp3@r1 holds the record cp2@r1',
  },
  HP714: {
    meaning: 'What was decided, and on what evidence, cannot be read.',
    fix: 'Read it with the Holdpoint that froze it, or a newer one.',
    example: 'The record cp3@r1 cannot be read',
  },
  HP715: {
    meaning: 'The record says another verdict than its own evidence gives.',
    fix: 'Bring the record back as it was frozen, from version control, a copy or an archive.',
    example: 'The verdict of cp3@r1 does not come out of its own evidence',
  },
  HP716: {
    meaning: 'A decision cannot rest on what was found out after it.',
    fix: 'Bring the record back as it was frozen; a decision that was taken later is a revision of its own.',
    example: 'cp3@r1 was decided before the evidence of docker.runtime',
  },
  HP717: {
    meaning: 'The record holds something else than what the probe recorded.',
    fix: 'Bring the record back as it was frozen, from version control, a copy or an archive.',
    example: 'cp3@r1 holds evidence of docker.runtime that is not what was recorded',
  },
  HP718: {
    meaning: 'By what it was judged, and whether its verdict holds, cannot be told here.',
    fix: 'Read it with the Holdpoint that froze it, or a newer one.',
    example: 'The record cp3@r2 says rules 9, and this version knows none after 2',
  },
  HP720: {
    meaning: 'What was frozen, and in which order, can no longer be told.',
    fix: 'Bring back the ledger as it was, from version control or a copy.',
    example: 'Line 3 of the ledger is not what was written',
  },
  HP721: {
    meaning: 'Something that was frozen is no longer named.',
    fix: 'Bring back the ledger as it was, from version control or a copy.',
    example: 'Before the line of cp3@r1 a line is missing',
  },
  HP722: {
    meaning: 'In which order decisions were frozen can no longer be told.',
    fix: 'Bring back the ledger as it was, from version control or a copy.',
    example: 'The line of cp3@r1 does not stand in its place',
  },
  HP723: {
    meaning: 'Two histories claim to be the one, and nobody could say which counts.',
    fix: "Keep one branch's ledger and freeze again what the other had frozen.",
    example: 'The ledger forks: cp3@r1 and cp4@r1 both follow the same line',
  },
  HP724: {
    meaning: 'Which of the two counts cannot be told.',
    fix: 'Bring back the ledger as it was, from version control or a copy.',
    example: 'cp3@r1 is frozen twice',
  },
  HP725: {
    meaning: 'Nothing says which records were frozen, and in which order.',
    fix: 'Bring back the ledger, records/ledger.jsonl, from version control or a copy.',
    example: 'There are records, and no ledger that names them',
  },
  HP726: {
    meaning: 'The record and the ledger tell two histories.',
    fix: 'Bring back record and ledger as they were, from the same copy.',
    example: 'cp3@r1 names another record before it than the ledger',
  },
  HP727: {
    meaning: 'What was to be gone is not.',
    fix: 'Withdraw it again, or delete the file.',
    example: 'cp3@r1 was withdrawn, and its content is still there',
  },
  HP728: {
    meaning:
      'History was rewritten or cut since then: the ledger is not the one that digest was the head of.',
    fix: 'Compare the ledger with a copy from then, or with the archive that bears this digest.',
    example: 'The ledger holds no line or record of that digest',
  },
  HP729: {
    meaning: 'Whoever freezes by older rules than before escapes what newer ones would hold.',
    fix: 'Freeze with the Holdpoint that froze the record before it, or a newer one.',
    example: 'cp3@r2 was judged by rules 1, after cp2@r1 by rules 2',
  },
  HP730: {
    meaning: 'Who vouches for this record cannot be told.',
    fix: 'Write the attestation again: npx holdpoint attest <record> --key <private key>',
    example: 'The file is no signed statement',
  },
  HP731: {
    meaning: 'Who vouches for this record cannot be told.',
    fix: 'Use the public key of those who attested it.',
    example: 'No signature is by this key',
  },
  HP732: {
    meaning: 'Who vouches for this record cannot be told.',
    fix: 'Write the attestation again: npx holdpoint attest <record> --key <private key>',
    example: 'What was signed is no statement',
  },
  HP733: {
    meaning: 'It vouches for something else than a verdict.',
    fix: 'Attest the record itself: npx holdpoint attest <record> --key <private key>',
    example: 'The statement is of another kind',
  },
  HP734: {
    meaning: 'Nobody vouches for this record.',
    fix: 'Attest this record: npx holdpoint attest <record> --key <private key>',
    example: 'The statement is on another record',
  },
  HP735: {
    meaning: 'It vouches for another verdict than the one recorded.',
    fix: 'Attest the record anew: npx holdpoint attest <record> --key <private key>',
    example: 'The statement says GO, the record NO-GO',
  },
  HP736: {
    meaning: 'Nobody vouches for this record.',
    fix: 'Attest it: npx holdpoint attest <record> --key <private key>',
    example: 'There is no attestation of cp3@r1',
  },

  HP737: {
    meaning: 'It may have been decided against an easier figure than the one that was decided before.',
    fix: 'Bring the record back as it was frozen, from version control, a copy or an archive.',
    example: 'cp3@r2 was compared with other figures or waivers than cp3@r1 holds',
  },
  HP740: {
    meaning: 'The archive proves nothing.',
    fix: 'Fetch the archive again from where it was published.',
    example: 'It is damaged: unexpected end of file',
  },
  HP741: {
    meaning: 'The archive proves nothing, and must not be extracted.',
    fix: 'Do not extract it; ask whoever sent it for another.',
    example: `"../x" would lead out of the archive's folder`,
  },
  HP742: {
    meaning: 'The archive proves nothing, and must not be extracted.',
    fix: 'Do not extract it; ask whoever sent it for another.',
    example: 'record.json is no plain file',
  },
  HP743: {
    meaning: 'Which of the two counts cannot be told, so the archive proves nothing.',
    fix: 'Fetch the archive again from where it was published.',
    example: 'record.json stands in it twice',
  },
  HP744: {
    meaning: 'The archive proves nothing, and must not be extracted.',
    fix: 'Do not extract it; ask whoever sent it for another.',
    example: 'It unpacks to more than 100 times its size',
  },
  HP745: {
    meaning: 'It is no part of the record.',
    fix: 'Fetch the archive again from where it was published.',
    example: 'extra.html is no part of cp3@r1',
  },
  HP746: {
    meaning: 'The archive is not whole, so it proves nothing.',
    fix: 'Fetch the archive again from where it was published.',
    example: 'record.json is missing',
  },
  HP747: {
    meaning: 'The archive is not what was written, so it proves nothing.',
    fix: 'Fetch the archive again from where it was published.',
    example: 'index.html is not what the record gives',
  },
  HP749: {
    meaning: 'What the page shows is not what was recorded.',
    fix: 'Trust the record, and ask whoever gave it to you for the archive as it was written.',
    example: 'index.html is not the page of cp3@r1',
  },
  HP748: {
    meaning: 'The archive is not what was written, so it proves nothing.',
    fix: 'Fetch the archive again from where it was published.',
    example: 'The list of digests is in no order',
  },
} as const satisfies CodeBook;
