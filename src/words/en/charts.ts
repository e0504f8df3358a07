import { number, plural } from './grammar.ts';

/** What charts say: the finding as title, what is drawn beneath it, what stands there when there is too little. */
export const charts = {
  figures: 'The figures',
  figuresOf: (title: string) => `Figures: ${title}`,
  decision: 'Decision',
  area: 'Area',
  more: (count: number) => `${count} more`,
  readiness: {
    none: 'No items yet',
    fellBack: (area: string, where: string) => `${area} fell back at ${where}`,
    ready: (ready: number, total: number, where: string) =>
      `${ready} of ${plural(total, 'item')} ready at ${where}`,
    subtitle: 'Items by status at each decision',
    newest: (drawn: number) => `Items by status, the newest ${drawn} decisions`,
    few: 'A trend needs two decisions. The strip shows this one.',
  },
  areas: {
    subtitle: 'Share of items by area at each decision: ready on top, held at the base',
    newest: (drawn: number) => `Share of items by area, the newest ${drawn} decisions`,
    others: (count: number) => plural(count, 'other area'),
    held: 'Every area is ready',
    weakest: (area: string, ready: number, total: number, where: string) =>
      `${area} is furthest behind at ${where}: ${ready} of ${total} ready`,
  },
  openRisks: {
    none: 'No risks yet',
    noneCritical: (where: string) => `No critical risk is open at ${where}`,
    noneCriticalAfter: (where: string, before: number) =>
      `No critical risk is open at ${where}, after ${before}`,
    critical: (count: number, where: string) => `${plural(count, 'critical risk')} open at ${where}`,
    before: (line: string, before: number, now: number) =>
      before === now ? `${line}, as before` : `${line}, after ${before === 0 ? 'none' : before}`,
    subtitle: 'Open risks by level at each decision',
    newest: (drawn: number) => `Open risks by level, the newest ${drawn} decisions`,
    few: (count: number) =>
      `A trend needs three decisions. ${count === 0 ? 'There is none yet.' : `There ${count === 1 ? 'is one' : 'are two'} so far.`}`,
  },
  riskMap: {
    picture: (title: string) => `Risk map. ${title}`,
    likelihood: 'Likelihood',
    impact: 'Impact',
    high: (names: string, one: boolean) => `${names} ${one ? 'stands' : 'stand'} high and open`,
    noneHigh: 'No open risk stands high',
    moved: (names: string) => `${names} moved down by mitigation`,
    crowd: (open: number, total: number) => `${plural(total, 'risk')} here, ${open} open`,
    scores: 'Scores before and after mitigation',
    heads: ['Risk', 'Before', 'After mitigation'],
    ring: 'Dashed ring: position before mitigation.',
    levels: (open: number, total: number) =>
      open === 0 ? `None of ${plural(total, 'risk')} is open` : `${open} of ${plural(total, 'risk')} open`,
    unscored: 'By level and state, since fewer than three are scored.',
  },
  age: {
    title: 'Age of the evidence',
    fresh: (count: number) => (count === 1 ? 'The evidence was fresh' : 'All evidence was fresh'),
    stale: (stale: number, total: number) =>
      `${stale} of ${plural(total, 'probe')} ${stale === 1 ? 'was' : 'were'} stale`,
    subtitle: (count: number) => `Age as a share of its limit when it was judged, ${plural(count, 'probe')}`,
    newest: (drawn: number, rest: number, below: number) =>
      `The oldest ${drawn}; ${plural(rest, 'other')} at ${number(below)} % of the limit or less`,
    limit: 'limit',
    row: (probe: string, share: string, age: string, limit: string) =>
      `${probe}: ${share} of its limit, ${age} of ${limit}`,
    heads: ['Probe', 'Age', 'Limit', 'Share'],
    underOne: 'under 1 %',
    young: 'Nothing had used up one hundredth of its limit when it was judged.',
    none: (items: number) =>
      `No evidence was captured. ${items === 1 ? 'The one status is' : `All ${items} statuses are`} attested by the author. Run holdpoint probe before the decision.`,
    unlimited:
      'No limit is set, so this evidence never grows stale. Set max-age in programme.yaml or in a probe.',
  },
  measured: {
    one: (value: string, limit: string | null) =>
      `${value}${limit ? `, limit ${limit}` : ''}. One run is not a trend.`,
    allMet: (name: string, limit: string, runs: number) => `${name} has met ${limit} in all ${runs} runs`,
    back: (name: string, limit: string, missed: number, runs: number) =>
      `${name} meets ${limit} again, after ${missed} of ${runs} runs did not`,
    misses: (name: string, value: string, limit: string) =>
      `${name} misses its limit: ${value} against ${limit}`,
    plain: (name: string, value: string) => `${name} is ${value}`,
    byRun: 'Value of each run, oldest first',
    byPeriod: (period: 'week' | 'day', runs: number) => `Median and worst of each ${period}, ${runs} runs`,
    newest: (drawn: number, runs: number) => `The newest ${drawn} of ${runs} runs`,
    noLimit: 'No limit is stated.',
    value: 'Value',
    median: 'Median',
    worst: 'Worst',
    limit: (text: string) => `limit ${text}`,
    point: (when: string, value: string) => `${when}: ${value}`,
    heads: ['Run', 'Value', 'Against its limit'],
    met: 'Met',
    missed: 'Missed',
    others: 'Other figures of the newest run',
  },
} as const;
