import { type Diagnostic, diagnostic } from '../errors.ts';
import { type Checkpoint, CheckpointSchema, type Unread } from '../schemas/checkpoint.ts';
import { parseFrontMatter } from './front-matter.ts';
import { toDiagnostics } from './issues.ts';
import { keysAt } from './keys.ts';
import { renderMarkdown } from './markdown.ts';
import { checkMdx } from './mdx.ts';
import { parseProse } from './prose.ts';
import type { Locate } from './yaml.ts';

/** A checkpoint file as read; `content` is undefined where an error was found. */
export interface CheckpointReading {
  content: Checkpoint | undefined;
  form: 'front-matter' | 'prose' | 'mdx';
  /** Narrative as sanitised HTML; empty for MDX, which the page renders itself. */
  narrative: string;
  unread: Unread[];
  diagnostics: Diagnostic[];
  locate: Locate;
  /** The file's text, lines ended by a line feed. */
  source: string;
}

const CHECKPOINT_KEYS = keysAt(CheckpointSchema);

/**
 * Reads one file of `checkpoints/`: front matter with a narrative, or a prose document as it is. `file` names it in
 * diagnostics, `id` is the checkpoint's where the text does not say.
 */
export const readCheckpoint = async (text: string, file: string, id: string): Promise<CheckpointReading> => {
  const source = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const front = parseFrontMatter(source, file);
  const isMdx = file.endsWith('.mdx');
  const base = { narrative: '', unread: [], source, locate: front.locate };
  if (front.form === 'prose' && !isMdx) {
    const { content, narrative, unread, diagnostics } = parseProse(source, file, id);
    return { ...base, form: 'prose', content, narrative: renderMarkdown(narrative), unread, diagnostics };
  }
  const form = isMdx ? 'mdx' : 'front-matter';
  const diagnostics = [...front.diagnostics];
  if (isMdx) diagnostics.push(...(await checkMdx(front.body, file, front.bodyLine, source)));
  if (front.form === 'prose')
    diagnostics.push(
      diagnostic('HP108', `${file} has no front matter`, {
        place: { file, line: 1, column: 1 },
        source,
        fixes: ['Begin it with a line of ---, its keys, and another line of ---.'],
      }),
    );
  if (diagnostics.length > 0) return { ...base, form, content: undefined, diagnostics };
  const parsed = CheckpointSchema.safeParse(front.value ?? {});
  if (parsed.success)
    return {
      ...base,
      form,
      content: parsed.data,
      narrative: isMdx ? '' : renderMarkdown(front.body),
      diagnostics,
    };
  const written = {
    value: front.value ?? {},
    locate: front.locate,
    source,
    code: 'HP104' as const,
    keysAt: CHECKPOINT_KEYS,
  };
  return { ...base, form, content: undefined, diagnostics: toDiagnostics(parsed.error, written) };
};
