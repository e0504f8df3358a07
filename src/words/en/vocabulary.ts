import type { RiskLevel, RiskState } from '../../schemas/risk.ts';
import type { Status } from '../../schemas/status.ts';
import type { LaneVerdict, Verdict } from '../../schemas/verdict.ts';

/** Status words in sentence case. */
export const STATUS: Record<Status, string> = {
  ready: 'Ready',
  partial: 'Partial',
  failed: 'Failed',
  missing: 'Missing',
  blocked: 'Blocked',
  unknown: 'Unknown',
  waived: 'Waived',
  'not-applicable': 'Not applicable',
};

/** What each status means, for the key. */
const STATUS_MEANING: Record<Status, string> = {
  ready: 'Evidence shows it holds: something was judged, and all of it met its criteria.',
  partial:
    'It ran and nothing failed, but too little was proven: no case ran, or the evidence is thin or old.',
  failed: 'Evidence shows it does not hold.',
  missing: 'The thing itself is not there: no daemon, file, client or decision record.',
  blocked: 'It was not judged, because something it needs is not ready.',
  unknown: 'It could not be found out: no evidence, no result, a timeout or an unreadable file.',
  waived: 'Not ready, and accepted as it is: by a named role, for a reason, until a date.',
  'not-applicable': 'It does not apply here, for a stated reason.',
};

/** Verdicts in sentence case, for lists. */
const VERDICT: Record<Verdict, string> = {
  GO: 'Go',
  'PARTIAL GO': 'Partial go',
  'NO-GO': 'No-go',
  OPEN: 'Open',
};

/** What each verdict means, for the key. */
const VERDICT_MEANING: Record<Verdict, string> = {
  GO: 'Every lane goes, everything is satisfied, and no critical risk holds.',
  'PARTIAL GO': 'Some lanes go; the others wait for what holds them.',
  'NO-GO': 'No lane goes.',
  OPEN: 'Nothing is known yet: neither evidence nor claims.',
};

/** Lane verdicts. */
const LANE: Record<LaneVerdict, string> = { go: 'Go', 'no-go': 'No-go', 'not-applicable': 'Neither' };

const LEVEL: Record<RiskLevel, string> = { critical: 'Critical', major: 'Major', minor: 'Minor' };
export const RISK_STATE: Record<RiskState, string> = {
  open: 'Open',
  mitigated: 'Mitigated',
  accepted: 'Accepted',
  closed: 'Closed',
};
const LIKELIHOOD = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Certain'] as const;
const IMPACT = ['Minor', 'Low', 'Medium', 'Major', 'Severe'] as const;

/** Marks beside a status, for the key. */
const MARKS = [
  { kind: 'attested', word: 'Attested', meaning: 'A person says so, and no probe proves it.' },
  {
    kind: 'conflict',
    word: 'Conflict',
    meaning: 'The claim is better than the evidence. The evidence counts, and the gate fails.',
  },
  {
    kind: 'stale',
    word: 'Stale',
    meaning: 'The evidence was older than its limit at the moment of judgement.',
  },
  {
    kind: 'expired',
    word: 'Expired',
    meaning: 'A waiver, claim or acceptance has ended and counts for nothing.',
  },
  {
    kind: 'waived',
    word: 'Waived until',
    meaning: 'A role accepts that the item is not ready, for a reason, until a date.',
  },
  {
    kind: 'hypothetical',
    word: 'Hypothetical',
    meaning: 'It holds only under assumptions, and is recorded nowhere.',
  },
  {
    kind: 'flag',
    word: 'Remark',
    meaning: 'Something to know of the evidence: another commit, a later run, a gap in its history.',
  },
] as const;

/** Words of the risk register, for the key. */
const RISK_WORDS = [
  {
    word: 'Open',
    meaning: 'It may go wrong, and an item it names is not satisfied. A critical one holds the verdict.',
  },
  {
    word: 'Mitigated',
    meaning: 'Every item it names is satisfied, or its author says so where it names none.',
  },
  { word: 'Accepted', meaning: 'Taken on knowingly, until a date.' },
  { word: 'Closed', meaning: 'It can no longer go wrong.' },
] as const;

/** Every term, by what it is of. */
export const vocabulary = {
  status: STATUS,
  statusMeaning: STATUS_MEANING,
  verdict: VERDICT,
  verdictMeaning: VERDICT_MEANING,
  lane: LANE,
  level: LEVEL,
  riskState: RISK_STATE,
  likelihood: LIKELIHOOD,
  impact: IMPACT,
  marks: MARKS,
  riskWords: RISK_WORDS,
};
