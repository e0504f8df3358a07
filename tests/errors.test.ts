import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorsPage } from '../scripts/docs-errors.ts';
import { diagnosticLines } from '../src/cli/terminal/diagnostic.ts';
import { terminalOn } from '../src/cli/terminal/terminal.ts';
import { CODES, closest, type Diagnostic, diagnostic } from '../src/errors.ts';

const SOURCE = [
  'title: CP3',
  'items:',
  '  - id: cp3-05',
  '    area: Tooling',
  '    status: PARTAIL',
  '',
].join('\n');

const printed = (each: Diagnostic, environment: Record<string, string> = {}, columns = 80): string => {
  let text = '';
  const sink = { write: (more: string) => (text += more), columns };
  terminalOn(sink, { environment, colour: true }).print(...diagnosticLines(each, columns));
  return text;
};

const misspelt = diagnostic('HP102', '"PARTAIL" is not a status', {
  place: { file: 'content/checkpoints/cp3.md', line: 5, column: 13, endColumn: 20 },
  source: SOURCE,
  fixes: ['did you mean partial?', 'to keep your own word as well, add as-written: PARTAIL'],
});

describe('a diagnostic on a terminal', () => {
  it('shows code, place, frame, meaning and fixes', () => {
    expect(printed(misspelt)).toMatchInlineSnapshot(`
      "error[HP102]: "PARTAIL" is not a status
        ┌─ content/checkpoints/cp3.md:5:13
      4 │     area: Tooling
      5 │     status: PARTAIL
        │             ^^^^^^^ did you mean partial?
        = The entry has no status, so its item would count as Unknown.
        = to keep your own word as well, add as-written: PARTAIL
      "
    `);
  });

  it('uses ASCII alone where the locale shows no more', () => {
    expect(printed(misspelt, { LC_ALL: 'C' })).toMatchInlineSnapshot(`
      "error[HP102]: "PARTAIL" is not a status
        +- content/checkpoints/cp3.md:5:13
      4 |     area: Tooling
      5 |     status: PARTAIL
        |             ^^^^^^^ did you mean partial?
        = The entry has no status, so its item would count as Unknown.
        = to keep your own word as well, add as-written: PARTAIL
      "
    `);
  });

  it('marks a column far to the right in a long line, within the width', () => {
    const line = `run: ${'x'.repeat(400)}HERE${'y'.repeat(400)}`;
    const each = diagnostic('HP104', 'Too long', {
      place: { file: 'a.yaml', line: 1, column: 406, endColumn: 410 },
      source: line,
    });
    expect(printed(each)).toMatchInlineSnapshot(`
      "error[HP104]: Too long
        ┌─ a.yaml:1:406
      1 │ xxxxxxxxxxxxxxxxHEREyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy
        │                 ^^^^
        = The entry was not read, so it would count for nothing.
        = Write the entry as docs/checkpoints.md says.
      "
    `);
  });

  it('sends no control of the file, the message or the path to the terminal', () => {
    const evil = '\u001b]0;owned\u0007\u001b[2J\u009b31m\r\u202e';
    const each = diagnostic('HP104', `bad ${evil}message`, {
      place: { file: `a${evil}.yaml`, line: 1, column: 2 },
      source: `k${evil}: v`,
      fixes: [`do ${evil}this`],
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must not be there.
    expect(printed(each).replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it('leaves the frame out when the place is beyond the file', () => {
    const each = diagnostic('HP104', 'Gone', {
      place: { file: 'a.yaml', line: 9, column: 1 },
      source: 'one',
    });
    expect(printed(each)).toMatchInlineSnapshot(`
      "error[HP104]: Gone
        ┌─ a.yaml:9:1
        = The entry was not read, so it would count for nothing.
        = Write the entry as docs/checkpoints.md says.
      "
    `);
  });
});

describe('codes', () => {
  it('each have a meaning that is a sentence, a remedy and an example', () => {
    for (const [code, { meaning, fix, example }] of Object.entries(CODES)) {
      expect(meaning, code).toMatch(/^[A-Z].*\.$/);
      expect(fix, code).toMatch(/^[A-Z]/);
      expect(example, code).not.toBe('');
    }
  });

  it('leave no diagnostic without something to do', () => {
    expect(diagnostic('HP711', 'The record cp3@r1 is missing').fixes).toEqual([CODES.HP711.fix]);
    expect(diagnostic('HP711', 'The record cp3@r1 is missing', { fixes: ['Look there.'] }).fixes).toEqual([
      'Look there.',
    ]);
  });

  it('generated docs match: docs/errors.md is what the registry says (npm run docs)', () => {
    expect(readFileSync(new URL('../docs/errors.md', import.meta.url), 'utf8')).toBe(errorsPage());
  });
});

describe('the closest word', () => {
  it('is suggested for a slip, and not for another word', () => {
    expect(closest('partail', ['ready', 'partial', 'blocked'])).toBe('partial');
    expect(closest('cp33', ['cp1', 'cp2-lc', 'cp3'])).toBe('cp3');
    expect(closest('banana', ['ready', 'partial', 'blocked'])).toBeUndefined();
  });
});
