import { describe, expect, it } from 'vitest';
import { caseOf, item, lane, type Written } from './programme.ts';
import { judge } from './said.ts';

const claimed = (id: string, status: string, more = {}) =>
  item(id, { claim: { status, reason: 'so' }, ...more });
const said = (written: Written): string => judge(caseOf(written)).summary;
const words = (text: string): number => text.split(' ').length;

describe('the sentence of a verdict', () => {
  it('tells what may proceed', () => {
    const items = [claimed('a', 'ready')];
    expect(said({ items, lanes: [lane('l', { needs: ['a'] })] })).toBe('Lane l may proceed; nothing waits.');
    expect(said({ items })).toBe('Everything may proceed; nothing waits.');
  });

  it('tells what waits for what', () => {
    const items = [claimed('a', 'ready'), claimed('b', 'failed')];
    const lanes = [lane('l', { needs: ['a'] }), lane('m', { needs: ['b'] })];
    expect(said({ items, lanes })).toBe('Lane l may proceed; Lane m waits for The b.');
    expect(said({ items, lanes: [...lanes, lane('n', { needs: ['b'] })] })).toBe(
      'Lane l may proceed; Lane m and Lane n wait for The b.',
    );
    expect(said({ items, lanes: [lane('m', { needs: ['b'] })] })).toBe(
      'Nothing may proceed: Lane m waits for The b.',
    );
    expect(said({ items, lanes: [lane('l', { needs: ['a'] }), lane('m', { verdict: 'no-go' })] })).toBe(
      'Lane l may proceed; Lane m is held, as declared.',
    );
    const declared = ['m', 'n'].map((id) => lane(id, { verdict: 'no-go' }));
    expect(said({ items, lanes: [lane('l', { needs: ['a'] }), ...declared] })).toBe(
      'Lane l may proceed; Lane m and Lane n are held, as declared.',
    );
  });

  it('tells of a lane that only its author holds why, in the words of its author', () => {
    const items = [claimed('a', 'ready'), claimed('b', 'failed')];
    const goes = lane('l', { needs: ['a'] });
    const held = (id: string, notes: string) => lane(id, { verdict: 'no-go', notes });
    const one = held('m', 'Waits for a host with *containers*.');
    expect(said({ items, lanes: [goes, one] })).toBe(
      'Lane l may proceed; Lane m is held (Waits for a host with containers).',
    );
    expect(said({ items, lanes: [goes, one, { ...one, id: 'n', title: 'Lane n' }] })).toBe(
      'Lane l may proceed; Lane m and Lane n are held (Waits for a host with containers).',
    );
    expect(said({ items, lanes: [goes, one, lane('n', { needs: ['b'] })] })).toBe(
      'Lane l may proceed; Lane n waits for The b; Lane m is held (Waits for a host with containers).',
    );
    const long = 'word '.repeat(40).trim();
    expect(said({ items, lanes: [goes, held('m', long), held('n', 'Not now')] })).toBe(
      'Lane l may proceed; Lane m is held (word word word word word word word word …), 1 other lane too.',
    );
    expect(
      words(said({ items, lanes: ['m', 'n', 'o'].map((id) => held(id, `${long} ${id}`)) })),
    ).toBeLessThan(25);
  });

  it('tells what holds the whole where all lanes go, or there are none', () => {
    const items = [claimed('a', 'ready'), claimed('b', 'partial')];
    expect(said({ items, lanes: [lane('l', { needs: ['a'] })] })).toBe(
      'All lanes may proceed; the whole waits for The b.',
    );
    expect(said({ items })).toBe('Work may proceed in part; the whole waits for The b.');
    expect(said({ items: [claimed('a', 'failed')] })).toBe('Nothing may proceed; the whole waits for The a.');
    const risks = [{ id: 'r', title: 'Loss', level: 'critical' }];
    expect(said({ items: [claimed('a', 'ready')], risks })).toBe(
      'Work may proceed in part; the whole waits for Loss.',
    );
  });

  it('tells what holds a lane although no way leads to GO', () => {
    const items = [item('a', { claim: { status: 'not-applicable' } })];
    expect(said({ items, lanes: [lane('l', { needs: ['a'] })] })).toBe(
      'Nothing may proceed: Lane l waits for The a.',
    );
  });

  it('does not wait for an alternative that nothing needs', () => {
    const items = [item('a'), item('b')];
    const waivers = [{ item: 'a', reason: 'known', role: 'Lead', until: '2026-02-01' }];
    const lanes = [lane('l', { needs: [{ 'any-of': ['a', 'b'] }] })];
    expect(said({ items, lanes, waivers, verdict: 'GO', date: '2026-01-15' })).toBe(
      'Nothing was proven, so nothing is cleared to go.',
    );
  });

  it('stays under 25 words however much there is to say', () => {
    const ids = Array.from({ length: 12 }, (_, at) => `n${at}`);
    const long = (id: string) => `A rather long title of several words ${id}`;
    const items = ids.map((id, at) => claimed(id, at % 2 ? 'failed' : 'ready', { title: long(id) }));
    const lanes = ids.map((id) => lane(id, { needs: [id], title: long(id) }));
    const as = (status: string) => items.map((each) => ({ ...each, claim: { status } }));
    const all = [
      said({ items, lanes }),
      said({ items: as('failed'), lanes }),
      said({ items: as('ready'), lanes }),
      said({ items }),
    ];
    expect(all[0]).toBe(
      'A rather long title of several words n0 and 5 other lanes may proceed; 6 lanes wait for 6 root causes.',
    );
    expect(all[2]).toBe(
      'A rather long title of several words n0 and 11 other lanes may proceed; nothing waits.',
    );
    for (const text of all) expect(words(text)).toBeLessThan(25);
  });
});
