import type { Cap, FindingReason, Flag, RunReason } from '../../../schemas/reasons/finding.ts';
import { type Sayings, sayer } from '../../sayings.ts';
import { dated } from '../dates.ts';
import { listed, ordinal, plural } from '../grammar.ts';
import { term } from '../vocabulary.ts';
import { sayActual, saySubject } from './criteria.ts';
import { sayRan } from './ran.ts';

export const CAPS: Sayings<Cap> = {
  'cap.age': ({ since }) => `sein Nachweis ist seit ${dated(since)} veraltet`,
  'cap.no-time': () => 'nichts sagt, wann entstand, was er einsammelte',
  'cap.commit': () => 'sein Nachweis ist von einem anderen Commit',
  'cap.source': () => 'sein Nachweis gilt anderen Dateien als denen, die da sind',
  'cap.dirty': () => 'sein Nachweis ist aus einer Arbeitskopie mit Änderungen',
  'cap.fidelity': ({ fidelity, floor }) => `es war ${term(fidelity)}, verlangt ist ${term(floor)}`,
  'cap.definition': () => 'die Probe wurde seit dem Lauf geändert',
  'cap.reruns': () => 'ein früherer Lauf auf demselben Commit bestand nicht',
  'cap.flaky': () => 'einige Fälle bestanden erst bei einem weiteren Lauf',
  'cap.ahead': () => 'ein anderer Lauf ist auf die Zukunft datiert',
};

/** What the run said, and what is added to that; the date of the run is told between the two. */
type Parts = readonly [said: string, rest: string];

const partsOfRun = (reason: RunReason): Parts | undefined => {
  switch (reason.kind) {
    case 'finding.ran':
      return [sayRan(reason.message), ''];
    case 'finding.unmet': {
      const { message, criterion, actual, others } = reason;
      const more = others > 0 ? `, und ${plural(others, 'weiteres Kriterium', 'weitere Kriterien')}` : '';
      return [
        sayRan(message),
        `; nicht erfüllt: ${saySubject(criterion)}, sondern ${sayActual(actual)}${more}`,
      ];
    }
    case 'finding.nothing-proven':
      return [sayRan(reason.message), '; belegt ist damit nichts'];
    case 'finding.empty-is-good':
      return [sayRan(reason.message), `; leer ist gut: ${reason.clean}`];
    default:
      return undefined;
  }
};

const capsWords = (caps: readonly Cap[]): string => `, aber ${listed(caps.map(sayer(CAPS)))}`;

/** A finding's reason in its two parts; undefined where the run's own words do not lead. */
export const partsOf = (reason: FindingReason): Parts | undefined => {
  switch (reason.kind) {
    case 'finding.capped': {
      const parts = partsOfRun(reason.reason);
      return parts && [parts[0], `${parts[1]}${capsWords(reason.by)}`];
    }
    case 'written':
      return reason.rest === undefined
        ? undefined
        : [reason.text.slice(0, reason.text.length - reason.rest.length), reason.rest];
    case 'finding.ahead':
    case 'finding.none':
    case 'finding.no-probe':
    case 'supposed':
      return undefined;
    default:
      return partsOfRun(reason);
  }
};

const whole = (reason: RunReason): string => (partsOfRun(reason) ?? []).join('');

const RUNS: Sayings<RunReason> = {
  'finding.ran': whole,
  'finding.unmet': whole,
  'finding.nothing-proven': whole,
  'finding.empty-is-good': whole,
  'finding.figures-unjudged': () => 'Zahlen wurden gelesen, aber nichts sagt, wie sie sein müssen',
  'finding.result-ahead': () => 'Ein Ergebnis ist auf die Zukunft datiert',
  'finding.yet-to-run': () => 'Es wartete auf das hier Angenommene und muss noch laufen',
};

/** Why a finding has its status. */
export const FINDINGS: Sayings<FindingReason> = {
  ...RUNS,
  'finding.capped': ({ reason, by }) => `${sayer(RUNS)(reason)}${capsWords(by)}`,
  'finding.ahead': () => 'Der einzige Nachweis ist auf die Zukunft datiert',
  'finding.none': () => 'Noch ist kein Nachweis aufgezeichnet',
  'finding.no-probe': ({ probe }) => `Keine Probe heißt ${probe}`,
  supposed: ({ status }) => `Als ${term(status)} angenommen, nicht ermittelt`,
  written: ({ text }) => text,
};

/** Says why a finding has its status. */
export const sayFinding = sayer(FINDINGS);

/** Remarks on a finding. */
export const FLAGS: Sayings<Flag> = {
  'flag.supposed': () => 'hypothetisch',
  'flag.ahead': () => 'auf die Zukunft datiert',
  'flag.reran': ({ run }) => `im ${ordinal(run)} Lauf bestanden`,
  'flag.flaky': () => 'einige Fälle bestanden erst bei einem weiteren Lauf',
  'flag.no-commit': () => 'von keinem bekannten Commit',
  'flag.commit': ({ commit }) => `von Commit ${commit}`,
  'flag.other-commit': ({ commit }) => `von einem anderen Commit, ${commit}`,
  'flag.other-source': () => 'zu anderen Dateien als denen, die da sind',
  'flag.dirty': () => 'aus einer Arbeitskopie mit Änderungen',
  'flag.fewer': ({ what, now, before }) =>
    `${what === 'files' ? plural(now, 'Ergebnisdatei', 'Ergebnisdateien') : plural(now, 'Fall', 'Fälle')}, im Lauf davor ${before}`,
  'flag.definition': () => 'die Probe wurde seither geändert',
  'flag.fidelity': ({ fidelity, floor }) => `${term(fidelity)}, unter der Mindestanforderung ${term(floor)}`,
  'flag.never-failed': () => 'sie schlug noch nie fehl, also zeigte sie noch nicht, dass sie es kann',
  'flag.never-passed': () => 'sie bestand noch nie, also zeigte sie noch nicht, dass sie es kann',
  'flag.gap': () => 'ein früherer Lauf, den er nennt, fehlt',
  written: ({ text }) => text,
};

/** Says a remark on a finding. */
export const sayFlag = sayer(FLAGS);
