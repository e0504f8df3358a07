import { doubtId } from '../../kernel/digest.ts';
import type { Revision } from '../../schemas/checkpoint.ts';
import type { RootCause } from '../../schemas/judgement.ts';

/** Lines of a document that refuse, were not understood, and that nobody has acknowledged; each text once. */
export const doubtsOf = ({ unread }: Pick<Revision, 'unread'>): RootCause[] => {
  const held = unread.filter(({ refuses, acknowledged }) => refuses && !acknowledged);
  const doubts = held.map(
    ({ line, text }): RootCause => ({
      id: doubtId(text),
      title: text,
      status: 'doubted',
      reason: { kind: 'doubt.refuses', line, text },
      items: [],
      lanes: [],
      risks: [],
    }),
  );
  return [...new Map(doubts.map((each) => [each.id, each])).values()];
};
