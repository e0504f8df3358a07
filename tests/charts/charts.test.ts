import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { drawAreas } from '../../src/charts/areas.ts';
import { drawAge } from '../../src/charts/bars.ts';
import { drawLevels } from '../../src/charts/levels.ts';
import { drawMeasured } from '../../src/charts/lines.ts';
import { drawRiskMap } from '../../src/charts/risk-map.ts';
import { drawStacked } from '../../src/charts/stacked.ts';
import { type Aged, toAge } from '../../src/views/age.ts';
import { toAreas } from '../../src/views/areas.ts';
import { toMeasured } from '../../src/views/measured.ts';
import { toOpenRisks } from '../../src/views/open-risks.ts';
import { toReadiness } from '../../src/views/readiness.ts';
import type { MapPoint } from '../../src/views/risks.ts';
import { measuring, revision, revisions } from './subjects.ts';

const HOSTILE = `"><script>fire()</script> & ' ${'x'.repeat(300)}`;
const BUDGET = 15 * 1024;

/** How often each class of mark stands in a picture that is well-formed, has a name and keeps its budget. */
const marksIn = (svg: string): number => {
  let marks = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    expect(['svg', 'title', 'g', 'path', 'rect', 'circle', 'text', 'defs', 'pattern']).toContain(name);
    if (
      String(attributes['class'] ?? '')
        .split(' ')
        .includes('mk')
    )
      marks += 1;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(svg).close();
  expect(svg).toMatch(/role="img" aria-labelledby="([\w-]+)"><title id="\1">[^<]+<\/title>/);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(BUDGET);
  return marks;
};

const points = (count: number): MapPoint[] =>
  Array.from({ length: count }, (_, at) => ({
    number: `R${at + 1}`,
    title: HOSTILE.slice(0, 40),
    at: { likelihood: 1 + (at % 5), impact: 1 + ((at * 3) % 5) },
    was: at % 2 === 0 ? { likelihood: 5, impact: 5 } : null,
    open: at % 3 === 0,
  }));

const aged = (count: number, share: (at: number) => number): Aged[] =>
  Array.from({ length: count }, (_, at) => ({
    probe: `probe.n${at}`,
    href: '#',
    ageMs: share(at) * 86_400_000,
    limitMs: 86_400_000,
    stale: share(at) > 1,
  }));

describe('readiness by decision', () => {
  it('says that a trend needs two decisions when there are none or one', () => {
    for (const count of [0, 1]) expect(toReadiness(revisions(count)).instead).toContain('needs two');
  });
  it('draws a few, worst at the base', () => {
    const view = toReadiness([revision(1, ['ready', 'ready']), revision(2, ['missing', 'ready'])]);
    expect(view.series.map(({ key }) => key)).toEqual(['missing', 'ready']);
    expect(view.title).toBe('1 of 2 items ready at CP2');
    expect(marksIn(drawStacked(view))).toBe(2);
  });
  it('draws the newest 24 of hundreds, and lists them all', () => {
    const view = toReadiness(revisions(300));
    expect(marksIn(drawStacked(view))).toBe(24);
    expect(view.columns).toHaveLength(300);
  });
});

describe('readiness by area', () => {
  it('draws nothing for none or one', () => {
    for (const count of [0, 1]) expect(toAreas(revisions(count)).instead).not.toBeNull();
  });
  it('names the area that fell back', () => {
    const view = toAreas([revision(1, ['ready', 'ready']), revision(2, ['ready', 'failed'])]);
    expect(view.title).toBe('Tools fell back at CP2');
    expect(marksIn(drawAreas(view))).toBe(2);
  });
  it('draws hundreds of decisions and areas within its budget, the rest of the areas in one row', () => {
    const many = revisions(300).map((each) => ({
      ...each,
      items: Array.from({ length: 200 }, (_, at) => ({
        id: `i${at}`,
        title: HOSTILE,
        area: `${HOSTILE} ${at % 40}`,
        status: 'partial' as const,
      })),
    }));
    const view = toAreas(many);
    expect(view.rows.map(({ area }) => area).at(-1)).toBe('33 other areas');
    expect(marksIn(drawAreas(view))).toBe(8);
  });
});

describe('open risks by decision', () => {
  it('stands as a sentence below three decisions', () => {
    expect(toOpenRisks(revisions(0)).instead).toBe('A trend needs three decisions. There is none yet.');
    expect(toOpenRisks(revisions(2)).instead).toContain('There are two so far');
  });
  it('says how the newest compares with the one before', () => {
    const view = toOpenRisks([revision(1, [], 0), revision(2, [], 0), revision(3, [], 2)]);
    expect(view.title).toBe('2 critical risks open at CP3, after none');
    expect(marksIn(drawStacked(view))).toBe(1);
  });
});

