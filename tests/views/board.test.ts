import { describe, expect, it } from 'vitest';
import { toBoardView } from '../../src/views/board.ts';
import type { Summary } from '../../src/views/record-data.ts';

const revision = (checkpoint: string, name: string): Summary =>
  ({
    id: `${checkpoint}/${name}`,
    checkpoint,
    revision: name,
    verdict: name === 'open' ? 'OPEN' : 'GO',
    decided: name !== 'open',
    date: name === 'open' ? null : '2026-01-02',
    due: null,
    lanes: [],
    items: [],
    risks: [],
  }) as unknown as Summary;

describe('the programme board', () => {
  it('has a column a checkpoint at its last decision, and its other revisions within', () => {
    const revisions = [
      revision('cp1', 'r1'),
      revision('cp1', 'r2'),
      revision('cp1', 'open'),
      revision('cp2', 'open'),
    ];
    const { columns, cut } = toBoardView(revisions, 'cp1/r2');
    expect(
      columns.map(({ path, current, others }) => [path, current, others.map(({ text }) => text)]),
    ).toEqual([
      ['cp1/r2/', true, ['Open revision, open', 'Rev 1, 2 Jan, go']],
      ['cp2/open/', false, []],
    ]);
    expect(cut).toBe(false);
  });

  it('leads to every checkpoint where it draws the newest alone', () => {
    const revisions = Array.from({ length: 10 }, (_, index) => revision(`cp${index + 1}`, 'r1'));
    const { all, columns, cut } = toBoardView(revisions, 'cp10/r1');
    expect(columns[0]?.path).toBe('cp3/r1/');
    expect(cut).toBe(true);
    expect(all.map(({ path }) => path)).toEqual(revisions.map(({ id }) => `${id}/`));
  });
});
