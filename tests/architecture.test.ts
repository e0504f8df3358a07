import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cyclesIn, house, type Import } from './house.ts';

/** A file's room: its first folder, or the file itself where it lies beside the rooms. */
const roomOf = (path: string): string => path.split('/')[0] ?? '';

const imports = house.flatMap((file) => file.imports);
const isOurs = ({ to }: Import): boolean =>
  /^[\w.]+(?:\/|\.ts$)/.test(to) && house.some(({ file }) => file === to);

const PURE = [
  'schemas',
  'kernel',
  'checkpoint',
  'readers',
  'criterion',
  'verdict',
  'words',
  'page-data',
  'views',
  'exports',
  'charts',
];

const SHOWN = ['pages', 'layouts', 'components', 'renderer', 'views', 'charts', 'styles', 'schemas', 'words'];

/** What a room may import of the others, and why no more. */
const MAY: Readonly<Record<string, { rooms: readonly string[]; why: string }>> = {
  schemas: { rooms: ['schemas'], why: 'the vocabulary stands on nothing but itself' },
  kernel: { rooms: ['kernel', 'schemas', 'errors.ts'], why: 'what everyone may use uses nobody' },
  verdict: {
    rooms: ['verdict', 'schemas', 'kernel', 'criterion', 'errors.ts'],
    why: 'a verdict depends on data alone, so that it comes out again years later',
  },
  criterion: { rooms: ['criterion', 'schemas'], why: 'what compares knows neither files nor probes' },
  'page-data': {
    rooms: [
      'page-data',
      'views',
      'words',
      'verdict',
      'gather',
      'checkpoint',
      'evidence',
      'schemas',
      'kernel',
    ],
    why: 'what a page shows follows from what was judged',
  },
  words: {
    rooms: ['words', 'schemas', 'kernel', 'criterion'],
    why: 'a sentence says what it is given and decides nothing',
  },
  charts: { rooms: ['charts', 'views', 'schemas', 'kernel', 'words'], why: 'a chart draws a view' },
  renderer: {
    rooms: ['renderer', 'page-data', 'views', 'schemas', 'words'],
    why: 'what is compiled once knows nothing of the build that feeds it',
  },
  pages: { rooms: SHOWN, why: 'pages lay out what views computed' },
  layouts: { rooms: SHOWN, why: 'layouts lay out what views computed' },
  components: { rooms: SHOWN, why: 'components lay out what views computed' },
};

const LONGEST = 50;

/** Longer than this only a handful may be. */
const LONG = 40;
const HANDFUL = 21;

const beyond = (room: string): string[] =>
  imports
    .filter(
      (each) => roomOf(each.file) === room && isOurs(each) && !MAY[room]?.rooms.includes(roomOf(each.to)),
    )
    .map(({ file, to }) => `${file} -> ${to}`);

const graphOf = (key: (path: string) => string): Map<string, Set<string>> => {
  const graph = new Map<string, Set<string>>();
  for (const { file, to, type } of imports.filter(isOurs)) {
    const [from, into] = [key(file), key(to)];
    if (!graph.has(from)) graph.set(from, new Set());
    if (from !== into && !type) graph.get(from)?.add(into);
  }
  return graph;
};

describe('the house', () => {
  it('is read at all', () => {
    expect(house.length).toBeGreaterThan(300);
    expect(imports.filter(isOurs).length).toBeGreaterThan(1000);
    expect(
      cyclesIn(
        new Map([
          ['a', new Set(['b'])],
          ['b', new Set(['a'])],
          ['c', new Set(['a'])],
        ]),
      ),
    ).toEqual([['a', 'b']]);
  });

  it.each(Object.entries(MAY))('lets %s import its own subjects only', (room, { why }) => {
    expect(beyond(room), why).toEqual([]);
  });

  it('keeps the pure rooms from files, processes and the network: what they say depends on what they are given', () => {
    const allowed = new Set(['node:crypto']);
    // The version of the package is read once, from its own package.json.
    const found = imports.filter(
      ({ file, to }) =>
        PURE.includes(roomOf(file)) &&
        to.startsWith('node:') &&
        !allowed.has(to) &&
        file !== 'kernel/version.ts',
    );
    expect(found.map(({ file, to }) => `${file} -> ${to}`)).toEqual([]);
  });

  it('keeps the pure rooms from the clock, chance and the environment: the same inputs give the same bytes', () => {
    // What runs in the reader's browser may look at its window.
    const found = house.filter(({ file, reaches }) => PURE.includes(roomOf(file)) && reaches.length > 0);
    expect(found.map(({ file, reaches }) => `${file}: ${reaches.join(', ')}`)).toEqual([]);
  });

  it('spawns and dials in probes only: nothing else may run what content names', () => {
    const reaching = /^(node:)?(child_process|net|tls|https?|http2|dgram|dns|cluster)(\/|$)|^execa$|^undici$/;
    // Serve the site on loopback; they dial nobody.
    const listens = /^cli\/(?:preview-server|dev-server|dev\/.*)\.ts$/;
    const found = imports.filter(
      ({ file, to, type }) => !type && reaching.test(to) && roomOf(file) !== 'probes' && !listens.test(file),
    );
    expect(found.map(({ file, to }) => `${file} -> ${to}`)).toEqual([]);
  });

  it('lets schemas import zod and each other only', () => {
    const found = imports.filter(
      ({ file, to }) => roomOf(file) === 'schemas' && to !== 'zod' && roomOf(to) !== 'schemas',
    );
    expect(found.map(({ file, to }) => `${file} -> ${to}`)).toEqual([]);
  });

  it('lets pages, layouts and components read no file', () => {
    const found = imports.filter(
      ({ file, to }) => ['pages', 'layouts', 'components'].includes(roomOf(file)) && to.startsWith('node:'),
    );
    expect(found.map(({ file, to }) => `${file} -> ${to}`)).toEqual([]);
  });

  it('lets no file import what imports it, by value', () => {
    expect(cyclesIn(graphOf((path) => path))).toEqual([]);
  });

  it('lets no room import what imports it, by type or by value: data walks one way', () => {
    const graph = graphOf(roomOf);
    for (const { file, to } of imports.filter(isOurs))
      if (roomOf(file) !== roomOf(to)) graph.get(roomOf(file))?.add(roomOf(to));
    expect(cyclesIn(graph)).toEqual([]);
  });

  it('keeps every function to fifty lines, and all but a few to forty', () => {
    const long = house.flatMap(({ file, functions }) =>
      functions.filter(({ lines }) => lines > LONG).map((each) => ({ file, ...each })),
    );
    expect(long.filter(({ lines }) => lines > LONGEST)).toEqual([]);
    expect(long.length).toBeLessThanOrEqual(HANDFUL);
  });
});

describe('the decisions', () => {
  it('are numbered once each, without a gap, and each title bears its number', () => {
    const folder = new URL('../docs/decisions/', import.meta.url);
    const names = readdirSync(folder).sort();
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, at) => at + 1));
    for (const name of names)
      expect(readFileSync(new URL(name, folder), 'utf8'), name).toMatch(
        new RegExp(`^# (?:${Number(name.slice(0, 4))}\\.|${name.slice(0, 4)})`),
      );
  });
});
