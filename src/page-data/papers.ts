import { becameOf } from '../checkpoint/explain.ts';
import { type Lexicon, lexiconOf } from '../checkpoint/paper/words/lexicon.ts';
import { parseProse } from '../checkpoint/prose.ts';
import type { Revision } from '../schemas/checkpoint.ts';
import type { ProgrammeDefinition } from '../schemas/programme.ts';
import type { PaperData } from '../views/paper.ts';
import type { Later } from './later.ts';
import { visible } from './visible.ts';

interface Read {
  paper: string;
  revision: Revision;
  lexicon: Lexicon;
}

const toPaper = (id: string, { paper, revision: read, lexicon }: Read): PaperData => {
  const { checkpoint, revision, source, content, unread } = read;
  const acknowledged = new Map(unread.map((each) => [each.line, each.acknowledged?.says]));
  const became = becameOf(parseProse(paper, source, checkpoint, lexicon)).map((each) => {
    const says = each.kind === 'unread' || each.kind === 'refuses' ? acknowledged.get(each.line) : undefined;
    return says === undefined ? each : { ...each, acknowledged: says };
  });
  return { id, checkpoint, revision, title: content.title, source, lines: paper.split('\n'), became };
};

/** Every revision that was read from a paper, with the paper and what each of its lines became. */
export const toPapers = (
  revisions: readonly Revision[],
  { words }: Pick<ProgrammeDefinition, 'words'>,
): Later<PaperData>[] => {
  const lexicon = lexiconOf(words);
  return revisions.flatMap((revision): Later<PaperData>[] => {
    const { paper } = revision;
    if (paper === undefined) return [];
    const id = `${revision.checkpoint}/${revision.revision}`;
    const read = () => visible(toPaper(id, { paper, revision, lexicon }));
    return [{ id, made: [revision, words], read }];
  });
};
