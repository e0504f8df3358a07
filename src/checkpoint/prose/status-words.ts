import type { z } from 'zod';
import type { ClaimSchema } from '../../schemas/claim.ts';

export type ClaimedStatus = z.output<typeof ClaimSchema>['status'];

// A word stands here only where it can mean nothing else in a status cell; any other word is left unread.
const WORDS: Record<ClaimedStatus, string> = {
  ready: `ready, confirmed, enabled, pass, passed, passing, done, ok, okay, complete, completed, verified, met,
    satisfied, success, successful, succeeded, approved, accepted, implemented, available, operational, working,
    active, green, healthy, resolved, fixed, closed, signed off, frozen, in place, validated, finished, achieved,
    fulfilled, yes, merged, go, unblocked, compliant, proven, covered, exceeded, exceeds, present, exists, configured, documented, deployed, tested,
    installed, obtained, granted, responding, addressed, delivered, locked,
    bereit, bestanden, erledigt, fertig, abgeschlossen, bestätigt, erfüllt, freigegeben, genehmigt, ja, vorhanden,
    prêt, prête, terminé, terminée, validé, validée, approuvé, approuvée, confirmé, confirmée, réussi, réussie,
    conforme, fait, oui,
    listo, lista, completo, completa, completado, completada, aprobado, aprobada, confirmado, confirmada,
    hecho, cumplido, cumplida, terminado, terminada, verificado, verificada, validado, validada, congelado, sí,
    pronto, pronta, concluído, concluída, aprovado, aprovada, feito, ativo, sim, finalizado, finalizada,
    готово, готов, готова, выполнено, выполнен, завершено, завершён, завершен, пройдено, пройден, подтверждено,
    подтвержден, утверждено, одобрено, принято, работает, реализовано, успешно, исправлено, да,
    通过, 已完成, 完成, 就绪, 已验证, 已验收, 已确认, 已通过, 测试通过, 合格, 正常,
    完了, 合格, 済, 済み, 確認済, 確認済み, 承認済, 承認済み, 実施済, 実施済み, 対応済, 対応済み, 良好,
    완료, 완료됨, 통과, 합격, 승인, 승인됨, 확인, 확인됨, 정상, 준비됨`,
  partial: `partial, partially, partially done, partially complete, partially met, partially implemented, partly,
    conditional, conditional pass, conditional go, conditionally passed, conditionally approved,
    conditional approval, partial pass, partial go, warn, warning, warnings, incomplete, degraded, limited, yellow,
    amber, pass with warnings, passed with warnings, pass with conditions, approved with conditions, mostly done,
    mostly complete, synthetic only, at risk,
    teilweise, unvollständig, bedingt, eingeschränkt, partiel, partielle, partiellement, incomplet, incomplète,
    conditionnel, parcial, parcialmente, incompleto, incompleta, condicional, aprovado com ressalvas,
    aprobado con condiciones, частично, частичный, условно, неполный, не полностью, частично выполнено,
    частично готово, 部分完成, 部分通过, 部分, 有条件通过, 一部完了, 一部, 条件付き, 부분 완료, 부분, 부분적, 조건부`,
  failed: `fail, failed, fails, failing, failure, error, errors, broken, red, rejected, not met, not passed, unmet,
    not ready, not approved, not working, no, critical, invalid, unsuccessful, non-compliant, not compliant,
    violated, not accepted, did not pass, not ok, not operational, unhealthy, down,
    fehlgeschlagen, nicht bestanden, abgelehnt, nicht erfüllt, nicht bereit, fehler, nein, échec, échoué, échouée,
    refusé, refusée, rejeté, non conforme, pas prêt, non, fallido, fallida, falló, rechazado, rechazada,
    no cumplido, no cumple, no listo, falhou, reprovado, reprovada, rejeitado, não atendido, não aprovado,
    não pronto, não, провалено, провал, не пройдено, не пройден, отклонено, не готово, не готов, не готова, ошибка,
    не выполнено, не работает, нет, 失败, 不通过, 未通过, 不合格, 不満足, 異常, 失敗, 不可, 否決, 실패, 불합격,
    반려, 오류`,
  missing: `missing, absent, not found, unavailable, not available, not present, does not exist, none, lacking,
    not implemented, not installed, lost, fehlt, fehlend, nicht vorhanden, nicht verfügbar, manquant, manquante,
    absente, indisponible, falta, faltante, ausente, no disponible, no existe, faltando, não existe, indisponível,
    não disponível, отсутствует, отсутствуют, недоступно, недоступен, нет в наличии, 缺失, 不存在, 未提供,
    未実装, 欠落, なし, 未実現, 없음, 누락, 미구현`,
  blocked: `blocked, blocker, critical blocker, blocking, on hold, hold, halted, paused, stopped, no-go, no go, nogo,
    suspended, forbidden, prohibited, stop, waiting on dependency, blockiert, gesperrt, gestoppt, angehalten,
    bloqué, bloquée, bloquant, suspendu, suspendue, bloqueado, bloqueada, suspendido, detenido, suspenso, suspensa,
    заблокировано, заблокирован, приостановлено, блокер, заблокирована, 阻塞, 受阻, 已阻塞, 暂停, 保留, ブロック,
    停止, 中断, 차단, 차단됨, 보류, 중단`,
  unknown: `pending, planned, todo, to do, to-do, tbd, tba, tbc, in progress, wip, ongoing, started, not started,
    open, draft, proposed, scheduled, queued, awaiting, waiting, under review, in review, not tested, untested,
    not run, not executed, not verified, unverified, not checked, unchecked, unknown, not yet, not done,
    not complete, not completed, deferred, postponed, backlog, upcoming, future, to be determined, to be confirmed,
    to be done, not assessed, not evaluated, not reviewed, unclear, expired, stale, skipped, not measured,
    needs review, needs work, ready for review, ready for testing, ready to start, ready for implementation,
    ready for development, ready to test, required, not confirmed, not enabled, ausstehend, offen, geplant, läuft,
    in arbeit, unbekannt, nicht begonnen, nicht getestet, zurückgestellt, en cours, en attente, à faire, prévu,
    prévue, planifié, inconnu, non testé, non commencé, reporté, pendiente, en curso, en progreso, por hacer,
    planificado, planificada, desconocido, no iniciado, no probado, aplazado, pospuesto, pendente, em andamento,
    em progresso, a fazer, planejado, planejada, desconhecido, não iniciado, não testado, adiado, aguardando,
    в процессе, в работе, ожидает, ожидание, ожидается, запланировано, планируется, не начато, не проверено,
    неизвестно, отложено, не тестировалось, черновик, 待办, 待办的, 进行中, 未开始, 待定, 待验证, 待测试, 计划中,
    未测试, 未完成, 未知, 延期, 未着手, 未実施, 未確認, 進行中, 対応中, 予定, 保留中, 検討中, 作業中, 実施中, 未対応,
    未定, 不明, 진행중, 진행 중, 대기, 대기중, 대기 중, 예정, 미정, 미완료, 미완, 미확인, 계획, 계획됨, 미착수, 알 수 없음`,
  'not-applicable': `n/a, na, n.a., not applicable, nicht zutreffend, entfällt, non applicable, sans objet, no aplica,
    não aplicável, não se aplica, не применимо, неприменимо, н/д, 不适用, 不適用, 対象外, 該当なし, 해당 없음, 해당없음`,
};

const entries = Object.entries(WORDS) as [ClaimedStatus, string][];

/** Every status word read in prose, in lower case, and what it claims. */
export const statusWords: ReadonlyMap<string, ClaimedStatus> = new Map(
  entries.flatMap(([status, words]) =>
    words.split(',').map((word) => [word.trim().replace(/\s+/g, ' '), status] as const),
  ),
);

/** What a sign says beside a word: the sign never outranks the word. */
export type Mood = 'good' | 'warning' | 'bad' | 'waiting';

/** Every sign read in prose, without its variation selector. */
export const signs: ReadonlyMap<string, Mood> = new Map<string, Mood>([
  ...[...'✅✓✔√☑🟢👍💚🟩🆗'].map((each) => [each, 'good'] as const),
  ...[...'⚠🟡🟠🟨🟧💛'].map((each) => [each, 'warning'] as const),
  ...[...'❌✖✗✘☒✕❎⛔🔴🚫🛑🟥🚨👎'].map((each) => [each, 'bad'] as const),
  ...[...'⬜☐⏳⌛🔄📋🚧🔜⏸⏭🔵⚪⚫🟦❓❔🆕📝🔲🕐🗓📅'].map((each) => [each, 'waiting'] as const),
]);
