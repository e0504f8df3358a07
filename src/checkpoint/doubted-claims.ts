import { closest, type Diagnostic, diagnostic } from '../errors.ts';
import { ClaimedStatusSchema } from '../schemas/status.ts';
import { readStatus, worse } from './paper/read/status.ts';
import type { ClaimedStatus, Lexicon } from './paper/words/lexicon.ts';
import type { Locate } from './yaml/yaml.ts';

const STATUSES = ClaimedStatusSchema.options;

type Keys = Record<string, unknown>;

const isKeys = (value: unknown): value is Keys =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** What several words in the place of a status claim: Partial at best; undefined of a status, or a slip in writing one. */
const doubted = (text: unknown, lexicon: Lexicon): ClaimedStatus | undefined => {
  if (typeof text !== 'string' || !/\S[\s(,;:/]+\S/.test(text)) return undefined;
  if (closest(text, STATUSES) !== undefined) return undefined;
  return worse('partial', readStatus(text, lexicon)?.status ?? 'unknown');
};

/** Front matter in which every claim of several words stands as what it claims at best, and what is said of each. */
export interface DoubtedClaims {
  value: unknown;
  diagnostics: Diagnostic[];
}

/** Reads claims whose status is followed by words (`Ready (mocked)`): doubted, and kept as the author's own word. */
export const doubtClaims = (
  value: unknown,
  lexicon: Lexicon,
  { locate, source }: { locate: Locate; source: string },
): DoubtedClaims => {
  if (!isKeys(value) || !Array.isArray(value['items'])) return { value, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const items = value['items'].map((item: unknown, index): unknown => {
    const claim = isKeys(item) ? item['claim'] : undefined;
    const text = isKeys(claim) ? claim['status'] : undefined;
    const status = doubted(text, lexicon);
    if (!isKeys(item) || !isKeys(claim) || status === undefined) return item;
    const near = closest(String(text).split(/[\s(,;:/]/)[0] ?? '', STATUSES) ?? status;
    diagnostics.push(
      diagnostic('HP102', `"${String(text)}" is more than a status`, {
        severity: 'warning',
        place: locate(['items', index, 'claim', 'status'], 'value'),
        source,
        meaning: `The claim is doubted: it counts as ${status}, and the words are kept beside it.`,
        fixes: [
          `Did you mean ${near}? Use one of: ${STATUSES.join(', ')}; add your own words as as-written, the rest as notes.`,
        ],
      }),
    );
    return { asWritten: text, ...item, claim: { ...claim, status } };
  });
  return { value: { ...value, items }, diagnostics };
};
