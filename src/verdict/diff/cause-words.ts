import type { CauseKind } from '../../schemas/diff.ts';
import type { JudgedItem } from '../../schemas/judgement.ts';
import { kebab } from '../../schemas/written.ts';
import { findingWords, runsIn } from '../explain/because.ts';
import type { Case } from '../judge/case.ts';
import { isSatisfied } from '../judge/rank.ts';
import { dated, listedBriefly, statusWord } from '../words.ts';
import { COMPUTED, type Found, type Side } from './diff.ts';
import { policyDifferences } from './diff-policy.ts';

/** The entry of that id; both sides of a difference that is not one of coming or going have it. */
const ofId = <Entry extends { id: string }>(list: readonly Entry[], id: string): Entry =>
  list.find((each) => each.id === id) as Entry;

/** Ids of the items that a difference rests on: the item itself, or what holds the rest. */
const concerned = ({ kind, id }: Found, { input, judgement, itemOf }: Side): string[] => {
  const { content } = input.revision;
  if (kind === 'item') return [id, ...(itemOf(id)?.rootCauses ?? [])];
  if (kind === 'lane') {
    const named = ofId(content.lanes, id).needs.flatMap((need) =>
      typeof need === 'string' ? [need] : need.anyOf,
    );
    return [...ofId(judgement.lanes, id).heldBy, ...named];
  }
  if (kind === 'risk') return [...ofId(judgement.risks, id).heldBy, ...ofId(content.risks, id).items];
  return judgement.rootCauses.map((cause) => cause.id);
};

const MOST = 100;

const itemsOf = (
  found: Found,
  before: Side,
  after: Side,
): { was: JudgedItem | undefined; is: JudgedItem | undefined }[] =>
  [...new Set([...concerned(found, after), ...concerned(found, before)])]
    .slice(0, MOST)
    .map((id) => ({ was: before.itemOf(id), is: after.itemOf(id) }))
    .filter(({ was, is }) => was !== undefined || is !== undefined);

const commitWords = (
  { judgement: { commit: was } }: Side,
  { judgement: { commit } }: Side,
): string | undefined =>
  commit === was
    ? undefined
    : `Judged on ${commit === null ? 'no known commit' : `commit ${commit.slice(0, 7)}`}`;

const evidenceWords = (found: Found, before: Side, after: Side): string => {
  if (found.kind === 'evidence') {
    const ran = before.findings.get(found.id)?.evidence !== after.findings.get(found.id)?.evidence;
    return (ran ? undefined : commitWords(before, after)) ?? 'It ran again';
  }
  const runOf = runsIn(after.input);
  const fresh = itemsOf(found, before, after).flatMap(({ was, is }) =>
    (is?.findings ?? []).filter(
      ({ probe, evidence }) =>
        evidence !== null && was?.findings.find((each) => each.probe === probe)?.evidence !== evidence,
    ),
  );
  const telling = fresh.filter(({ status }) => isSatisfied(status) === (found.direction === 'better'));
  const shown = telling[0] ?? fresh[0];
  if (shown) {
    const more = new Set(fresh.map(({ probe }) => probe)).size - 1;
    return `${findingWords(shown, runOf)}${more > 0 ? ` (and ${more} more)` : ''}`;
  }
  return commitWords(before, after) ?? 'Other evidence is recorded';
};

const LEFT_OUT: ReadonlySet<string> = new Set(['notes', 'title', 'area', 'owner', 'criterion', 'asWritten']);

const keysOf = (a: object | undefined, b: object | undefined): string[] => {
  const [was, is] = [new Map(Object.entries(a ?? {})), new Map(Object.entries(b ?? {}))];
  return [...new Set([...was.keys(), ...is.keys()])].filter(
    (key) => !LEFT_OUT.has(key) && JSON.stringify(was.get(key)) !== JSON.stringify(is.get(key)),
  );
};

/** What was changed in what is written of an item, waiver and probes included: `claim`, `waiver`, `probe docker.runtime`. */
const rewritten = (id: string, a: Case, b: Case): string[] => {
  const item = ({ revision }: Case) => revision.content.items.find((each) => each.id === id);
  const waiver = ({ revision }: Case) => revision.content.waivers.filter((each) => each.item === id);
  const [was, is] = [item(a), item(b)];
  const probes = (is?.probes ?? []).filter(
    (probe) => a.probes.has(probe) && a.probes.get(probe)?.definition !== b.probes.get(probe)?.definition,
  );
  return [
    ...keysOf(was, is).map(kebab),
    ...(JSON.stringify(waiver(a)) === JSON.stringify(waiver(b)) ? [] : ['waiver']),
    ...probes.map((probe) => `probe ${probe}`),
  ];
};

/** Whether what a difference is about is only there since, or no more. */
const comings = (
  { kind, id, from, to }: Found,
  before: Side,
  after: Side,
): { isNew: boolean; isGone: boolean } =>
  kind === 'evidence'
    ? { isNew: !before.findings.has(id), isGone: !after.findings.has(id) }
    : { isNew: from === null, isGone: to === null };

type List = 'lanes' | 'risks';

