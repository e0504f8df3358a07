import { digestOf } from '../../kernel/digest.ts';
import type { CauseKind } from '../../schemas/diff.ts';
import type { JudgedItem } from '../../schemas/judgement.ts';
import { toInstant } from '../../schemas/moment.ts';
import type { CauseReason, Lapsed, Rewritten } from '../../schemas/reasons/cause.ts';
import { kebab } from '../../schemas/written.ts';
import type { Case } from '../judge/case.ts';
import { some } from '../judge/some.ts';
import type { Found, Side } from './diff.ts';
import { policyDifferences } from './diff-policy.ts';
import { evidenceCause } from './evidence-cause.ts';

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

const LEFT_OUT: ReadonlySet<string> = new Set(['notes', 'title', 'area', 'owner', 'criterion', 'asWritten']);

const keysOf = (a: object | undefined, b: object | undefined): string[] => {
  const [was, is] = [new Map(Object.entries(a ?? {})), new Map(Object.entries(b ?? {}))];
  return [...new Set([...was.keys(), ...is.keys()])].filter(
    (key) => !LEFT_OUT.has(key) && digestOf(was.get(key)) !== digestOf(is.get(key)),
  );
};

/** What was changed in what is written of an item, waiver and probes included; `own` where the difference is about it. */
const itemRewritten = (id: string, own: boolean, a: Case, b: Case): Rewritten[] => {
  const item = ({ revision }: Case) => revision.content.items.find((each) => each.id === id);
  const waiver = ({ revision }: Case) => revision.content.waivers.filter((each) => each.item === id);
  const [was, is] = [item(a), item(b)];
  if (!was || !is) return [{ kind: 'rewritten.entry', noun: 'item', id, isNew: is !== undefined }];
  const keys = keysOf(was, is).map(kebab);
  if (digestOf(waiver(a)) !== digestOf(waiver(b))) keys.push('waiver');
  const of = own ? null : { noun: null, id };
  const probes = is.probes.filter(
    (probe) => a.probes.has(probe) && a.probes.get(probe)?.definition !== b.probes.get(probe)?.definition,
  );
  return [
    ...keys.map((key): Rewritten => ({ kind: 'rewritten.key', key, of })),
    ...probes.map((probe): Rewritten => ({ kind: 'rewritten.probe', probe, of: own ? null : id })),
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
const listRewritten = (list: List, { kind, id, direction }: Found, a: Case, b: Case): Rewritten[] => {
  const entries = ({ revision }: Case): Map<string, object> =>
    new Map(revision.content[list].map((entry) => [entry.id, entry]));
  const [was, is] = [entries(a), entries(b)];
  const ids = kind === 'verdict' ? [...new Set([...was.keys(), ...is.keys()])] : [id];
  const noun = list === 'lanes' ? 'lane' : 'risk';
  return ids.flatMap((each): Rewritten[] => {
    if (!was.has(each) || !is.has(each))
      return [{ kind: 'rewritten.entry', noun, id: each, isNew: is.has(each) }];
    const keys = keysOf(was.get(each), is.get(each)).map(kebab);
    return keys
      .filter((key) => key !== 'accepts-partial' || direction === 'better')
      .map((key) => ({ kind: 'rewritten.key', key, of: kind === 'verdict' ? { noun, id: each } : null }));
  });
};

/** Why something is only there since, or no more. */
const comingCause = (isNew: boolean, { input: a }: Side, { input: b }: Side): CauseReason => {
  const [was, is] = [a.revision.checkpoint, b.revision.checkpoint];
  if (was === is) return { kind: isNew ? 'cause.added' : 'cause.taken-out' };
  return isNew ? { kind: 'cause.asked', asks: is, not: was } : { kind: 'cause.not-asked', by: is };
};

const unique = <Each>(list: readonly Each[]): Each[] => [
  ...new Map(list.map((each) => [JSON.stringify(each), each])).values(),
];

const isComputed = ({ title }: Found): boolean =>
  typeof title !== 'string' && title.kind === 'title.computed';

const definitionCause = (found: Found, before: Side, after: Side): CauseReason => {
  const [a, b] = [before.input, after.input];
  const { isNew, isGone } = comings(found, before, after);
  if (isNew || isGone) return comingCause(isNew, before, after);
  if (found.kind === 'evidence') return { kind: 'cause.written', own: true };
  const { declared } = after.judgement;
  if (found.kind === 'verdict' && declared !== null && !isComputed(found))
    return { kind: 'cause.declared', verdict: declared };
  const own = LISTS[found.kind].flatMap((list) => listRewritten(list, found, a, b));
  const items = itemsOf(found, before, after).flatMap(({ was, is }) => {
    const id = (is ?? was)?.id ?? '';
    return itemRewritten(id, id === found.id, a, b);
  });
  const all = found.kind !== 'verdict' ? [...own, ...items] : items.length > 0 ? items : own;
  return all.length > 0
    ? { kind: 'cause.rewritten', what: some(unique(all)) }
    : { kind: 'cause.written', own: false };
};

/** What of an item came to its end, or began, by time alone. */
const lapsedOf = (was: JudgedItem | undefined, is: JudgedItem): Lapsed[] => {
  const lapsed: Lapsed[] = is.findings
    .filter(({ probe, stale }) => stale && !was?.findings.find((each) => each.probe === probe)?.stale)
    .map(({ probe, freshUntil }) => ({ kind: 'lapsed.evidence', probe, since: freshUntil ?? '' }));
  if (is.claimExpired && !was?.claimExpired) lapsed.push({ kind: 'lapsed.claim', item: is.id });
  if (is.waiverExpired && !was?.waiverExpired) lapsed.push({ kind: 'lapsed.waiver', item: is.id });
  if (is.status === 'waived' && was?.status !== 'waived')
    lapsed.push({ kind: 'lapsed.waiver-began', item: is.id });
  return lapsed;
};

const timeCause = (found: Found, before: Side, after: Side): CauseReason => {
  const passed: CauseReason = {
    kind: 'cause.time',
    from: toInstant(before.input.moment),
    to: toInstant(after.input.moment),
  };
  if (found.kind === 'evidence') {
    const [was, is] = [before, after].map(({ findings }) => findings.get(found.id)?.evidence);
    const isLater = after.input.moment > before.input.moment;
    return was === is && isLater ? { kind: 'cause.not-run-again' } : passed;
  }
  const lapsed = itemsOf(found, before, after).flatMap(({ was, is }) => (is ? lapsedOf(was, is) : []));
  const accepted = new Set(before.judgement.risks.filter(({ expired }) => !expired).map(({ id }) => id));
  for (const { id, expired, holds } of after.judgement.risks) {
    const isMeant = found.kind === 'verdict' ? holds : found.kind === 'risk' && id === found.id;
    if (expired && isMeant && accepted.has(id)) lapsed.push({ kind: 'lapsed.acceptance', risk: id });
  }
  return lapsed.length > 0 ? { kind: 'cause.lapsed', what: some(unique(lapsed)) } : passed;
};

const assumptionCause = ({ assume: a }: Case, { assume: b }: Case): CauseReason =>
  b && b.size > 0
    ? { kind: 'cause.supposed', what: some([...b].map(([id, status]) => ({ id, status }))) }
    : { kind: 'cause.no-longer-supposed', ids: some([...(a ?? [])].map(([id]) => id)) };

/** The cause of a difference, of a kind that is known to have made it. */
export const causeOf = (kind: CauseKind, found: Found, before: Side, after: Side): CauseReason => {
  switch (kind) {
    case 'evidence':
      return evidenceCause(found, itemsOf(found, before, after), before, after);
    case 'policy':
      return {
        kind: 'cause.policy',
        settings: some(policyDifferences(before.input.policy, after.input.policy)),
      };
    case 'definition':
      return definitionCause(found, before, after);
    case 'time':
      return timeCause(found, before, after);
    case 'assumption':
      return assumptionCause(before.input, after.input);
    case 'rules':
      return { kind: 'cause.rules', from: before.judgement.rules, to: after.judgement.rules };
  }
};
