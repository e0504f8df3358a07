import type { Section } from './outline.ts';
import { bareTitle } from './titles.ts';

const NAME = /(?:^|[^\p{L}])ADRs?(?![\p{L}])|architecture decision/iu;
const CONTEXT =
  /^(?:context|kontext|contexte|contexto|contesto|контекст|背景|コンテキスト|コンテクスト|맥락|배경)/u;
const CONSEQUENCES =
  /^(?:consequence|konsequenz|folgen|consequence|consecuencia|consequencia|conseguenz|gevolgen|последстви|后果|影响|影響|結果|결과)/u;

/** Says whether a document records a decision on architecture: accepting it decides nothing about going ahead. */
export const isAdr = (title: string, sections: readonly Section[]): boolean => {
  const titles = sections.map((section) => bareTitle(section.title));
  return (
    NAME.test(title) ||
    (titles.some((each) => CONTEXT.test(each)) && titles.some((each) => CONSEQUENCES.test(each)))
  );
};
