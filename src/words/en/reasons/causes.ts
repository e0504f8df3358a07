import type { CauseReason, Lapsed, Rewritten } from '../../../schemas/reasons/cause.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { dated } from '../dates.ts';
import { each, listedBriefly, sentence } from '../grammar.ts';
import { STATUS } from '../vocabulary.ts';
import { sayFound } from './because.ts';

const NOUN = { item: '', lane: 'the lane ', risk: 'the risk ' } as const;

/** What people wrote otherwise. */
export const REWRITTEN: Sayings<Rewritten> = {
  'rewritten.entry': ({ noun, id, isNew }) => `${NOUN[noun]}${id} is ${isNew ? 'new' : 'no longer there'}`,
  'rewritten.key': ({ key, of }) =>
    of === null ? `its ${key}` : `the ${key} of ${of.noun === null ? '' : NOUN[of.noun]}${of.id}`,
  'rewritten.probe': ({ probe, of }) => (of === null ? `its probe ${probe}` : `the probe ${probe} of ${of}`),
};

/** What came to its end, or began, by time alone. */
export const LAPSED: Sayings<Lapsed> = {
  'lapsed.evidence': ({ probe, since }) => `evidence of ${probe} is stale since ${dated(since)}`,
  'lapsed.claim': ({ item }) => `the claim on ${item} expired`,
  'lapsed.waiver': ({ item }) => `the waiver for ${item} expired`,
  'lapsed.waiver-began': ({ item }) => `the waiver for ${item} began`,
  'lapsed.acceptance': ({ risk }) => `the acceptance of ${risk} ended`,
};

/** What a difference is put down to. */
export const CAUSES: Sayings<CauseReason> = {
  'cause.evidence': ({ found, others }) => `${sayFound(found)}${others > 0 ? ` (and ${others} more)` : ''}`,
  'cause.ran': () => 'It ran',
  'cause.ran-again': () => 'It ran again',
  'cause.no-run': () => 'No run of it counts',
  'cause.commit': ({ commit }) =>
    `Judged on ${commit === null ? 'no known commit' : `commit ${commit.slice(0, 7)}`}`,
  'cause.source': () => 'Judged on other files',
  'cause.last': ({ revision }) => `Compared with what was decided in ${revision}`,
  'cause.other-evidence': () => 'Other evidence is recorded',
  'cause.policy': ({ settings }) =>
    `Policy: ${listedBriefly(
      each(settings, ({ key, from, to }) => `${key} ${from ?? 'not set'} to ${to ?? 'not set'}`),
    )}`,
  'cause.setting': () => 'The policy was changed',
  'cause.rules': ({ from, to }) => `Judged by rules ${from}, then by rules ${to}`,
  'cause.added': () => 'It was added',
  'cause.taken-out': () => 'It was taken out',
  'cause.asked': ({ asks, not }) => `${asks} asks for it, ${not} did not`,
  'cause.not-asked': ({ by }) => `${by} does not ask for it`,
  'cause.written': ({ own }) => (own ? 'What is written of it was changed' : 'What is written was changed'),
  'cause.declared': ({ verdict }) => `Declared ${verdict}`,
  'cause.rewritten': ({ what }) => `Rewritten: ${listedBriefly(each(what, sayer(REWRITTEN)))}`,
  'cause.not-run-again': () => 'Time passed, and it did not run again',
  'cause.waiver-time': () => 'Its time came or ran out',
  'cause.lapsed': ({ what }) => sentence(listedBriefly(each(what, sayer(LAPSED)))),
  'cause.time': ({ from, to }) => `From ${dated(from)} to ${dated(to)}`,
  'cause.supposed': ({ what }) =>
    `Supposed: ${listedBriefly(each(what, ({ id, status }) => `${id} is ${STATUS[status]}`))}`,
  'cause.no-longer-supposed': ({ ids }) => `No longer supposed: ${listedBriefly(ids)}`,
};
