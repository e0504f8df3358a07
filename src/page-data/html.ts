import { renderInline, renderMarkdown } from '../checkpoint/markdown/markdown.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import type { Probe } from '../schemas/probe.ts';

/** The author's Markdown as sanitised HTML, by `item:<id>`, `lane:<id>`, `risk:<id>`, `step:<n>` … */
export const toHtml = ({ content }: Revision, probes: Record<string, Probe>): Record<string, string> => {
  const entries: [string, string | undefined][] = [
    ['summary', content.decision?.summary],
    ...content.items.map(({ id, notes }) => [`item:${id}`, notes] as [string, string | undefined]),
    ...content.lanes.map(({ id, notes }) => [`lane:${id}`, notes] as [string, string | undefined]),
    ...content.risks.map(({ id, notes }) => [`risk:${id}`, notes] as [string, string | undefined]),
    ...Object.values(probes).map(
      ({ id, clearedWhen }) => [`probe:${id}`, clearedWhen] as [string, string | undefined],
    ),
  ];
  const html: Record<string, string> = {};
  for (const [key, text] of entries) if (text) html[key] = renderInline(text);
  const lists = {
    condition: content.decision?.conditions,
    guardrail: content.decision?.guardrails,
    step: content.decision?.nextSteps,
  };
  for (const [kind, statements] of Object.entries(lists))
    for (const [index, { text, notes }] of (statements ?? []).entries())
      html[`${kind}:${index}`] = `${renderInline(text)}${notes ? renderMarkdown(notes) : ''}`;
  return html;
};
