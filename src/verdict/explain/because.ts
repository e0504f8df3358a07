import type { Run } from '../../schemas/evidence.ts';
import type { Finding, JudgedItem, JudgedLane, Judgement } from '../../schemas/judgement.ts';
import type { Case } from '../judge/case.ts';
import { compareStatus, isSatisfied } from '../judge/rank.ts';
import { isOwnCause } from '../judge/root-causes.ts';
import { counted, dated, datedText, listed, statusWord } from '../words.ts';

/** Finds a recorded run by its digest. */
export type RunOf = (digest: string) => Run | undefined;

/** The runs of a case by digest. */
export const runsIn = ({ runs }: Pick<Case, 'runs'>): RunOf => {
  const all = new Map([...runs.values()].flat().map((run) => [run.digest, run]));
  return (digest) => all.get(digest);
};

const LONGEST = 60;
const SPOKEN: ReadonlySet<string> = new Set(['command', 'docker', 'http']);

/** A sentence as it goes on behind a colon: its first letter is small unless it begins a name or a path. */
const goingOn = (text: string): string =>
  /^\p{Lu}\p{Ll}*(?:[ ,;:]|$)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** What ran, as people say it: a command up to its first option, else the probe's name. */
const spoken = ({ ran, kind }: Run, probe: string): string => {
  if (!SPOKEN.has(kind)) return probe;
  const words = ran.split(' ');
  const option = words.findIndex((word) => word.startsWith('-'));
  const said = (option < 0 ? words : words.slice(0, option)).join(' ');
  return `\`${said.length > LONGEST ? `${said.slice(0, LONGEST - 1)}…` : said}\``;
};

/** One line of evidence: what ran, what it found, when, and what takes away from it. */
export const findingWords = (finding: Finding, runOf: RunOf): string => {
  const { probe, reason, evidence } = finding;
  const run = evidence === null ? undefined : runOf(evidence);
  if (!run) return `${probe}: ${goingOn(reason)}`;
  const on = `on ${dated(Date.parse(run.finishedAt))}`;
  const [said, rest] = reason.startsWith(run.message)
    ? [run.message, reason.slice(run.message.length)]
    : [reason, ''];
  if (run.state !== 'not-run') return `${spoken(run, probe)} found: ${goingOn(said)}, ${on}${rest}`;
  return said === run.message ? `${probe} was ${goingOn(said)}, ${on}${rest}` : `${probe}: ${goingOn(said)}`;
};

const worstOf = (findings: readonly Finding[]): Finding | undefined =>
  findings.reduce<Finding | undefined>(
    (worst, each) => (worst && compareStatus(worst.status, each.status) <= 0 ? worst : each),
    undefined,
  );

const claimWords = ({ claim }: JudgedItem): string | undefined =>
  claim
    ? `it is called ${statusWord(claim.status).toLowerCase()} by ${claim.role ?? 'its author'}${claim.on ? `, on ${datedText(claim.on)}` : ''}${claim.reason ? `: ${claim.reason}` : ''}`
    : undefined;

const isTold = ({ reason }: JudgedItem): boolean => /^(Waits for|Supposed) /.test(reason);

/** Why an item stands as it does: what it waits for, else the worst line of its evidence, else its author's word. */
export const ownWords = (item: JudgedItem, runOf: RunOf): string => {
  if (isTold(item)) return item.reason;
  const worst = worstOf(item.findings);
  const spoke = worst && (!isSatisfied(worst.status) || isSatisfied(item.status)) && item.status !== 'waived';
  if (spoke) return findingWords(worst, runOf);
  const isClaim = item.claim && !item.claimExpired && item.status === item.claim.status;
  return (isClaim && claimWords(item)) || item.reason;
};

const NAMED = 2;

const causeClause = (
  cause: JudgedItem,
  lane: JudgedLane,
  { items }: Judgement,
  needs: readonly string[],
  runOf: RunOf,
): string => {
  const waiting = items.filter(
    ({ id, status, rootCauses }) =>
      needs.includes(id) && id !== cause.id && !isSatisfied(status) && rootCauses.includes(cause.id),
  );
  const own = goingOn(ownWords(cause, runOf));
  if (waiting.length === 0 || lane.attested)
    return `${cause.title} is ${statusWord(cause.status).toLowerCase()}: ${own}`;
  const names = listed(waiting.map(({ title }) => title));
  const joined = isTold(cause) ? `which ${own}` : `and ${own}`;
  return `${names} ${waiting.length === 1 ? 'waits' : 'wait'} for ${cause.title}, ${joined}`;
};

/** Why a lane goes or is held, as one sentence down to the evidence; `needs` are the items it names. */
export const laneWords = (
  lane: JudgedLane,
  judgement: Judgement,
  needs: readonly string[],
  runOf: RunOf,
): string => {
  if (lane.verdict === 'go') return `${lane.title} goes: ${goingOn(lane.reason)}`;
  if (lane.verdict === 'not-applicable')
    return `${lane.title} counts as neither go nor no-go: ${goingOn(lane.reason)}`;
  const causes = lane.heldBy.flatMap((id) => judgement.items.find((item) => item.id === id) ?? []);
  if (causes.length === 0 || (lane.attested && isOwnCause(judgement, lane.id)))
    return `${lane.title} is held: ${goingOn(lane.reason)}`;
  const clauses = causes.slice(0, NAMED).map((each) => causeClause(each, lane, judgement, needs, runOf));
  const more = causes.length - clauses.length;
  const rest = more > 0 ? `; and ${counted(more, 'other root cause')}` : '';
  return `${lane.title} is held: ${clauses.join('; ')}${rest}`;
};
