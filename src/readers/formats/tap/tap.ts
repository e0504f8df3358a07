import type { FinalResults, Parser, Result } from 'tap-parser';
import { toPlain } from '../../../kernel/plain.ts';
import type { Source } from '../../lib/source.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';
import { TapLevel } from './tap-level.ts';

/** What the parser has to remember of a point to know its number again. */
const seen = (id: number): Result => ({ id, tapError: null, plan: null }) as Result;

/** Lets the parser forget a point that has been judged: it would keep them all, and a file may hold a million. */
const forget = (parser: Parser, point: Result): void => {
  if (parser.pointsSeen.get(point.id) === point) parser.pointsSeen.set(point.id, seen(point.id));
  parser.skips.length = 0;
  parser.todos.length = 0;
  if (parser.failures.at(-1) === point && point.tapError === null) parser.failures.pop();
};

const listen = (parser: Parser, level: TapLevel): void => {
  parser.on('child', (child: Parser) => {
    level.inner = new TapLevel();
    listen(child, level.inner);
  });
  parser.on('assert', (point: Result) => {
    level.judge(point);
    forget(parser, point);
  });
  parser.on('plan', (plan: { start: number; end: number }) => {
    level.planned = plan.end - plan.start + 1;
  });
  parser.on('comment', (text: string) => level.comment(text));
  parser.on('extra', (line: string) => level.stray(line));
  parser.on('bailout', (reason: string) => {
    level.bailedOut = reason || { kind: 'case.no-reason' };
  });
  parser.on('complete', (results: FinalResults) => level.complete(results.failures));
};

const parse = async (source: Source): Promise<Found> => {
  const tap = await import('tap-parser');
  const parser = new tap.Parser();
  const root = new TapLevel();
  listen(parser, root);
  if (SCRIPT.test(source.head)) {
    throw new Unreadable('HP307', { kind: 'unreadable.script' }, { line: 1, column: 1 });
  }
  let planned = false;
  for await (const raw of source.lines()) {
    const line = toPlain(raw).text;
    if (line !== raw) source.repaired({ kind: 'remark.colours' });
    planned ||= PLAN.test(line);
    parser.write(`${line.trimEnd().replace(NO_TODO, '$1\\#$2')}\n`);
  }
  parser.end();
  if (!planned && root.points === 0 && root.bailedOut === null) {
    throw new Unreadable(
      'HP307',
      { kind: 'unreadable.not', format: 'TAP' },
      {
        line: 1,
        column: 1,
      },
    );
  }
  const tally = new Tally();
  root.report(tally);
  return tally.found();
};

/** The parser supposes a plan where there is none, so the line itself is looked for. */
const PLAN = /^1\.\.\d+\s*(?:#.*)?$/;
/** A word that only begins like the directive that excuses a failure. */
const NO_TODO = /^(\s*not ok\b.*?)#(\s*todo\w)/i;
/** A script that would print TAP is no result. */
const SCRIPT = /^\s*#!/;
const SIGNS = /^(?:TAP version 1[234]\s*$|1\.\.\d+\s*(?:#.*)?$|(?:not )?ok(?: \d+\b| - |\s*$)|Bail out!)/m;

/** Test Anything Protocol 12, 13 and 14. Source: testanything.org. */
export const tap: Reader = {
  id: 'tap',
  title: 'TAP 12, 13, 14',
  tools: ['node:test', 'node-tap', 'prove', 'bats', 'pgTAP', 'goss', 'Catch2'],
  met: [
    'There is exactly one plan, as many points as planned, at least one of them ran, and none failed.',
    'A subtest counts by its own points; a point that says ok over a failing subtest is not believed.',
    'SKIP and TODO points did not run; `1..0` ran nothing.',
    'No plan, fewer points than planned, points or a plan behind the last one, or a bail-out is unmet.',
  ],
  measurements: [],
  specification: 'https://testanything.org/tap-version-14-specification.html',
  recognise: ({ head, root, json }) =>
    root === null && json === undefined && !SCRIPT.test(head) && SIGNS.test(toPlain(head).text),
  parse,
};
