import type { Words } from '../language.ts';
import { diff } from './diff.ts';
import { listed } from './grammar.ts';

const KINDS: Readonly<Record<string, string>> = {
  ...diff.kinds,
  verdict: 'Verdikt',
  probe: 'Probe',
  requirement: 'Voraussetzung',
  claim: 'Angabe',
  declaration: 'Erklärung',
  'any-of': 'eines davon',
  doubt: 'Zweifel',
};

/** Comparisons and explanations as Markdown, for pull requests, issues and chats. */
export const markdown: Words['markdown'] = {
  hypothetical: ' (hypothetisch)',
  asOf: (when, digest) => `Stand ${when}, Digest ${digest}`,
  diff: {
    title: (from, to) => `Bereitschaft: von ${from} zu ${to}`,
    from: (side) => `Von ${side}`,
    to: (side) => `Zu ${side}`,
    policy: (from, to) => `Nach einer anderen Richtlinie bewertet: ${from}, dann ${to}.`,
    directions: { worse: 'Schlechter', better: 'Besser', changed: 'Geändert' },
    heads: ['Was', 'Änderung', 'Grund'],
    verdict: 'Verdikt',
    kind: (kind) => KINDS[kind] ?? kind,
    nothing: 'Nichts hat sich geändert.',
    counts: ({ worse, better, changed, unchanged }) =>
      `${worse} schlechter, ${better} besser, ${changed} weder noch, ${unchanged} unverändert.`,
    more: (count) => `${count} weitere`,
  },
  explanation: {
    kind: (kind) => KINDS[kind] ?? kind,
    met: 'erfüllt',
    notMet: 'nicht erfüllt',
    why: 'Warum',
    clearing: 'Was es behöbe',
    and: listed,
  },
};
