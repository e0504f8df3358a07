import { patternOf } from '../../../criterion/pattern.ts';
import type { Scalar } from '../../../schemas/reading.ts';
import { search } from '../../../search/search.ts';
import { answer } from '../../lib/answer.ts';
import type { Source } from '../../lib/source.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import type { Ask, Reader } from '../../reader.ts';

const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** A file is read by lines. */
const LINES = 'm';

/** What a pattern finds at every place where it matches: its first group, or all it matched. */
const foundBy = async (text: string, pattern: RegExp, signal: AbortSignal): Promise<Scalar[]> => {
  const found = (await search(pattern, text, signal)).map(({ whole, group }) => group ?? whole);
  return found.map((part) => (NUMBER.test(part) ? Number(part) : part));
};

const parse = async (source: Source, { asked, unitOf, signal }: Ask): Promise<Found> => {
  const text = await source.text();
  const tally = new Tally();
  for (const each of asked) {
    const pattern = each.name.startsWith('/') ? patternOf(each.name, `${LINES}g`) : undefined;
    if (!pattern && each.name !== 'text') continue;
    const values = pattern ? await foundBy(text, pattern, signal) : [text];
    tally.ask(await answer(each, values, { signal, flags: LINES }), unitOf(each.name));
  }
  return tally.asked('text');
};

/** Any text, judged by patterns. */
export const text: Reader = {
  id: 'text',
  title: 'Any text, by pattern',
  tools: ['any tool that writes text'],
  met: [
    'Never recognised, only named by a probe or `--format text`; holds nothing without a criterion.',
    'A criterion is judged on the whole text, or on what a pattern finds in it: `text contains ready`, `text matches /^0 failed$/`, `/(\\d+) failed/ == 0`.',
    'A pattern left of the comparison is judged by its first group, at every place where it matches; one that matches nowhere meets nothing.',
    'Figures have no unit unless the probe states one: `/p95 (\\d+) ms/ < 300 ms` needs `unit: ms`.',
  ],
  measurements: ['<pattern>'],
  hasCases: false,
  specification: 'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Regular_expressions',
  parse,
};
