import type { CheckReference } from '../../../schemas/reasons/checked.ts';
import type { Lack, Ran } from '../../../schemas/reasons/ran.ts';
import type { Sayings } from '../../sayings.ts';
import { sayChecked } from './checked.ts';
import { sayPicked } from './picked.ts';

type Of<Kind extends Ran['kind']> = Extract<Ran, { kind: Kind }>;

const exited = (code: number, expected: readonly number[] | null): string =>
  `Exit ${code}${expected === null ? '' : `, erwartet ${expected.join(' oder ')}`}`;

const exitedBut = (code: number, { subject, expected, actual }: CheckReference): string =>
  `Exit ${code}, aber ${subject} ${expected}: ${sayChecked(actual)}`;

const left = ({ picked, optional }: Pick<Of<'ran.left'>, 'picked' | 'optional'>): string =>
  `${sayPicked(picked)}${optional.length > 0 ? `; freigestellt und nicht da: ${optional.join(', ')}` : ''}`;

const stands = ({ subject, actual }: CheckReference): string => `${subject} ist ${sayChecked(actual)}`;

const lack = ({ entry, atLeast, found }: Lack): string =>
  `${entry}: ${sayChecked(found)}${atLeast > 1 ? `, verlangt sind mindestens ${atLeast}` : ''}`;

const lacks = (reason: Of<'ran.lacks'>): string => {
  const { code, absent, picked, optional } = reason;
  const said = [
    ...absent.map((name) => `${name}: kein Ergebnis`),
    ...reason.lacks.map(lack),
    ...(picked === null ? [] : [`in den anderen: ${left({ picked, optional })}`]),
  ].join('; ');
  return code === null ? said : `${exited(code, null)}, aber ${said}`;
};

const leftBut = (reason: Of<'ran.left-but'>): string => {
  const { code, expected, unmet } = reason;
  return `${unmet === null ? exited(code, expected) : exitedBut(code, unmet)}; ${left(reason)}`;
};

const noResult = ({ code, untimely, foreign, entries }: Of<'ran.no-result'>): string => {
  if (code === null)
    return untimely === null
      ? `Noch kein Ergebnis: keine Datei passt zu ${entries.join(', ')}`
      : `${stands(untimely)}, zählt also nicht`;
  const why =
    untimely !== null
      ? stands(untimely)
      : foreign === null
        ? 'ohne ein Ergebnis zu schreiben'
        : `${foreign} wurde nicht von diesem Lauf geschrieben`;
  return `${exited(code, null)}, aber ${why}`;
};

/** How a command ended, and what it left behind. */
export const COMMANDS = {
  'ran.exited': ({ code, expected }) => exited(code, expected),
  'ran.exited-but': ({ code, unmet }) => exitedBut(code, unmet),
  'ran.left': (reason) =>
    `${exited(reason.code, null)},${reason.picked.kind === 'picked.no-cases' ? ' aber' : ''} ${left(reason)}`,
  'ran.left-but': leftBut,
  'ran.lacks': lacks,
  'ran.picked': (reason) => `${left(reason)}${reason.unmet === null ? '' : `, aber ${stands(reason.unmet)}`}`,
  'ran.no-result': noResult,
} satisfies Partial<Sayings<Ran>>;
