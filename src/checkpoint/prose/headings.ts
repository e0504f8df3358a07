import type { Section } from './outline.ts';
import { folded, withoutSigns } from './plain.ts';

/** What a section holds, by its own heading or the nearest one above that says so. */
export type SectionKind =
  | 'decision'
  | 'allowed'
  | 'blocked'
  | 'risks'
  | 'steps'
  | 'guardrails'
  | 'conditions'
  | 'references'
  | 'approvers'
  | 'scope';

const WORK =
  '(?: (?:work|changes?|actions?|activities|activity|lanes?|scope|operations|items|areas|tasks|during this phase|to proceed|now))*';
const BRACKET = '(?:\\s*[(:].*|\\s+-\\s.*)?$';
const whole = (words: string): RegExp => new RegExp(`^(?:${words})${WORK}${BRACKET}`, 'iu');
const starts = (words: string): RegExp => new RegExp(`^(?:${words})(?![\\p{L}\\d])`, 'iu');

const KINDS: readonly [SectionKind, RegExp][] = [
  [
    'blocked',
    whole(
      'blocked|not allowed|forbidden|prohibited|disallowed|denied|no-go|no go|postponed|held|held back|on hold|stopped|must wait|not permitted|what is blocked|blockiert|gesperrt|verboten|nicht erlaubt|bloqué|bloqués|interdit|interdits|bloqueado|bloqueados|bloqueadas|prohibido|prohibidos|proibido|proibidos|no permitido|não permitido|заблокировано|запрещено|запрещенные|запрещённые|禁止|阻塞|不允许|ブロック|차단|금지',
    ),
  ],
  [
    'allowed',
    whole(
      'allowed|permitted|approved to proceed|cleared|can proceed|may proceed|proceed|go|what is allowed|erlaubt|freigegeben|zulässig|autorisé|autorisés|permis|permitido|permitidos|permitidas|разрешено|разрешенные|разрешённые|允许|許可|허용',
    ),
  ],
  [
    'steps',
    starts(
      'next steps?|next actions?|next step\\(s\\)|action items|follow[- ]?up actions|nächste schritte|prochaines? étapes?|próximos pasos|siguientes pasos|próximos passos|passos finais|следующие шаги|дальнейшие шаги|下一步|后续步骤|次のステップ|今後の対応|다음 단계',
    ),
  ],
  [
    'guardrails',
    starts(
      'guardrails?|guard rails|must not|non-negotiables?|leitplanken|garde-fous|salvaguardas|ограничители|禁止事項|가드레일',
    ),
  ],
  [
    'conditions',
    starts(
      'conditions?|go conditions|conditions (?:of|for) (?:approval|go)|restrictions|bedingungen|auflagen|condiciones|condições|условия|条件|조건',
    ),
  ],
  [
    'risks',
    /(?:^|[^\p{L}])(?:risks?|risiken|risiko|risques?|riesgos?|riscos?|риски?|риск[аи]?)(?![\p{L}\d])|风险|リスク|위험|리스크/iu,
  ],
  [
    'references',
    starts(
      'references?|related documents?|related docs|referenced documents?|links|see also|sources|referenzen|verweise|références|referencias|referências|ссылки|связанные документы|参考|参考资料|参考文献|関連文書|참고',
    ),
  ],
  [
    'approvers',
    starts(
      'approvals?|approvers?|sign[- ]?offs?|signatures?|signatories|freigaben?|unterschriften|approbations?|aprobaciones|aprobación|firmas|aprovações|aprovação|assinaturas|подписи|согласование|утверждение|审批|签核|签字|承認|承認者|승인자|서명',
    ),
  ],
  [
    'decision',
    /^(?:the |final |overall |formal |gate |release |launch )*(?:decisions?|verdict|go ?[/-] ?no[ -]?go(?: decision)?$|go ?[/-] ?no[ -]?go decision|entscheidung|beschluss|décision|decisión|decisão|решение|итоговое решение|вердикт|决定|决策|判定|決定|결정|판정)(?![\p{L}\d])/iu,
  ],
  ['scope', /^(?:scope|geltungsbereich|périmètre|alcance|escopo|область применения|范围|範囲|적용 범위)$/iu],
];

const NUMBER =
  /^(?:(?:section|part|step|phase)?\s*(?:\d+(?:\.\d+)*|[ivx]+|[a-h])[.):](?!\d)\s*|\d+(?:\.\d+)*\s+)/iu;

/** A heading's words as they are looked up: folded, without its number. */
export const bareTitle = (title: string): string => folded(folded(title).replace(NUMBER, ''));

const NOT_DECIDED =
  /(?<!\p{L})(?:options?|criteri\w+|frameworks?|process|authority|drivers?|guidelines?|templates?|thresholds?|rules?|triggers?|instructions?|checklist|how to|log|history|kriterien|critères|optionen|opciones|opções|критери\p{L}*|варианты|标准|基準|选项|기준)(?!\p{L})/iu;

