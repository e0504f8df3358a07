import type { Source } from '../../lib/source.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import { readXml } from '../../lib/xml.ts';

/** A vulnerability as the JSON form has it. */
interface Vulnerability {
  id: string;
  ratings: { severity?: string; score?: number }[];
  analysis: { state?: string };
}

const WANTED = new Set(['id', 'severity', 'score', 'base', 'state', 'timestamp']);

/** A name without its prefix, as the extension for vulnerabilities of 1.2 and 1.3 has one. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads the XML form into the parts of the JSON form that count. */
export const documentOfXml = async (source: Source): Promise<unknown> => {
  const components: unknown[] = [];
  const vulnerabilities: Vulnerability[] = [];
  const metadata: { timestamp?: string } = {};
  let current: Vulnerability | null = null;
  await readXml(source, {
    wants: (name) => WANTED.has(local(name)),
    open: (name, _attributes, path, place) => {
      if (path.length === 1 && local(name) !== 'bom')
        throw new Unreadable('HP307', { kind: 'unreadable.root', roots: ['<bom>'] }, place);
      if (local(name) === 'component' && path.length === 3 && path[1] === 'components') components.push({});
      if (local(name) === 'vulnerability') current = { id: '', ratings: [], analysis: {} };
      if (local(name) === 'rating' && current) current.ratings.push({});
    },
    close: (name, text, path) => {
      const own = local(name);
      const parent = local(path.at(-2) ?? '');
      const rating = current?.ratings.at(-1);
      if (own === 'timestamp' && parent === 'metadata') metadata.timestamp = text.trim();
      else if (!current) return;
      else if (own === 'id' && parent === 'vulnerability') current.id = text.trim();
      else if (own === 'severity' && rating) rating.severity = text.trim();
      else if ((own === 'score' || own === 'base') && rating && text.trim() !== '')
        rating.score = Number(text);
      else if (own === 'state' && parent === 'analysis') current.analysis.state = text.trim();
      else if (own === 'vulnerability') {
        vulnerabilities.push(current);
        current = null;
      }
    },
  });
  return { bomFormat: 'CycloneDX', metadata, components, vulnerabilities };
};
