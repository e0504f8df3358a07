import { describe, expect, it } from 'vitest';
import { clean } from '../../src/cli/terminal/clean.ts';
import { aligned, sentence } from '../../src/cli/terminal/layout.ts';
import { bad, type Line, strong, textOf } from '../../src/cli/terminal/style.ts';
import { terminalOn } from '../../src/cli/terminal/terminal.ts';
import { cut, width, wrap } from '../../src/cli/terminal/width.ts';

const plain = (lines: Line[]): string[] => lines.map((line) => line.map(textOf).join(''));

const written = (
  lines: Line[],
  environment: Record<string, string>,
  isTTY: boolean,
  colour = true,
): string => {
  let text = '';
  const sink = { write: (more: string) => (text += more), isTTY };
  terminalOn(sink, { environment, colour }).print(...lines);
  return text;
};

describe('the width of text', () => {
  it('counts what a terminal shows', () => {
    expect(['', 'abc', 'é', 'e\u0301', '漢字', '👩‍🚀', '⚠️', '✅', '→', 'a\u200bb'].map(width)).toEqual([
      0, 3, 1, 1, 4, 2, 2, 2, 1, 2,
    ]);
  });

  it('is never exceeded by cut or wrapped text', () => {
    const text = `${'漢'.repeat(30)} plain words ${'x'.repeat(50)} 👩‍🚀👩‍🚀👩‍🚀`;
    for (let columns = 8; columns < 60; columns++) {
      expect(width(cut(text, columns))).toBeLessThanOrEqual(columns);
      for (const line of wrap(text, columns)) expect(width(line)).toBeLessThanOrEqual(columns);
    }
  });

  it('loses nothing in wrapping', () => {
    const text = `some ${'x'.repeat(40)}漢字 words`;
    expect(wrap(text, 10).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });
});

describe('rows', () => {
  it('line up with wide characters in them and run on under the last column', () => {
    const rows = [
      ['✓', '漢字', 'short'],
      ['✕', 'plain', 'a much longer text that does not fit'],
    ];
    expect(plain(aligned(rows, { columns: 32 }))).toEqual([
      '  ✓  漢字   short',
      '  ✕  plain  a much longer text',
      '            that does not fit',
    ]);
  });

  it('stay within 80 columns whatever stands in them', () => {
    const long = 'x'.repeat(10_000);
    for (const line of plain(
      aligned(
        [
          [long, long, long],
          ['a', 'b', 'c'],
        ],
        { columns: 80 },
      ),
    ))
      expect(width(line)).toBeLessThanOrEqual(80);
  });
});

describe('a sentence', () => {
  it('keeps its words and breaks before the edge', () => {
    const lines = plain(
      sentence([bad('Gate not met:'), ' needs GO, verdict is ', strong('PARTIAL GO')], { columns: 24 }),
    );
    expect(lines).toEqual(['  Gate not met: needs', '  GO, verdict is PARTIAL', '  GO']);
  });
});

describe('text of unknown origin', () => {
  it('keeps no escape sequence and shows what acts unseen as code points', () => {
    const text =
      'a\u001b[31mred\u001b[0m\u001b]8;;http://x\u0007link\u001b]8;;\u0007\u0000\u0008\u009b2J\r\nb\u202ec';
    expect(clean(text)).toBe('aredlink[U+0000][U+0008] b[U+202E]c');
  });

  it('cannot colour or clear a coloured terminal', () => {
    const evil = 'x\u001b[2J\u001b[31my';
    expect(written([[strong(evil)]], { FORCE_COLOR: '1' }, true)).toBe('\u001b[1mxy\u001b[22m\n');
  });
});

describe('a terminal', () => {
  it('shows colours to a person, and not in a pipe, with NO_COLOR, --no-color or TERM=dumb', () => {
    const line = [[bad('no')]];
    const coloured = '\u001b[31mno\u001b[39m\n';
    expect(written(line, { TERM: 'xterm' }, true)).toBe(coloured);
    expect(written(line, { FORCE_COLOR: '1' }, false)).toBe(coloured);
    expect(written(line, { TERM: 'xterm' }, false)).toBe('no\n');
    expect(written(line, { TERM: 'xterm', NO_COLOR: '1' }, true)).toBe('no\n');
    expect(written(line, { TERM: 'xterm', FORCE_COLOR: '1' }, true, false)).toBe('no\n');
    expect(written(line, { TERM: 'dumb' }, true)).toBe('no\n');
  });

  it('writes ASCII where the locale shows no more, with widths unchanged', () => {
    expect(written([['✓ ◐ ✕ ⇥ → … é']], { LANG: 'C' }, false)).toBe('+ ~ x | > ~ ?\n');
    expect(written([['✓']], { LANG: 'en_GB.UTF-8' }, false)).toBe('✓\n');
    expect(written([['✓']], { LANG: 'en_GB.UTF-8', LC_ALL: 'C' }, false)).toBe('+\n');
  });
});
