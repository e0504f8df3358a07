import { describe, expect, it } from 'vitest';
import { gather } from '../../src/gather/gather.ts';
import { checkpoint, contentWith, item } from './content-folder.ts';

const CLAIM = 'claim: { status: ready }';

describe('several broken files', () => {
  it('are all told in one run, in order of file, line and column', async () => {
    const root = await contentWith({
      'programme.yaml': 'name: Trial\ncheckpoints: [cp9]\n',
      'probes/a.yaml': 'kind: nothing\n',
      'probes/b.yaml': 'kind: file\n  path: [\n',
      'checkpoints/cp1.md': checkpoint('items:', ...item('a', 'claim: { status: PARTAIL }', 'needs: [z]')),
      'checkpoints/cp2.md': checkpoint('itms: []'),
      'checkpoints/cp3.md': checkpoint('items:', ...item('c', CLAIM)),
    });
    const gathered = await gather(root);
    const places = gathered.diagnostics.map(({ place }) => place);
    expect(new Set(places.map((place) => place?.file.split('/').at(-1)))).toEqual(
      new Set(['programme.yaml', 'a.yaml', 'b.yaml', 'cp1.md', 'cp2.md']),
    );
    expect(places.filter((place) => place?.line === undefined)).toEqual([]);
    const keys = places.map((place) => [place?.file, place?.line ?? 0, place?.column ?? 0] as const);
    expect(keys).toEqual(
      keys.toSorted(([a, b, c], [x, y, z]) => (a === x ? b - y || c - z : (a ?? '') < (x ?? '') ? -1 : 1)),
    );
    expect(gathered.revisions.map((each) => each.checkpoint)).toEqual(['cp3']);
    expect([...gathered.probes.keys()]).toEqual(['host.file']);
  });
});
