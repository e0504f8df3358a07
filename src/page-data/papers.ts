import { becameOf } from '../checkpoint/explain.ts';
import { lexiconOf } from '../checkpoint/paper/words/lexicon.ts';
import { parseProse } from '../checkpoint/prose.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import type { ProgrammeDefinition } from '../schemas/programme.ts';
import type { PaperData } from '../views/paper.ts';

/** Every revision that was read from a paper, with the paper and what each of its lines became. */
export const toPapers = (
  revisions: readonly Revision[],
  { words }: Pick<ProgrammeDefinition, 'words'>,
): PaperData[] => {
  const lexicon = lexiconOf(words);
  return revisions.flatMap(({ checkpoint, revision, source, paper, content, unread }): PaperData[] => {
    if (paper === undefined) return [];
    const acknowledged = new Map(unread.map((each) => [each.line, each.acknowledged?.says]));
    const became = becameOf(parseProse(paper, source, checkpoint, lexicon)).map((each) => {
      const says =
        each.kind === 'unread' || each.kind === 'refuses' ? acknowledged.get(each.line) : undefined;
      return says === undefined ? each : { ...each, acknowledged: says };
    });
    const id = `${checkpoint}/${revision}`;
    return [{ id, checkpoint, revision, title: content.title, source, lines: paper.split('\n'), became }];
  });
};
