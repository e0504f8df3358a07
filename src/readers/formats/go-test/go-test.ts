import { asObject, asText, field } from '../../lib/shape.ts';
import { parseJson, type Source } from '../../lib/source.ts';
import type { Found } from '../../lib/tally.ts';
import { inLine, Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';
import { GoRun } from './go-run.ts';

const BROKEN = /^FAIL(?:\s|$)|^panic: /;

const parse = async (source: Source): Promise<Found> => {
  const run = new GoRun();
  let line = 0;
  let events = 0;
  for await (const text of source.lines()) {
    line += 1;
    if (text.trim() === '') continue;
    if (!text.startsWith('{')) {
      if (BROKEN.test(text)) run.tally.fault('go', text);
      continue;
    }
    let event: Readonly<Record<string, unknown>> | null;
    try {
      event = asObject(parseJson(text));
    } catch (error) {
      throw inLine(error, line);
    }
    if (event === null || asText(event.Action) === null) {
      throw new Unreadable('HP307', { kind: 'unreadable.lacks', parts: ['Action'] }, { line, column: 1 });
    }
    events += 1;
    run.take(event);
  }
  if (events === 0) throw new Unreadable('HP307', { kind: 'unreadable.lacks', parts: ['Action'] });
  const [open] = run.open();
  if (open !== undefined && run.tally.failuresTotal === 0)
    throw new Unreadable('HP307', { kind: 'unreadable.open', name: open }, { line, column: 1 });
  return run.found();
};

const LOOKED_AT = 200;
const ACTIONS = new Set([
  'start',
  'run',
  'pause',
  'cont',
  'pass',
  'bench',
  'fail',
  'output',
  'skip',
  'attr',
  'artifacts',
  'build-output',
  'build-fail',
]);

const isEvent = (line: string): boolean => {
  if (!line.startsWith('{')) return false;
  try {
    const action = asText(field(JSON.parse(line), 'Action'));
    return action !== null && ACTIONS.has(action);
  } catch {
    return false;
  }
};

/** `go test -json`. Source: cmd/test2json. */
export const goTest: Reader = {
  id: 'go-test',
  title: 'go test -json',
  tools: ['go test -json', 'go tool test2json', 'gotestsum --jsonfile'],
  met: [
    'At least one test passed, none failed, and every package and test that began also ended.',
    'Events without a package, as `test2json` writes them without `-p`, are those of one package.',
    'Subtests count as tests of their own, as go counts them.',
    'A package that fails without a failing test (build error, panic) counts as broken.',
    'A test that was run again and passed does not undo its failure.',
    'Benchmarks are figures, not tests: alone they are informational, and a criterion such as `BenchmarkSort ns/op < 2 ms` judges them.',
  ],
  measurements: ['<benchmark> ns/op', '<benchmark> B/op', '<benchmark> allocs/op'],
  specification: 'https://pkg.go.dev/cmd/test2json',
  recognise: ({ head, root }) => root === null && head.split('\n', LOOKED_AT).some(isEvent),
  parse,
};
