// A thread of its own that answers each search, so that one without an end can be ended with it.
import { parentPort } from 'node:worker_threads';
import type { Answer, Match, Search } from './search.ts';

const matches = ({ pattern, text }: Search): Match[] => {
  const found = pattern.global ? text.matchAll(pattern) : [pattern.exec(text)];
  const list: Match[] = [];
  for (const match of found) if (match) list.push({ whole: match[0], group: match[1] });
  return list;
};

parentPort?.on('message', (asked: Search) => {
  let answer: Answer;
  try {
    answer = { found: matches(asked) };
  } catch (error) {
    answer = { fault: String(error) };
  }
  parentPort?.postMessage(answer);
});
