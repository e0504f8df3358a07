import { closest, type Diagnostic, diagnostic } from '../errors.ts';
import { type Checkpoint, CheckpointSchema } from '../schemas/checkpoint.ts';
import type { Read, Unread } from '../schemas/unread.ts';
import { camel } from '../schemas/written.ts';
import { acknowledge } from './acknowledge.ts';
import { doubtClaims } from './doubted-claims.ts';
import { renderMarkdown } from './markdown/markdown.ts';
import { checkMdx } from './markdown/mdx.ts';
import { narrativeDoubts } from './narrative-doubts.ts';
import { common, type Lexicon } from './paper/words/lexicon.ts';
import { parseProse } from './prose.ts';
import { collapsed, plainText } from './text.ts';
import { toDiagnostics } from './validate/issues.ts';
import { type Parts, soundParts } from './validate/sound-parts.ts';
import { type FrontMatter, parseFrontMatter } from './yaml/front-matter.ts';
import { keysAt } from './yaml/keys.ts';
import type { Locate } from './yaml/yaml.ts';

/** A checkpoint file as read. */
export interface CheckpointReading {
  /** Undefined where an error was found. */
  content: Checkpoint | undefined;
  /** What of it was understood, for the checks that look further; undefined where nothing was. */
  parts: Parts | undefined;
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
const KEYS = CHECKPOINT_KEYS([]);
// What other tools write above a document too.
const COMMON = new Set(['id', 'title', 'subtitle', 'date', 'scope', 'references']);
const OWN = KEYS.filter((key) => !COMMON.has(key));

const isOwn = (key: string): boolean => {
  const name = key.replaceAll('_', '-').toLowerCase();
  return (
    OWN.includes(closest(name, KEYS) ?? '') || KEYS.some((own) => camel(own) === key && OWN.includes(own))
  );
};

/** Says whether front matter was written for another tool: none of its keys is a checkpoint's alone, and some are unknown. */
const isForeign = (value: unknown): boolean => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return !keys.some(isOwn) && keys.some((key) => !COMMON.has(key) && closest(key, KEYS) === undefined);
};

/** Says whether nothing in a checkpoint can be judged: no items, lanes, risks, verdict or decision. */
export const saysNothing = ({ items, lanes, risks, verdict, decision }: Checkpoint): boolean =>
  items.length + lanes.length + risks.length === 0 && verdict === undefined && decision === undefined;

type Base = Pick<CheckpointReading, 'source' | 'locate'>;

/** What a programme says of how its papers are read. */
export interface Given {
  lexicon: Lexicon;
  /** Lines of this checkpoint's paper that a person acknowledges. */
  read: readonly Read[];
}

const nothingGiven: Given = { lexicon: common, read: [] };

const sayIdle = (idle: readonly Read[], file: string): Diagnostic[] =>
  idle.map(({ text }) =>
    diagnostic(
      'HP505',
      `"${text.slice(0, 80)}" is acknowledged, and does not stand once among what was not understood`,
      {
        severity: 'warning',
        place: { file },
      },
    ),
  );

const readProse = (
  base: Base,
  file: string,
  id: string,
  isForeignFront: boolean,
  given: Given,
): CheckpointReading => {
  const { content, narrative, diagnostics, ...prose } = parseProse(base.source, file, id, given.lexicon);
  const { unread, idle } = acknowledge(prose.unread, given.read);
  const place = { file, line: 1, column: 1 };
  const notes: Diagnostic[] = [];
  if (isForeignFront)
    notes.push(
      diagnostic('HP114', 'The front matter is not that of a checkpoint', {
        severity: 'warning',
        place,
        source: base.source,
        fixes: ['To write the checkpoint as front matter, convert it: npx holdpoint import <file>.'],
      }),
    );
  if (saysNothing(content))
    notes.push(
      diagnostic('HP115', 'Nothing in this document was understood as part of a checkpoint', {
        severity: 'warning',
        place,
        fixes: [
          'Give it a status line, a table with a status column, or front matter; or move it elsewhere.',
        ],
      }),
    );
  return {
    ...base,
    form: 'prose',
    content,
    parts: content,
    narrative: renderMarkdown(narrative),
    unread,
    diagnostics: [...diagnostics, ...notes, ...sayIdle(idle, file)],
  };
};

