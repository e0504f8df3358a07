import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../src/checkpoint/paper/words/lexicon.ts';
import { parseProse } from '../../src/checkpoint/prose.ts';
import { readCheckpoint } from '../../src/checkpoint/read.ts';

const written = (verdict: string, body: string): string =>
  `---\ntitle: CP1\nverdict: ${verdict}\ndate: 2026-01-01\nitems:\n  - id: a\n    area: b\n    title: c\n    claim: { status: ready }\n---\n\n${body}\n`;
const common = lexiconOf();
const mode = '# Review\n\nThe rollout is BLOCKED.\n';
const ack = {
  text: 'The rollout is BLOCKED.',
  says: 'the old rollout',
  role: 'release lead',
  reason: 'it was replaced',
};

describe('doubts below front matter', () => {
  it.each([
    ['GO', '**Decision:** NO-GO', 1],
    ['GO', '## Decision: HOLD', 1],
    ['GO', 'Decision: PARTIAL GO', 1],
    ['GO', '# NO-GO', 1],
    ['GO', '# Release\n\n## NO-GO', 1],
    ['GO', '<details><summary>Decision</summary>NO-GO</details>', 1],
    ['GO', '<h2>NO-GO</h2>', 1],
    ['GO', 'It was looked at. Decision: do not proceed.', 1],
    ['NO-GO', '<h2>NO-GO</h2>', 0],
    ['GO', '<table><tr><td>❌</td><td>BLOCKED</td></tr></table>', 0],
    ['GO', '# Go / No-Go review', 0],
    ['NO-GO', '**Decision:** NO-GO', 0],
    ['GO', '- ❌ **Gateway**: fails', 0],
    ['GO', '| Gate | Status |\n|---|---|\n| A | BLOCKED |', 0],
    ['GO', 'NO-GO if the gateway fails.', 0],
  ])('with %s above, "%s" makes %i', async (verdict, body, count) => {
    const { unread } = await readCheckpoint(written(verdict, body), 'cp1.md', 'cp1');
    expect(unread.filter((each) => each.refuses)).toHaveLength(count);
  });
});

describe('what a person says of a paper', () => {
  it('acknowledges a line whose text stands once', async () => {
    const { unread } = await readCheckpoint(mode, 'cp1.md', 'cp1', { lexicon: common, read: [ack] });
    expect(unread).toMatchObject([{ line: 3, refuses: true, acknowledged: { role: 'release lead' } }]);
  });

  it('acknowledges nothing where the text stands twice, or was changed', async () => {
    for (const text of [`${mode}\nThe rollout is BLOCKED.\n`, mode.replace('BLOCKED', 'still BLOCKED')]) {
      const { unread, diagnostics } = await readCheckpoint(text, 'cp1.md', 'cp1', {
        lexicon: common,
        read: [ack],
      });
      expect(unread.some((each) => each.acknowledged)).toBe(false);
      expect(diagnostics.map((each) => each.code)).toContain('HP505');
    }
  });

  it('maps a word of its own to a status or a verdict', () => {
    const lexicon = lexiconOf({ Published: 'unknown', Splendid: 'ready', Freigegeben: 'PARTIAL GO' });
    const text = 'Decision: Freigegeben\n\n| a | Status |\n|---|---|\n| x | Published |\n| y | splendid |\n';
    const { content } = parseProse(text, 'x.md', 'cp', lexicon);
    expect(content.verdict).toBe('PARTIAL GO');
    expect(content.items.map((item) => item.claim?.status)).toEqual(['unknown', 'ready']);
  });
});

describe('what holds no verdict', () => {
  it.each([
    ['the question itself', '## Go / No-Go review\n\nThe Go/No-Go meeting is on Monday.'],
    ['a legend', '## Legend\n\n- ❌ failed\n- ✅ passed'],
    ['alternatives', '**Decision:** GO / NO-GO / CONDITIONAL GO'],
    ['a template', '## Decision\n\n- [ ] GO\n- [ ] NO-GO'],
    ['a path', 'See [the report](docs/NO-GO.md) and docs/BLOCKED/list.md.'],
    ['code', '```\nstatus: FAILED ❌\n```'],
    ['a condition', '## Decision\n\nNO-GO if the drill fails.'],
    ['criteria', '## Decision criteria\n\n### NO-GO\n\n- ❌ any data loss'],
    ['a negation', '## Decision\n\nThis is not a NO-GO.'],
  ])('%s', (_, body) => {
    const { content, unread } = parseProse(`# Paper\n\n${body}\n`, 'x.md', 'cp');
    expect(content.verdict).toBeUndefined();
    expect(unread.filter((each) => each.refuses)).toEqual([]);
  });

  it.each([
    ['a cell of a status column that is no row', '| Gate | Status |\n|---|---|\n| | ❌ FAILED |'],
    ['a heading that is only a verdict', '## NO-GO'],
    ['an unknown word behind the label of the decision', '**Decision:** zorp'],
    ['a sentence about this decision', 'The release is BLOCKED.'],
    ['an outcome that was ticked and is not known', '## Decision\n\n- [x] zorp\n- [ ] GO'],
  ])('but %s does, or refuses', (_, body) => {
    const { content, unread } = parseProse(`# Paper\n\n${body}\n`, 'x.md', 'cp');
    expect(content.verdict === 'NO-GO' || unread.some((each) => each.refuses)).toBe(true);
  });
});
