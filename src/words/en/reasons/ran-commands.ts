import type { CheckReference } from '../../../schemas/reasons/checked.ts';
import type { Lack, Ran } from '../../../schemas/reasons/ran.ts';
import type { Sayings } from '../../sayings.ts';
import { sayChecked } from './checked.ts';
import { sayPicked } from './picked.ts';

type Of<Kind extends Ran['kind']> = Extract<Ran, { kind: Kind }>;

const exited = (code: number, expected: readonly number[] | null): string =>
  `Exit ${code}${expected === null ? '' : `, expected ${expected.join(' or ')}`}`;

const exitedBut = (code: number, { subject, expected, actual }: CheckReference): string =>
  `Exit ${code}, but ${subject} ${expected}: ${sayChecked(actual)}`;

const left = ({ picked, optional }: Pick<Of<'ran.left'>, 'picked' | 'optional'>): string =>
  `${sayPicked(picked)}${optional.length > 0 ? `; optional and not there: ${optional.join(', ')}` : ''}`;

const stands = ({ subject, actual }: CheckReference): string => `${subject} is ${sayChecked(actual)}`;

const lack = ({ entry, atLeast, found }: Lack): string =>
  `${entry}: ${sayChecked(found)}${atLeast > 1 ? `, and it selects at least ${atLeast} files` : ''}`;

const lacks = (reason: Of<'ran.lacks'>): string => {
  const { code, absent, picked, optional } = reason;
  const said = [
    ...absent.map((name) => `${name}: no result`),
    ...reason.lacks.map(lack),
    ...(picked === null ? [] : [`in the others: ${left({ picked, optional })}`]),
  ].join('; ');
  return code === null ? said : `${exited(code, null)}, but ${said}`;
};

const leftBut = (reason: Of<'ran.left-but'>): string => {
  const { code, expected, unmet } = reason;
  return `${unmet === null ? exited(code, expected) : exitedBut(code, unmet)}; ${left(reason)}`;
};

const noResult = ({ code, untimely, foreign, entries }: Of<'ran.no-result'>): string => {
  if (code === null)
    return untimely === null
      ? `No result yet: no file matches ${entries.join(', ')}`
      : `${stands(untimely)}, so it counts for nothing`;
  const why =
    untimely !== null
      ? stands(untimely)
      : foreign === null
        ? 'it wrote no result'
        : `${foreign} was not written by this run`;
  return `${exited(code, null)}, but ${why}`;
};

/** How a command ended, and what it left behind. */
export const COMMANDS = {
  'ran.exited': ({ code, expected }) => exited(code, expected),
  'ran.exited-but': ({ code, unmet }) => exitedBut(code, unmet),
  'ran.left': (reason) =>
    `${exited(reason.code, null)},${reason.picked.kind === 'picked.no-cases' ? ' but' : ''} ${left(reason)}`,
  'ran.left-but': leftBut,
  'ran.lacks': lacks,
  'ran.picked': (reason) => `${left(reason)}${reason.unmet === null ? '' : `, but ${stands(reason.unmet)}`}`,
  'ran.no-result': noResult,
} satisfies Partial<Sayings<Ran>>;
