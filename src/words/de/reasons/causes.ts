import type { CauseReason, Lapsed, Rewritten } from '../../../schemas/reasons/cause.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { each } from '../../some.ts';
import { dated } from '../dates.ts';
import { listedBriefly, sentence } from '../grammar.ts';
import { term } from '../vocabulary.ts';
import { sayFound } from './because.ts';

const NOUN = { item: '', lane: 'die Spur ', risk: 'das Risiko ' } as const;
const OF = { item: 'von ', lane: 'der Spur ', risk: 'des Risikos ' } as const;

/** What people wrote otherwise. */
export const REWRITTEN: Sayings<Rewritten> = {
  'rewritten.entry': ({ noun, id, isNew }) => `${NOUN[noun]}${id} ist ${isNew ? 'neu' : 'nicht mehr da'}`,
  'rewritten.key': ({ key, of }) =>
    of === null ? key : `${key} ${of.noun === null ? 'von ' : OF[of.noun]}${of.id}`,
  'rewritten.probe': ({ probe, of }) => `die Probe ${probe}${of === null ? '' : ` von ${of}`}`,
};

/** What came to its end, or began, by time alone. */
export const LAPSED: Sayings<Lapsed> = {
  'lapsed.evidence': ({ probe, since }) => `der Nachweis von ${probe} ist seit ${dated(since)} veraltet`,
  'lapsed.claim': ({ item }) => `die Angabe zu ${item} lief ab`,
  'lapsed.waiver': ({ item }) => `die Ausnahme für ${item} lief ab`,
  'lapsed.waiver-began': ({ item }) => `die Ausnahme für ${item} begann`,
  'lapsed.acceptance': ({ risk }) => `die Annahme von ${risk} endete`,
};

const UNSET = 'nicht gesetzt';

/** What a difference is put down to. */
export const CAUSES: Sayings<CauseReason> = {
  'cause.evidence': ({ found, others }) =>
    `${sayFound(found)}${others > 0 ? ` (und ${others} weitere)` : ''}`,
  'cause.ran': () => 'Es lief',
  'cause.ran-again': () => 'Es lief noch einmal',
  'cause.no-run': () => 'Kein Lauf davon zählt',
  'cause.commit': ({ commit }) =>
    `Bewertet auf ${commit === null ? 'keinem bekannten Commit' : `Commit ${commit.slice(0, 7)}`}`,
  'cause.source': () => 'Anhand anderer Dateien bewertet',
  'cause.last': ({ revision }) => `Verglichen mit dem, was in ${revision} entschieden wurde`,
  'cause.other-evidence': () => 'Ein anderer Nachweis ist aufgezeichnet',
  'cause.policy': ({ settings }) =>
    `Richtlinie: ${listedBriefly(
      each(settings, ({ key, from, to }) => `${key} von ${from ?? UNSET} zu ${to ?? UNSET}`),
    )}`,
  'cause.setting': () => 'Die Richtlinie wurde geändert',
  'cause.rules': ({ from, to }) => `Bewertet nach Regeln ${from}, dann nach Regeln ${to}`,
  'cause.added': () => 'Es wurde hinzugefügt',
  'cause.taken-out': () => 'Es wurde herausgenommen',
  'cause.asked': ({ asks, not }) => `${asks} fragt danach, ${not} nicht`,
  'cause.not-asked': ({ by }) => `${by} fragt nicht danach`,
  'cause.written': ({ own }) =>
    own ? 'Was dazu geschrieben steht, wurde geändert' : 'Was geschrieben steht, wurde geändert',
  'cause.declared': ({ verdict }) => `Erklärt: ${verdict}`,
  'cause.rewritten': ({ what }) => `Neu geschrieben: ${listedBriefly(each(what, sayer(REWRITTEN)))}`,
  'cause.not-run-again': () => 'Zeit verging, und es lief nicht noch einmal',
  'cause.waiver-time': () => 'Ihre Zeit kam oder lief ab',
  'cause.lapsed': ({ what }) => sentence(listedBriefly(each(what, sayer(LAPSED)))),
  'cause.time': ({ from, to }) => `Von ${dated(from)} bis ${dated(to)}`,
  'cause.supposed': ({ what }) =>
    `Angenommen: ${listedBriefly(each(what, ({ id, status }) => `${id} ist ${term(status)}`))}`,
  'cause.no-longer-supposed': ({ ids }) => `Nicht mehr angenommen: ${listedBriefly(ids)}`,
};