// What is done about risks names no risk, and neither does a word in brackets behind another title.
const ABOUT_MEASURES =
  /(?<!\p{L})(?:reduction|removal|elimination|avoidance|reduzierung|réduction|reducción|redução|снижение)(?!\p{L})|제거|감소|削減|消除/iu;
const BRACKETED = /\s*[([（].*$/su;

const fits = (kind: SectionKind, pattern: RegExp, title: string): boolean =>
  kind === 'risks'
    ? pattern.test(title.replace(BRACKETED, '')) && !ABOUT_MEASURES.test(title)
    : pattern.test(title);

/** What a heading's words say stands beneath it. */
export const kindOfTitle = (written: string): SectionKind | undefined => {
  const title = bareTitle(written);
  return title === '' ? undefined : KINDS.find(([kind, pattern]) => fits(kind, pattern, title))?.[0];
};

/** Says whether a line begins like "Blocked: chaos tests": it names lanes, and is no verdict on the whole. */
export const namesLanes = (line: string): boolean => {
  const label = kindOfTitle(/^[^:：]{2,40}(?=[:：]\s*\S)/u.exec(line)?.[0] ?? '');
  return label === 'allowed' || label === 'blocked';
};

const ownKind = (section: Section): SectionKind | undefined => {
  const kind = section.isTitle ? undefined : kindOfTitle(section.title);
  const decides = kind === 'decision' || kind === 'allowed' || kind === 'blocked';
  return decides && headingsOver(section).some((each) => NOT_DECIDED.test(each)) ? undefined : kind;
};

/** What a section holds: its own heading's kind, else that of the nearest heading above. */
export const kindOf = (section: Section): SectionKind | undefined => {
  for (let each: Section | undefined = section; each; each = each.parent) {
    const kind = ownKind(each);
    if (kind !== undefined) return kind;
    if (NOT_DECIDED.test(bareTitle(each.title)) && !each.isTitle) return undefined;
  }
  return undefined;
};

/** The headings over a section, its own first, the document's title left out. */
export const headingsOver = (section: Section): string[] => {
  const titles: string[] = [];
  for (let each: Section | undefined = section; each; each = each.parent) {
    if (!each.isTitle) titles.push(bareTitle(each.title));
  }
  return titles.filter((title) => title !== '');
};

/** Says whether a section's own heading, or the label over it, is about risks or sorts them by level or state. */
export const isAboutRisks = (section: Section): boolean => {
  const title = bareTitle(section.title);
  const isLabel = section.depth === 7;
  if (isLabel && OF_A_RISK.test(title)) return false;
  return (
    ownKind(section) === 'risks' ||
    SORTS_RISKS.test(title) ||
    (isLabel && section.parent !== undefined && isAboutRisks(section.parent))
  );
};

const ONE_RISK =
  /^(?:(?:risks?|risiko|risque|riesgo|risco|риск)\s*#?\s*(?:R-?)?|R-?)\d+\s*[:：.–—-]\s*(\S.*)$/iu;

/** What a heading names that stands for one risk, as in "Risk 1: version drift"; undefined for any other. */
export const oneRisk = (section: Section): string | undefined =>
  section.depth < 7 && kindOf(section) === 'risks'
    ? ONE_RISK.exec(withoutSigns(section.title))?.[1]
    : undefined;

/** Says whether a heading's own words say that nothing stands beneath it: "Critical risks (none)". */
export const saysNone = (section: Section): boolean =>
  /(?:[(:–-]\s*)(?:none|keine|aucune?|ningun[oa]|nenhum|нет|无|なし|없음)\s*\)?\s*$/iu.test(
    withoutSigns(section.title),
  );

// A label over what belongs to one risk, or over papers about risks.
const OF_A_RISK =
  /^(?:mitigations?|mitigation (?:plan|strategy|steps)|measures?|contingency|actions?|controls?|impact|probability|likelihood|owner|status|evidence|references?|documents?|links|remaining considerations|maßnahmen|mesures|medidas|меры|対策|대응)(?![\p{L}])/iu;

const SORTS_RISKS =
  /^(?:critical|severe|high|major|medium|moderate|low|minor|open(?! (?:items?|questions?|issues?|actions?|tasks?|points?|work))|mitigated|closed|resolved|accepted|residual|kritisch|kritische|hoch|hohe|mittel|mittlere|niedrig|niedrige|gemindert|geminderte|critiques?|élevés?|moyens?|faibles?|atténués?|críticos?|altos?|medios?|médios?|bajos?|baixos?|mitigados?|критические|высокие|средние|низкие|снижены|сниженные|смягчённые|高|中|低|严重|已缓解|높음|중간|낮음)(?![\p{L}])/iu;
