import { describe, expect, it } from 'vitest';
import { toRun } from '../../src/evidence/evidence.ts';
import { statusOfRun } from '../../src/verdict/evidence/run-status.ts';
import { say } from '../../src/words/told.ts';
import { type ProbeFolder, probeFolder, probesFrom, runEntry } from './probe-folder.ts';

const folderWith = (files: Record<string, string>): ProbeFolder => {
  const folder = probeFolder();
  for (const [name, text] of Object.entries(files)) folder.write(`docs/adr/${name}`, text);
  return folder;
};

const judged = async (files: Record<string, string>, name = '0007') => {
  const entry = { kind: 'adr', path: `docs/adr/${name}*.md` };
  const probe = probesFrom({ probe: entry }).get('probe');
  const evidence = await runEntry(folderWith(files), entry);
  if (!probe) throw new Error('no probe');
  const { status, reason } = statusOfRun(toRun(evidence), probe);
  return { status, reason: say(reason) };
};

const ACCEPTED = { '0007-outbox.md': '---\nid: 0007\nstatus: accepted\n---\n# 0007 Outbox\n' };

describe('a decision record that another supersedes', () => {
  it.each([
    ['in its text', '---\nstatus: accepted\n---\n## Context\nSupersedes [0007](0007-outbox.md).\n'],
    [
      'by its link alone',
      '## Status\n\nAccepted\n\nThis decision supersedes [the outbox](./0007-outbox.md#top).\n',
    ],
    ['as adr-tools writes it', '## Status\n\nAccepted\n\nSupercedes [7. Outbox](0007-outbox.md)\n'],
    ['in its front matter', '---\nstatus: accepted\nsupersedes: 0007\n---\n# X\n'],
    ['in a list of its front matter', '---\nstatus: accepted\nsupersedes: [ADR-0003, ADR-0007]\n---\n# X\n'],
    ['by number', 'Status: accepted\n\nSupersedes: ADR-7\n'],
    ['by a short link', 'Status: accepted\n\n**Replaces** [0007]\n'],
    ['in a list below', 'Status: accepted\n\n## Supersedes\n\n- [Outbox](0007-outbox.md)\n'],
    ['in a table', '| Status | Accepted |\n|---|---|\n| Supersedes | ADR-0007 |\n'],
    ['in the passive', 'Status: accepted\n\nADR-0007 is superseded by this record.\n'],
  ])('is not accepted: %s', async (_, text) => {
    const found = await judged({ ...ACCEPTED, '0008-next.md': text });
    expect(found.status).toBe('failed');
    expect(found.reason).toContain('superseded by docs/adr/0008-next.md');
  });

  it.each([
    ['mentions it', 'Status: accepted\n\nSupersedes [0003](0003-x.md), see [0007](0007-outbox.md).\n'],
    ['was rejected', 'Status: rejected\n\nSupersedes [0007](0007-outbox.md)\n'],
    ['replaces something else', 'Status: accepted\n\nIt replaces the queue of [0007](0007-outbox.md)\n'],
    ['names it in a code example', 'Status: accepted\n\n```\nSupersedes [0007](0007-outbox.md)\n```\n'],
    ['supersedes a longer number', 'Status: accepted\n\nSupersedes ADR-00071\n'],
  ])('stays accepted where the other %s', async (_, text) => {
    expect((await judged({ ...ACCEPTED, '0008-next.md': text })).status).toBe('ready');
  });

  it.each([
    ['only proposed', 'Status: proposed\n\nSupersedes [0007](0007-outbox.md)\n'],
    ['superseding it in part', 'Status: accepted\n\nPartially supersedes [0007](0007-outbox.md)\n'],
  ])('is Partial where the other is %s', async (_, text) => {
    expect((await judged({ ...ACCEPTED, '0008-next.md': text })).status).toBe('partial');
  });
});

describe('a decision record that says two things', () => {
  it.each([
    ['---\nstatus: accepted\n---\n## Status\nSuperseded by [0010](0010-table.md)\n', 'failed'],
    ['---\nstatus: proposed\n---\n## Status\nAccepted\n', 'failed'],
    ['---\nstatus: accepted\n---\n# X\n\n> Superseded by [0010](0010-table.md)\n', 'failed'],
    ['---\nstatus: accepted\n---\nStatus: Accepted (partial: step 1)\n', 'partial'],
  ])('is worth the worse, and says that they disagree: %j', async (text, status) => {
    const found = await judged({ '0007-both.md': text });
    expect(found.status).toBe(status);
    expect(found.reason).toMatch(/in its front matter and .+ in its text/);
  });

  it('is not in conflict over a status of something else in its text', async () => {
    const text = '---\nstatus: accepted\n---\n# X\n\nStatus: 404 Not Found\n';
    expect((await judged({ '0007-x.md': text })).status).toBe('ready');
  });
});

describe('a status in its place', () => {
  it.each([
    ['Partial with a condition in brackets', '## Status\nAccepted (partial: steps 2-4 pending)\n', 'partial'],
    ['Partial with a condition behind it', 'Status: Accepted with changes to be made\n', 'partial'],
    [
      'Partial with a condition in a line below',
      '## Status\n\nAccepted\n\nPending the review of security\n',
      'partial',
    ],
    ['Partial with a doubt', 'Status: Accepted?\n', 'partial'],
    ['Ready with a date', 'Status: Accepted (2025-02-03)\n', 'ready'],
    ['Ready when amended', '## Status\n\nAccepted\n\nAmended by [14](0014-x.md)\n', 'ready'],
    [
      'Failed when amended and superseded',
      '## Status\nAccepted\n\nAmended by [14](0014-x.md)\n\nSuperseded by [15](0015-y.md)\n',
      'failed',
    ],
    ['Failed with a short link', 'Status: Superseded by [0012]\n', 'failed'],
    [
      'Failed in a column of a table',
      '| Status | Date | Author(s) |\n|:--|:--|:--|\n| Proposed | 2025-01-19 | [a](https://example.org) |\n',
      'failed',
    ],
    [
      'Ready in the second column of a table',
      '| Date | Status |\n|---|---|\n| 2025-01-19 | Accepted |\n',
      'ready',
    ],
    [
      'Failed in the worst row of a table',
      '| Status | Date |\n|---|---|\n| Proposed | 2025-01-19 |\n| Accepted | 2025-02-19 |\n',
      'failed',
    ],
    [
      'Failed as superseded in front matter',
      '---\nstatus: accepted\nsuperseded-by: ADR-0012\n---\n',
      'failed',
    ],
    ['Failed where nobody chose', '---\nstatus: "{proposed | rejected | accepted}"\n---\n', 'failed'],
    ['Ready in German', '# X\n\n* Status: angenommen\n', 'ready'],
    ['Failed in German', '# X\n\n* Status: ersetzt durch ADR-12\n', 'failed'],
    ['Ready in French', '# X\n\n- Statut : acceptée\n', 'ready'],
    ['Unknown without one', '# 14. no status\n## Context\nx\n', 'unknown'],
  ])('is %s', async (_, text, status) => {
    expect((await judged({ '0007-x.md': text })).status).toBe(status);
  });

  it('is read in time from hostile text', async () => {
    const long = (part: string): string => part.repeat(Math.ceil(200_000 / part.length));
    const text = [
      'Status: accepted',
      `# ${long('*')}`,
      long('['),
      long('<!-- '),
      `Status${long(' ')}x`,
      `|${long('-|')}`,
    ];
    expect((await judged({ '0007-x.md': text.join('\n') })).status).toBe('ready');
  });
});
