import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collector } from '../../src/probes/run/capture.ts';

const RUNS = { seed: 20_251_221, numRuns: Number(process.env.HOLDPOINT_RUNS ?? 1000) };

it('keeps exactly the head and the tail of any output, in whatever pieces it comes', () => {
  const room = { head: 8, tail: 5 };
  const property = fc.property(
    fc.array(fc.string({ maxLength: 20, unit: 'grapheme-ascii' }), { maxLength: 12 }),
    (pieces) => {
      const all = collector(room);
      for (const piece of pieces) all.push(Buffer.from(piece));
      const text = pieces.join('');
      const isWhole = text.length <= room.head + room.tail;
      expect(all.read()).toEqual({
        head: isWhole ? text : text.slice(0, room.head),
        tail: isWhole ? '' : text.slice(-room.tail),
        bytes: text.length,
        cut: isWhole ? 0 : text.length - room.head - room.tail,
      });
    },
  );
  fc.assert(property, RUNS);
});
