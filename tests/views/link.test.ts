import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/checkpoint/markdown/markdown.ts';
import { toLink } from '../../src/views/link.ts';

const summary = {
  checkpoint: 'cp3',
  revision: 'r1',
  title: 'CP3 Pre-Execution Checkpoint',
  verdict: 'PARTIAL GO',
  beside: { title: 'PARTIAL GO', named: 'PARTIAL GO', counted: 'PARTIAL GO' },
  sentence: 'Code may proceed; trials wait for the host.',
} as const;
const digest = `sha256:${'9f2c61d0b7a4'.padEnd(64, '0')}`;
const base = 'https://example.org/r/';

describe('the snippets for release notes', () => {
  it('say badge, verdict, what waits, the permanent link and the short digest', () => {
    const { markdown, plain } = toLink({ summary, base, digest });
    expect(plain).toBe(
      'PARTIAL GO: CP3 Pre-Execution Checkpoint, rev 1. Code may proceed; trials wait for the host. https://example.org/r/cp3/r1/ sha256:9f2c61d0b7a4',
    );
    const html = renderMarkdown(markdown);
    expect(html).toContain('<a href="https://example.org/r/cp3/r1/">');
    expect(html).toContain('<strong>PARTIAL GO</strong>');
    expect(html).toContain('CP3 Pre-Execution Checkpoint, rev 1');
    expect(html).toContain('<code>sha256:9f2c61d0b7a4</code>');
  });

  it('name the head of the ledger in full where there is one, for whoever asks later what was cut off', () => {
    const head = `sha256:${'a'.repeat(64)}`;
    const { markdown, html, plain } = toLink({ summary, base, digest, head });
    for (const text of [markdown, html, plain]) expect(text).toContain(head);
  });

  it('say of an open revision that nothing is decided', () => {
    const open = {
      ...summary,
      revision: 'open',
      verdict: 'GO',
      beside: { title: 'GO', named: 'GO', counted: 'GO' },
    } as const;
    expect(toLink({ summary: open, base, digest }).plain).toContain('GO, not decided yet:');
    const last = { revision: 'r1', beside: summary.beside };
    expect(toLink({ summary: open, base, digest, last }).markdown).toContain(
      ' Last decision: [PARTIAL GO, rev 1](https://example.org/r/cp3/r1/).',
    );
  });

  it('let no title become markup', () => {
    const title = '</a><img src=x onerror=fire()> [a](javascript:fire()) **b**';
    const { markdown, html } = toLink({ summary: { ...summary, title }, base, digest });
    expect(html).not.toContain('<img src=x');
    const rendered = renderMarkdown(markdown);
    expect(rendered).toContain('&#x3C;img src=x onerror=fire()>');
    expect(rendered).not.toContain('href="javascript:');
    expect(rendered).not.toContain('<strong>b</strong>');
  });
});
