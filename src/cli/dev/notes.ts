import type { Diagnostic } from '../../errors.ts';
import { escapeXml } from '../../kernel/escape.ts';

/** The parts of a content folder that a page is made from, each as its path begins. */
const sourcesOf = (page: string): string[] => {
  const [first = '', second = ''] = page.split('/');
  if (first === 'evidence' && second !== '') return [`probes/${second}.`, `evidence/${second}/`];
  return [`${first}.`, `${first}/`].flatMap((name) => [name, `checkpoints/${name}`, `records/${name}`]);
};

const LISTS: ReadonlySet<string> = new Set([
  '',
  'decisions',
  'risks',
  'evidence',
  'trends',
  'statuses',
  'diff',
]);

/**
 * What is to be said on a page, of all that is wrong with a content folder: on the page of a revision, a checkpoint
 * or a probe what its own files say, on every list all of it. `folder` is the content folder as places show it.
 */
export const notesOn = (page: string, diagnostics: readonly Diagnostic[], folder: string): Diagnostic[] => {
  const [first = '', second = ''] = page.split('/');
  const isList = LISTS.has(first) && !(first === 'evidence' && second !== '');
  if (isList) return [...diagnostics];
  const sources = sourcesOf(page).map((source) => (folder === '' ? source : `${folder}/${source}`));
  return diagnostics.filter(({ place }) => sources.some((source) => place?.file.startsWith(source)));
};

const note = ({ code, severity, message, place, source, meaning, fixes }: Diagnostic): string => {
  const at = [place?.file, place?.line, place?.line && place.column].filter(Boolean).join(':');
  const line = place?.line === undefined ? undefined : source?.split(/\r?\n/)[place.line - 1];
  return [
    `<li class="${severity}"><p><b>${code}</b> ${escapeXml(message)}</p>`,
    at === '' ? '' : `<p class="mono meta">${escapeXml(at)}</p>`,
    line === undefined ? '' : `<pre>${escapeXml(line)}</pre>`,
    ...[meaning, ...fixes].filter(Boolean).map((text) => `<p class="meta">${escapeXml(text)}</p>`),
    '</li>',
  ].join('');
};

/** Diagnostics as a block of a page; empty without any. */
export const notesHtml = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.length === 0
    ? ''
    : `<section class="wrap dev-notes" aria-label="Diagnostics"><ul>${diagnostics.map(note).join('')}</ul></section>`;