/** Where to look for what was rewritten, beside the items. */
const LISTS: Record<Found['kind'], readonly List[]> = {
  verdict: ['lanes', 'risks'],
  lane: ['lanes'],
  risk: ['risks'],
  item: [],
  evidence: [],
  waiver: [],
  policy: [],
};

/** What was changed in what is written of a lane or risk, but for what would have moved it the other way; of all of them for a verdict. */
const entryWords = (list: List, { kind, id, direction }: Found, a: Case, b: Case): string[] => {
  const entries = ({ revision }: Case): Map<string, object> =>
    new Map(revision.content[list].map((entry) => [entry.id, entry]));
  const [was, is] = [entries(a), entries(b)];
  const ids = kind === 'verdict' ? [...new Set([...was.keys(), ...is.keys()])] : [id];
  const noun = list === 'lanes' ? 'lane' : 'risk';
  return ids.flatMap((each) => {
    if (!was.has(each)) return [`the ${noun} ${each} is new`];
    if (!is.has(each)) return [`the ${noun} ${each} is no longer there`];
    const keys = keysOf(was.get(each), is.get(each)).map(kebab);
    return keys
      .filter((key) => key !== 'accepts-partial' || direction === 'better')
      .map((key) => (kind === 'verdict' ? `the ${key} of the ${noun} ${each}` : `its ${key}`));
  });
};

const definitionWords = (found: Found, before: Side, after: Side): string => {
  const [a, b] = [before.input, after.input];
  const { isNew, isGone } = comings(found, before, after);
  if (isNew || isGone) {
    const [was, is] = [a.revision.checkpoint, b.revision.checkpoint];
    if (was === is) return isNew ? 'It was added' : 'It was taken out';
    return isNew ? `${is} asks for it, ${was} did not` : `${is} does not ask for it`;
  }
  if (found.kind === 'evidence') return 'What is written of it was changed';
  const { declared } = after.judgement;
  const isComputed = declared === null || found.title === COMPUTED;
  if (found.kind === 'verdict' && !isComputed) return `Declared ${declared}`;
  const own = LISTS[found.kind].flatMap((list) => entryWords(list, found, a, b));
  const items = itemsOf(found, before, after).flatMap(({ was, is }) => {
    const id = (is ?? was)?.id ?? '';
    if (!was || !is) return [`${id} is ${is ? 'new' : 'no longer there'}`];
    return rewritten(id, a, b).map((what) => (id === found.id ? `its ${what}` : `the ${what} of ${id}`));
  });
  const all = found.kind !== 'verdict' ? [...own, ...items] : items.length > 0 ? items : own;
  return all.length > 0 ? `Rewritten: ${listedBriefly([...new Set(all)])}` : 'What is written was changed';
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const timeWords = (found: Found, before: Side, after: Side): string => {
  if (found.kind === 'evidence') return 'Time passed, and it did not run again';
  const lapsed = itemsOf(found, before, after).flatMap(({ was, is }) => {
    if (!is) return [];
    const stale = is.findings.filter(
      ({ probe, stale: old }) => old && !was?.findings.find((each) => each.probe === probe)?.stale,
    );
    return [
      ...stale.map(
        ({ probe, freshUntil }) =>
          `evidence of ${probe} is stale since ${dated(Date.parse(freshUntil ?? ''))}`,
      ),
      ...(is.claimExpired && !was?.claimExpired ? [`the claim on ${is.id} expired`] : []),
      ...(is.waiverExpired && !was?.waiverExpired ? [`the waiver for ${is.id} expired`] : []),
      ...(is.status === 'waived' && was?.status !== 'waived' ? [`the waiver for ${is.id} began`] : []),
    ];
  });
  const accepted = new Set(before.judgement.risks.filter(({ expired }) => !expired).map(({ id }) => id));
  for (const { id, expired, holds } of after.judgement.risks) {
    const isMeant = found.kind === 'verdict' ? holds : found.kind === 'risk' && id === found.id;
    if (expired && isMeant && accepted.has(id)) lapsed.push(`the acceptance of ${id} ended`);
  }
  const span = `${dated(before.input.moment)} to ${dated(after.input.moment)}`;
  return lapsed.length > 0 ? capitalised(listedBriefly([...new Set(lapsed)])) : `From ${span}`;
};

const assumptionWords = ({ assume: a }: Case, { assume: b }: Case): string =>
  b && b.size > 0
    ? `Supposed: ${listedBriefly([...b].map(([id, status]) => `${id} is ${statusWord(status)}`))}`
    : `No longer supposed: ${listedBriefly([...(a ?? [])].map(([id]) => id))}`;

/** One sentence about the cause of a difference, of a kind that is known to have made it. */
export const causeWords = (kind: CauseKind, found: Found, before: Side, after: Side): string => {
  switch (kind) {
    case 'evidence':
      return evidenceWords(found, before, after);
    case 'policy':
      return `Policy: ${listedBriefly(
        policyDifferences(before.input.policy, after.input.policy).map(
          ({ key, from, to }) => `${key} ${from ?? 'not set'} to ${to ?? 'not set'}`,
        ),
      )}`;
    case 'definition':
      return definitionWords(found, before, after);
    case 'time':
      return timeWords(found, before, after);
    case 'assumption':
      return assumptionWords(before.input, after.input);
  }
};