/** What is wrong with front matter as a whole, before its keys are looked at. */
const wholeFault = ({ form, value }: FrontMatter, file: string, source: string): Diagnostic[] => {
  const say = (message: string, fix: string) => [
    diagnostic('HP101', message, { place: { file, line: 1, column: 1 }, source, fixes: [fix] }),
  ];
  if (form === 'prose')
    return say(
      'This MDX file has no front matter',
      'Begin it with a line of ---, its keys, and another line of ---.',
    );
  if (value === null) return say('The front matter is empty', 'Write at least a title, such as title: CP3.');
  if (typeof value !== 'object' || Array.isArray(value))
    return say('The front matter has no keys', 'Write keys with values, such as title: CP3.');
  return [];
};

/** What an imported paper's front matter keeps of the lines that were not understood. */
const keptDoubts = ({ notUnderstood = [] }: Checkpoint, locate: Locate): Unread[] =>
  notUnderstood.map((text, at) => ({
    line: locate(['notUnderstood', at], 'value').line ?? 1,
    text: collapsed(text),
    refuses: true as const,
  }));

const readWritten = (
  base: Base,
  front: FrontMatter,
  { form, file, given }: { form: 'front-matter' | 'mdx'; file: string; given: Given },
): CheckpointReading => {
  const { source, locate } = base;
  const reading = { ...base, form, narrative: '', unread: [] };
  const { value, diagnostics: doubted } = doubtClaims(front.value, given.lexicon, base);
  const parsed = CheckpointSchema.safeParse(value);
  if (!parsed.success) {
    const written = {
      value,
      locate,
      source,
      code: 'HP104' as const,
      keysAt: CHECKPOINT_KEYS,
      whole: 'the checkpoint',
    };
    const diagnostics = [...doubted, ...toDiagnostics(parsed.error, written)];
    return { ...reading, content: undefined, parts: soundParts(value), diagnostics };
  }
  const narrative = form === 'mdx' ? '' : renderMarkdown(front.body);
  const content = parsed.data;
  const kept = keptDoubts(content, locate);
  const doubts = narrativeDoubts(front.body, front.bodyLine, content, given.lexicon).filter(
    ({ text }) => !kept.some((each) => each.text === text),
  );
  const { unread, idle } = acknowledge([...kept, ...doubts], [...(content.read ?? []), ...given.read]);
  const diagnostics = [...doubted, ...sayIdle(idle, file)];
  return { ...reading, content, parts: content, narrative, unread, diagnostics };
};

/**
 * Reads one file of `checkpoints/`: front matter with a narrative, or a prose document as it is. `file` names it in
 * diagnostics, `id` is the checkpoint's where the text does not say; `given` is what its programme says. Never throws.
 */
export const readCheckpoint = async (
  text: string,
  file: string,
  id: string,
  given: Given = nothingGiven,
): Promise<CheckpointReading> => {
  const source = plainText(text);
  const front = parseFrontMatter(source, file);
  const isMdx = file.endsWith('.mdx');
  const base = { source, locate: front.locate };
  const nothing = { ...base, content: undefined, parts: undefined, narrative: '', unread: [] };
  if (source.trim() === '') {
    const empty = diagnostic('HP101', 'This file is empty', {
      place: { file, line: 1, column: 1 },
      fixes: ['Write the checkpoint, or delete the file.'],
    });
    return { ...nothing, form: isMdx ? 'mdx' : 'prose', diagnostics: [empty] };
  }
  const foreign = front.diagnostics.length === 0 && isForeign(front.value);
  if (!isMdx && (front.form === 'prose' || foreign)) return readProse(base, file, id, foreign, given);
  const form = isMdx ? 'mdx' : 'front-matter';
  const narrative = isMdx ? await checkMdx(front.body, file, front.bodyLine, source) : [];
  const whole = front.diagnostics.length > 0 ? front.diagnostics : wholeFault(front, file, source);
  if (whole.length > 0) return { ...nothing, form, diagnostics: [...whole, ...narrative] };
  const reading = readWritten(base, front, { form, file, given });
  const content = narrative.length > 0 ? undefined : reading.content;
  return { ...reading, content, diagnostics: [...reading.diagnostics, ...narrative] };
};
