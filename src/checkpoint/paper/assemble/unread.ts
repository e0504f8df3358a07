import type { z } from 'zod';
import type { Unread } from '../../../schemas/unread.ts';
import type { DeclaredVerdictSchema } from '../../../schemas/verdict.ts';
import type { Finding } from '../read/finding.ts';
import { readVerdict, refusesIn } from '../read/verdict.ts';
import type { Lexicon } from '../words/lexicon.ts';

type Verdict = z.output<typeof DeclaredVerdictSchema>;

/** Says whether a refusing line only repeats the verdict that the document declares. */
const repeats = (text: string, verdict: Verdict | undefined, lexicon: Lexicon): boolean =>
  verdict === 'NO-GO' && (readVerdict(text, true, lexicon)?.verdict === 'NO-GO' || refusesIn(text, lexicon));

/** The lines that were not understood, in the order of the document, one entry a line and text. */
export const unreadIn = (
  findings: readonly Finding[],
  verdict: Verdict | undefined,
  lexicon: Lexicon,
): Unread[] => {
  const entries = new Map<string, Unread>();
  for (const each of findings) {
    if (each.kind !== 'unread' && each.kind !== 'doubt') continue;
    const text = each.text.replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const key = `${each.line} ${text}`;
    const held = (each.refuses && !repeats(text, verdict, lexicon)) || entries.get(key)?.refuses === true;
    entries.set(key, { line: each.line, text, ...(held ? { refuses: true } : {}) });
  }
  return [...entries.values()].sort((a, b) => a.line - b.line);
};
