import { describe, expect, it } from 'vitest';
import { toEndsView } from '../../src/views/ends.ts';
import type { End, Summary } from '../../src/views/record-data.ts';
import { sitemap } from '../../src/views/sitemap.ts';

const end = (id: string, until: string, kind: End['kind'] = 'evidence'): End => ({
  kind,
  id,
  title: id,
  until,
  soon: false,
});

const summary = (revision: string, ends: End[]): Summary =>
  ({
    id: `cp3/${revision}`,
    checkpoint: 'cp3',
    revision,
    decided: revision !== 'open',
    ends,
  }) as unknown as Summary;

describe('what ends next', () => {
  it('lists the soonest first, and what ends together once', () => {
    const open = summary('open', [
      end('d', '2026-03-02T00:00:00Z', 'waiver'),
      ...['a', 'b', 'c', 'e'].map((id) => end(id, '2026-03-01T10:00:00Z')),
    ]);
    const { rows } = toEndsView([open], null);
    expect(rows.map(({ when, things, others }) => [when, things.length, others])).toEqual([
      ['1 Mar 2026 10:00 UTC', 3, 1],
      ['2 Mar 2026 00:00 UTC', 1, 0],
    ]);
  });

  it('leaves out evidence of what is decided, which is judged at its decision for ever', () => {
    const decided = summary('r1', [
      end('a', '2026-03-01T10:00:00Z'),
      end('b', '2026-03-05T00:00:00Z', 'waiver'),
    ]);
    expect(toEndsView([decided], decided).rows.map(({ kind }) => kind)).toEqual(['Waiver']);
  });
});

describe('a sitemap', () => {
  it('lists pages under the address of the site, as XML may', () => {
    const xml = sitemap(['index.html', 'diff/cp1@r1..cp2@r1/index.html'], 'https://example.org/p/');
    expect(xml).toContain('<loc>https://example.org/p/</loc>');
    expect(xml).toContain('<loc>https://example.org/p/diff/cp1%40r1..cp2%40r1/</loc>');
  });
});
