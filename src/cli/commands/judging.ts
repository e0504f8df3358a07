import { basisOf, type CaseOptions, isTaken, recordedOf, toCase } from '../../gather/case.ts';

import type { Gathered } from '../../gather/gathered.ts';
import type { Revision } from '../../schemas/checkpoint.ts';
import type { Judgement } from '../../schemas/judgement.ts';
import type { Case } from '../../verdict/judge/case.ts';
import { forecast } from '../../verdict/judge/forecast.ts';
import { type Derivation, derive } from '../../verdict/judge/judge.ts';
import { lapsedOn } from '../../verdict/judge/lapsed.ts';
import type { Marks } from '../terminal/judgement.ts';
import { checkedOutNow } from './checked-out.ts';
import { findRevision, loadContent, unknownName } from './content.ts';
import { isAhead, parseAssumptions, parseMoment } from './moment.ts';
import type { Session } from './session.ts';

/** What a judging command was told on the command line. */
export interface JudgingOptions {
  asOf?: string;
  /** A moment ahead is meant, and let through as a forecast. */
  forecast?: boolean;
  assume?: string[];
  /** Items whose waivers are left out. */
  withoutWaiver?: string[];
  /** The commit and source to judge an open revision at, in place of what is checked out. */
  at?: Pick<Case, 'commit' | 'source'>;
}

/** A revision with the case it was judged on. */
export interface Judged {
  gathered: Gathered;
  revision: Revision;
  input: Case;
  judgement: Judgement;
  /** What the judgement came of. */
  derivation: Derivation;
  marks: Marks;
}

const marksOf = (input: Case, asOf: string | undefined): Marks => {
  const lapsed = lapsedOn(input.revision, input.now);
  const ahead = isAhead(asOf, input.now) ? forecast(input, input.now) : null;
  return {
    ...(input.assume && input.assume.size > 0 ? { assumptions: Object.fromEntries(input.assume) } : {}),
    ...(ahead ? { forecast: ahead } : {}),
    ...(lapsed ? { lapsed } : {}),
  };
};

const unwaived = (revision: Revision, items: readonly string[]): Revision => {
  const { waivers } = revision.content;
  const known = waivers.map(({ item }) => item);
  for (const item of items) if (!known.includes(item)) throw unknownName('waiver', item, known);
  const kept = waivers.filter(({ item }) => !items.includes(item));
  return { ...revision, content: { ...revision.content, waivers: kept } };
};

const optionsOf = async (
  session: Session,
  gathered: Gathered,
  revision: Revision,
  { asOf, assume, at }: JudgingOptions,
): Promise<CaseOptions> => {
  const open = !isTaken(gathered, revision);
  const moment = parseMoment(asOf, gathered.now) ?? (open ? gathered.now : undefined);
  const { probes } = basisOf(gathered, revision);
  const known = [...revision.content.items.map(({ id }) => id), ...probes.keys(), ...gathered.probes.keys()];
  const assumed = parseAssumptions(assume, known);
  return {
    ...(moment === undefined ? {} : { moment }),
    ...(open ? (at ?? (await checkedOutNow(session, gathered))) : {}),
    ...(assumed ? { assume: assumed } : {}),
  };
};

/** Judges the revision that a name such as `cp3@r1` stands for: an open one now and on the commit checked out, a decided one as of its decision, a frozen one as its record says. */
export const judgeNamed = async (
  session: Session,
  name: string,
  options: JudgingOptions = {},
  gathered?: Gathered,
): Promise<Judged> => {
  const content = gathered ?? (await loadContent(session));
  const revision = findRevision(content, name);
  const given = await optionsOf(session, content, revision, options);
  const { withoutWaiver } = options;
  const written = withoutWaiver ? unwaived(revision, withoutWaiver) : revision;
  const input = toCase(content, written, given);
  const derivation = derive(input, withoutWaiver ? undefined : recordedOf(content, revision, given));
  const { judgement } = derivation;
  return { gathered: content, revision, input, judgement, derivation, marks: marksOf(input, options.asOf) };
};
