import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../../src/', import.meta.url).pathname;

const templates = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.astro'),
);

/** Words that a template writes itself: text between tags, and attributes that people read. */
const writtenIn = (source: string): string[] => {
  const markup = source.replace(/^---[\s\S]*?\n---/, '').replace(/<svg hidden[\s\S]*?<\/svg>/g, '');
  const withoutCode = (text: string): string => {
    let rest = text;
    for (let before = ''; before !== rest; ) {
      before = rest;
      rest = rest.replace(/\{[^{}]*\}/g, '');
    }
    return rest;
  };
  const attributes = [...markup.matchAll(/(?:title|aria-label|alt|meta|caption)="([^"]*[A-Za-z]{2}[^"]*)"/g)];
  const texts = [...withoutCode(markup).matchAll(/>([^<>]*[A-Za-z]{3}[^<>]*)</g)];
  const inside = [
    ...markup.matchAll(/<(?:p|b|h1|h2|h3|th|dt|dd|a|li|span|summary|legend)\b[^<>]*>([A-Z][a-z]+[^<>{}]*)</g),
  ];
  return [...attributes, ...texts, ...inside]
    .map(([, text]) => (text ?? '').trim())
    .filter((text) => text !== '');
};

describe('the texts of the site', () => {
  it('are looked for in every template', () => {
    expect(templates.length).toBeGreaterThan(40);
    expect(writtenIn('---\n---\n<p>{a} Hello there <b>{b}</b></p><th title="Some words">Area</th>')).toEqual(
      expect.arrayContaining(['Some words', 'Hello there', 'Area']),
    );
  });

  it.each(templates)('stand in one place, none in %s', (file) => {
    expect(writtenIn(readFileSync(SRC + file, 'utf8'))).toEqual([]);
  });
});
