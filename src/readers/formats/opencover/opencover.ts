import { COVERAGE_IS_INFORMATIONAL, Coverage } from '../../lib/coverage.ts';
import { CoveredFiles } from '../../lib/covered-files.ts';
import type { Source } from '../../lib/source.ts';
import type { Found } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import { readXml } from '../../lib/xml.ts';
import type { Reader } from '../../reader.ts';

type Attributes = Readonly<Record<string, string>>;

/** A session as its elements come in. */
class Session {
  readonly files = new CoveredFiles();
  readonly #paths = new Map<string, string>();
  #class = '';
  #method = '';
  #file = '';
  /** Whether any point of the method was visited; null where it has none. */
  #visited: boolean | null = null;

  open(name: string, attributes: Attributes): void {
    if (name === 'File') this.#paths.set(attributes.uid ?? '', attributes.fullPath ?? '');
    else if (name === 'Method') {
      this.#visited = null;
      this.#file = '';
    } else if (name === 'FileRef') this.#file = this.#paths.get(attributes.uid ?? '') ?? '';
    else if (name === 'SequencePoint') this.#point(attributes);
    else if (name === 'BranchPoint') this.#branch(attributes);
  }

  close(name: string, text: string, path: readonly string[]): void {
    if (name === 'FullName' && path.at(-2) === 'Class') this.#class = text.trim();
    else if (name === 'Name' && path.at(-2) === 'Method') this.#method = text.trim();
    else if (name === 'Method' && this.#visited !== null)
      this.files.take(this.#file, 'functions', `${this.#class} ${this.#method}`, this.#visited ? 1 : 0);
  }

  #fileOf({ fileid }: Attributes): string {
    return (fileid === undefined ? undefined : this.#paths.get(fileid)) ?? this.#file;
  }

  #point(point: Attributes): void {
    const hits = Number(point.vc) > 0 ? 1 : 0;
    const file = this.#fileOf(point);
    this.#visited = this.#visited === true || hits > 0;
    this.files.take(file, 'lines', point.sl ?? '', hits);
    this.files.take(
      file,
      'statements',
      `${this.#class} ${this.#method} ${point.ordinal} ${point.offset}`,
      hits,
    );
  }

  #branch(point: Attributes): void {
    const place = `${this.#class} ${this.#method} ${point.sl} ${point.offset} ${point.path} ${point.ordinal}`;
    this.files.take(this.#fileOf(point), 'branches', place, Number(point.vc) > 0 ? 1 : 0);
  }
}

const parse = async (source: Source): Promise<Found> => {
  const session = new Session();
  await readXml(source, {
    wants: (name) => name === 'FullName' || name === 'Name',
    open: (name, attributes, path, place) => {
      if (path.length === 1 && name !== 'CoverageSession')
        throw new Unreadable('HP307', { kind: 'unreadable.root', roots: ['<CoverageSession>'] }, place);
      session.open(name, attributes);
    },
    close: (name, text, path) => session.close(name, text, path),
  });
  const coverage = new Coverage();
  session.files.addTo(coverage);
  return coverage.found();
};

/** OpenCover XML. Source: OpenCover/opencover, OpenCover.Framework Model. */
export const opencover: Reader = {
  id: 'opencover',
  title: 'OpenCover XML',
  tools: ['OpenCover', 'coverlet', 'AltCover'],
  met: [
    COVERAGE_IS_INFORMATIONAL,
    'Sequence points are counted as statements, and by their first line as lines; the summaries are not believed.',
  ],
  measurements: ['coverage.lines', 'coverage.statements', 'coverage.branches', 'coverage.functions'],
  hasCases: false,
  specification: 'https://github.com/OpenCover/opencover/wiki/Reports',
  recognise: ({ root }) => root === 'CoverageSession',
  parse,
};
