/** A diagnostic's place: 1-based, columns in characters. */
export interface Place {
  /** Path as the user would type it, with `/`. */
  file: string;
  line?: number | undefined;
  column?: number | undefined;
  /** First column after the marked text, on the same line. */
  endColumn?: number | undefined;
}

/** What a person is told of bad input: what happened, where, what it means for the verdict, what to do. */
export interface Diagnostic {
  /** Stable: never reused for something else. */
  code: Code;
  severity: 'error' | 'warning';
  /** What happened, one line. */
  message: string;
  place?: Place | undefined;
  /** Lines of the file at `place`, for the frame; left out when the file is unreadable. */
  source?: string | undefined;
  /** What it means for the verdict. */
  meaning: string;
  /** What to do, one step an entry. */
  fixes: string[];
}

/**
 * Every code, and what it means for the verdict unless the place it is raised says more.
 * HP0xx command line, HP1xx checkpoints, HP2xx probes, HP3xx evidence and result files, HP4xx judging,
 * HP5xx prose import, HP6xx site, HP7xx records. Codes are permanent.
 */
export const CODES = {
  HP000: 'Nothing that was recorded is lost; what was asked for was not done.',
  HP001: 'Nothing was done.',
  HP002: 'There is no content to judge.',
  HP003: 'The file was not read, so it supports nothing.',
  HP004: 'Nothing new was written there; what stood there before still stands.',
  HP005: 'Nothing is served.',
  HP101: 'The file was not read, so nothing in it counts.',
  HP102: 'The entry has no status, so its item would count as Unknown.',
  HP104: 'The entry was not read, so it would count for nothing.',
  HP105: 'Nobody could say which of the two is meant, so neither is judged.',
  HP106: 'What it stands for could not be judged.',
  HP107: 'Nothing is decided yet: it is judged as an open revision.',
  HP108: 'The checkpoint was not read, so nothing in it counts.',
  HP109: 'The page of this checkpoint could not be built.',
  HP110: 'It was not read, so nothing in it counts.',
  HP111: 'The defaults of every policy apply.',
  HP112: 'An item that does not apply would count as satisfied, and nobody could say why.',
  HP113: 'Until when it counts cannot be told.',
  HP114: 'The document is read as prose; of its front matter only title, date and status count.',
  HP115: 'It has a page, and nothing on it is judged.',
  HP116: 'It was not read; nothing else depends on it.',
  HP201: 'The probe was not read, so items that name it cannot be proven.',
  HP202: 'None of these probes could ever run.',
  HP210: 'It is recorded as Unknown: a probe that did not finish proves nothing either way.',
  HP251: 'No probe was run.',
  HP252: 'No probe was run.',
  HP301: 'The file supports nothing: what depends on it is Unknown.',
  HP302: 'The file supports nothing: what depends on it is Unknown.',
  HP303: 'The file supports nothing: what depends on it is Unknown.',
  HP304: 'The file supports nothing: what depends on it is Unknown.',
  HP305: 'The file supports nothing: what depends on it is Unknown.',
  HP306: 'The file supports nothing: what depends on it is Unknown.',
  HP307: 'The file supports nothing: what depends on it is Unknown.',
  HP308: 'The file was read; its own elements were counted, not what it announces.',
  HP309: 'The file was read; the repaired characters count for nothing.',
  HP310: 'The file was not read, so it supports nothing.',
  HP311: 'The file supports nothing: what depends on it is Unknown.',
  HP312: 'The file supports nothing: what depends on it is Unknown.',
  HP313: 'The file supports nothing: what depends on it is Unknown.',
  HP314: 'The file was refused rather than guessed, so it supports nothing.',
  HP315: 'The file was read; the outcome takes this into account.',
  HP351: 'The run is not recorded, so it counts for nothing; what was recorded before still stands.',
  HP352: 'What this run found is unknown, and an older run must not stand in for it, so nothing is judged.',
  HP353: 'It counts for nothing, because nothing here asks for it.',
  HP401: 'It counts as Unknown.',
  HP402: 'What waits for itself cannot be told to be Ready, so nothing is judged.',
  HP403: 'Whether the work may go ahead cannot be told.',
  HP404: 'Which of them counts cannot be told.',
  HP501: 'What was not understood counts for nothing until it is written clearly.',
  HP502: 'The worse reading counts until the contradiction is resolved.',
  HP503: 'The words are read as restored.',
  HP504: 'The document was not read, so nothing in it counts.',
  HP601: 'The checkpoint has no address of its own, so nothing was built.',
  HP701: 'Nothing was frozen: a record of a contradiction would settle nothing.',
  HP702: 'Nothing was frozen: a record never says in silence more than its evidence supports.',
  HP703: 'Nothing was frozen.',
  HP704: 'It counts for nothing in this record: evidence must be there before the decision.',
  HP705: 'Nothing was written; what stood there before still stands.',
  HP706: 'The record rules: pages and verdict come from it alone.',
  HP707: 'The record was withdrawn, so the file counts for nothing; what it holds can still be read there.',
  HP708: 'It is no part of the ledger yet, so it counts for nothing.',
  HP710: 'What was decided, and on what evidence, can no longer be told from this record.',
  HP711: 'What was decided, and on what evidence, can no longer be told.',
  HP712: 'It was never frozen here, so it proves nothing.',
  HP713: 'Which decision it records cannot be told from where it lies.',
  HP714: 'What was decided, and on what evidence, cannot be read.',
  HP715: 'The record says another verdict than its own evidence gives.',
  HP716: 'A decision cannot rest on what was found out after it.',
  HP717: 'The record holds something else than what the probe recorded.',
  HP720: 'What was frozen, and in which order, can no longer be told.',
  HP721: 'Something that was frozen is no longer named.',
  HP722: 'In which order decisions were frozen can no longer be told.',
  HP723: 'Two histories claim to be the one, and nobody could say which counts.',
  HP724: 'Which of the two counts cannot be told.',
  HP725: 'Nothing says which records were frozen, and in which order.',
  HP726: 'The record and the ledger tell two histories.',
  HP727: 'What was to be gone is not.',
  HP728: 'History was rewritten or cut since then: the ledger is not the one that digest was the head of.',
  HP730: 'Who vouches for this record cannot be told.',
  HP731: 'Who vouches for this record cannot be told.',
  HP732: 'Who vouches for this record cannot be told.',
  HP733: 'It vouches for something else than a verdict.',
  HP734: 'Nobody vouches for this record.',
  HP735: 'It vouches for another verdict than the one recorded.',
  HP736: 'Nobody vouches for this record.',
  HP740: 'The archive proves nothing.',
  HP741: 'The archive proves nothing, and must not be extracted.',
  HP742: 'The archive proves nothing, and must not be extracted.',
  HP743: 'Which of the two counts cannot be told, so the archive proves nothing.',
  HP744: 'The archive proves nothing, and must not be extracted.',
  HP745: 'It is no part of the record.',
  HP746: 'The archive is not whole, so it proves nothing.',
  HP747: 'The archive is not what was written, so it proves nothing.',
  HP748: 'The archive is not what was written, so it proves nothing.',
} as const satisfies Record<`HP${number}`, string>;
export type Code = keyof typeof CODES;

