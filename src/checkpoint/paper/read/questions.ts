import type { List, ListItem, Paragraph, Table } from 'mdast';
import { type Block, cellText, itemText, lineOf, linesOf, plainOf, sourceOf } from '../tree/nodes.ts';
import { areaOf } from '../tree/titles.ts';
import { folded, keyOf, trimmed, withoutSigns } from '../words/fold.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { besideOf } from './beside.ts';
import { type Column, rowsOf } from './columns.ts';
import { type Finding, itemOf, type Place, taken } from './finding.ts';
import { readStatus, type StatusReading } from './status.ts';

const words = (lexicon: Lexicon, kind: 'yes' | 'no' | 'good' | 'bad' | 'answer' | 'question') =>
  lexicon.questions.get(kind);

/** Whether yes is the good answer; undefined where it cannot be told. */
const polarityOf = (question: string, lexicon: Lexicon): boolean | undefined => {
  const plain = folded(question);
  const good = words(lexicon, 'good')?.in(plain) === true;
  const bad = words(lexicon, 'bad')?.in(plain) === true;
  if (good === bad || lexicon.negations.in(plain)) return undefined;
  return good;
};

/** Reads an answer with the polarity of its question; an empty one is unknown. */
const readAnswer = (question: string, answer: string, lexicon: Lexicon): StatusReading => {
  const asWritten = withoutSigns(answer);
  const plain = trimmed(folded(answer));
  if (plain === '' || /^[_.…\s-]*$/.test(plain))
    return { asWritten: answer.trim() || '?', status: 'unknown' };
  const yes = words(lexicon, 'yes')?.at(plain, 0);
  const no =
    words(lexicon, 'no')?.at(plain, 0) ?? (lexicon.none.whole(plain) ? { end: plain.length } : undefined);
  if (!yes && !no)
    return (
      readStatus(answer, lexicon) ?? {
        asWritten,
        status: 'unknown',
        trouble: 'the answer is neither yes nor no',
      }
    );
  const good = polarityOf(question, lexicon);
  if (good === undefined)
    return { asWritten, status: 'partial', trouble: 'it cannot be told whether yes is good' };
  if ((yes !== undefined) !== good) return { asWritten, status: 'failed' };
  const rest = plain.slice((yes ?? no)?.end ?? 0);
  return yes && besideOf(rest, lexicon, true) !== 'clear'
    ? { asWritten, status: 'partial', trouble: 'the words behind the answer restrict it' }
    : { asWritten, status: 'ready' };
};

const ASKS = /^(.*[?？])\s*(.*)$/su;
// "Infra lead: Is monitoring configured?"
const ASKED = /^([^:：?？]{2,40})[:：]\s*(\S.*[?？])$/su;

const answerIn = (text: string, lexicon: Lexicon): string | undefined => {
  const match = /^\s*([\p{L}]{1,12})\s*[:：]\s*(.*)$/su.exec(text.replace(/\*\*|__/g, ''));
  return match && words(lexicon, 'answer')?.whole(keyOf(match[1] ?? '')) ? (match[2] ?? '') : undefined;
};

interface Asked {
  area: string | undefined;
  question: string;
}

const askedIn = (text: string, lexicon: Lexicon): Asked | undefined => {
  const plain = withoutSigns(text);
  if (!/[?？]$/u.test(plain)) return undefined;
  const [, who, question] = ASKED.exec(plain) ?? [];
  if (!who || !question) return { area: undefined, question: plain };
  return words(lexicon, 'question')?.whole(keyOf(who))
    ? { area: undefined, question }
    : { area: who, question };
};

const itemFor = (
  { area, question }: Asked,
  answer: string,
  line: number,
  written: string,
  place: Place,
): Finding[] =>
  itemOf({
    area: area ?? areaOf(place.section, place.paper.title),
    title: question,
    reading: readAnswer(question, answer, place.paper.lexicon),
    notes: '',
    line,
    written,
  });

/** Reads a question and the answer in the list or on the line below it; undefined where the two blocks are none. */
export const readQuestion = (
  node: Paragraph,
  next: Block | undefined,
  place: Place,
): { findings: Finding[]; used: 1 | 2 } | undefined => {
  const { lexicon, source } = place.paper;
  const [first = '', ...more] = linesOf(node);
  const asked = askedIn(first, lexicon);
  if (!asked) return undefined;
  const beneath = more.map((text) => answerIn(text, lexicon)).find((text) => text !== undefined);
  if (beneath !== undefined)
    return {
      findings: [taken(node), ...itemFor(asked, beneath, lineOf(node), plainOf(node), place)],
      used: 1,
    };
  if (next?.type !== 'list') return undefined;
  const answers = next.children.map((item) => answerIn(itemText(item), lexicon));
  const answer = answers.find((text) => text !== undefined);
  if (answer === undefined) return undefined;
  const written = `${first} ${sourceOf(next, source)}`;
  return {
    findings: [taken(node), taken(next), ...itemFor(asked, answer, lineOf(node), written, place)],
    used: 2,
  };
};

const nestedAnswer = (item: ListItem, lexicon: Lexicon): string | undefined =>
  item.children
    .flatMap((child) => (child.type === 'list' ? child.children : []))
    .map((each) => answerIn(itemText(each), lexicon))
    .find((text) => text !== undefined);

/** Reads a list of questions, each answered on its own line or beneath it; undefined unless every entry is one. */
export const readQuestionList = (list: List, place: Place): Finding[] | undefined => {
  const { lexicon, source } = place.paper;
  const read = list.children.map((item) => {
    if (item.checked !== null && item.checked !== undefined) return undefined;
    const [, question = '', behind = ''] = ASKS.exec(itemText(item)) ?? [];
    const asked = askedIn(question, lexicon);
    const answer = nestedAnswer(item, lexicon) ?? behind.replace(/^[\s:：–—→-]+/u, '');
    const isAnswer =
      answer === '' ||
      words(lexicon, 'yes')?.at(keyOf(answer), 0) ||
      words(lexicon, 'no')?.at(keyOf(answer), 0);
    return asked && isAnswer ? { item, asked, answer } : undefined;
  });
  if (read.some((each) => each === undefined) || read.every((each) => each?.answer === '')) return undefined;
  return [
    taken(list),
    ...read.flatMap((each) =>
      each ? itemFor(each.asked, each.answer, lineOf(each.item), sourceOf(each.item, source), place) : [],
    ),
  ];
};

/** Reads a table of questions and answers; undefined when its columns are something else. */
export const readQuestionTable = (
  table: Table,
  columns: readonly Column[],
  place: Place,
): Finding[] | undefined => {
  const { lexicon, source } = place.paper;
  const asks = columns.find(({ header }) => words(lexicon, 'question')?.whole(keyOf(header)));
  const says = columns.find(({ header }) => words(lexicon, 'answer')?.whole(keyOf(header)));
  if (!asks || !says) return undefined;
  return [
    taken(table),
    ...rowsOf(table).flatMap((row) => {
      const question = withoutSigns(cellText(row, asks.index));
      return question === ''
        ? []
        : itemFor(
            { area: undefined, question },
            cellText(row, says.index),
            lineOf(row),
            sourceOf(row, source),
            place,
          );
    }),
  ];
};
