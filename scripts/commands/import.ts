import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { parseProse } from '../../src/checkpoint/prose.ts';
import { toMarkdownFile } from '../../src/checkpoint/write.ts';
import { diagnostic, InputError } from '../../src/errors.ts';
import type { Checkpoint, Unread } from '../../src/schemas/checkpoint.ts';
import type { Statement } from '../../src/schemas/decision.ts';
import type { Act } from './act.ts';
import { requireSound } from './report.ts';
import { EXIT, printJson } from './session.ts';

const words = ({ text, notes }: Statement): string => (notes ? `${text} ${notes}` : text);

const lanesThat = ({ lanes }: Checkpoint, verdict: 'go' | 'no-go'): string[] =>
  lanes.filter((lane) => lane.verdict === verdict).map(({ title }) => title);

/** The imported checkpoint as `import --json` prints it. */
export const toImportDocument = (content: Checkpoint, unread: readonly Unread[]) => {
  const { verdict, decision } = content;
  const qualifier = decision?.qualifier;
  return {
    title: content.title,
    date: content.date ?? null,
    status: verdict ? verdict + (qualifier ? ` (${qualifier})` : '') : null,
    verdict: verdict ?? null,
    scope: content.scope ?? null,
    items: content.items.map(({ id, area, title, claim, asWritten, notes, needs }) => ({
      id,
      area,
      title,
      status: claim?.status ?? 'unknown',
      asWritten: asWritten ?? null,
      notes: notes ?? null,
      needs,
    })),
    risks: content.risks.map(({ id, title, level, state, notes }) => ({
      id,
      title,
      level,
      state,
      notes: notes ?? null,
    })),
    lanes: content.lanes.map(({ id, title, verdict: word, notes }) => ({
      id,
      title,
      verdict: word ?? null,
      notes: notes ?? null,
    })),
    decision: {
      verdict: verdict ?? null,
      allowed: lanesThat(content, 'go'),
      blocked: lanesThat(content, 'no-go'),
      conditions: (decision?.conditions ?? []).map(words),
      guardrails: (decision?.guardrails ?? []).map(words),
      approvers: decision?.approvers ?? [],
    },
    nextSteps: (decision?.nextSteps ?? []).map(words),
    references: content.references,
    unread,
  };
};

const readDocument = async (file: string): Promise<string> => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const message =
      code === 'ENOENT'
        ? 'There is no such file'
        : code === 'EISDIR'
          ? 'This is a folder, not a document'
          : code === undefined || code.startsWith('ERR_ENCODING')
            ? 'The document is not UTF-8 text'
            : `The document could not be read (${code})`;
    throw new InputError([
      diagnostic('HP003', message, {
        place: { file },
        meaning: 'Nothing was imported.',
        fixes: code === 'ENOENT' ? ['name the Markdown document to import'] : [],
      }),
    ]);
  }
};

/** `holdpoint import`: reads a prose checkpoint document and prints it as Markdown with front matter. */
export const importDocument = (program: Command, act: Act): void => {
  program
    .command('import <document>')
    .description('turn a prose checkpoint document into Markdown with front matter')
    .action(
      act<[string]>(async (session, file) => {
        const text = await readDocument(file);
        const { content, unread, diagnostics } = parseProse(text, file, basename(file, extname(file)));
        requireSound(session, diagnostics);
        if (session.json) printJson(session, toImportDocument(content, unread));
        else session.stdout.write(toMarkdownFile(content, text));
        return EXIT.met;
      }),
    );
};
