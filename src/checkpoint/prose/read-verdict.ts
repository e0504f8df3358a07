import type { z } from 'zod';
import type { DeclaredVerdictSchema } from '../../schemas/verdict.ts';
import { folded, moodsOf, withoutSigns } from './plain.ts';

export type DeclaredVerdict = z.output<typeof DeclaredVerdictSchema>;

/** A declared verdict as read from a line. */
export interface VerdictReading {
  verdict: DeclaredVerdict;
  /** What the author put in brackets or behind the verdict. */
  qualifier?: string | undefined;
  /** Why the line was read as worse than its first word; undefined when it was taken at its word. */
  trouble?: string | undefined;
}

const PARTIAL =
  'partial go, partial-go, conditional go, conditional-go, go with conditions, go with reservations, restricted go, limited go, qualified go, go conditional, conditionally go, bedingtes go, go mit auflagen, go conditionnel, go sous réserve, go condicional, go condicionado, go con condiciones, go com ressalvas, go parcial, условный go, go с условиями, 有条件go, 条件付きgo, 조건부 go';
const GO = 'go, full go, unconditional go, go decision, decision go, go ahead, vert go';
const NO_GO =
  'no-go, no go, nogo, not go, not a go, do not go, don’t go, hold, no-go decision, stop, не go, 不go, kein go';
/** Words of a decision that are not "go": only where the line says it is a decision. */
const DECIDED = {
  'PARTIAL GO':
    'approved with conditions, conditionally approved, conditional approval, conditional pass, approved with reservations, accepted with conditions, bedingt freigegeben, approuvé sous conditions, aprobado con condiciones, aprovado com ressalvas, aprovado com condições, 有条件通过, 条件付き承認, 조건부 승인',
  GO: 'approved, accepted, freigegeben, genehmigt, approuvé, aprobado, aprovado, одобрено, утверждено, 批准, 已批准, 承認, 승인',
  'NO-GO':
    'blocked, rejected, not approved, denied, declined, on hold, failed, fail, not ready, deferred, postponed, abgelehnt, gesperrt, nicht freigegeben, refusé, rejeté, bloqué, rechazado, bloqueado, reprovado, rejeitado, não aprovado, no aprobado, отклонено, заблокировано, не одобрено, 拒绝, 否决, 不通过, 未通过, 否決, 却下, 不承認, 반려, 차단, 불합격',
} as const;

const list = (words: string, verdict: DeclaredVerdict) =>
  words.split(',').map((word) => [word.trim(), verdict] as const);
const declared = new Map([...list(PARTIAL, 'PARTIAL GO'), ...list(GO, 'GO'), ...list(NO_GO, 'NO-GO')]);
const decided = new Map([
  ...declared,
  ...list(DECIDED['PARTIAL GO'], 'PARTIAL GO'),
  ...list(DECIDED.GO, 'GO'),
  ...list(DECIDED['NO-GO'], 'NO-GO'),
]);

const RANK: Record<DeclaredVerdict, number> = { GO: 0, 'PARTIAL GO': 1, 'NO-GO': 2 };
const RESTRICTS =
  /\b(restrict\w*|condition\w*|limited|partial\w*|reserv\w*|except|only|mandatory|subject to|provided|if|with|but|however|ressalva\w*|condic\w*|réserve\w*|auflage\w*|vorbehalt)\b|услови|限定|条件|조건/iu;
const UNDECIDED =
  /\b(pending|tbd|awaiting|proposed|recommended|draft|planned|target|criteria|checklist|decision point|once|after|when|unless|until|not|no|ausstehend|pendiente|pendente|en attente)\b|ожида|待|予定|대기|예정/iu;

const UNTICKED = /^\s*(?:[☐⬜🔲]|\[ \])/u;

/** The worse of two declared verdicts. */
export const worseVerdict = (a: DeclaredVerdict, b: DeclaredVerdict): DeclaredVerdict =>
  RANK[b] > RANK[a] ? b : a;

const lead = (plain: string, words: ReadonlyMap<string, DeclaredVerdict>) => {
  const longest = [...words.keys()]
    .filter(
      (word) => plain === word || (plain.startsWith(word) && !/[\p{L}\d]/u.test(plain[word.length] ?? '')),
    )
    .sort((a, b) => b.length - a.length)[0];
  return longest === undefined
    ? undefined
    : { verdict: words.get(longest) ?? 'NO-GO', rest: plain.slice(longest.length) };
};

const qualifierOf = (text: string, rest: string): string | undefined => {
  if (rest.trim() === '') return undefined;
  const tail = withoutSigns(text).slice(-rest.length).trim();
  const bracket = /^[(（]([^()（）]+)[)）]?\.?$/.exec(tail);
  return (bracket?.[1] ?? tail.replace(/^[\s:;,.–—-]+/, '')).trim() || undefined;
};

/**
 * Reads a declared verdict at the start of a text: GO, NO-GO, PARTIAL or CONDITIONAL GO and their like, and where
 * `isDecision` says so also approved, rejected, blocked. Undefined when the text declares none ("GO / NO-GO",
 * "GO-LIVE", "GO pending sign-off").
 */
export const readVerdict = (text: string, isDecision: boolean): VerdictReading | undefined => {
  if (UNTICKED.test(text)) return undefined;
  const plain = folded(text).replace(/^(?:decision|verdict)\s*[:-]\s*/, '');
  const found = lead(plain, isDecision ? decided : declared);
  if (!found || /^\s*[/|]|^[- ]?live\b|^\s+(?:or|oder|ou|o|или|vs)\b|^\s*\?/.test(found.rest))
    return undefined;
  const { verdict, rest } = found;
  const qualifier = qualifierOf(text, rest);
  const positive = verdict !== 'NO-GO';
  if (positive && UNDECIDED.test(rest)) return undefined;
  if (verdict === 'GO' && /^\s*[\p{L}\d]/u.test(rest) && !RESTRICTS.test(rest)) return undefined;
  const contradicted = positive && moodsOf(text).some((mood) => mood === 'bad' || mood === 'waiting');
  if (contradicted) return undefined;
  if (verdict === 'GO' && (RESTRICTS.test(rest) || moodsOf(text).includes('warning')))
    return { verdict: 'PARTIAL GO', qualifier, trouble: 'the words beside GO restrict it' };
  if (!positive && moodsOf(text).includes('good'))
    return { verdict, qualifier, trouble: 'the sign contradicts the word' };
  return { verdict, qualifier };
};
