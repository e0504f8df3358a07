import type { CodeBook } from './code.ts';

/** Codes of checkpoints and the programme. */
export const CHECKPOINTS = {
  HP101: {
    meaning: 'The file was not read, so nothing in it counts.',
    fix: 'Write what the frame marks as YAML between two lines of ---.',
    example: 'The front matter is not closed',
  },
  HP102: {
    meaning: 'The entry has no status, so its item would count as Unknown.',
    fix: 'Use one of the status words that the message lists; keep the own word as as-written. Several words are doubted, and only warned of.',
    example: '"PARTAIL" is not a status',
  },
  HP104: {
    meaning: 'The entry was not read, so it would count for nothing.',
    fix: 'Write the entry as docs/checkpoints.md says.',
    example: 'There is no field "probe" in an item',
  },
  HP105: {
    meaning: 'Nobody could say which of the two is meant, so neither is judged.',
    fix: 'Give each a name of its own.',
    example: 'Two items are called "cp3-04"',
  },
  HP106: {
    meaning: 'What it stands for could not be judged.',
    fix: 'Correct the name, or define what it names.',
    example: 'There is no probe "docker.runtme"',
  },
  HP107: {
    meaning: 'Nothing is decided yet: it is judged as an open revision.',
    fix: 'Write verdict and date together; a day that is only planned is written as due.',
    example: 'A verdict is declared without its date',
  },
  HP108: {
    meaning: 'The checkpoint was not read, so nothing in it counts.',
    fix: 'Follow the names of revisions: r1.md, r2.md … and open.md, in a folder called as the checkpoint.',
    example: `"rev1" is no revision's name`,
  },
  HP109: {
    meaning: 'The page of this checkpoint could not be built.',
    fix: 'Mend the MDX at the place that is marked.',
    example: 'The MDX does not compile: a tag is not closed',
  },
  HP110: {
    meaning: 'It was not read, so nothing in it counts.',
    fix: 'Give permission to read it, or move it out of the content folder.',
    example: 'checkpoints/cp3.md cannot be read: permission is denied',
  },
  HP111: {
    meaning: 'The defaults of every policy apply.',
    fix: 'Write programme.yaml with at least a name.',
    example: 'There is no content/programme.yaml',
  },
  HP112: {
    meaning: 'An item that does not apply would count as satisfied, and nobody could say why.',
    fix: 'Add reason: why it does not apply.',
    example: 'cp3-04 is called not applicable without a reason',
  },
  HP113: {
    meaning: 'Until when it counts cannot be told.',
    fix: 'Check both dates, or add the end that is missing.',
    example: 'The claim on cp3-04 ends before it begins',
  },
  HP114: {
    meaning: 'The document is read as prose; of its front matter only title, date and status count.',
    fix: 'To write the checkpoint as front matter, convert it: npx holdpoint import <file>',
    example: 'The front matter is not that of a checkpoint',
  },
  HP115: {
    meaning: 'It has a page, and nothing on it is judged.',
    fix: 'Give it a status line, a table with a status column, or front matter; or move it elsewhere.',
    example: 'Nothing in this document was understood as part of a checkpoint',
  },
  HP116: {
    meaning: 'It was not read; nothing else depends on it.',
    fix: 'Rename it as it was meant, or move it out of the content folder.',
    example: 'content/checkpionts is not read',
  },
  HP117: {
    meaning: 'It would be judged by other rules than it counts on.',
    fix: 'See which verdicts come out otherwise: npx holdpoint check --rules 2. Then write rules: 2.',
    example: 'The programme has adopted rules 1, and this version judges by rules 2',
  },
} as const satisfies CodeBook;
