import type { JudgedItem, RootCause } from '../schemas/judgement.ts';
import type { Told } from '../schemas/reason.ts';
import { type Status, WORST_FIRST } from '../schemas/status.ts';
import { words } from '../words/words.ts';
import { anchor, causeAnchor, itemAnchor } from './anchors.ts';
import { isWord } from './causes.ts';
import { causeLink } from './lanes.ts';
import type { Link } from './matrix.ts';
import type { RecordData } from './record-data.ts';
import { riskNumbers } from './risk-numbers.ts';

/** An item that waits, with its status. */
interface Waiting extends Link {
  status: Status;
}

/** One root cause and everything that waits for it. */
interface Chain {
  link: Link;
  status: string;
  /** The status is one of an item, so it has a glyph. */
  itemStatus: Status | null;
  reason: string;
  /** What it does to the whole. */
  stops: string;
  itemsCaption: string;
  items: Waiting[];
  lanes: Link[];
  risks: Link[];
  owner: string | null;
  /** Sanitised HTML: when it is cleared. */
  clearedWhen: string[];
  command: string | null;
}

/** Lanes or risks that only a person's word holds. */
interface Words {
  title: string;
  meta: string;
  rows: { link: Link; reason: string }[];
}

/** What holds a verdict back from GO, and what would clear it. */
export interface HoldsView {
  /** Most lanes first; at most `SHOWN`. */
  chains: Chain[];
  /** Root causes beyond those. */
  more: (Pick<Chain, 'link' | 'itemStatus'> & { text: string })[];
  /** What no item holds: lanes that their authors stop, risks that are open as declared. */
  words: Words[];
  /** One sentence: the smallest set that gives GO. */
  clears: string | null;
  total: number;
}

const texts = () => words.record.holds;
const SHOWN = 3;

const stopsOf = (cause: Told<RootCause>, { clears }: RecordData['judgement']): string => {
  const parts = [
    cause.lanes.length > 0 ? texts().stops(cause.lanes.length) : '',
    cause.risks.length > 0 ? texts().keeps(cause.risks.length) : '',
  ].filter(Boolean);
  if (parts.length > 0) return words.sentence(parts.join(', '));
  return clears.go.some((set) => set.includes(cause.id)) ? texts().holdsWhole : texts().stopsNone;
};

const commandFor = (data: RecordData, probes: readonly string[]): string | null =>
  probes.length === 0 ? null : `npx holdpoint probe ${data.judgement.checkpoint} --only ${probes.join(' ')}`;

/** What its probes say of clearing it; else what it takes, by what it is. Sanitised HTML or plain words. */
const clearedWhenOf = (
  data: RecordData,
  { id }: Told<RootCause>,
  item: Told<JudgedItem> | undefined,
): string[] => {
  if (id.startsWith('read:')) return [texts().clearsDoubt];
  if (!item) return [];
  const said = item.evidence.flatMap((probe) => data.html[`probe:${probe}`] ?? []);
  if (said.length > 0) return said;
  return [item.evidence.length > 0 ? texts().clearsProbed(item.evidence.length) : texts().clearsAttested];
};

const toChain = (data: RecordData, cause: Told<RootCause>, inFull: boolean): Chain => {
  const { judgement, revision } = data;
  const item = judgement.items.find(({ id }) => id === cause.id);
  const numbers = riskNumbers(judgement.risks);
  const owner = revision.content.items.find(({ id }) => id === cause.id)?.owner;
  const waiting = cause.items.filter((id) => id !== cause.id);
  return {
    link: { href: `#${causeAnchor(cause.id)}`, text: cause.title },
    status: item ? item.status : cause.status,
    itemStatus: item?.status ?? null,
    reason: words.sentence((inFull ? data.because[cause.id] : undefined) ?? cause.reason),
    stops: stopsOf(cause, judgement),
    itemsCaption: texts().items(waiting.length),
    items: waiting.flatMap((id) => {
      const held = judgement.items.find((each) => each.id === id);
      return held ? [{ href: `#${itemAnchor(id)}`, text: held.title, status: held.status }] : [];
    }),
    lanes: cause.lanes.map((id) => ({
      href: `#${anchor('Lane', id)}`,
      text: judgement.lanes.find((lane) => lane.id === id)?.title ?? id,
    })),
    risks: cause.risks.map((id) => ({
      href: `#${anchor('Risk', id)}`,
      text: `${numbers.get(id) ?? ''} ${judgement.risks.find((risk) => risk.id === id)?.title ?? id}`.trim(),
    })),
    owner: owner ?? null,
    clearedWhen: clearedWhenOf(data, cause, item),
    command: commandFor(data, item?.evidence ?? []),
  };
};

const toClears = (data: RecordData): string | null => {
  const { go, complete } = data.judgement.clears;
  const first = go[0];
  if (!first || first.length === 0) return null;
  const names = first.map((id) => causeLink(data, id).text);
  const shown = names.length > 5 ? [...names.slice(0, 4), texts().moreSet(names.length - 4)] : names;
  const others = go.length > 1 ? texts().others(go.length - 1) : '';
  const waiting = data.judgement.items.filter(({ id, rootCauses }) =>
    rootCauses.some((cause) => cause !== id && first.includes(cause)),
  );
  const rest =
    waiting.length > 0
      ? texts().clearsRest(
          names.length > 1,
          waiting.every(({ evidence }) => evidence.length > 0),
        )
      : '';
  const said = texts().clears(words.listed(shown), rest);
  return `${said}${others}${complete ? '' : texts().early}`;
};

/** What was not understood has no status, and comes first. */
const rank = ({ status }: Told<RootCause>): number => (WORST_FIRST as readonly string[]).indexOf(status);

const toWords = (
  causes: readonly Told<RootCause>[],
  kind: 'lane' | 'risk',
  { title, meta }: Omit<Words, 'rows'>,
): Words[] => {
  const rows = causes
    .filter(({ id }) => id.startsWith(`${kind}:`))
    .map((cause) => ({
      link: { href: `#${causeAnchor(cause.id)}`, text: cause.title },
      reason: cause.reason,
    }));
  return rows.length > 0 ? [{ title, meta, rows }] : [];
};

/** Builds the account of what holds a record's verdict back. */
export const toHoldsView = (data: RecordData): HoldsView => {
  const causes = data.judgement.rootCauses;
  const chains = causes
    .filter(({ id }) => !isWord(id))
    .sort((a, b) => b.lanes.length - a.lanes.length || rank(a) - rank(b))
    .map((cause, index) => toChain(data, cause, index < SHOWN));
  const brief = ({ link, itemStatus, reason, stops }: Chain) => ({
    link,
    itemStatus,
    text: `${reason.replace(/\.$/, '')}. ${stops}.`,
  });
  return {
    chains: chains.slice(0, SHOWN),
    more: chains.slice(SHOWN).map(brief),
    words: [...toWords(causes, 'lane', texts().lanes), ...toWords(causes, 'risk', texts().risks)],
    clears: toClears(data),
    total: causes.length,
  };
};
