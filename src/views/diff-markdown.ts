import { escapeMarkdown } from '../kernel/escape.ts';
import type { Change, Diff, DiffSide } from '../schemas/diff.ts';
import type { Told } from '../schemas/reason.ts';
import { words } from '../words/words.ts';
import { revisionName } from './words.ts';

const texts = () => words.markdown.diff;

const row = ({ direction, kind, id, title, text, causes }: Told<Change>): string => {
  const what =
    kind === 'verdict'
      ? texts().verdict
      : kind === 'policy' || kind === 'waiver'
        ? words.sentence(title)
        : `${texts().kind(kind)}: ${title}${kind === 'lane' || title === id ? '' : ` (${id})`}`;
  const why = causes.map((cause) => `${words.diff.causes[cause.kind]}: ${cause.text}`).join('; ');
  return `| ${texts().directions[direction]} | ${escapeMarkdown(what)} | ${escapeMarkdown(text)} | ${escapeMarkdown(why)} |`;
};

const side = ({ title, revision, asOf, verdict, hypothetical }: DiffSide): string =>
  `${escapeMarkdown(title)}, ${revisionName(revision)}, ${words.moment(asOf)}: **${verdict}**${hypothetical ? words.markdown.hypothetical : ''}`;

const FOLDED = 30;

const table = (changes: readonly Told<Change>[]): string =>
  [`| | ${texts().heads.join(' | ')} |`, '|---|---|---|---|', ...changes.map(row)].join('\n');

/** A difference as Markdown for a pull request or a release note; what authors wrote is shown, never acted on. */
export const diffMarkdown = ({ from, to, changes, counts }: Told<Diff>): string => {
  const moved = changes.filter(({ direction }) => direction !== 'changed');
  const rest = changes.filter(({ direction }) => direction === 'changed');
  const shown = moved.slice(0, FOLDED);
  const folded = [...moved.slice(FOLDED), ...rest];
  const parts = [
    `### ${texts().title(from.verdict, to.verdict)}`,
    `- ${texts().from(side(from))}\n- ${texts().to(side(to))}`,
    ...(from.policy === to.policy
      ? []
      : [texts().policy(`\`${from.policy.slice(0, 19)}\``, `\`${to.policy.slice(0, 19)}\``)]),
    changes.length === 0 ? texts().nothing : texts().counts(counts),
    ...(shown.length > 0 ? [table(shown)] : []),
    ...(folded.length > 0
      ? [`<details><summary>${texts().more(folded.length)}</summary>\n\n${table(folded)}\n\n</details>`]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
};
