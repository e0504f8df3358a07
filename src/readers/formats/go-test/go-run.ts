import { bounded } from '../../lib/bounded.ts';
import { asNumber, asText } from '../../lib/shape.ts';
import { isoStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { GoBenchmarks, isBenchmark } from '../go-benchmark/go-benchmark.ts';

const OUTPUT = 2_000;
/** `test2json` without `-p` names no package. */
const UNSTATED = 'the package';

/** What was seen of a package or test that has not ended yet. */
interface Open {
  output: string;
}

/** A run of `go test` as its events come in. */
export class GoRun {
  readonly tally = new Tally();
  readonly #tests = new Map<string, Open>();
  readonly #packages = new Map<string, Open>();
  readonly #failedIn = new Set<string>();
  readonly #builds = new Map<string, string>();
  readonly #benchmarks = new GoBenchmarks();
  #elapsed = 0;
  #first: string | undefined;
  #last: string | undefined;

  constructor() {
    this.tally.tool = 'go test';
  }

  /** Takes one event. */
  take(event: Readonly<Record<string, unknown>>): void {
    const action = asText(event.Action) ?? '';
    const stated = asText(event.Package);
    const pkg = stated ?? UNSTATED;
    this.#stamp(event.Time);
    if (action === 'build-output' || action === 'build-fail') {
      const built = asText(event.ImportPath) ?? '';
      this.#builds.set(
        built,
        ((this.#builds.get(built) ?? '') + (asText(event.Output) ?? '')).slice(0, OUTPUT),
      );
      if (action === 'build-fail') this.tally.broke(`${built} does not build`, this.#builds.get(built) ?? '');
      return;
    }
    const test = asText(event.Test);
    if (stated === null && test === null && action === 'output' && !this.#packages.has(pkg)) return;
    if (action === 'output') this.#benchmarks.take(pkg, asText(event.Output) ?? '', this.tally);
    if (test !== null && isBenchmark(test) && action !== 'fail' && action !== 'skip') {
      if (!this.#packages.has(pkg)) this.#packages.set(pkg, { output: '' });
      return;
    }
    if (test === null) this.#takePackage(action, pkg, event);
    else this.#takeTest(action, pkg, stated === null ? test : `${pkg} > ${test}`, event);
  }

  /** Takes the time of an event, of which there may be millions: only one that is earlier is looked at. */
  #stamp(time: unknown): void {
    if (time === undefined) return;
    this.#last = String(time);
    if (this.#first !== undefined && this.#first <= this.#last) return;
    this.#first = this.#last;
    this.tally.began(isoStart(time));
  }

  /** Names of packages and tests that began and did not end. */
  open(): string[] {
    return [...this.#packages.keys(), ...this.#tests.keys()];
  }

  /** The reading; what is still open counts as broken. */
  found(): Found {
    for (const [name, { output }] of this.#tests)
      this.tally.error(name, { kind: 'case.unfinished', said: output });
    for (const [name, { output }] of this.#packages)
      this.tally.broke(name, { kind: 'case.unfinished', said: output });
    const { startedAt } = this.tally;
    const ended = Date.parse(this.#last ?? '');
    if (startedAt !== null && ended >= Date.parse(startedAt))
      this.tally.durationMs = ended - Date.parse(startedAt);
    else if (this.#elapsed > 0) this.tally.durationMs = Math.round(this.#elapsed * 1e6) / 1e3;
    const { tally } = this;
    const figures = tally.measurements.length > 0 && tally.outcome === 'nothing-ran';
    return tally.found(figures ? 'informational' : tally.outcome);
  }

  #takeTest(action: string, pkg: string, name: string, event: Readonly<Record<string, unknown>>): void {
    if (action === 'run' || action === 'output' || action === 'pause' || action === 'cont') {
      const open = this.#tests.get(name) ?? { output: '' };
      if (action === 'output' && open.output.length < OUTPUT)
        open.output += `${bounded(asText(event.Output) ?? '', OUTPUT)}\n`;
      if (action === 'run' || this.#tests.has(name)) this.#tests.set(name, open);
      if (!this.#packages.has(pkg)) this.#packages.set(pkg, { output: '' });
      return;
    }
    const said = this.#tests.get(name)?.output.trim() ?? '';
    this.#tests.delete(name);
    if (action === 'pass') this.tally.pass();
    else if (action === 'skip') this.tally.skip();
    else if (action === 'fail') {
      this.#failedIn.add(pkg);
      this.tally.fail(name, said);
    }
  }

  #takePackage(action: string, pkg: string, event: Readonly<Record<string, unknown>>): void {
    const open = this.#packages.get(pkg) ?? { output: '' };
    if (action === 'pass' || action === 'skip' || action === 'fail') {
      this.#packages.delete(pkg);
      this.#elapsed += asNumber(event.Elapsed) ?? 0;
      if (action !== 'fail') return;
      const built = asText(event.FailedBuild);
      if (built !== null && !this.#builds.has(built)) this.tally.broke(`${pkg} does not build`, open.output);
      if (built === null && !this.#failedIn.has(pkg))
        this.tally.broke(pkg, open.output.trim() || { kind: 'case.whole-failed' });
      this.#failedIn.delete(pkg);
      return;
    }
    if (action === 'output') {
      const output = asText(event.Output) ?? '';
      if (/^ok\s.*\(cached\)/.test(output)) {
        this.tally.warn('HP315', { kind: 'remark.cached', name: pkg });
      }
      if (open.output.length < OUTPUT) open.output += `${bounded(output, OUTPUT)}\n`;
    }
    this.#packages.set(pkg, open);
  }
}
