import type { JudgedItem } from '../schemas/judgement.ts';
import type { Told } from '../schemas/reason.ts';
import { compareStatus, isSatisfied, type Status } from '../schemas/status.ts';
import { words } from '../words/words.ts';
import { anchor, itemAnchor } from './anchors.ts';
import type { RecordData } from './record-data.ts';
import { beforeMoment, runLine } from './run.ts';
import { type Remark, toRemarks } from './status.ts';
import { countsLine } from './words.ts';

/** A link inside the page or site: where it goes and what it says. */
export interface Link {
  href: string;
  text: string;
}

/** One thing that proves an item, or its author's word. */
interface Proof {
  kind: 'probe' | 'attested' | 'nothing';
  /** `Command`, `File` …, or `Attested`. */
  word: string;
  link: Link | null;
  text: string;
}

/** One row of the readiness matrix. */
export interface Row {
  id: string;
  anchor: string;
  title: string;
  area: string;
  /** The row above has the same area, so it is not shown again. */
  repeated: boolean;
  status: Status;
  asWritten: string | null;
  criterion: string | null;
  /** Sanitised HTML or null: the author's words. */
  notes: string | null;
  reason: string;
  /** The author's words stand for the finding. */
  attested: boolean;
  remarks: Remark[];
  waitsFor: Link[];
  holds: Link[];
  proofs: Proof[];
  owner: string | null;
  /** It holds something for a reason of its own. */
  rootCause: boolean;
}

/** The readiness matrix. Over `LARGE` items the problems come first and the rest is folded by area. */
export interface MatrixView {
  rows: Row[];
  /** Rows of one area that follow each other, in source order. */
  groups: { area: string; rows: Row[] }[];
  /** Statuses for the strip, worst first. */
  strip: Status[];
  counts: string;
  total: number;
  action: number;
  ready: number;
  areas: number;
  attested: number;
  large: null | {
    problems: Row[];
    /** Satisfied, and waived or with a remark. */
    remarked: Row[];
    folded: { area: string; rows: Row[]; strip: Status[]; total: number; ready: number }[];
  };
}

const texts = () => words.record.matrix;
const LARGE = 40;

const linkTo = (id: string): Link => ({ href: `#${itemAnchor(id)}`, text: id });

const attestedProof = (item: Told<JudgedItem>): Proof => {
  const { claim } = item;
  const who = texts().byRole(claim?.role ?? null);
  const when = claim?.on ? `, ${words.moment(claim.on)}` : '';
  const until = claim?.until ? `, ${texts().until(words.moment(claim.until))}` : '';
  return { kind: 'attested', word: texts().attestedKind, link: null, text: `${who}${when}${until}` };
};

const toProofs = (item: Told<JudgedItem>, data: RecordData): Proof[] => {
  if (item.evidence.length === 0)
    return item.claim
      ? [attestedProof(item)]
      : [{ kind: 'nothing', word: texts().nothingKind, link: null, text: texts().neither }];
  return item.evidence.map((id) => {
    const run = data.runs[id]?.run;
    const kind = { kind: 'probe' as const, word: words.evidence.kind(data.probes[id]?.kind ?? 'probe') };
    const link = { href: `#${anchor('Probe', id)}`, text: id };
    if (!run) return { ...kind, link, text: texts().noRun };
    const gap = data.summary.decided
      ? `, ${texts().beforeDecision(beforeMoment(run.finishedAt, data.judgement.asOf))}`
      : '';
    return { ...kind, link, text: `${words.sentence(runLine(run))}${gap}` };
  });
};

const toRow = (data: RecordData, item: Told<JudgedItem>, previous: Told<JudgedItem> | undefined): Row => {
  const written = data.revision.content.items.find(({ id }) => id === item.id);
  const cause = data.judgement.rootCauses.find(({ id }) => id === item.id);
  return {
    id: item.id,
    anchor: itemAnchor(item.id),
    title: item.title,
    area: item.area,
    repeated: previous?.area === item.area,
    status: item.status,
    asWritten: item.asWritten,
    criterion: written?.criterion ?? null,
    notes: data.html[`item:${item.id}`] ?? null,
    reason: item.reason,
    attested: item.attested,
    remarks: toRemarks(item),
    waitsFor: isSatisfied(item.status) ? [] : item.rootCauses.filter((id) => id !== item.id).map(linkTo),
    holds: (cause?.items ?? []).filter((id) => id !== item.id).map(linkTo),
    proofs: toProofs(item, data),
    owner: written?.owner ?? null,
    rootCause: cause !== undefined,
  };
};

const toGroups = (rows: readonly Row[]): MatrixView['groups'] => {
  const groups: MatrixView['groups'] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.area === row.area) last.rows.push(row);
    else groups.push({ area: row.area, rows: [row] });
  }
  return groups;
};

/** Whether there is nothing to say of it but that it is satisfied. */
const isPlain = ({ status, remarks }: Row): boolean =>
  (status === 'ready' || status === 'not-applicable') && remarks.length === 0;

const toLarge = (rows: readonly Row[]): MatrixView['large'] => {
  const areas = [...new Set(rows.map(({ area }) => area))];
  const plain = rows.filter(isPlain);
  const shown = rows
    .filter((row) => !isPlain(row))
    .sort((a, b) => compareStatus(a.status, b.status))
    .map((row) => ({ ...row, repeated: false }));
  return {
    problems: shown.filter(({ status }) => !isSatisfied(status)),
    remarked: shown.filter(({ status }) => isSatisfied(status)),
    folded: areas.map((area) => {
      const all = rows.filter((row) => row.area === area);
      return {
        area,
        rows: plain.filter((row) => row.area === area).map((row) => ({ ...row, repeated: true })),
        strip: all
          .map(({ status }) => status)
          .sort(compareStatus)
          .reverse(),
        total: all.length,
        ready: all.filter(({ status }) => isSatisfied(status)).length,
      };
    }),
  };
};

/** Builds the readiness matrix of a record. */
export const toMatrixView = (data: RecordData): MatrixView => {
  const { items } = data.judgement;
  const rows = items.map((item, index) => toRow(data, item, items[index - 1]));
  const statuses = items.map(({ status }) => status);
  const ready = statuses.filter((status) => isSatisfied(status)).length;
  return {
    rows,
    groups: toGroups(rows),
    strip: [...statuses].sort(compareStatus),
    counts: countsLine(statuses),
    total: rows.length,
    action: rows.length - ready,
    ready,
    areas: new Set(rows.map(({ area }) => area)).size,
    attested: items.filter(({ attested }) => attested).length,
    large: rows.length > LARGE ? toLarge(rows) : null,
  };
};