/** Builds a diagnostic; its meaning is the code's own unless given. */
export const diagnostic = (
  code: Code,
  message: string,
  rest: Partial<Omit<Diagnostic, 'code' | 'message'>> = {},
): Diagnostic => ({ code, message, severity: 'error', meaning: CODES[code], fixes: [], ...rest });

/** Bad input or bad usage that ends a command: the command prints the diagnostics and exits 2. */
export class InputError extends Error {
  readonly diagnostics: Diagnostic[];
  constructor(diagnostics: Diagnostic[]) {
    super(diagnostics.map((each) => `${each.code}: ${each.message}`).join('\n'));
    this.name = 'InputError';
    this.diagnostics = diagnostics;
  }
}

const SUGGESTION_LIMIT = 0.4;

/** Characters to insert, drop, replace or swap with their neighbour to make one word of the other. */
const distance = (a: string, b: string): number => {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost, swapped);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
};

/** The candidate closest to a misspelt word, when one is close enough to suggest. */
export const closest = (word: string, candidates: readonly string[]): string | undefined => {
  const limit = Math.max(1, Math.floor(word.length * SUGGESTION_LIMIT));
  const [best] = candidates
    .filter((candidate) => Math.abs(candidate.length - word.length) <= limit)
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || a.candidate.localeCompare(b.candidate, 'en'));
  return best?.candidate;
};
