import { search } from '../../../search/search.ts';
import type { Source } from '../../lib/source.ts';
import { judge, judged, meets, patternOf, type Stated, stated } from '../../lib/stated.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import type { Ask, Reader } from '../../reader.ts';

/** The figure that a pattern finds: its first group, or all it matched; the first that does not meet the criterion, else the first. */
const figureIn = async (
  text: string,
  criterion: Stated,
  signal: AbortSignal,
): Promise<string | number | null> => {
  const pattern = patternOf(criterion.subject, 'g');
  if (!pattern) return null;
  const found = (await search(pattern, text, signal)).map(({ whole, group }) => group ?? whole);
  const values = found.map((part) => (/^-?\d+(?:\.\d+)?$/.test(part) ? Number(part) : part));
  for (const value of values) if (!(await meets(value, criterion, signal))) return value;
  return values[0] ?? null;
};

const parse = async (source: Source, { criteria, signal }: Ask): Promise<Found> => {
  const text = await source.text();
  const tally = new Tally();
  for (const criterion of criteria.flatMap((each) => stated(each, 'pattern') ?? [])) {
    if (criterion.subject === 'text') await judge(criterion, text, '', tally, signal);
    else if (criterion.subject.startsWith('/')) {
      const figure = await figureIn(text, criterion, signal);
      await judge(criterion, figure, `Nothing in the text matches ${criterion.subject}.`, tally, signal);
    }
  }
  return judged(tally, 'text');
};

/** Any text, judged by patterns. */
export const text: Reader = {
  id: 'text',
  title: 'Any text, by pattern',
  tools: ['any tool that writes text'],
  met: [
    'Never recognised, only named by a probe or `--format text`; judges nothing without a criterion.',
    'Every criterion is met: `text contains ready`, `text matches /^0 failed$/`, `/p95 (\\d+) ms/ < 300 ms`.',
    'A pattern left of the comparison is judged by its first group, at every place where it matches; one that matches nowhere meets nothing.',
  ],
  measurements: ['<pattern>'],
  specification: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Regular_expressions',
  parse,
};
