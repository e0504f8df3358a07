import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { countCase, type Meaning } from '../../lib/status-word.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import { readXml } from '../../lib/xml.ts';
import type { Reader } from '../../reader.ts';

type Attributes = Readonly<Record<string, string>>;

const MEANS: Readonly<Record<string, Meaning>> = {
  Pass: 'passed',
  Fail: 'failed',
  Skip: 'skipped',
  NotRun: 'skipped',
};

const count = (text: string | undefined): number => Number(text ?? 0) || 0;

/** Assemblies as their elements come in. */
class Assemblies {
  readonly tally = new Tally();
  #name = '';
  #result: string | null = null;
  #message = '';
  #failures = 0;
  #cases: number | null = null;

  open(name: string, attributes: Attributes): void {
    if (name === 'assembly') {
      this.#failures += count(attributes.failed) + count(attributes.errors);
      if (attributes.total !== undefined) this.#cases = (this.#cases ?? 0) + count(attributes.total);
      const { 'run-date': date, 'run-time': time, 'start-rtf': start } = attributes;
      this.tally.began(isoStart(start ?? [date, time].filter(Boolean).join('T')));
      this.tally.tool ??= attributes['test-framework'] ?? null;
    } else if (name === 'test' || name === 'error') {
      this.#name = attributes.name || '(no name)';
      this.#result = name === 'test' ? (attributes.result ?? '') : null;
      this.#message = '';
    }
  }

  close(name: string, text: string): void {
    if (name === 'message') this.#message ||= text.trim();
    else if (name === 'error') this.tally.broke(this.#name, this.#message || { kind: 'case.whole-failed' });
    else if (name === 'test' && this.#result !== null) {
      const word = this.#result;
      const meaning = Object.hasOwn(MEANS, word) ? MEANS[word] : 'unknown';
      countCase(this.tally, { name: this.#name, word, message: this.#message }, meaning);
      this.#result = null;
    }
  }

  found(): Found {
    this.tally.tool ??= 'xUnit.net';
    this.tally.announces('The run', { failures: this.#failures });
    const { executed, skipped } = this.tally.counts;
    if (this.#cases !== null && this.#cases > executed + skipped)
      this.tally.warn('HP308', {
        kind: 'remark.cases',
        name: 'The run',
        announced: this.#cases,
        listed: executed + skipped,
      });
    return this.tally.found();
  }
}

const parse = async (source: Source): Promise<Found> => {
  const assemblies = new Assemblies();
  await readXml(source, {
    wants: (name) => name === 'message',
    open: (name, attributes, path, place) => {
      if (path.length === 1 && name !== 'assemblies' && name !== 'assembly')
        throw new Unreadable(
          'HP307',
          { kind: 'unreadable.root', roots: ['<assemblies>', '<assembly>'] },
          place,
        );
      assemblies.open(name, attributes);
    },
    close: (name, text) => assemblies.close(name, text),
  });
  return assemblies.found();
};

/** xUnit.net 1, 2 and 3. Source: xunit.net/docs, XML format. */
export const xunitNet: Reader = {
  id: 'xunit-net',
  title: 'xUnit.net XML',
  tools: ['xunit.console', 'dotnet test with XunitXml.TestLogger', 'Fixie'],
  met: [
    'At least one test passed, none failed, and no assembly reports an error outside its tests.',
    'Skipped and explicit (`NotRun`) tests did not run.',
    'Assemblies that announce more failures than they hold are unmet.',
  ],
  measurements: [],
  specification: 'https://xunit.net/docs/format-xml-v2',
  recognise: ({ root, head }) =>
    root === 'assemblies'
      ? /<assembl(?:ies|y)\b/.test(head)
      : root === 'assembly' && head.includes('run-date'),
  parse,
};
