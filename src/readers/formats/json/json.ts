import { answer } from '../../lib/answer.ts';
import { valuesAt } from '../../lib/pointer.ts';
import type { Source } from '../../lib/source.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import type { Ask, Reader } from '../../reader.ts';

const parse = async (source: Source, { asked, unitOf, signal }: Ask): Promise<Found> => {
  const document = await source.json();
  const tally = new Tally();
  for (const each of asked.filter(({ name }) => name.startsWith('/'))) {
    const values = valuesAt(document, each.name);
    tally.ask(await answer(each, values, { signal }), unitOf(each.name));
  }
  return tally.asked('json');
};

/** Any JSON, judged by JSON pointers. Source: RFC 8259, RFC 6901. */
export const json: Reader = {
  id: 'json',
  title: 'Any JSON, by pointer',
  tools: ['any tool that writes JSON'],
  met: [
    'Never recognised, only named by a probe or `--format json`; holds nothing without a criterion.',
    'A criterion that begins with a JSON pointer is judged by what is there: `/summary/failed == 0`, `/status == ok`.',
    'Entries of a list are chosen by position or by a member: `/checks[name=login]/ok == true`. Every entry chosen has to meet it, and at least one has to be chosen.',
    'A list or an object is judged by its number of entries; what is not there meets nothing.',
    'Figures have no unit unless the probe states one: `unit: ms`, or `unit: { /p95: ms }`.',
  ],
  measurements: ['<pointer>'],
  hasCases: false,
  specification: 'https://www.rfc-editor.org/rfc/rfc6901',
  parse,
};
