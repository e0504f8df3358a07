import { asNumber, asObject, asText, at, field } from '../../lib/shape.ts';
import { parseJson, type Source } from '../../lib/source.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { inLine, Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

/** A test that has begun and not ended. */
interface Open {
  name: string;
  message: string;
}

/** A run as its events come in. */
class DartRun {
  readonly tally = new Tally();
  readonly #suites = new Map<number, string>();
  readonly #open = new Map<number, Open>();
  #done: unknown;

  take(event: Readonly<Record<string, unknown>>): void {
    const { type } = event;
    const id = asNumber(event.testID ?? at(event, 'test', 'id')) ?? -1;
    const open = this.#open.get(id);
    if (type === 'start') this.tally.toolVersion = asText(event.runnerVersion);
    else if (type === 'suite')
      this.#suites.set(asNumber(at(event, 'suite', 'id')) ?? -1, asText(at(event, 'suite', 'path')) ?? '');
    else if (type === 'testStart') {
      const suite = this.#suites.get(asNumber(at(event, 'test', 'suiteID')) ?? -1);
      const name = [suite, asText(at(event, 'test', 'name'))].filter((part) => part).join(' > ');
      this.#open.set(id, { name: name || '(no name)', message: '' });
    } else if (type === 'error' && open) open.message ||= asText(event.error) ?? '';
    else if (type === 'testDone' && open) {
      this.#open.delete(id);
      this.#judge(open, event);
    } else if (type === 'done') {
      this.#done = event.success ?? null;
      this.tally.lasted(asNumber(event.time));
    }
  }

  #judge({ name, message }: Open, { result, skipped, hidden }: Readonly<Record<string, unknown>>): void {
    if (result === 'success') {
      if (skipped === true) this.tally.skip();
      else if (hidden !== true) this.tally.pass();
    } else if (result === 'failure') this.tally.fail(name, message);
    else this.tally.error(name, message || { kind: 'case.unknown-status', status: asText(result), said: '' });
  }

  found(line: number): Found {
    if (this.#done === undefined)
      throw new Unreadable(
        'HP307',
        { kind: 'unreadable.cut-off', before: ['done'] },
        {
          line,
          column: 1,
        },
      );
    for (const { name, message } of this.#open.values())
      this.tally.error(name, { kind: 'case.unfinished', said: message });
    if (this.#done !== true && this.tally.failuresTotal === 0)
      this.tally.fault('The run', { kind: 'case.failed-alone' });
    this.tally.tool = 'dart test';
    return this.tally.found();
  }
}

const parse = async (source: Source): Promise<Found> => {
  const run = new DartRun();
  let line = 0;
  for await (const text of source.lines()) {
    line += 1;
    if (!text.trimStart().startsWith('{')) continue;
    let event: Readonly<Record<string, unknown>> | null;
    try {
      event = asObject(parseJson(text));
    } catch (error) {
      throw inLine(error, line);
    }
    if (event) run.take(event);
  }
  return run.found(line);
};

const LOOKED_AT = 20;

const isStart = (line: string): boolean => /^\s*\{/.test(line) && line.includes('"protocolVersion"');

/** Events of `dart test` and `flutter test`. Source: dart-lang/test, pkgs/test/doc/json_reporter.md. */
export const dartTest: Reader = {
  id: 'dart-test',
  title: 'dart test events',
  tools: ['dart test --reporter json', 'flutter test --machine'],
  met: [
    'At least one test succeeded, none failed, and the stream ends with the event `done` and its success.',
    'Loading a file is no test of its own, unless it fails. A test that began and did not end is broken.',
  ],
  measurements: [],
  specification: 'https://github.com/dart-lang/test/blob/master/pkgs/test/doc/json_reporter.md',
  recognise: ({ head, json }) =>
    (json === undefined && head.split('\n', LOOKED_AT).some(isStart)) ||
    (field(json, 'protocolVersion') !== undefined && field(json, 'runnerVersion') !== undefined),
  parse,
};