describe('the age of evidence', () => {
  it('says what to do when there is none, and when there is no limit', () => {
    expect(toAge([], 0, 6).instead).toContain('All 6 statuses are attested');
    expect(toAge([], 3, 6).instead).toContain('max-age');
  });
  it('draws one, far beyond its limit, without leaving the picture', () => {
    const view = toAge(
      aged(1, () => 40),
      1,
      1,
    );
    expect(view.title).toBe('1 of 1 probe was stale');
    expect(marksIn(drawAge(view, 'limit'))).toBe(1);
    expect(drawAge(view, 'limit')).toContain('4,000 %');
  });
  it('draws the oldest 12 of hundreds and says how old the others are at most', () => {
    const view = toAge(
      aged(200, (at) => at / 200),
      200,
      200,
    );
    expect(view.title).toBe('All evidence was fresh');
    expect(view.subtitle).toBe('The oldest 12; 188 others at 94 % of the limit or less');
    expect(marksIn(drawAge(view, 'limit'))).toBe(12);
  });
});

describe('a measured value against its limit', () => {
  const one = (values: readonly number[], every?: number, criteria: string[] = []) => {
    const [view] = toMeasured(measuring(values, every), criteria);
    if (!view) throw new Error('nothing was measured');
    return view;
  };

  it('is nothing without runs, and the number with one', () => {
    expect(toMeasured([], [])).toEqual([]);
    expect(one([212]).instead).toBe('212 ms, limit < 300 ms. One run is not a trend.');
  });
  it('tells a limit that is met, missed and met again', () => {
    expect(one([200, 250]).title).toBe('answer p(95) has met < 300 ms in all 2 runs');
    expect(one([200, 355]).title).toBe('answer p(95) misses its limit: 355 ms against < 300 ms');
    expect(one([200, 355, 250]).title).toBe('answer p(95) meets < 300 ms again, after 1 of 3 runs did not');
  });
  it('draws a miss as another shape', () => {
    const svg = drawMeasured(one([200, 355, 250]), 'limit');
    expect(marksIn(svg)).toBe(3);
    expect(svg.match(/class="miss"/g)).toHaveLength(1);
  });
  it('takes the limit of its own criterion, in the unit of the value', () => {
    expect(one([200, 250], 1, ['p(95) < 0.22 s']).limit).toEqual({
      operator: '<',
      value: 220,
      text: '< 220 ms',
    });
  });
  it('draws hundreds by week, the median and the worst', () => {
    const view = one(Array.from({ length: 400 }, (_, at) => 100 + (at % 7) * 40));
    expect(view.subtitle).toBe('Median and worst of each week, 400 runs');
    expect(view.lines.map(({ key }) => key)).toEqual(['worst', 'median']);
    expect(view.lines[0]?.points.at(-2)?.value).toBe(340);
    expect(view.lines[1]?.points.at(-2)?.value).toBe(220);
    expect(view.runs).toHaveLength(400);
    marksIn(drawMeasured(view, 'limit'));
  });
  it('draws the newest 24 of hundreds on one day', () => {
    const view = one(
      Array.from({ length: 300 }, (_, at) => at),
      0.0001,
    );
    expect(view.subtitle).toBe('The newest 24 of 300 runs');
    expect(marksIn(drawMeasured(view, 'limit'))).toBe(24);
  });
  it('draws nothing but zeros, and values below zero', () => {
    marksIn(drawMeasured(one([0, 0]), 'limit'));
    marksIn(drawMeasured(one([-5, 400]), 'limit'));
  });
});

describe('the risk map', () => {
  it('draws a few with their moves, and hundreds as counts per cell', () => {
    expect(marksIn(drawRiskMap({ title: 'R1 stands high.', points: points(5) }, 'Map'))).toBe(5);
    const crowd = drawRiskMap({ title: 'Many.', points: points(300) }, 'Map');
    expect(marksIn(crowd)).toBe(5);
    expect(crowd).toContain('60 risks here');
  });
  it('gives way to levels and states when too little is scored', () => {
    const risks = Array.from({ length: 30 }, (_, at) => ({
      number: `R${at}`,
      title: HOSTILE,
      state: 'open',
      open: true,
    }));
    expect(marksIn(drawLevels({ title: '1 risk', levels: [{ word: 'Critical', risks }] }, 'L'))).toBe(6);
  });
});

describe('every picture', () => {
  it('is the same to the byte each time', () => {
    const view = toReadiness(revisions(40));
    expect(drawStacked(view)).toBe(drawStacked(toReadiness(revisions(40))));
  });
});
