import type { Words } from '../language.ts';

/** A gate as other tools show it: one headline, a table, the kinds of what fails it. */
export const gate: Words['gate'] = {
  headline: (title, verdict, asked, isMet) =>
    `${title}: ${verdict}, Gate für ${asked} ${isMet ? 'erfüllt' : 'nicht erfüllt'}`,
  clearing: (titles) => `; wer ${titles.join(', ')} behebt, kommt zu GO`,
  lane: 'Spur',
  item: 'Punkt',
  satisfied: (count) => `${count} erfüllt`,
  asOf: (when, commit, digest) =>
    `Stand ${when}${commit === null ? '' : `, Commit ${commit}`}, Digest ${digest}`,
  more: (count) => `und ${count} weitere`,
  kinds: {
    conflict: 'Eine Angabe ist besser als ihr Nachweis',
    decision: 'Was erklärt wurde, ist milder als das, was bewertet wurde',
    doubt: 'Eine Zeile wurde nicht verstanden',
    contradiction: 'Ein neuerer Nachweis widerspricht der Entscheidung',
    evidence: 'Es ist nicht belegt',
  },
};
