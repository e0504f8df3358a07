import { type Cover, type Statement, UnmetStatusSchema } from '../schemas/waiver.ts';
import { accepts, literally } from '../verdict/judge/covers.ts';
import type { Unmet } from '../verdict/judge/unmet.ts';

const findingsOf = (unmet: readonly Unmet[]): NonNullable<Cover['findings']> => [
  ...new Set(unmet.flatMap(({ status }) => UnmetStatusSchema.safeParse(status).data ?? [])),
];

/** What a waiver that is given now covers: exactly what fails now, by name where the evidence has one. */
export const coversOf = (unmet: readonly Unmet[]): Cover[] => {
  const probes = [...new Set(unmet.map(({ probe }) => probe))];
  return probes.flatMap((probe): Cover[] => {
    const own = unmet.filter((each) => each.probe === probe);
    const told = own.flatMap((each) => each.told ?? []);
    const named = probe === null ? {} : { probe };
    const cases = [...new Set(told.flatMap((each) => ('case' in each ? [literally(each.case)] : [])))];
    const criteria = [...new Set(told.flatMap((each) => ('criterion' in each ? [each.criterion] : [])))];
    const digests = told.flatMap((each) => ('failing' in each ? [each.failing] : []));
    const whole = own.filter((each) => each.told === null || 'unnamed' in each.told);
    return [
      ...(cases.length + criteria.length > 0
        ? [{ ...named, ...(cases.length > 0 && { cases }), ...(criteria.length > 0 && { criteria }) }]
        : []),
      ...digests.map((failing) => ({ ...named, failing })),
      ...(whole.length > 0 ? [{ ...named, findings: findingsOf(whole) }] : []),
    ];
  });
};

/** What statements of OpenVEX accept of what fails now: those of them that name any of it, by probe. */
export const coversByVex = (statements: readonly Statement[], unmet: readonly Unmet[]): Cover[] => {
  const probes = [...new Set(unmet.flatMap(({ probe }) => probe ?? []))];
  return probes.flatMap((probe): Cover[] => {
    const own = unmet.filter((each) => each.probe === probe);
    const vex = statements.filter((statement) =>
      own.some((each) => accepts({ probe, vex: [statement] }, each)),
    );
    return vex.length > 0 ? [{ probe, vex }] : [];
  });
};
