import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const PAGE = readFileSync(new URL('docs/architecture.md', ROOT), 'utf8');

const roomsNamed = [...PAGE.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) =>
  [...cell.matchAll(/`(?:src\/)?([\w-]+)\/?`/g)].map(([, room = '']) => room),
);
const rooms = readdirSync(new URL('src/', ROOT), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const ways = PAGE.slice(PAGE.indexOf('## Two ways'))
  .split(/^1\. /m)
  .slice(1)
  .map((way) => [...`1. ${way}`.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, file = '']) => file));

describe('the map of the house', () => {
  it('names every room of src once', () => {
    const named = roomsNamed.filter((room) => !['scripts', 'tests'].includes(room));
    expect(named.sort()).toEqual(rooms.sort());
  });

  it('leads both ways through files that are there, in at most 15 and 10', () => {
    for (const file of ways.flat()) expect(existsSync(new URL(`src/${file}`, ROOT)), file).toBe(true);
    const [figure = [], paper = []] = ways;
    expect([figure.length > 1 && figure.length <= 15, paper.length > 1 && paper.length <= 10]).toEqual([
      true,
      true,
    ]);
    expect(ways).toHaveLength(2);
  });
});
