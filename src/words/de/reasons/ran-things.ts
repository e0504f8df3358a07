import type { CheckReference } from '../../../schemas/reasons/checked.ts';
import type { Ran } from '../../../schemas/reasons/ran.ts';
import type { Sayings } from '../../sayings.ts';
import { countOf, each } from '../../some.ts';
import { listedBriefly, plural } from '../grammar.ts';
import { sayChecked, sayUnmet } from './checked.ts';
import { sayProblem } from './problems.ts';

type Of<Kind extends Ran['kind']> = Extract<Ran, { kind: Kind }>;

const answered = ({ name, how, unmet }: Of<'ran.answered'>): string =>
  countOf(unmet) > 0
    ? `${name} antwortete, aber ${sayUnmet(unmet, name)}`
    : `${name} antwortete${how === null ? '' : ` ${how}`}`;

/** What programs, servers and daemons did. */
export const SERVICES = {
  'ran.not-installed': ({ name }) => `${name} ist hier nicht installiert`,
  'ran.not-started': ({ name, said }) => `${name} ließ sich nicht starten: ${sayProblem(said)}`,
  'ran.ended-by': ({ name, signal }) => `${name} wurde durch ${signal} beendet`,
  'ran.client-exited': ({ name, code }) => `Der Client von ${name} endete mit ${code}`,
  'ran.daemon': ({ name, version }) => `Der Daemon von ${name} antwortete (${version})`,
  'ran.no-daemon': ({ name }) => `Kein Daemon von ${name} antwortete`,
  'ran.denied': ({ name }) => `Der Daemon von ${name} darf von hier nicht gefragt werden: Zugriff verweigert`,
  'ran.answered': answered,
  'ran.refused': ({ address }) => `Nichts lauscht an ${address}: Verbindung abgelehnt`,
  'ran.no-host': ({ address }) => `Einen Rechner dieses Namens gibt es nicht: ${address}`,
  'ran.no-answer': ({ address }) => `${address} antwortete nicht`,
  'ran.not-asked': ({ address, said }) => `${address} ließ sich nicht fragen: ${sayProblem(said)}`,
  'ran.returned': ({ address, version, unmet }) =>
    countOf(unmet) > 0
      ? `NATS ${version} antwortete an ${address}, aber ${sayUnmet(unmet, address)}`
      : `NATS ${version} antwortete an ${address} und gab eine Nachricht zurück`,
  'ran.rejected': ({ address, said }) => `Der Server an ${address} lehnte ab: ${said}`,
} satisfies Partial<Sayings<Ran>>;

const missed = ({ expected, actual }: CheckReference): string =>
  `${expected}, gemessen ${sayChecked(actual)}`;

const HOW = { added: 'wurde hinzugefügt', removed: 'wurde entfernt', drifted: 'wich ab' } as const;

/** What files, decision records and service levels are. */
export const FILES = {
  'ran.not-there': ({ name }) => `${name} ist nicht da`,
  'ran.dangling': ({ name }) => `${name} ist eine Verknüpfung ins Leere`,
  'ran.no-folder': ({ name }) => `${name} ist kein Ordner`,
  'ran.gone': ({ name }) => `${name} ist nicht da, wie erwartet`,
  'ran.not-read': ({ name, said }) => `${name} ließ sich nicht lesen: ${sayProblem(said)}`,
  'ran.too-large': ({ name, mebibytes }) => `${name} ist größer als ${mebibytes} MiB`,
  'ran.as-expected': ({ name, unmet }) =>
    countOf(unmet) > 0
      ? `${name} ist nicht wie erwartet (${sayUnmet(unmet, name)})`
      : `${name} ist wie erwartet`,
  'ran.several': ({ name, count }) =>
    `${name} wählt ${plural(count, 'Datei', 'Dateien')}, wo eine gemeint ist`,
  'ran.no-status': ({ name }) => `${name} nennt keinen lesbaren Status`,
  'ran.stands': ({ name, standing, wanted, open }) =>
    `${name} ist ${sayChecked(standing)}${open ? ', was etwas offen lässt' : ''}${wanted.length > 0 ? `, nicht ${wanted.join(' oder ')}` : ''}`,
  'ran.frozen': ({ files }) =>
    files === 0
      ? 'Das Manifest friert keine Datei ein'
      : files === 1
        ? 'Die eingefrorene Datei ist unverändert'
        : `Alle ${files} eingefrorenen Dateien sind unverändert`,
  'ran.drifted': ({ files }) =>
    `Der eingefrorene Stand gilt nicht mehr: ${listedBriefly(each(files, ({ path, sort }) => `${path} ${HOW[sort]}`))}`,
  'ran.no-manifest': ({ name }) => `${name} ist kein Manifest eines eingefrorenen Stands`,
  'ran.no-slo': ({ name, said }) => `${name} ist keine OpenSLO-Datei: ${sayProblem(said)}`,
  'ran.no-measurement': ({ name }) => `Noch keine Messung für ${name}`,
  'ran.slo': ({ name, unmet }) =>
    countOf(unmet) > 0
      ? `${name} ist nicht erfüllt: ${listedBriefly(each(unmet, missed))}`
      : `${name} ist erfüllt`,
} satisfies Partial<Sayings<Ran>>;
