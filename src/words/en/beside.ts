import { listed, plural } from './grammar.ts';

const NAMED = 3;

const named = (names: readonly string[]): string =>
  listed(names.length > NAMED ? [...names.slice(0, NAMED - 1), `${names.length - NAMED + 1} more`] : names);

/** What stands beside a verdict that lets work through, and what it is then called. */
export const beside = {
  waiver: (title: string, until: string) => `1 waiver until ${until} (${title})`,
  waivers: (each: readonly { title: string; until: string }[]) =>
    `${plural(each.length, 'waiver')} (${named(each.map(({ title, until }) => `${title} until ${until}`))})`,
  waiversUntil: (count: number, first: string) => `${plural(count, 'waiver')} until ${first}`,
  conditions: (count: number) => plural(count, 'condition'),
  proven: (proven: number, total: number) => `${proven} of ${total} proven`,
  unread: (count: number) => `${plural(count, 'part')} not understood`,
  acknowledged: (count: number) => `${plural(count, 'refusing part')} acknowledged`,
  forecast: (verdict: string, when: string) => `${verdict}, a forecast for ${when}`,
  lapsed: (verdict: string, when: string) => `${verdict}, lapsed on ${when}`,
  word: (verdict: string, parts: string) => `${verdict} with ${parts}`,
  badge: (verdict: string, parts: string) => `${verdict}, ${parts}`,
} as const;
