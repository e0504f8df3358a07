import type { Cover, Statement, Waiver } from '../../schemas/waiver.ts';
import type { Told, Unmet } from './unmet.ts';

/** The literal parts of a pattern, between which any characters may stand. */
const partsOf = (pattern: string): string[] => {
  const parts: string[] = [];
  let literal = '';
  for (let at = 0; at < pattern.length; at++) {
    const isEscaped = pattern[at] === '\\' && ['*', '\\'].includes(pattern[at + 1] ?? '');
    if (isEscaped) at += 1;
    if (isEscaped || pattern[at] !== '*') literal += pattern[at];
    else {
      parts.push(literal);
      literal = '';
    }
  }
  return [...parts, literal];
};

/** A name as a pattern that is like no other. */
export const literally = (name: string): string => name.replace(/[\\*]/g, '\\$&');

/** Whether a name is like a pattern in which `*` stands for any characters and `\*` for itself; linear in its length. */
export const isLike = (name: string, pattern: string): boolean => {
  const [first = '', ...rest] = partsOf(pattern);
  const last = rest.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, from);
    if (found === -1) return false;
    from = found + part.length;
  }
  return name.length - last.length >= from && name.endsWith(last);
};

const lastPart = (name: string): string => name.split(' > ').at(-1) ?? name;

const ruleOf = (name: string): string => name.split(' in ')[0] ?? name;

/** A package and its version, empty where none is told: `lodash@4.17.20`. */
const divided = (name: string): [name: string, version: string] => {
  const at = name.lastIndexOf('@');
  return at > 0 ? [name.slice(0, at), name.slice(at + 1)] : [name, ''];
};

/**
 * Whether a place, as `app > lodash 4.17.20` or `lodash@4.17.20`, names a package: in that version where the statement has
 * one and the place tells one.
 */
const isOf = (where: string, stated: string): boolean => {
  const [name, version] = divided(stated);
  const words = where.split(/[\s>]+/);
  return words.some((word, at) => {
    const [own, behind] = divided(word);
    const next = words[at + 1] ?? '';
    const found = behind || (/^v?\d/.test(next) ? next : '');
    return own === name && (version === '' || found === '' || found === version);
  });
};

/** Whether a statement names what a rule found, by its vulnerability and, where it names packages, in one of these. */
const isStated = ({ vulnerability, aliases = [], packages }: Statement, name: string): boolean => {
  const rule = ruleOf(name);
  const where = name.slice(rule.length);
  return (
    [vulnerability, ...aliases].includes(rule) &&
    (packages === undefined || packages.some((each) => isOf(where, each)))
  );
};

const isTold = (
  { cases = [], rules = [], vex = [], criteria = [], failing }: Cover,
  told: Told | null,
): boolean => {
  if (told === null) return false;
  if ('case' in told)
    return (
      cases.some((pattern) => isLike(told.case, pattern) || isLike(lastPart(told.case), pattern)) ||
      rules.some((rule) => ruleOf(told.case) === rule) ||
      vex.some((statement) => isStated(statement, told.case))
    );
  if ('criterion' in told) return criteria.some((text) => text.trim() === told.criterion);
  return 'failing' in told && failing?.digest === told.failing.digest && failing.count === told.failing.count;
};

/** Whether an entry accepts all that its probe found of these kinds. */
export const isWhole = ({ cases, rules, vex, criteria, failing }: Cover): boolean =>
  [cases, rules, vex, criteria, failing].every((each) => each === undefined);

/** Says whether an entry of what a waiver covers accepts a failure. */
export const accepts = (cover: Cover, { probe, status, told }: Unmet): boolean =>
  (cover.probe === undefined || cover.probe === probe) &&
  (cover.findings === undefined || cover.findings.some((each) => each === status)) &&
  (isWhole(cover) || isTold(cover, told));

/** Says whether a waiver accepts a failure; one that does not say what it covers accepts whatever fails. */
export const covers = ({ covers: written }: Waiver, unmet: Unmet): boolean =>
  written === undefined || written.some((cover) => accepts(cover, unmet));

/** What waivers accept of all that fails, and what they leave. */
export interface Acceptance {
  accepted: Unmet[];
  left: Unmet[];
  /** The waivers that accept something. */
  by: Waiver[];
}

/** Parts what fails into what some of the waivers accepts and what none does. */
export const acceptance = (waivers: readonly Waiver[], unmet: readonly Unmet[]): Acceptance => ({
  accepted: unmet.filter((each) => waivers.some((waiver) => covers(waiver, each))),
  left: unmet.filter((each) => !waivers.some((waiver) => covers(waiver, each))),
  by: waivers.filter((waiver) => unmet.some((each) => covers(waiver, each))),
});
