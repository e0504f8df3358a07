// Made from vocabulary/*.yaml by scripts/vocabulary.ts; change those.
/** The words of each language, as written. */
export const languages: Readonly<Record<string, unknown>> = {
 "de": {
  "status": {
   "ready": "bereit, bestanden, erledigt, fertig, abgeschlossen, bestätigt, erfüllt, freigegeben, genehmigt, ja, vorhanden, erfolgreich, in ordnung, verfügbar, aktiv, aktiviert, umgesetzt, geprüft, getestet, behoben, gelöst, eingerichtet, abgenommen, vollständig, eingefroren, läuft stabil, grün, akzeptiert, dokumentiert, gegeben, konform, gut, sehr gut, ausgezeichnet, stabil, funktioniert, in betrieb, okay",
   "partial": "teilweise, unvollständig, bedingt, eingeschränkt, teilweise erfüllt, mit auflagen, mit einschränkungen, gelb, bestanden mit auflagen, größtenteils, überwiegend, zum teil",
   "failed": "fehlgeschlagen, nicht bestanden, durchgefallen, abgelehnt, nicht erfüllt, nicht bereit, fehler, nein, fehlerhaft, defekt, rot, nicht konform, kritisch, ungültig, gescheitert, nicht in ordnung, nicht freigegeben, mangelhaft",
   "missing": "fehlt, fehlend, nicht vorhanden, nicht verfügbar, nicht eingerichtet, nicht umgesetzt, nicht dokumentiert, keine daten",
   "blocked": "blockiert, gesperrt, gestoppt, angehalten, pausiert, ausgesetzt",
   "unknown": "ausstehend, offen, geplant, läuft, in arbeit, in bearbeitung, unbekannt, nicht begonnen, nicht getestet, zurückgestellt, verschoben, in prüfung, entwurf, ungeprüft, nicht geprüft, wartet, begonnen, vorgesehen, unklar",
   "not-applicable": "nicht zutreffend, entfällt, nicht anwendbar, entf., nicht relevant"
  },
  "modes": "blockierend, nur warnung, nur hinweis, verpflichtend",
  "verdict": {
   "PARTIAL GO": "bedingtes go, go mit auflagen, go unter vorbehalt, go mit einschränkungen, eingeschränktes go, teilweises go, go mit bedingungen",
   "NO-GO": "kein go, nicht go"
  },
  "decided": {
   "GO": "freigegeben, genehmigt, bestanden, freigabe erteilt, freigabe, abgenommen, produktionsreif",
   "PARTIAL GO": "bedingt freigegeben, freigabe mit auflagen, freigegeben mit auflagen, mit auflagen freigegeben, bedingte freigabe, bestanden mit auflagen, unter vorbehalt freigegeben",
   "NO-GO": "abgelehnt, gesperrt, nicht freigegeben, blockiert, keine freigabe, nicht bereit, verschoben, zurückgestellt, gestoppt, angehalten, nicht bestanden, nicht produktionsreif"
  },
  "beside-verdict": "für, die, den, das, produktion, freigegeben, erteilt, genehmigt, bestätigt, betrieb, start, entscheidung, freigabe",
  "fields": {
   "status": "status, gesamtstatus, aktueller status, zustand, stand der freigabe",
   "decision": "entscheidung, ergebnis, beschluss, gesamtergebnis, fazit, freigabeentscheidung, urteil",
   "recommendation": "empfehlung",
   "date": "datum, prüfdatum, berichtsdatum, geprüft am, stand",
   "decided": "entscheidungsdatum, datum der entscheidung, freigabedatum, entschieden am, freigegeben am",
   "updated": "zuletzt aktualisiert, aktualisiert am, letzte aktualisierung, geändert am, aktualisiert, letzte änderung",
   "created": "erstellt am, erstellt",
   "scope": "geltungsbereich, umfang",
   "approved-by": "freigegeben von, genehmigt von, genehmigt durch",
   "owner": "verantwortlich, zuständig, eigentümer"
  },
  "columns": {
   "status": "zustand, ergebnis, erfüllt, bereit, entscheidung, status, bestanden, geprüft, freigabestatus, bewertung, erledigt, vorhanden",
   "area": "bereich, kategorie, themenbereich, gebiet",
   "title": "kriterium, punkt, prüfpunkt, anforderung, aufgabe, prüfung, komponente, thema, maßnahme, funktion, bezeichnung, beschreibung, dienst, test",
   "notes": "anmerkung, anmerkungen, bemerkung, bemerkungen, hinweise, hinweis, notiz, notizen, nachweis, begründung, kommentar, details",
   "number": "nummer, lfd. nr.",
   "risk": "risiko, risiken",
   "level": "schwere, schweregrad, stufe, auswirkung, priorität, eintrittswahrscheinlichkeit, wahrscheinlichkeit",
   "role": "rolle, funktion, stelle",
   "name": "unterschrift",
   "says": "freigabe, unterschrift, entscheidung, votum",
   "owner": "verantwortlich, zuständig, eigentümer",
   "needs": "abhängig von, hängt ab von, benötigt, abhängigkeit, abhängigkeiten, voraussetzung",
   "date": "datum, frist, termin, bis",
   "property": "feld, merkmal, eigenschaft",
   "value": "wert, angabe",
   "planned": "soll, ziel, zielwert, grenzwert, schwelle"
  },
  "sections": {
   "decision": "entscheidung, beschluss, freigabeentscheidung, go/no-go-entscheidung, ergebnis, empfehlung, urteil",
   "allowed": "erlaubt, freigegeben, zulässig",
   "blocked": "blockiert, gesperrt, verboten, nicht erlaubt, nicht zulässig",
   "steps": "nächste schritte, nächster schritt, weitere schritte, offene maßnahmen, weiteres vorgehen, maßnahmen",
   "guardrails": "leitplanken",
   "conditions": "bedingungen, auflagen",
   "risks": "risiken, risiko, risikobewertung, offene risiken, bekannte risiken, restrisiken",
   "references": "referenzen, verweise, quellen, siehe auch",
   "approvers": "freigaben, freigabe, unterschriften, unterschrift, abnahme",
   "scope": "geltungsbereich",
   "summary": "zusammenfassung, überblick, übersicht, allgemeines, gesamtstatus, fazit, kontext, status",
   "history": "änderungshistorie, verlauf, historie, entscheidungsprotokoll",
   "options": "kriterien, optionen, option, szenario, szenarien, regeln, legende, vorgehen, leitfaden, vorlage, alternativen, schwellen, beispiel",
   "legend": "legende, szenario, szenarien, option, optionen, beispiel, beispiele, alternativen, bedeutung"
  },
  "risk-levels": {
   "critical": "kritisch, kritische, kritischer, kritisches, hoch, hohe, hoher, hohes, schwerwiegend",
   "major": "mittel, mittlere, mittlerer, mittleres",
   "minor": "niedrig, niedrige, gering, geringe, niedriges, geringes"
  },
  "risk-states": {
   "open": "offen, offene, offenes",
   "mitigated": "gemindert, geminderte, geminderten, mitigiert, mitigierte, mitigierten, reduziert",
   "closed": "geschlossen, behoben, erledigt",
   "accepted": "akzeptiert, akzeptierte"
  },
  "risk-aside": "reduzierung, maßnahmen, maßnahme, minderung, verantwortlich, auswirkung, eintrittswahrscheinlichkeit",
  "risk-fields": {
   "level": "schwere, stufe, auswirkung, schweregrad",
   "state": "status, zustand"
  },
  "months": [
   "januar jan jänner",
   "februar feb",
   "märz mär",
   "april apr",
   "mai",
   "juni jun",
   "juli jul",
   "august aug",
   "september sep sept",
   "oktober okt",
   "november nov",
   "dezember dez"
  ],
  "none": "keine, keiner, kein, nichts, keine risiken, keine bekannten risiken, keine offenen risiken, entfällt",
  "without": "kein, keine, keinen, keinerlei, ohne, null",
  "negations": "nicht, kein, keine, niemals, ohne, nie",
  "restricts": "aber, außer, nur, teilweise, bedingt, vorbehalt, auflage, auflagen, ausstehend, fehlt, fehler, offen, ohne, nicht, kein, keine, geplant, bis, wenn, sobald, eingeschränkt, simuliert, attrappe, vorläufig, manuell, unter vorbehalt, mit auflagen",
  "harmless": "der, die, das, und, am, vom, mit, alle, aller, im, auf, test, tests, prüfung, prüfungen, bestanden, erfolgreich, siehe, durch, bericht, protokoll, von, seit, version, freigegeben, dokumentiert, vollständig, geprüft, am",
  "weighs": "wenn, falls, sofern, sobald, würde, sollte, könnte, muss, kann, bevor",
  "supposes": "wenn, falls, sofern",
  "undecided": "ausstehend, entwurf, offen, in arbeit, noch nicht entschieden, geplant, in prüfung",
  "alternatives": "oder, bzw.",
  "roles": "leitung, leiter, leiterin, betrieb, entwicklung, sicherheit, qualität, vorstand, abteilung",
  "signs": "unterschrift, gezeichnet, unterzeichnet",
  "planned": "geplant, ziel, voraussichtlich, frist",
  "forbids": "nicht, niemals, kein, verboten",
  "shouts": "NICHT, NIEMALS, VERBOTEN",
  "questions": {
   "yes": "ja",
   "no": "nein",
   "good": "bereit, eingerichtet, getestet, vorhanden, dokumentiert, vollständig, freigegeben, geprüft, konfiguriert, verfügbar, erfüllt",
   "bad": "offen, offene, ausstehend, ausstehende, fehler, risiken, blocker, fehlend, fehlende, ungelöst, ungelöste",
   "ask": "ist, sind, gibt, hat, haben, wurde, wurden, kann, können",
   "answer": "antwort",
   "question": "frage"
  }
 },
 "en": {
  "status": {
   "ready": "ready, confirmed, enabled, pass, passed, passes, passing, done, ok, okay, complete, completed, verified, met, satisfied, success, successful, successfully, succeeded, approved, accepted, implemented, available, operational, working, works, active, green, healthy, resolved, fixed, closed, signed off, frozen, in place, validated, finished, achieved, fulfilled, yes, merged, go, unblocked, compliant, proven, covered, exceeded, exceeds, present, exists, configured, documented, deployed, tested, installed, obtained, granted, responding, addressed, delivered, locked, clean, stable, good, great, error handled, handled, excellent, perfect, correct, supported, published, released, shipped, running, live, stored, committed, updated, created, added, removed, reviewed, ready for production, production ready, production-ready, no issues, no issues found, none found, all passed, all pass, all passing, zero failures, no failures, no errors, cleared, on track, functional, activated, reachable, restored, integrated, aligned, mitigated, sufficient, adequate, consistent, proceed, archived, pass expected",
   "partial": "partial, partially, partially done, partially complete, partially completed, partially met, partially implemented, partly, partially ready, partial pass, partial go, conditional, conditional pass, conditional go, conditionally passed, conditionally approved, conditional approval, warn, warning, warnings, incomplete, degraded, limited, yellow, amber, pass with warnings, passed with warnings, pass with conditions, pass with notes, approved with conditions, mostly done, mostly complete, mostly, synthetic only, at risk, needs improvement, half done, basic, almost, nearly done, ready with conditions, ready with caveats, done with concerns, concerns, medium, moderate, mixed, minor issues",
   "failed": "fail, failed, fails, failing, failure, error, errors, broken, red, rejected, not met, not passed, unmet, not ready, not approved, not working, no, critical, invalid, unsuccessful, non-compliant, not compliant, noncompliant, violated, not accepted, did not pass, does not pass, not ok, not operational, unhealthy, down, not supported, unsupported, not satisfied, not fulfilled, insufficient, inadequate, not achieved, incorrect, drift, denied, not safe, unsafe, vulnerable, not stable, unstable, defective",
   "missing": "missing, absent, not found, unavailable, not available, not present, does not exist, lacking, not implemented, not installed, lost, not configured, not deployed, not provisioned, not created, not documented, not in place, gap, not defined, undefined, not set, not existing, no evidence, no data, no baseline, no baseline established, not provided, not enabled, nothing",
   "blocked": "blocked, blocker, critical blocker, on hold, hold, halted, paused, stopped, no-go, no go, nogo, suspended, forbidden, prohibited, stop, waiting on dependency",
   "unknown": "pending, planned, todo, to do, to-do, tbd, tba, tbc, in progress, in-progress, wip, ongoing, started, not started, open, draft, proposed, scheduled, queued, awaiting, waiting, under review, in review, not tested, untested, not run, not executed, not verified, unverified, not checked, unchecked, unknown, not yet, not done, not complete, not completed, deferred, postponed, backlog, upcoming, future, to be determined, to be confirmed, to be done, not assessed, not evaluated, not reviewed, unclear, expired, stale, skipped, not measured, needs review, needs work, ready for review, ready for testing, ready to start, ready for implementation, ready for development, ready to test, ready for acceptance, ready to run, ready for deployment, required, not confirmed, not yet started, not yet implemented, not applied, candidate, prototype, experimental, investigating, outstanding, incoming, unresolved, not resolved, not assigned, assigned, new, not validated, needs validation, needs verification, to verify, to check, optional, aspirational, next, later, waived, waiver, exempt, accepted risk, stub, placeholder, monitoring, pass rate, success rate, conformance only, analyzing, analysed, analyzed, not measured yet",
   "not-applicable": "n/a, na, n.a., not applicable, not relevant, out of scope, does not apply, not required, not needed"
  },
  "modes": "blocking, non-blocking, nonblocking, warning only, warn only, advisory, informational, report only, mandatory, enforcing, hard gate, soft gate, hard, soft, fail closed, fail open, monitor only, best effort",
  "verdict": {
   "GO": "go, full go, unconditional go, go decision, go ahead, go-ahead, all go, go for launch, go for release, go for production",
   "PARTIAL GO": "partial go, partial-go, conditional go, conditional-go, go with conditions, go with reservations, restricted go, limited go, qualified go, go conditional, conditionally go, go (conditional), provisional go, soft go, go with caveats, go with restrictions",
   "NO-GO": "no-go, no go, nogo, not go, not a go, do not go, don't go, no-go decision, hold, on hold"
  },
  "decided": {
   "GO": "approved, accepted, authorised, authorized, passed, pass, cleared, proceed, approved for production, approved for release, approved for launch, approved to proceed, cleared for launch, cleared to proceed, release approved, launch approved, ready for production, production ready, ready to launch, ready to release, ready for release, ready for launch, promote, promoted, ship, ship it",
   "PARTIAL GO": "approved with conditions, conditionally approved, conditional approval, conditional pass, conditionally passed, approved with reservations, accepted with conditions, pass with conditions, passed with conditions, proceed with caution, proceed with conditions, proceed conditionally, authorised with conditions, authorized with conditions, ready with conditions, conditionally ready, partially approved, partial approval, partially ready, mostly ready, approved with caveats, conditional proceed, conditional acceptance, conditionally accepted, approved with restrictions, partial",
   "NO-GO": "hold, on hold, blocked, critical blocker, rejected, not approved, not authorised, not authorized, denied, declined, failed, fail, not ready, not passed, deferred, postponed, stop, stopped, do not proceed, do not launch, do not release, do not deploy, do not ship, cannot proceed, not cleared, suspended, aborted, abort, cancelled, delay, delayed, not production ready, not ready for production, blocker, revert, drop, iterate, rollback, halt, halted"
  },
  "beside-verdict": "prod, production, live, launch, release, approved, authorised, authorized, confirmed, granted, given, final, decision, verdict, status, for, to, the, this, checkpoint, gate, phase, proceed, deployment, deploy, rollout, ga, go-live, by, on, all, gates, green, milestone, sprint, week, version, v, team, unanimous, unanimously, is, are, has, been, we, review, stage, cp, rc, beta, pilot, staging, and, of, now, ready, passed, met, criteria, ahead, ship",
  "fields": {
   "status": "status, overall status, gate status, current status, final status, checkpoint status, release status, project status, overall, state, current state, readiness, overall readiness, readiness status, production readiness, launch status, go-live status",
   "decision": "decision, final decision, verdict, overall verdict, final verdict, go/no-go, go / no-go, go/no-go decision, go / no-go decision, gate decision, release decision, outcome, result, overall result, overall decision, current decision, current gate decision, launch decision, readiness decision, current verdict, conclusion, gate verdict, gate outcome, gate result, checkpoint decision, final result, final outcome, go/no-go status, ruling, formal decision, deployment decision, go-live decision, promotion decision, overall assessment, final call",
   "recommendation": "recommendation, recommended decision, recommended, current recommendation, final recommendation, recommended status, proposed decision, recommended verdict, our recommendation",
   "date": "date, checkpoint date, review date, report date, assessment date, date of review, audit date, test date, meeting date, completion date, completed, completed on, checked at, checked on, checked, date checked, evaluation date, validation date, as of, evaluated, evaluated on, assessed, assessed on, reviewed, reviewed on, issued, issued on, date issued, timestamp, published, release date, freeze date, inspection date, inspected on, performed on, performed, recorded, snapshot date, effective date, signed, signed on, run date, executed, executed on, conducted on, conducted",
   "decided": "decision date, date of decision, decided, decided on, approval date, date decided, approved on, sign-off date, signed off on, decision made, decision taken, date of approval, acceptance date, accepted on",
   "updated": "last updated, updated, last update, last modified, updated on, last revised, revised, revision date, last reviewed, last checked, last verified, updated at, modified, update date, last edited",
   "created": "created, created on, generated, generated on, generated at, prepared, prepared on",
   "scope": "scope",
   "approved-by": "approved by, approver, approvers, signed off by, accepted by, authorised by, authorized by",
   "owner": "owner, owners, responsible, dri, assignee, accountable, lead"
  },
  "columns": {
   "status": "status, current status, overall status, gate status, state, current state, result, results, test result, outcome, verdict, pass/fail, pass / fail, pass, go/no-go, go / no-go, go/no go, readiness, ready, decision, compliance, compliant, met, done, complete, completed, verified, tested, working, passed, checked, approved, supported, implemented, confirmed, final status, final state, conclusion, present, ok, check result, assessment, evaluation, satisfied, enabled, in place, available, fulfilled, finding status, gate result, signed off, achieved, rag, test status, ready?, conformance, health, level of readiness, readiness level, judgement, judgment, supported?",
   "area": "area, readiness area, category, gate category, domain, section, group, pillar, workstream, stream, area/component, theme, phase group, module group",
   "title": "item, items, check, criterion, criteria, exit criterion, exit criteria, acceptance criterion, acceptance criteria, checks, checkpoint, requirement, requirements, gate, name, task, deliverable, test, test case, feature, control, description, component, service, capability, metric, step, topic, element, artifact, artefact, document, issue, claim, scenario, stage, action, activity, question, condition, objective, goal, milestone, blocker, finding, prerequisite, dimension, phase, invariant, workstream, subject, aspect, module, gate name, story, epic, kpi, slo, dependency name, endpoint, file, package, deliverables, system, subsystem, story title, sub-area",
   "notes": "notes, note, comment, comments, remarks, remark, details, detail, evidence, rationale, reason, observations, finding, findings, explanation, description, justification, proof, summary, carry-over, comment / evidence",
   "number": "#, no, no., nr, num, id, ref, number, blocker id, item id, task id, gate id, test id, req id, requirement id, ref., key, code, index, adr, story id, check id, issue id",
   "risk": "risk, risks, risk description, risk item, risk name, risk title",
   "level": "level, severity, impact, risk level, priority level, criticality, priority, likelihood, probability",
   "role": "role, approver, approver role, function, responsible role, sign-off role, stakeholder, approval role, signatory role, authority",
   "name": "person, full name, signatory, signature, signed, signed by, name and date",
   "says": "sign, sign-off, signoff, signed, approval, approved, decision, vote, status, ok, verdict, go/no-go, approval status",
   "owner": "owner, owners, responsible, dri, assignee, assigned to, accountable, lead, owner role, responsible role",
   "needs": "needs, requires, depends on, dependency, dependencies, dependent on, prerequisite, prerequisites, blocked by",
   "date": "date, when, due, due date, deadline, target date, eta, planned, completed on, completed date, updated, last updated",
   "lane": "lane, lanes, work, kind of work, type of work, track, scope of work, lane name",
   "property": "property, field, key, attribute, item, metadata, parameter, info",
   "value": "value, values, details, detail, information",
   "planned": "target, expected, planned, threshold, baseline, before, goal, limit, required"
  },
  "sections": {
   "decision": "decision, decisions, verdict, go/no-go, go / no-go, go/no-go decision, go / no-go decision, final decision, formal decision, gate decision, release decision, launch decision, overall decision, current decision, current readiness decision, readiness decision, final verdict, overall verdict, go/no-go verdict, go/no-go recommendation, go/no-go status, decision and sign-off, decision & sign-off, recommendation, current recommendation, final recommendation, recommendations and decision, go-live decision, deployment decision, conclusion and decision, decision summary, checkpoint decision, gate verdict, readiness verdict, decision formal, decision (updated), final go/no-go decision, the decision, outcome, gate outcome, go-live verdict, promotion decision",
   "allowed": "allowed, permitted, approved to proceed, cleared, can proceed, may proceed, proceed, go, what is allowed, allowed to proceed, in go, allowed lanes, allowed work, permitted work",
   "blocked": "blocked, not allowed, forbidden, prohibited, disallowed, denied, no-go, no go, postponed, held, held back, on hold, stopped, must wait, not permitted, what is blocked, blocked lanes, blocked work",
   "steps": "next steps, next step, next actions, next action, next step(s), action items, follow-up actions, follow up actions, follow-ups, follow ups, open actions, recommended next, recommended next steps, recommended actions, immediate actions, immediate next steps, actions required, required actions, remaining actions, what happens next, what's next, what is next, next, actions, recommended next actions, path forward, way forward, action plan, next moves, to do next, next-step, suggested next steps, follow-up, final steps, next milestones",
   "guardrails": "guardrails, guardrail, guard rails, must not, non-negotiables, non negotiables",
   "conditions": "conditions, condition, go conditions, conditions of approval, conditions for approval, conditions for go, restrictions, conditions of go, approval conditions, restricted conditions, conditions attached, caveats and conditions",
   "risks": "risk, risks, risk assessment, risk register, known risks, residual risks, remaining risks, open risks, key risks, critical risks, mitigated risks, accepted risks, top risks, risks and mitigations, risk matrix, risk analysis, risk summary, major risks, minor risks, high risks, identified risks",
   "references": "references, reference, related documents, related docs, referenced documents, links, see also, sources, related, further reading, related files",
   "approvers": "approvals, approval, approvers, sign-off, sign-offs, sign off, signoff, signoffs, signatures, signatory, signatories, approved by, review and approval, sign-off table, sign-off matrix, approval and sign-off, final sign-off, poll",
   "scope": "scope",
   "summary": "overview, summary, executive summary, document control, document information, metadata, general information, overall, overall status, overall status summary, status, current status, final status, gate status, checkpoint, header, info, context, document info, at a glance, tl;dr, tldr, bottom line, executive overview, conclusion, conclusions, final assessment, overall assessment, overall readiness, readiness, current readiness, launch status, result, final result, checkpoint status, project status, release status, introduction, about, background, details, meta",
   "history": "history, changelog, change log, decision log, log, revision history, version history, changes, work log, archive, previous, superseded, document history, decision history, timeline, past",
   "options": "option, options, criteria, criterion, framework, process, authority, driver, drivers, guideline, guidelines, template, threshold, thresholds, rule, rules, trigger, triggers, instruction, instructions, how to, scenario, scenarios, legend, policy, definition, definitions, example, examples, alternatives, alternative, decision tree, decision matrix, guide, if go, if no-go, rollback, reopening, re-opening, matrix legend, key, glossary, playbook, decision gate criteria, procedure, procedures, usage, notation, scale, decision points, decision point, meaning",
   "legend": "legend, key, scenario, scenarios, option, options, example, examples, alternatives, alternative, meaning, notation, status legend, glossary, status key, symbols, if go, if no-go, decision tree, required fix"
  },
  "risk-levels": {
   "critical": "critical, severe, blocker, blocking, very high, high, highest, p0, catastrophic",
   "major": "major, medium, moderate, significant, p1",
   "minor": "minor, low, p2, p3, very low, negligible, trivial"
  },
  "risk-states": {
   "open": "open, unmitigated, not mitigated, unresolved, active, outstanding, residual, remaining, new, monitoring, pending, in progress, watch, identified, ongoing",
   "mitigated": "mitigated, reduced, controlled, under control, addressed",
   "closed": "closed, resolved, eliminated, fixed, retired, done",
   "accepted": "accepted, acknowledged, tolerated"
  },
  "risk-aside": "reduction, removal, elimination, avoidance, mitigation, mitigations, measures, mitigation plan, mitigation strategy, mitigation steps, contingency, controls, action, actions, owner, evidence, references, documents, management, response, tolerance, appetite, considerations, impact, probability, likelihood, status, links, factors, gate",
  "risk-fields": {
   "level": "severity, level, risk level, impact, priority",
   "state": "status, state"
  },
  "months": [
   "january, jan",
   "february, feb",
   "march, mar",
   "april, apr",
   "may",
   "june, jun",
   "july, jul",
   "august, aug",
   "september, sep, sept",
   "october, oct",
   "november, nov",
   "december, dec"
  ],
  "none": "none, nothing, nil, n/a, not applicable, no risks, no blockers, no issues, no known risks, no open risks, none identified, none known, none found, none at this time, none currently, no known issues, no conditions",
  "without": "no, none, without, zero, nothing, not any",
  "negations": "not, no, never, isn't, aren't, wasn't, doesn't, didn't, cannot, can't, won't, without, neither, nor, nothing",
  "restricts": "but, except, excluding, however, pending, conditional, condition, conditions, conditionally, partial, partially, partly, only, reservation, reservations, not, without, missing, failed, failing, fails, fail, blocked, todo, tbd, planned, incomplete, until, unless, awaiting, expired, restricted, limited, subject to, provided, mock, mocks, mocked, mostly, almost, nearly, stub, stubbed, simulated, fake, faked, broken, flaky, manual, manually, locally, local only, temporary, temporarily, workaround, waiting, once, after, assuming, if, should, might, probably, supposedly, unverified, untested, not yet, needs, need, requires, remaining, remain, still, degraded, unstable, error, errors, issue, issues, caveat, caveats, warning, warnings, concern, concerns, skipped, disabled, deferred, postponed, todo, open, unresolved, blocker, blockers, risk, risks, gap, gaps, unknown, timeout, crash, cannot, could not, didn't, doesn't, drift, stale",
  "harmless": "a, an, the, and, of, in, on, at, by, to, for, from, via, with, is, are, was, were, as, all, every, each, both, it, its, this, that, now, already, successfully, fully, already, since, per, see, up, out, into, through, using, over, total, test, tests, testing, tested, case, cases, suite, suites, check, checks, passed, passing, pass, passes, green, build, builds, run, runs, ran, execution, executed, exit, code, repaired, enforced, fixed, resolved, closed, done, complete, completed, verified, confirmed, implemented, documented, merged, deployed, installed, configured, updated, created, added, found, reviewed, approved, signed, met, evidence, log, logs, report, reports, file, files, doc, docs, document, documents, documentation, metrics, metric, commit, commits, version, release, branch, tag, ci, cd, pipeline, job, jobs, workflow, spec, suite, unit, integration, e2e, end-to-end, regression, smoke, load, performance, coverage, score, line, lines, time, date, day, days, week, weeks, sprint, phase, seconds, minutes, hours, ms, s, min, h, audit, policy, adr, table, tables, endpoint, endpoints, service, services, module, modules, production, prod, ready, enabled, active, ok, round, step, steps, gate, gates, criteria, criterion, requirement, requirements, item, items, scan, scans, lint, types, type, clean, stable, expected, target, exceeded, zero, vulnerabilities, warnings-free, exceeds, working, works, end, available, live, system, team, core, new, latest, signed-off, sign-off, baseline, automated, automatically, record, left, clear, clean, valid, validated, validation, verification, number, percent, average, p50, p95, p99, http, https, comprehensive, full, entire, whole, strong, solid, robust, good, great, excellent, within, under, above, below, than, more, less, most, also, both, across, per, plus, after-action, survived, emitted, drain, logic, delivered, checksum, checksums, image, images, package, packages",
  "weighs": "if, unless, when, until, once, would, criteria, may, should, could, whether, in case, either, before, must, requires, require, required, shall, cannot be",
  "supposes": "if, when, whenever, in case",
  "undecided": "pending, draft, in progress, awaiting, proposed, template, under review, in review, ready for review, to be decided, not decided, undecided, planning, tbd, planned, target, candidate, checklist, decision point, waiting",
  "alternatives": "or, versus, vs, either",
  "roles": "lead, leads, owner, manager, architect, engineer, engineering, director, team, officer, head, committee, board, council, cto, ciso, cio, coo, ceo, qa, sre, pm, po, security, platform, quality, operations, ops, architecture, product, legal, compliance, dev, devops, finance, support, sponsor, release, development, infrastructure, data",
  "signs": "signed, signature, sign, signatory, signed by",
  "planned": "target, planned, expected, start, end, next, expiry, expiration, tentative, deadline, tbd, tbc, estimated, due, scheduled, proposed, to be",
  "forbids": "do not, don't, must not, mustn't, never, may not, shall not, cannot, not",
  "shouts": "DO NOT, DON'T, MUST NOT, NEVER, MAY NOT, SHALL NOT, CANNOT",
  "questions": {
   "yes": "yes, y, yep, yeah",
   "no": "no, n, nope",
   "good": "ready, configured, working, tested, in place, available, complete, completed, done, documented, approved, passing, passed, verified, green, healthy, enabled, operational, trained, signed off, met, covered, monitored, defined, prepared, validated, backed up, automated, set up, sufficient, deployed, stable, agreed, understood, secured, reviewed, implemented, confirmed, rehearsed, staffed, up to date, updated, accessible, live, able, exist, exists, have",
   "bad": "outstanding, remaining, unresolved, open, blocking, blockers, blocker, missing, failing, failed, broken, bugs, incidents, vulnerabilities, vulnerability, issues, concerns, risks, gaps, defects, errors, regressions, blocked, at risk, unknown, unknowns, showstoppers, problems, alerts firing, delays, violations, warnings, overdue, pending",
   "ask": "is, are, do, does, did, has, have, was, were, can, could, will, would, should, any",
   "answer": "answer, a, response, reply, answers",
   "question": "question, q"
  }
 },
 "es": {
  "status": {
   "ready": "listo, lista, listos, listas, completo, completa, completado, completada, aprobado, aprobada, confirmado, confirmada, hecho, hecha, cumplido, cumplida, cumple, terminado, terminada, verificado, verificada, validado, validada, congelado, congelada, sí, exitoso, exitosa, correcto, correcta, operativo, operativa, activo, activa, disponible, implementado, implementada, resuelto, resuelta, corregido, corregida, cerrado, cerrada, habilitado, habilitada, superado, superada, conforme, funciona, funcionando, finalizado, finalizada, desplegado, configurado, verde, sin regresiones, sin incidencias, satisfactorio, aceptado, aceptada, documentado, éxito, excelente, buena, bueno, error controlado, óptimo, estable",
   "partial": "parcial, parcialmente, incompleto, incompleta, condicional, aprobado con condiciones, con reservas, con condiciones, limitado, limitada, amarillo, casi completo, con observaciones, parcialmente cumplido",
   "failed": "fallido, fallida, falló, falla, fallo, rechazado, rechazada, no cumplido, no cumple, no listo, no lista, no aprobado, no aprobada, error, no superado, no conforme, incorrecto, rojo, inválido, crítico, no funciona, reprobado",
   "missing": "falta, faltante, faltan, ausente, no disponible, no existe, no implementado, no configurado, inexistente, sin datos, no documentado, sin evidencia",
   "blocked": "bloqueado, bloqueada, suspendido, suspendida, detenido, detenida, en pausa, pausado, bloqueante",
   "unknown": "pendiente, pendientes, en curso, en progreso, en proceso, por hacer, planificado, planificada, desconocido, desconocida, no iniciado, no iniciada, no probado, no probada, aplazado, pospuesto, pospuesta, en revisión, borrador, abierto, abierta, sin verificar, no verificado, por verificar, por definir, por confirmar, programado, propuesto, sin iniciar",
   "not-applicable": "no aplica, no procede"
  },
  "modes": "obligatorio, solo aviso, solo advertencia",
  "verdict": {
   "GO": "luz verde",
   "PARTIAL GO": "go condicional, go condicionado, go con condiciones, go con reservas, go parcial, go restringido, go con observaciones, go limitado",
   "NO-GO": "no hay go, sin go"
  },
  "decided": {
   "GO": "aprobado, aprobada, autorizado, autorizada, aceptado, aceptada, superado, listo para producción, promover, promovido",
   "PARTIAL GO": "aprobado con condiciones, aprobado con reservas, aprobada con condiciones, aprobado condicionalmente, aprobado con observaciones, autorizado con condiciones, aprobación condicional, aprobado parcialmente",
   "NO-GO": "rechazado, rechazada, bloqueado, bloqueada, no aprobado, no aprobada, no autorizado, denegado, aplazado, pospuesto, no listo, suspendido, suspendida, detenido, no apto, fallido, reprobado"
  },
  "beside-verdict": "prod, producción, aprobado, autorizado, confirmado, para, la, el, lanzamiento, despliegue, decisión, estado, final, de, puesta, en",
  "fields": {
   "status": "estado, estado final, estado general, estado actual, estado global",
   "decision": "decisión, decisión final, veredicto, resultado, conclusión, dictamen, decisión formal, resultado final",
   "recommendation": "recomendación",
   "date": "fecha, fecha de revisión, fecha del informe, fecha de auditoría, emitido",
   "decided": "fecha de decisión, fecha de la decisión, fecha de aprobación, aprobado el",
   "updated": "última actualización, actualizado, actualizado el, ultima actualizacion, última modificación, fecha de actualización",
   "created": "fecha de creación, elaborado",
   "scope": "alcance",
   "approved-by": "aprobado por, autorizado por",
   "owner": "responsable, propietario"
  },
  "columns": {
   "status": "estado, resultado, cumple, estado actual, decisión, verificado, aprobado, listo, completado, cumplimiento, veredicto, validado, cumplido",
   "area": "área, categoría, ámbito, dominio",
   "title": "ítem, elemento, criterio, requisito, tarea, punto, control, prueba, escenario, componente, actividad, funcionalidad, descripción, verificación, módulo, paso, entregable",
   "notes": "notas, nota, comentarios, comentario, observaciones, observación, detalles, detalle, evidencia, evidencias, justificación",
   "number": "n.º, núm., número",
   "risk": "riesgo, riesgos",
   "level": "nivel, severidad, gravedad, impacto, criticidad, prioridad, probabilidad",
   "role": "rol, cargo, función",
   "name": "firma, firmante",
   "says": "firma, aprobación, decisión, voto",
   "owner": "responsable, propietario, dueño",
   "needs": "depende de, dependencia, dependencias, requiere, prerrequisito",
   "date": "fecha, plazo, vencimiento",
   "property": "campo, propiedad, atributo",
   "value": "valor",
   "planned": "objetivo, umbral, esperado, meta"
  },
  "sections": {
   "decision": "decisión, decisión final, decision formal, decisión formal, veredicto, decisión go/no-go, dictamen, recomendación",
   "allowed": "permitido, permitidos, permitidas, autorizado",
   "blocked": "bloqueado, bloqueados, bloqueadas, prohibido, prohibidos, no permitido",
   "steps": "próximos pasos, siguientes pasos, próximo paso, acciones pendientes, acciones siguientes, próximas acciones, plan de acción",
   "guardrails": "salvaguardas",
   "conditions": "condiciones, restricciones",
   "risks": "riesgo, riesgos, evaluación de riesgos, riesgos residuales, riesgos abiertos, análisis de riesgos, registro de riesgos",
   "references": "referencias, documentos relacionados, enlaces, véase también",
   "approvers": "aprobaciones, aprobación, firmas, firma operativa",
   "scope": "alcance",
   "summary": "resumen, resumen ejecutivo, contexto, información general, estado, estado general, introducción, visión general, conclusión, conclusiones",
   "history": "historial, registro de cambios, historial de cambios",
   "options": "opción, opciones, criterio, criterios, escenario, escenarios, reglas, leyenda, plantilla, ejemplo, proceso, procedimiento, alternativas, umbrales, guía",
   "legend": "leyenda, escenario, escenarios, opción, opciones, ejemplo, ejemplos, alternativas, significado"
  },
  "risk-levels": {
   "critical": "crítico, crítica, críticos, críticas, alto, alta, altos, altas, bloqueante, bloqueantes",
   "major": "mayor, medio, media, medios, medias, moderado, moderada",
   "minor": "menor, bajo, baja, bajos, bajas, leve"
  },
  "risk-states": {
   "open": "abierto, abierta, abiertos, abiertas, residual, residuales",
   "mitigated": "mitigado, mitigada, mitigados, controlado",
   "closed": "cerrado, cerrada, cerrados, resuelto, resueltos",
   "accepted": "aceptado, aceptados, aceptada"
  },
  "risk-aside": "reducción, medidas, mitigación, impacto, probabilidad, responsable, gestión",
  "risk-fields": {
   "level": "severidad, nivel, impacto, gravedad",
   "state": "estado"
  },
  "months": [
   "enero ene",
   "febrero feb",
   "marzo mar",
   "abril abr",
   "mayo may",
   "junio jun",
   "julio jul",
   "agosto ago",
   "septiembre sep setiembre",
   "octubre oct",
   "noviembre nov",
   "diciembre dic"
  ],
  "none": "ninguno, ninguna, nada, sin riesgos, no hay, no aplica",
  "without": "ningún, ninguno, ninguna, sin, cero, no hay",
  "negations": "no, sin, nunca, ningún, ninguna, ni, tampoco",
  "restricts": "pero, salvo, excepto, parcial, parcialmente, condición, condiciones, reserva, reservas, pendiente, pendientes, falta, faltan, sin, no, solo, sólo, hasta, si, cuando, simulado, simulada, provisional, manual, limitado, bloqueado, fallo",
  "harmless": "el, la, los, las, un, una, y, de, del, en, por, con, al, todos, todas, pruebas, prueba, ver, informe, evidencia, versión, exitoso, registrado, correctamente, recibido, enviadas, procesadas, controlado",
  "weighs": "si, salvo que, cuando, sería, debería, podría, debe, hasta, antes",
  "supposes": "si, cuando, en caso",
  "undecided": "pendiente, borrador, por decidir, en curso, en revisión, propuesto",
  "alternatives": "o, u",
  "roles": "responsable, gerente, equipo, director, directora, jefe, jefa, comité, seguridad, calidad, operaciones",
  "signs": "firma, firmado",
  "planned": "previsto, prevista, planificado, objetivo, estimado, tentativa",
  "forbids": "no, nunca, jamás, prohibido",
  "shouts": "NUNCA, PROHIBIDO, NO",
  "questions": {
   "yes": "sí, si",
   "no": "no",
   "good": "listo, lista, configurado, configurada, probado, probada, disponible, documentado, documentada, validado, operativo, completo, aprobado",
   "bad": "pendiente, pendientes, abierto, abiertos, sin resolver, errores, riesgos, bloqueante, bloqueantes, incidencias, fallos",
   "ask": "está, están, es, hay, existe, existen, tiene, se ha",
   "answer": "respuesta",
   "question": "pregunta"
  }
 },
 "fr": {
  "status": {
   "ready": "prêt, prête, prêts, terminé, terminée, terminés, validé, validée, validés, approuvé, approuvée, confirmé, confirmée, réussi, réussie, conforme, fait, faite, oui, opérationnel, opérationnelle, disponible, actif, active, activé, activée, en place, vérifié, vérifiée, testé, testée, livré, livrée, résolu, résolue, corrigé, corrigée, complet, complète, succès, accepté, acceptée, déployé, déployée, configuré, configurée, satisfait, satisfaite, atteint, gelé, gelée, vert, documenté, documentée, autorisé, autorisée, excellent, excellente, bon, bonne, stable, erreur gérée",
   "partial": "partiel, partielle, partiellement, incomplet, incomplète, conditionnel, conditionnelle, avec réserves, sous réserve, validé avec réserves, en partie, limité, limitée, jaune, orange, partiellement conforme, à améliorer",
   "failed": "échec, échoué, échouée, refusé, refusée, rejeté, rejetée, non conforme, pas prêt, pas prête, non, non validé, non validée, en échec, ko, erreur, rouge, non atteint, non satisfait, invalide, cassé, critique, non prêt, non respecté",
   "missing": "manquant, manquante, absent, absente, indisponible, non disponible, inexistant, inexistante, non configuré, non implémenté, non implémentée, non documenté, à créer, aucune donnée",
   "blocked": "bloqué, bloquée, bloquant, suspendu, suspendue, arrêté, arrêtée, en pause, gelé en attente",
   "unknown": "en cours, en attente, à faire, prévu, prévue, planifié, planifiée, inconnu, inconnue, non testé, non testée, non commencé, non commencée, reporté, reportée, à vérifier, à valider, à confirmer, brouillon, ouvert, ouverte, non vérifié, non vérifiée, à définir, à venir, non démarré, non démarrée, différé, différée",
   "not-applicable": "non applicable, sans objet, s.o., hors périmètre"
  },
  "modes": "bloquant si échec, avertissement seulement, obligatoire",
  "verdict": {
   "GO": "feu vert",
   "PARTIAL GO": "go conditionnel, go sous réserve, go sous réserves, go avec réserves, go avec réserve, go sous conditions, go avec conditions, go partiel, go restreint, feu vert conditionnel",
   "NO-GO": "pas de go, feu rouge"
  },
  "decided": {
   "GO": "approuvé, approuvée, autorisé, autorisée, validé, validée, accepté, acceptée, réussi, prêt pour la production, accordé",
   "PARTIAL GO": "approuvé sous conditions, approuvé avec réserves, validé avec réserves, autorisé sous conditions, approuvé sous réserve, accepté avec réserves, validé sous réserve, autorisé avec réserves",
   "NO-GO": "refusé, refusée, rejeté, rejetée, bloqué, bloquée, non approuvé, non autorisé, non validé, reporté, reportée, suspendu, suspendue, pas prêt, non prêt, ajourné, échec, interdit"
  },
  "beside-verdict": "prod, production, autorisé, autorisée, accordé, accordée, validé, validée, confirmé, confirmée, pour, la, le, mise, en, lancement, déploiement, statut, décision, donné, final",
  "fields": {
   "status": "statut, état, statut global, état global, statut actuel, statut général, statut final",
   "decision": "décision, verdict, verdict final, décision finale, résultat, conclusion, décision go/no-go",
   "recommendation": "recommandation, statut recommandé, décision recommandée",
   "date": "date, date de revue, date du rapport, fait le, date d'audit, vérifié le",
   "decided": "date de décision, date de la décision, décidé le, validé le, approuvé le, date de validation",
   "updated": "dernière mise à jour, mis à jour le, mise à jour, mis à jour, dernière modification, modifié le",
   "created": "créé le, date de création, établi le",
   "scope": "périmètre",
   "approved-by": "approuvé par, validé par, autorisé par",
   "owner": "responsable, propriétaire"
  },
  "columns": {
   "status": "statut, état, résultat, décision, vérifié, validé, validée, conforme, conformité, fait, statut actuel, prêt, atteint, ok, verdict, avancement",
   "area": "domaine, catégorie, thème, périmètre, section",
   "title": "critère, critères, élément, exigence, tâche, point, point de contrôle, contrôle, vérification, action, test, composant, étape, livrable, module, fonctionnalité, description, nom, sujet",
   "notes": "commentaire, commentaires, remarque, remarques, notes et commentaires, observation, observations, détail, détails, preuve, preuves, justification",
   "number": "n°, numéro, réf, réf.",
   "risk": "risque, risques",
   "level": "gravité, niveau, impact, criticité, sévérité, priorité, probabilité",
   "role": "rôle, fonction",
   "name": "signataire, signature",
   "says": "signature, approbation, validation, décision, vote, avis",
   "owner": "responsable, propriétaire, porteur, pilote",
   "needs": "dépend de, dépendance, dépendances, prérequis, nécessite",
   "date": "date, échéance, délai",
   "property": "champ, propriété, attribut",
   "value": "valeur",
   "planned": "seuil, cible, objectif, attendu, prévu"
  },
  "sections": {
   "decision": "décision, décisions, décision finale, verdict, décision go/no-go, recommandation, recommandation finale",
   "allowed": "autorisé, autorisés, permis, autorisée",
   "blocked": "bloqué, bloqués, interdit, interdits, bloquée, non autorisé",
   "steps": "prochaines étapes, prochaine étape, étapes suivantes, actions à mener, prochaines actions, suites à donner, actions ouvertes, plan d'action",
   "guardrails": "garde-fous, garde-fou",
   "conditions": "conditions, réserves, conditions du go",
   "risks": "risque, risques, analyse des risques, risques résiduels, risques ouverts, registre des risques, évaluation des risques",
   "references": "références, documents liés, voir aussi, liens",
   "approvers": "approbations, signatures, validations, approbation",
   "scope": "périmètre",
   "summary": "résumé, synthèse, aperçu, vue d'ensemble, contexte, statut, introduction, état général, informations générales",
   "history": "historique, journal, journal des décisions, historique des versions",
   "options": "option, options, critère, critères, scénario, scénarios, règles, légende, modèle, exemple, processus, procédure, seuils, alternatives, conditions typiques",
   "legend": "légende, scénario, scénarios, option, options, exemple, exemples, alternatives, signification"
  },
  "risk-levels": {
   "critical": "critique, critiques, élevé, élevée, élevés, élevées, bloquant, bloquants, majeur critique, grave",
   "major": "majeur, majeure, majeurs, majeures, moyen, moyenne, moyens, moyennes, modéré",
   "minor": "mineur, mineure, mineurs, mineures, faible, faibles"
  },
  "risk-states": {
   "open": "ouvert, ouverte, ouverts, ouvertes, résiduel, résiduels",
   "mitigated": "atténué, atténués, atténuée, maîtrisé, maîtrisés, mitigé, réduit",
   "closed": "fermé, fermés, résolu, résolus, clos",
   "accepted": "accepté, acceptés, acceptée"
  },
  "risk-aside": "réduction, mesures, atténuation, impact, probabilité, responsable, gestion",
  "risk-fields": {
   "level": "gravité, niveau, impact",
   "state": "statut, état"
  },
  "months": [
   "janvier janv",
   "février févr fév",
   "mars",
   "avril avr",
   "mai",
   "juin",
   "juillet juil",
   "août",
   "septembre sept",
   "octobre oct",
   "novembre nov",
   "décembre déc"
  ],
  "none": "aucun, aucune, néant, rien, aucun risque, pas de risque, sans objet",
  "without": "aucun, aucune, zéro, sans, pas de, pas d'",
  "negations": "ne, pas, non, jamais, aucun, aucune, sans, ni",
  "restricts": "mais, sauf, hors, excepté, partiel, partiellement, réserve, réserves, condition, conditions, sous réserve, en attente, manquant, manquante, échec, non, pas, sans, seulement, uniquement, prévu, jusqu'à, simulé, simulée, factice, provisoire, bloqué, à faire, en cours, limité",
  "harmless": "le, la, les, un, une, des, de, du, et, au, aux, par, avec, sur, tous, toutes, tests, test, passés, réussis, validés, validé, voir, rapport, preuve, migration, version, le, en, production, ok, complet, conforme",
  "weighs": "si, sauf si, lorsque, quand, serait, devrait, pourrait, doit, dès que, jusqu'à, typiques, avant",
  "supposes": "si, lorsque, quand, en cas",
  "undecided": "en attente, brouillon, à décider, en cours, non décidé, à valider",
  "alternatives": "ou",
  "roles": "responsable, directeur, directrice, équipe, chef, cheffe, comité, exploitation, sécurité, qualité, direction",
  "signs": "signature, signé",
  "planned": "cible, prévu, prévue, estimé, échéance",
  "forbids": "ne pas, jamais, interdit, interdiction",
  "shouts": "JAMAIS, NE PAS, INTERDIT",
  "questions": {
   "yes": "oui",
   "no": "non",
   "good": "prêt, prête, configuré, configurée, configurées, testé, testée, en place, disponible, documenté, documentée, validé, validée, opérationnel, opérationnelle",
   "bad": "ouvert, ouverte, ouverts, restant, restants, bloquant, bloquants, non résolu, erreurs, risques, incidents, anomalies, manquant, manquants",
   "ask": "est-ce, est-il, est-elle, est, sont, y a-t-il, existe-t-il, avons-nous, reste-t-il",
   "answer": "réponse",
   "question": "question"
  }
 },
 "it": {
  "status": {
   "ready": "pronto, pronta, pronti, completato, completata, completo, completa, superato, superata, approvato, approvata, confermato, confermata, fatto, fatta, sì, verificato, verificata, validato, validata, disponibile, attivo, attiva, attivato, operativo, operativa, implementato, implementata, risolto, risolta, corretto, chiuso, chiusa, soddisfatto, conforme, riuscito, riuscita, funzionante, funziona, presente, congelato, accettato, testato, configurato, verde, concluso, successo, eccellente, ottimo, buono, stabile",
   "partial": "parziale, parzialmente, incompleto, incompleta, condizionale, condizionato, approvato con riserva, approvato con riserve, con riserva, con riserve, con condizioni, limitato, giallo",
   "failed": "fallito, fallita, non superato, non superata, respinto, respinta, rifiutato, non soddisfatto, non pronto, non pronta, non conforme, errore, no, non approvato, rosso, non valido, critico, non funziona, bocciato",
   "missing": "mancante, manca, mancano, assente, non disponibile, non presente, non esiste, non implementato, non configurato, nessun dato",
   "blocked": "bloccato, bloccata, sospeso, sospesa, fermo, in pausa, bloccante",
   "unknown": "in corso, in attesa, da fare, pianificato, pianificata, sconosciuto, non iniziato, non testato, rinviato, rinviata, bozza, aperto, aperta, da verificare, non verificato, in revisione, previsto, da definire, da confermare",
   "not-applicable": "non applicabile, non pertinente"
  },
  "modes": "obbligatorio, solo avviso",
  "verdict": {
   "GO": "via libera",
   "PARTIAL GO": "go condizionato, go condizionale, go con riserva, go con riserve, go con condizioni, go parziale, go limitato",
   "NO-GO": "nessun go, niente go"
  },
  "decided": {
   "GO": "approvato, approvata, autorizzato, autorizzata, accettato, superato",
   "PARTIAL GO": "approvato con riserva, approvato con riserve, approvato con condizioni, autorizzato con condizioni, approvazione condizionata, approvato con prescrizioni",
   "NO-GO": "respinto, respinta, rifiutato, non approvato, non approvata, bloccato, non autorizzato, rinviato, sospeso, non pronto, bocciato, negato"
  },
  "beside-verdict": "per, la, il, produzione, approvato, autorizzato, confermato, rilascio, decisione, lancio, in",
  "fields": {
   "status": "stato, stato generale, stato attuale, stato complessivo, stato finale",
   "decision": "decisione, verdetto, esito, risultato, conclusione, decisione finale, esito finale",
   "recommendation": "raccomandazione",
   "date": "data, data di revisione, data del rapporto",
   "decided": "data della decisione, data di approvazione, approvato il, deciso il",
   "updated": "ultimo aggiornamento, aggiornato il, aggiornato, ultima modifica",
   "created": "data di creazione, creato il",
   "scope": "ambito",
   "approved-by": "approvato da, autorizzato da",
   "owner": "responsabile, proprietario"
  },
  "columns": {
   "status": "stato, esito, risultato, decisione, verificato, completato, superato, conformità, pronto, verdetto, approvato, soddisfatto",
   "area": "area, categoria, dominio",
   "title": "criterio, elemento, voce, requisito, attività, controllo, verifica, prova, componente, descrizione, compito, passo, funzionalità, punto",
   "notes": "note, nota, commenti, commento, osservazioni, dettagli, evidenza, evidenze, motivazione",
   "number": "numero, n.",
   "risk": "rischio, rischi",
   "level": "gravità, livello, impatto, priorità, criticità, probabilità",
   "role": "ruolo, funzione",
   "name": "firma, firmatario",
   "says": "firma, approvazione, decisione, voto",
   "owner": "responsabile, proprietario",
   "needs": "dipende da, dipendenza, dipendenze, richiede, prerequisito",
   "date": "data, scadenza",
   "property": "campo, proprietà, attributo",
   "value": "valore",
   "planned": "obiettivo, soglia, atteso, previsto"
  },
  "sections": {
   "decision": "decisione, decisione finale, verdetto, esito, decisione go/no-go, raccomandazione",
   "allowed": "consentito, consentiti, autorizzato, permesso",
   "blocked": "bloccato, bloccati, vietato, vietati, non consentito",
   "steps": "prossimi passi, passi successivi, azioni aperte, prossime azioni, piano d'azione",
   "guardrails": "salvaguardie",
   "conditions": "condizioni, riserve, prescrizioni",
   "risks": "rischio, rischi, valutazione dei rischi, rischi residui, rischi aperti, analisi dei rischi",
   "references": "riferimenti, documenti correlati, vedi anche",
   "approvers": "approvazioni, approvazione, firme",
   "scope": "ambito",
   "summary": "sintesi, riepilogo, panoramica, contesto, stato, introduzione, informazioni generali, sommario, conclusione, conclusioni",
   "history": "cronologia, storico, registro delle modifiche",
   "options": "opzione, opzioni, criteri, scenario, scenari, regole, legenda, modello, esempio, processo, procedura, alternative, soglie",
   "legend": "legenda, scenario, scenari, opzione, opzioni, esempio, esempi, alternative"
  },
  "risk-levels": {
   "critical": "critico, critica, critici, critiche, alto, alta, alti, alte, bloccante",
   "major": "medio, media, medi, medie, moderato, maggiore",
   "minor": "basso, bassa, bassi, basse, minore"
  },
  "risk-states": {
   "open": "aperto, aperta, aperti, aperte, residuo, residui",
   "mitigated": "mitigato, mitigata, mitigati, controllato",
   "closed": "chiuso, chiusa, chiusi, risolto, risolti",
   "accepted": "accettato, accettati, accettata"
  },
  "risk-aside": "riduzione, misure, mitigazione, impatto, probabilità, responsabile, gestione",
  "risk-fields": {
   "level": "gravità, livello, impatto",
   "state": "stato"
  },
  "months": [
   "gennaio gen",
   "febbraio feb",
   "marzo mar",
   "aprile apr",
   "maggio mag",
   "giugno giu",
   "luglio lug",
   "agosto ago",
   "settembre set",
   "ottobre ott",
   "novembre nov",
   "dicembre dic"
  ],
  "none": "nessuno, nessuna, niente, nessun rischio, non applicabile",
  "without": "nessun, nessuno, nessuna, senza, zero",
  "negations": "non, senza, mai, nessun, nessuna, né",
  "restricts": "ma, tranne, eccetto, salvo, parziale, parzialmente, riserva, riserve, condizione, condizioni, in attesa, manca, mancano, senza, non, solo, fino, se, quando, simulato, provvisorio, manuale, limitato, errore",
  "harmless": "il, la, lo, i, gli, le, un, una, e, di, del, in, per, con, al, tutti, tutte, test, prove, vedi, rapporto, versione",
  "weighs": "se, salvo che, quando, sarebbe, dovrebbe, potrebbe, deve, finché, prima",
  "supposes": "se, quando, qualora",
  "undecided": "in attesa, bozza, da decidere, in corso, in revisione",
  "alternatives": "o, oppure",
  "roles": "responsabile, direttore, direttrice, team, comitato, sicurezza, qualità, operazioni, capo",
  "signs": "firma, firmato",
  "planned": "previsto, prevista, pianificato, obiettivo, stimato",
  "forbids": "non, mai, vietato",
  "shouts": "MAI, NON, VIETATO",
  "questions": {
   "yes": "sì, si",
   "no": "no",
   "good": "pronto, pronta, configurato, testato, disponibile, documentato, validato, operativo, completo, approvato",
   "bad": "aperto, aperti, in sospeso, irrisolti, errori, rischi, bloccanti, incidenti, problemi, mancanti",
   "ask": "è, sono, ci sono, esiste, esistono, abbiamo",
   "answer": "risposta",
   "question": "domanda"
  }
 },
 "ja": {
  "status": {
   "ready": "完了, 合格, 済, 済み, 確認済, 確認済み, 承認済, 承認済み, 実施済, 実施済み, 対応済, 対応済み, 良好, はい, あり, 成功, 正常, 解決済み, 解決済, 準備完了, 検証済み, 検証済, 達成, 適合, 有効, 稼働中, 実装済み, 実装済, 修正済み, 可, 凍結済み, 利用可能, 通過, パス, 問題なし, 設定済み, テスト済み",
   "partial": "一部完了, 一部, 条件付き, 条件付き合格, 部分的, 一部対応, 一部未完, おおむね完了, 概ね完了, 限定的",
   "failed": "不満足, 異常, 失敗, 不可, 否決, 不合格, いいえ, エラー, 却下, 未達, 不適合, 未合格, 重大, 未達成, 不良, 非対応",
   "missing": "未実装, 欠落, なし, 未実現, 欠如, 未設定, 存在しない, 未整備, 未導入, データなし",
   "blocked": "ブロック, 停止, 中断, ブロック中, 保留, 停止中, ブロッカー",
   "unknown": "未着手, 未実施, 未確認, 進行中, 対応中, 予定, 保留中, 検討中, 作業中, 実施中, 未対応, 未定, 不明, 未完了, 下書き, 確認中, 待ち, 承認待ち, 未検証, 延期, 計画中, レビュー中, 未テスト, 要確認, 開始前",
   "not-applicable": "不適用, 対象外, 該当なし, 適用外"
  },
  "modes": "警告のみ, 必須",
  "verdict": {
   "PARTIAL GO": "条件付きgo, 部分go, 限定go",
   "NO-GO": "go不可"
  },
  "decided": {
   "GO": "承認, 合格, 可決, リリース可, 承認済み, 許可, 移行可",
   "PARTIAL GO": "条件付き承認, 条件付き合格, 条件付き許可, 条件付きで承認",
   "NO-GO": "否決, 却下, 不承認, 不合格, 延期, リリース不可, 保留, 差し戻し, 中止, 見送り"
  },
  "beside-verdict": "リリース, 本番, 判定, 承認",
  "fields": {
   "status": "ステータス, 状態, 状況, 総合ステータス, 現在の状態",
   "decision": "判定, 総合判定, 結論, 決定, 結果, 最終判定, 判定結果, 判断",
   "recommendation": "推奨, 提案",
   "date": "日付, 実施日, 確認日, 報告日, 評価日",
   "decided": "決定日, 承認日, 判定日",
   "updated": "更新日, 最終更新, 最終更新日, 改訂日",
   "created": "作成日",
   "scope": "対象範囲, 範囲",
   "approved-by": "承認者",
   "owner": "担当, 担当者, 責任者"
  },
  "columns": {
   "status": "状況, 状態, 結果, 判定, ステータス, 合否, 完了, 確認結果, 対応状況, 実施状況, 評価, 進捗",
   "area": "区分, 領域, カテゴリ, 分類, 分野",
   "title": "項, 検査項目, 確認項目, チェック項目, 項目, 要件, タスク, 基準, 観点, 機能, テスト, 内容, 名称, 作業, 対象",
   "notes": "備考, メモ, 説明, コメント, 補足, 根拠, 証跡, 詳細",
   "number": "番号, 項番",
   "risk": "リスク, リスク内容",
   "level": "影響度, レベル, 重大度, 優先度, 影響, 発生確率",
   "role": "役割, 役職",
   "name": "署名, 氏名",
   "says": "署名, 承認, 判定",
   "owner": "担当, 担当者, 責任者",
   "needs": "依存, 前提, 前提条件",
   "date": "期限, 実施日, 期日",
   "property": "項目",
   "value": "値, 内容",
   "planned": "目標, 基準値, 期待値"
  },
  "sections": {
   "decision": "判定, 決定, 最終判定, リリース判定, 判断, 総合判定",
   "allowed": "許可, 実施可",
   "blocked": "ブロック, 禁止, 実施不可",
   "steps": "次のステップ, 今後の対応, 次のアクション, 今後の予定, 残作業",
   "guardrails": "禁止事項",
   "conditions": "条件, 承認条件",
   "risks": "リスク, リスク評価, 残存リスク, リスク一覧",
   "references": "関連文書, 参考, 参照",
   "approvers": "承認, 承認者",
   "scope": "範囲, 対象範囲",
   "summary": "まとめ, 結論, 概要, 要約, 背景",
   "history": "変更履歴, 改訂履歴, 履歴",
   "options": "基準, 選択肢, 凡例, ルール, シナリオ, 手順, テンプレート, 例, 方針",
   "legend": "凡例, シナリオ, 選択肢, 例"
  },
  "risk-levels": {
   "critical": "致命的, 重大, 高, 高い, 大",
   "major": "中, 中程度",
   "minor": "低, 軽微, 低い, 小"
  },
  "risk-states": {
   "open": "未対応, オープン, 未解決",
   "mitigated": "軽減済, 軽減済み, 緩和済み",
   "closed": "解決済, 解決済み, クローズ",
   "accepted": "受容, 受容済み"
  },
  "risk-aside": "削減, 対策, 影響, 確率, 管理",
  "risk-fields": {
   "level": "影響度, レベル",
   "state": "状態, ステータス"
  },
  "months": [
   "一月",
   "二月",
   "三月",
   "四月",
   "五月",
   "六月",
   "七月",
   "八月",
   "九月",
   "十月",
   "十一月",
   "十二月"
  ],
  "none": "なし, 特になし, ありません, 該当なし, 無し",
  "without": "なし, ゼロ, 無し",
  "negations": "ない, ません, なし, 不, 未, 非",
  "restricts": "ただし, のみ, 一部, 除く, 未, 待ち, 条件, 模擬, 暫定, 失敗, モック, 限定, 手動",
  "harmless": "の, は, を, に, で, と, 件, 全, すべて, 全て, 全件, テスト, 済, 項目, 確認",
  "weighs": "もし, 場合, なら, 必要, べき, 前に",
  "supposes": "もし, 場合",
  "undecided": "待ち, 予定, 検討中, 下書き, 未定, 草案",
  "alternatives": "または, もしくは",
  "roles": "責任者, 担当, チーム, 部長, マネージャー, 委員会, リーダー",
  "signs": "署名, 押印",
  "planned": "予定, 目標, 見込み",
  "forbids": "禁止, しないこと, してはならない",
  "shouts": "禁止",
  "questions": {
   "yes": "はい, あり, ある",
   "no": "いいえ, なし, ない",
   "good": "準備, 完了, 設定, 確認, 整備, 承認, 利用可能",
   "bad": "未解決, 残件, 不具合, 課題, ブロッカー, リスク, 障害, エラー",
   "ask": "か, ますか, ですか",
   "answer": "回答, 答え",
   "question": "質問"
  }
 },
 "ko": {
  "status": {
   "ready": "완료, 완료됨, 통과, 합격, 승인, 승인됨, 확인, 확인됨, 정상, 준비됨, 준비 완료, 예, 성공, 해결됨, 적용됨, 구현됨, 구현 완료, 검증됨, 검증 완료, 충족, 달성, 양호, 사용 가능, 활성, 테스트 완료, 배포 완료, 적합, 우수, 안정, 있음, 설정됨, 설정 완료",
   "partial": "부분 완료, 부분, 부분적, 조건부, 조건부 통과, 일부 완료, 일부, 부분 통과, 제한적, 부분 구현",
   "failed": "실패, 불합격, 반려, 오류, 아니오, 미달, 부적합, 미통과, 심각, 불가, 미충족, 거부됨, 에러, 비정상",
   "missing": "없음, 누락, 미구현, 미설정, 부재, 미존재, 미설치, 데이터 없음",
   "blocked": "차단, 차단됨, 보류, 중단, 중단됨, 막힘, 블로커",
   "unknown": "진행중, 진행 중, 대기, 대기중, 대기 중, 예정, 미정, 미완료, 미완, 미확인, 계획, 계획됨, 미착수, 알 수 없음, 검토중, 검토 중, 초안, 미검증, 미테스트, 미실시, 연기, 시작 전, 확인 필요, 필요, 미시작",
   "not-applicable": "해당 없음, 해당없음, 적용 안 함"
  },
  "modes": "경고만, 필수",
  "verdict": {
   "PARTIAL GO": "조건부 go, 부분 go, 제한적 go",
   "NO-GO": "go 불가"
  },
  "decided": {
   "GO": "승인, 승인됨, 통과, 합격, 배포 승인, 출시 승인, 허가",
   "PARTIAL GO": "조건부 승인, 조건부 통과, 조건부 합격",
   "NO-GO": "반려, 차단, 불합격, 거부, 보류, 불승인, 연기, 중단, 미승인, 승인 거부"
  },
  "beside-verdict": "배포, 출시, 운영, 프로덕션, 결정, 승인",
  "fields": {
   "status": "상태, 현재 상태, 전체 상태, 최종 상태",
   "decision": "결정, 판정, 결론, 결과, 최종 결정, 최종 판정",
   "recommendation": "권고, 권장 사항",
   "date": "날짜, 일자, 검토일, 점검일, 점검 일자",
   "decided": "결정일, 승인일",
   "updated": "최종 업데이트, 업데이트, 최종 수정, 수정일, 마지막 업데이트",
   "created": "작성일, 생성일",
   "scope": "범위",
   "approved-by": "승인자",
   "owner": "담당자, 책임자"
  },
  "columns": {
   "status": "상태, 결과, 판정, 진행상태, 진행 상태, 완료, 완료 여부, 점검 결과, 현황, 적합 여부, 통과 여부, 평가",
   "area": "영역, 분류, 구분, 카테고리",
   "title": "항목, 점검항목, 점검 항목, 체크 항목, 기준, 작업, 요구사항, 기능, 테스트, 과제, 개선과제, 내용, 구성요소, 이름",
   "notes": "비고, 설명, 메모, 의견, 상세, 근거, 증거",
   "number": "번호",
   "risk": "위험, 리스크",
   "level": "심각도, 수준, 등급, 영향도, 우선순위",
   "role": "역할, 직책",
   "name": "서명, 성명",
   "says": "서명, 승인, 결정",
   "owner": "담당, 담당자, 책임자",
   "needs": "의존, 선행 조건, 의존성",
   "date": "기한, 일정, 마감일",
   "property": "항목",
   "value": "값, 내용",
   "planned": "목표, 기준값, 임계값"
  },
  "sections": {
   "decision": "결정, 판정, 최종 결정, 최종 판정",
   "allowed": "허용",
   "blocked": "차단, 금지",
   "steps": "다음 단계, 후속 조치, 향후 계획, 다음 작업",
   "guardrails": "가드레일",
   "conditions": "조건, 승인 조건",
   "risks": "위험, 리스크, 위험 평가, 잔여 리스크",
   "references": "참고, 참고 문서, 관련 문서",
   "approvers": "승인, 서명, 승인자",
   "scope": "범위, 적용 범위",
   "summary": "개요, 요약, 결론, 배경",
   "history": "변경 이력, 이력",
   "options": "기준, 선택지, 옵션, 규칙, 범례, 시나리오, 템플릿, 절차, 예시",
   "legend": "범례, 시나리오, 선택지, 옵션, 예시"
  },
  "risk-levels": {
   "critical": "치명적, 높음, 심각, 상",
   "major": "중간, 보통, 중",
   "minor": "낮음, 경미, 하"
  },
  "risk-states": {
   "open": "미해결, 열림",
   "mitigated": "완화됨, 완화된",
   "closed": "해결됨, 종료",
   "accepted": "수용, 수용됨"
  },
  "risk-aside": "제거, 감소, 대응, 영향, 확률, 관리",
  "risk-fields": {
   "level": "심각도, 영향도",
   "state": "상태"
  },
  "months": [
   "1월",
   "2월",
   "3월",
   "4월",
   "5월",
   "6월",
   "7월",
   "8월",
   "9월",
   "10월",
   "11월",
   "12월"
  ],
  "none": "없음, 해당 없음, 없습니다",
  "without": "없음, 없는",
  "negations": "않, 안, 못, 없, 미",
  "restricts": "단, 만, 일부, 제외, 미, 대기, 조건, 모의, 임시, 실패, 부분, 수동",
  "harmless": "의, 은, 는, 이, 가, 을, 를, 모두, 전체, 건, 테스트, 및, 개",
  "weighs": "만약, 경우, 필요, 해야",
  "supposes": "만약, 경우",
  "undecided": "대기, 예정, 검토 중, 초안, 미정",
  "alternatives": "또는",
  "roles": "팀장, 책임자, 담당, 팀, 부장, 위원회",
  "signs": "서명",
  "planned": "예정, 목표, 계획",
  "forbids": "금지, 하지 말 것, 하지 마",
  "shouts": "금지",
  "questions": {
   "yes": "예, 네, 있음",
   "no": "아니오, 아니요, 없음",
   "good": "준비, 완료, 설정, 구성, 검증, 승인",
   "bad": "미해결, 남은, 결함, 문제, 차단, 위험, 오류",
   "ask": "인가, 되었는가, 있는가, 있습니까, 됩니까",
   "answer": "답변, 답",
   "question": "질문"
  }
 },
 "nl": {
  "status": {
   "ready": "gereed, klaar, afgerond, voltooid, geslaagd, bevestigd, goedgekeurd, geaccepteerd, ja, aanwezig, beschikbaar, actief, ingeschakeld, geverifieerd, gevalideerd, getest, opgelost, gesloten, voldaan, voldoet, geïmplementeerd, in orde, operationeel, werkend, werkt, gecontroleerd, vrijgegeven, bevroren, groen, ingericht, gedocumenteerd, succesvol",
   "partial": "gedeeltelijk, deels, onvolledig, voorwaardelijk, beperkt, goedgekeurd onder voorwaarden, onder voorwaarden, geel, oranje, grotendeels, onder voorbehoud",
   "failed": "mislukt, niet geslaagd, gefaald, afgekeurd, afgewezen, niet voldaan, voldoet niet, niet gereed, niet klaar, fout, fouten, nee, rood, niet goedgekeurd, kritiek, kapot, werkt niet, ongeldig, niet conform",
   "missing": "ontbreekt, ontbrekend, afwezig, niet aanwezig, niet beschikbaar, niet geïmplementeerd, niet ingericht, niet gevonden, geen gegevens",
   "blocked": "geblokkeerd, gestopt, opgeschort, gepauzeerd, aangehouden",
   "unknown": "in behandeling, open, gepland, bezig, in uitvoering, onbekend, niet gestart, niet getest, uitgesteld, wachtend, wacht, concept, in beoordeling, te doen, nog te doen, niet gecontroleerd, nader te bepalen, gestart, voorgesteld, lopend",
   "not-applicable": "niet van toepassing, n.v.t., nvt"
  },
  "modes": "blokkerend, alleen waarschuwing, verplicht",
  "verdict": {
   "GO": "groen licht",
   "PARTIAL GO": "voorwaardelijke go, go onder voorwaarden, go met voorwaarden, go onder voorbehoud, go met voorbehoud, gedeeltelijke go, beperkte go",
   "NO-GO": "geen go"
  },
  "decided": {
   "GO": "goedgekeurd, vrijgegeven, akkoord, geaccepteerd, geslaagd",
   "PARTIAL GO": "goedgekeurd onder voorwaarden, voorwaardelijk goedgekeurd, akkoord onder voorwaarden, goedgekeurd met voorbehoud, voorwaardelijk akkoord",
   "NO-GO": "afgekeurd, afgewezen, niet goedgekeurd, geblokkeerd, niet akkoord, niet vrijgegeven, uitgesteld, opgeschort, niet gereed, gestopt"
  },
  "beside-verdict": "voor, de, het, productie, goedgekeurd, bevestigd, besluit, livegang, lancering",
  "fields": {
   "status": "status, huidige status, totaalstatus, eindstatus, algemene status",
   "decision": "besluit, beslissing, oordeel, uitkomst, resultaat, conclusie, eindoordeel",
   "recommendation": "aanbeveling, advies",
   "date": "datum, controledatum, rapportdatum, beoordeeld op",
   "decided": "besluitdatum, datum besluit, goedgekeurd op, datum van besluit",
   "updated": "laatst bijgewerkt, bijgewerkt op, laatst gewijzigd, bijgewerkt",
   "created": "aangemaakt op",
   "scope": "reikwijdte, bereik",
   "approved-by": "goedgekeurd door, vrijgegeven door",
   "owner": "eigenaar, verantwoordelijke"
  },
  "columns": {
   "status": "status, resultaat, toestand, uitkomst, voldaan, gereed, besluit, oordeel, geverifieerd, afgerond, goedgekeurd, gecontroleerd",
   "area": "gebied, categorie, domein, onderdeelgroep",
   "title": "criterium, item, eis, taak, controle, controlepunt, onderdeel, punt, component, test, beschrijving, maatregel, functie, stap",
   "notes": "opmerking, opmerkingen, toelichting, notitie, notities, bewijs, details, commentaar",
   "number": "nummer, nr",
   "risk": "risico, risico's",
   "level": "ernst, niveau, impact, prioriteit, kans",
   "role": "rol, functie",
   "name": "handtekening, naam ondertekenaar",
   "says": "handtekening, akkoord, besluit, goedkeuring",
   "owner": "eigenaar, verantwoordelijke",
   "needs": "afhankelijk van, afhankelijkheid, vereist",
   "date": "datum, deadline",
   "property": "veld, eigenschap, kenmerk",
   "value": "waarde",
   "planned": "doel, drempel, norm, verwacht"
  },
  "sections": {
   "decision": "besluit, beslissing, oordeel, go/no-go-besluit, eindoordeel, aanbeveling",
   "allowed": "toegestaan, vrijgegeven",
   "blocked": "geblokkeerd, verboden, niet toegestaan",
   "steps": "volgende stappen, vervolgstappen, openstaande acties, vervolgacties, volgende stap, actiepunten",
   "guardrails": "randvoorwaarden, vangrails",
   "conditions": "voorwaarden",
   "risks": "risico, risico's, risicobeoordeling, restrisico's, openstaande risico's, risicoanalyse",
   "references": "referenties, verwijzingen, bronnen, zie ook",
   "approvers": "goedkeuringen, goedkeuring, handtekeningen, ondertekening",
   "scope": "reikwijdte",
   "summary": "samenvatting, overzicht, context, achtergrond, inleiding, status, conclusie",
   "history": "geschiedenis, wijzigingslog, versiegeschiedenis",
   "options": "criteria, optie, opties, scenario, scenario's, regels, legenda, sjabloon, voorbeeld, proces, procedure, alternatieven",
   "legend": "legenda, scenario, scenario's, optie, opties, voorbeeld, alternatieven, betekenis"
  },
  "risk-levels": {
   "critical": "kritiek, kritieke, hoog, hoge, ernstig",
   "major": "midden, gemiddeld, gemiddelde, matig",
   "minor": "laag, lage, gering"
  },
  "risk-states": {
   "open": "open, openstaand, openstaande",
   "mitigated": "beperkt, gemitigeerd, gemitigeerde, beheerst",
   "closed": "gesloten, opgelost",
   "accepted": "geaccepteerd, geaccepteerde"
  },
  "risk-aside": "vermindering, maatregelen, impact, kans, verantwoordelijke, beheer",
  "risk-fields": {
   "level": "ernst, niveau, impact",
   "state": "status"
  },
  "months": [
   "januari jan",
   "februari feb",
   "maart mrt",
   "april apr",
   "mei",
   "juni jun",
   "juli jul",
   "augustus aug",
   "september sep",
   "oktober okt",
   "november nov",
   "december dec"
  ],
  "none": "geen, niets, nihil, geen risico's, niet van toepassing",
  "without": "geen, zonder, nul",
  "negations": "niet, geen, nooit, zonder",
  "restricts": "maar, behalve, uitgezonderd, alleen, gedeeltelijk, deels, voorwaarde, voorwaarden, voorbehoud, ontbreekt, open, zonder, niet, geen, gepland, tot, als, zodra, gesimuleerd, tijdelijk, handmatig, beperkt",
  "harmless": "de, het, een, en, van, op, met, alle, in, door, test, tests, zie, rapport, bewijs, versie, geslaagd",
  "weighs": "als, indien, wanneer, tenzij, zou, kan, moet, voordat",
  "supposes": "als, indien, wanneer",
  "undecided": "in behandeling, concept, nog te besluiten, open, gepland",
  "alternatives": "of",
  "roles": "leider, eigenaar, beheer, ontwikkeling, veiligheid, kwaliteit, directie, commissie",
  "signs": "handtekening, ondertekend, getekend",
  "planned": "gepland, doel, verwacht, deadline",
  "forbids": "niet, nooit, geen, verboden",
  "shouts": "NOOIT, NIET, VERBODEN",
  "questions": {
   "yes": "ja",
   "no": "nee",
   "good": "gereed, klaar, ingericht, getest, aanwezig, beschikbaar, gedocumenteerd, goedgekeurd, geconfigureerd, werkend",
   "bad": "open, openstaand, openstaande, blokkerend, fouten, risico's, incidenten, problemen, ontbrekend",
   "ask": "is, zijn, heeft, hebben, zijn er, kan",
   "answer": "antwoord",
   "question": "vraag"
  }
 },
 "pt": {
  "status": {
   "ready": "pronto, pronta, prontos, concluído, concluída, concluídos, aprovado, aprovada, feito, feita, ativo, ativa, sim, finalizado, finalizada, confirmado, confirmada, verificado, verificada, validado, validada, completo, completa, implementado, implementada, funcionando, funcional, funciona, operacional, disponível, atendido, atendida, cumprido, resolvido, resolvida, corrigido, corrigida, habilitado, testado, testada, sucesso, conforme, configurado, configurada, congelado, verde, em vigor, aceito, liberado, liberada, publicado, documentado, estável, correto, correta, excelente, bom, boa, ótimo, ótima, todas funcionando, todos funcionando",
   "partial": "parcial, parcialmente, incompleto, incompleta, condicional, aprovado com ressalvas, aprovado com ressalva, com ressalvas, com ressalva, com restrições, limitado, limitada, amarelo, parcialmente atendido, quase pronto",
   "failed": "falhou, falha, reprovado, reprovada, rejeitado, rejeitada, não atendido, não aprovado, não aprovada, não pronto, não, erro, com erro, inválido, crítico, crítica, vermelho, não conforme, não funciona, quebrado, não cumprido, não atende",
   "missing": "faltando, falta, faltam, ausente, não existe, indisponível, não disponível, não implementado, não implementada, não configurado, não encontrado, inexistente, sem dados, sem evidência",
   "blocked": "bloqueado, bloqueada, suspenso, suspensa, parado, parada, pausado, bloqueante, bloqueantes identificados",
   "unknown": "pendente, pendentes, em andamento, em progresso, a fazer, planejado, planejada, desconhecido, não iniciado, não iniciada, não testado, não testada, adiado, adiada, aguardando, em revisão, em análise, rascunho, aberto, aberta, não verificado, a verificar, a definir, a confirmar, previsto, prevista, proposto, em desenvolvimento",
   "not-applicable": "não aplicável, não se aplica"
  },
  "modes": "obrigatório, somente aviso, apenas aviso",
  "verdict": {
   "GO": "sinal verde",
   "PARTIAL GO": "go condicional, go condicionado, go com ressalvas, go com ressalva, go parcial, go com condições, go com restrições, go restrito, go limitado",
   "NO-GO": "sem go, não go"
  },
  "decided": {
   "GO": "aprovado, aprovada, autorizado, autorizada, liberado, liberada, aceito, aceita, pronto para produção",
   "PARTIAL GO": "aprovado com ressalvas, aprovado com ressalva, aprovada com ressalvas, aprovado com condições, aprovado com restrições, aprovado condicionalmente, autorizado com ressalvas, liberado com ressalvas, aprovação condicional, apto com ressalvas, aprovado parcialmente",
   "NO-GO": "reprovado, reprovada, rejeitado, rejeitada, não aprovado, não aprovada, bloqueado, bloqueada, não autorizado, negado, adiado, adiada, suspenso, suspensa, não liberado, não pronto, não apto, cancelado"
  },
  "beside-verdict": "prod, produção, aprovado, autorizado, confirmado, liberado, para, a, o, em, lançamento, deploy, decisão, status, final, real",
  "fields": {
   "status": "status, situação, status geral, status final, status atual, estado",
   "decision": "decisão, decisão final, veredito, veredicto, resultado, conclusão, parecer, resultado final, parecer final",
   "recommendation": "recomendação",
   "date": "data, data da revisão, data do relatório, data da auditoria, emitido em",
   "decided": "data da decisão, data de decisão, data de aprovação, aprovado em, decidido em",
   "updated": "última atualização, atualizado em, atualizada em, atualizado, atualizada, última modificação",
   "created": "criado em, data de criação, gerado em",
   "scope": "escopo",
   "approved-by": "aprovado por, autorizado por, liberado por",
   "owner": "responsável, dono"
  },
  "columns": {
   "status": "resultado, situação, decisão, status, verificado, aprovado, concluído, atendido, validado, cumprido, estado, pronto",
   "area": "área, categoria, domínio",
   "title": "item/critério, tarefa, critério, requisito, elemento, ponto, teste, cenário, componente, atividade, funcionalidade, descrição, verificação, etapa, módulo, entregável, fluxo",
   "notes": "notas, comentários, comentário, observações, observação, detalhes, detalhe, evidência, evidências, justificativa, onde",
   "number": "número, nº",
   "risk": "risco, riscos",
   "level": "nível, severidade, gravidade, impacto, criticidade, prioridade, probabilidade",
   "role": "papel, função, cargo",
   "name": "assinatura, assinante",
   "says": "assinatura, aprovação, decisão, voto",
   "owner": "responsável, dono",
   "needs": "depende de, dependência, dependências, requer, pré-requisito",
   "date": "data, prazo",
   "property": "campo, propriedade, atributo",
   "value": "valor",
   "planned": "meta, limite, esperado, objetivo"
  },
  "sections": {
   "decision": "decisão, decisão final, veredito, parecer, decisão go/no-go, parecer final, recomendação",
   "allowed": "permitido, permitidos, autorizado, liberado",
   "blocked": "bloqueado, bloqueados, proibido, proibidos, não permitido",
   "steps": "próximos passos, próximo passo, passos finais, ações pendentes, próximas ações, plano de ação, passos finais antes da liberação total",
   "guardrails": "salvaguardas",
   "conditions": "condições, ressalvas, restrições",
   "risks": "risco, riscos, avaliação de riscos, riscos restantes, riscos residuais, riscos abertos, análise de riscos, registro de riscos",
   "references": "referências, documentos relacionados, links, ver também",
   "approvers": "aprovações, aprovação, assinaturas",
   "scope": "escopo",
   "summary": "resumo, resumo executivo, contexto, visão geral, informações gerais, status geral, introdução, conclusão, conclusões, considerações finais",
   "history": "histórico, registro de alterações, histórico de versões",
   "options": "opção, opções, critério, critérios, cenário, cenários, regras, legenda, modelo, exemplo, processo, procedimento, alternativas, limites, guia",
   "legend": "legenda, cenário, cenários, opção, opções, exemplo, exemplos, alternativas, significado"
  },
  "risk-levels": {
   "critical": "crítico, crítica, críticos, críticas, alto, alta, altos, altas, bloqueante, bloqueantes",
   "major": "médio, média, médios, médias, moderado, maior",
   "minor": "baixo, baixa, baixos, baixas, menor"
  },
  "risk-states": {
   "open": "aberto, aberta, abertos, abertas, restante, restantes, residual, residuais",
   "mitigated": "mitigado, mitigada, mitigados, controlado",
   "closed": "fechado, fechada, fechados, resolvido, resolvidos",
   "accepted": "aceito, aceitos, aceita, aceitável"
  },
  "risk-aside": "redução, medidas, mitigação, impacto, probabilidade, responsável, gestão",
  "risk-fields": {
   "level": "severidade, nível, impacto, gravidade",
   "state": "status, situação, estado"
  },
  "months": [
   "janeiro jan",
   "fevereiro fev",
   "março mar",
   "abril abr",
   "maio mai",
   "junho jun",
   "julho jul",
   "agosto ago",
   "setembro set",
   "outubro out",
   "novembro nov",
   "dezembro dez"
  ],
  "none": "nenhum, nenhuma, nada, sem riscos, não há, não aplicável",
  "without": "nenhum, nenhuma, sem, zero, não há",
  "negations": "não, sem, nunca, nenhum, nenhuma, nem",
  "restricts": "mas, exceto, salvo, parcial, parcialmente, ressalva, ressalvas, condição, condições, restrição, restrições, pendente, pendentes, falta, faltam, sem, não, somente, apenas, até, se, quando, simulado, provisório, manual, bloqueado, falha",
  "harmless": "o, a, os, as, um, uma, e, de, do, da, em, no, na, por, com, ao, todos, todas, testes, teste, ver, relatório, evidência, versão",
  "weighs": "se, salvo se, quando, seria, deveria, poderia, deve, até, antes",
  "supposes": "se, quando, caso",
  "undecided": "pendente, rascunho, a decidir, em andamento, em análise, proposto",
  "alternatives": "ou",
  "roles": "responsável, gerente, equipe, diretor, diretora, líder, comitê, segurança, qualidade, operações",
  "signs": "assinatura, assinado",
  "planned": "previsto, prevista, planejado, meta, estimado",
  "forbids": "não, nunca, jamais, proibido",
  "shouts": "NUNCA, PROIBIDO, NÃO",
  "questions": {
   "yes": "sim",
   "no": "não",
   "good": "pronto, pronta, configurado, configurada, testado, testada, disponível, documentado, validado, operacional, completo, aprovado",
   "bad": "pendente, pendentes, aberto, abertos, sem resolver, erros, riscos, bloqueante, bloqueantes, incidentes, falhas",
   "ask": "está, estão, é, há, existe, existem, tem, foi, foram",
   "answer": "resposta",
   "question": "pergunta"
  }
 },
 "ru": {
  "status": {
   "ready": "готово, готов, готова, готовы, выполнено, выполнен, выполнена, завершено, завершён, завершен, завершена, пройдено, пройден, пройдены, подтверждено, подтвержден, подтверждён, утверждено, одобрено, принято, работает, реализовано, реализован, реализована, успешно, исправлено, да, есть, проверено, проверен, проверена, активен, включено, включён, настроено, настроен, доступно, доступен, внедрено, соответствует, закрыто, решено, устранено, стабильно, заморожено, в норме, норма, протестировано, развёрнуто, развернуто, задокументировано, готово к продакшену",
   "partial": "частично, частичный, частичная, условно, неполный, не полностью, частично выполнено, частично готово, частично реализовано, с оговорками, с ограничениями, ограниченно, в основном, почти готово, с замечаниями",
   "failed": "провалено, провал, не пройдено, не пройден, отклонено, отклонён, не готово, не готов, не готова, ошибка, ошибки, не выполнено, не работает, нет, сбой, неудача, не соответствует, критично, критический, критическая, красный, не принято, не одобрено, сломано, небезопасно, не проходит",
   "missing": "отсутствует, отсутствуют, недоступно, недоступен, нет в наличии, не реализовано, не реализован, не настроено, не настроен, не найдено, не найден, нет данных, не установлено, не создано",
   "blocked": "заблокировано, заблокирован, заблокирована, приостановлено, блокер, остановлено, на паузе, блокировка",
   "unknown": "в процессе, в работе, ожидает, ожидание, ожидается, запланировано, планируется, не начато, не проверено, неизвестно, отложено, не тестировалось, черновик, к выполнению, открыто, на проверке, на рассмотрении, не завершено, требуется, требует проверки, не протестировано, не запускалось, перенесено, не подтверждено, предложено, начато",
   "not-applicable": "не применимо, неприменимо, н/д, не требуется, н/п"
  },
  "modes": "обязательно, блокирующий режим, только предупреждение",
  "verdict": {
   "PARTIAL GO": "условный go, go с условиями, go с оговорками, частичный go, go с ограничениями, ограниченный go",
   "NO-GO": "не go"
  },
  "decided": {
   "GO": "одобрено, утверждено, принято, разрешено, допущено, готово к запуску, пройдено",
   "PARTIAL GO": "одобрено с условиями, утверждено с условиями, условно одобрено, принято с оговорками, принято с замечаниями, разрешено с ограничениями",
   "NO-GO": "отклонено, заблокировано, не одобрено, не утверждено, не готово, не готов, отложено, приостановлено, запрещено, провалено, не допущено, отказано"
  },
  "beside-verdict": "для, в, на, продакшен, продакшн, прод, запуск, одобрено, разрешено, подтверждено, итоговый, решение, статус",
  "fields": {
   "status": "статус, общий статус, итоговый статус, текущий статус, состояние, готовность",
   "decision": "решение, итоговое решение, вердикт, результат, вывод, заключение, итог",
   "recommendation": "рекомендация",
   "date": "дата, дата проверки, дата отчёта, дата отчета, проверено",
   "decided": "дата решения, дата утверждения, утверждено, дата принятия",
   "updated": "обновлено, последнее обновление, дата обновления, изменено",
   "created": "дата создания, создано",
   "scope": "область применения, объём, объем",
   "approved-by": "утвердил, одобрил, утвердили, согласовано",
   "owner": "ответственный, владелец"
  },
  "columns": {
   "status": "статус, состояние, готовность, результат, решение, вердикт, выполнено, готово, пройдено, соответствие, проверено, оценка",
   "area": "область, категория, раздел, направление",
   "title": "критерий, пункт, проверка, требование, задача, компонент, тест, элемент, шаг, сервис, модуль, метрика, функция, название, описание, этап",
   "notes": "примечание, примечания, комментарий, комментарии, детали, доказательство, обоснование, замечания, пояснение",
   "number": "номер",
   "risk": "риск, риски",
   "level": "уровень, серьёзность, серьезность, влияние, приоритет, критичность, вероятность",
   "role": "роль, должность",
   "name": "подпись, фио",
   "says": "подпись, решение, согласование, статус",
   "owner": "ответственный, владелец, исполнитель",
   "needs": "зависит от, зависимость, зависимости, требует",
   "date": "дата, срок",
   "property": "поле, параметр, свойство",
   "value": "значение",
   "planned": "цель, порог, ожидаемое, план"
  },
  "sections": {
   "decision": "решение, итоговое решение, вердикт, решение go/no-go, рекомендация",
   "allowed": "разрешено, разрешенные, разрешённые, допущено",
   "blocked": "заблокировано, запрещено, запрещенные, запрещённые",
   "steps": "следующие шаги, следующий шаг, дальнейшие шаги, дальнейшие действия, план действий, что дальше",
   "guardrails": "ограничители",
   "conditions": "условия, ограничения",
   "risks": "риск, риски, оценка рисков, остаточные риски, открытые риски, реестр рисков, анализ рисков",
   "references": "ссылки, связанные документы, источники, артефакты",
   "approvers": "подписи, согласование, утверждение, согласования",
   "scope": "область применения",
   "summary": "обзор, сводка, общий статус, резюме, введение, контекст, общая информация, итог, выводы, вывод, заключение, итоги",
   "history": "история, журнал, история изменений",
   "options": "вариант, варианты, критерии, критерий, сценарий, сценарии, правила, легенда, шаблон, пример, процесс, процедура, пороги, альтернативы, обязательные условия",
   "legend": "легенда, сценарий, сценарии, вариант, варианты, пример, примеры, обозначения"
  },
  "risk-levels": {
   "critical": "критические, критический, критично, критическая, высокий, высокие, высокая, блокирующий",
   "major": "средний, средние, средняя, значительные, значительный",
   "minor": "низкий, низкие, низкая, незначительный"
  },
  "risk-states": {
   "open": "открытые, открыт, открытый, остаточные, открыто",
   "mitigated": "смягчённые, смягченные, снижены, снижен, сниженные, смягчён",
   "closed": "закрыт, закрыты, закрытые, устранён, решён",
   "accepted": "принят, приняты, принятые"
  },
  "risk-aside": "снижение, меры, воздействие, вероятность, ответственный, управление",
  "risk-fields": {
   "level": "уровень, влияние, серьёзность, воздействие",
   "state": "статус, состояние"
  },
  "months": [
   "января янв январь",
   "февраля фев февраль",
   "марта мар март",
   "апреля апр апрель",
   "мая май",
   "июня июн июнь",
   "июля июл июль",
   "августа авг август",
   "сентября сен сентябрь",
   "октября окт октябрь",
   "ноября ноя ноябрь",
   "декабря дек декабрь"
  ],
  "none": "нет, отсутствуют, не выявлено, не обнаружено, ничего, нет рисков, рисков нет",
  "without": "нет, без, ни одного, ни одной, ноль",
  "negations": "не, нет, без, никогда, ни",
  "restricts": "но, кроме, частично, с оговорками, оговорки, не, нет, без, только, пока, если, после, ожидает, отсутствует, условно, требуется, заглушка, мок, моки, временно, вручную, ошибка, ошибки, блокер, за исключением, ограничения",
  "harmless": "и, в, на, по, с, из, для, все, всех, тест, тесты, тестов, пройдены, успешно, проверки, проверка, отчёт, отчет, версия, см, файлов, файл, код, сборка, через, от, до",
  "weighs": "если, когда, может, должен, должна, должно, следует, пока, при условии, перед",
  "supposes": "если, когда, при условии",
  "undecided": "ожидает, черновик, на рассмотрении, в процессе, не решено, планируется",
  "alternatives": "или, либо",
  "roles": "руководитель, команда, директор, начальник, комитет, безопасность, эксплуатация, владелец",
  "signs": "подпись, подписано",
  "planned": "план, планируется, ожидается, цель, срок",
  "forbids": "не, никогда, нельзя, запрещено",
  "shouts": "НЕЛЬЗЯ, НИКОГДА, ЗАПРЕЩЕНО, НЕ",
  "questions": {
   "yes": "да",
   "no": "нет",
   "good": "готов, готова, готово, настроен, настроена, настроено, настроены, протестирован, доступен, задокументирован, проверен, работает",
   "bad": "открытые, открыт, нерешённые, нерешенные, оставшиеся, ошибки, риски, блокеры, инциденты, проблемы, отсутствующие",
   "ask": "ли, есть, имеются, остались",
   "answer": "ответ",
   "question": "вопрос"
  }
 },
 "zh": {
  "status": {
   "ready": "通过, 已完成, 完成, 就绪, 已就绪, 已验证, 已验收, 已确认, 已通过, 测试通过, 合格, 正常, 是, 有, 达标, 已实现, 成功, 已修复, 已解决, 已关闭, 可用, 已批准, 已部署, 已启用, 满足, 符合, 良好, 全部通过, 已冻结, 已上线, 稳定, 支持, 已配置, 已测试, 质量良好",
   "partial": "部分完成, 部分通过, 部分, 有条件通过, 基本完成, 基本通过, 基本可用, 部分实现, 部分满足, 部分符合, 大部分完成",
   "failed": "失败, 不通过, 未通过, 不合格, 否, 不符合, 不满足, 异常, 错误, 未达标, 拒绝, 不支持, 不可用, 严重, 未就绪, 不稳定",
   "missing": "缺失, 不存在, 未提供, 未实现, 缺少, 没有, 未配置, 未部署, 无数据, 未安装",
   "blocked": "阻塞, 受阻, 已阻塞, 暂停, 已暂停, 挂起, 阻断, 搁置",
   "unknown": "待办, 待办的, 进行中, 未开始, 待定, 待验证, 待测试, 计划中, 未测试, 未完成, 未知, 延期, 待处理, 待确认, 开放, 草稿, 待评审, 评审中, 未验证, 已推迟, 测试中, 开发中, 待审批",
   "not-applicable": "不适用, 不涉及"
  },
  "modes": "阻断模式, 仅警告, 强制",
  "verdict": {
   "PARTIAL GO": "有条件go, 有条件放行, 部分go, 条件放行",
   "NO-GO": "不go, 不放行, 禁止放行",
   "GO": "放行"
  },
  "decided": {
   "GO": "批准, 已批准, 通过, 同意, 准许发布, 可以发布, 允许上线, 同意发布, 予以通过",
   "PARTIAL GO": "有条件通过, 有条件批准, 附条件批准, 有条件同意",
   "NO-GO": "拒绝, 否决, 不通过, 未通过, 驳回, 不批准, 暂缓, 不予通过, 不可以发布, 禁止上线, 未批准, 推迟"
  },
  "beside-verdict": "发布, 上线, 生产, 本次, 版本, 可以",
  "fields": {
   "status": "状态, 当前状态, 总体状态, 整体状态, 最终状态",
   "decision": "决定, 结论, 结果, 决策, 最终结论, 评审结论, 判定, 最终决定",
   "recommendation": "建议",
   "date": "日期, 测试日期, 报告日期, 评审日期, 检查日期",
   "decided": "决定日期, 批准日期, 审批日期, 决策日期",
   "updated": "更新日期, 最后更新, 更新时间, 修改日期",
   "created": "创建日期, 创建时间",
   "scope": "范围",
   "approved-by": "批准人, 审批人",
   "owner": "负责人, 责任人"
  },
  "columns": {
   "status": "状态, 结果, 测试结果, 结论, 是否通过, 完成情况, 质量评估, 特性质量评估, 是否完成, 完成状态, 评估结果, 当前状态, 测试结论, 验收结果, 就绪状态",
   "area": "领域, 类别, 分类, 模块, 方面",
   "title": "检查项, 项目, 测试项, 评估项, 需求, 名称, 特性名称, 测试内容, 特性, 任务, 功能, 功能点, 组件, 指标, 描述, 测试用例, 步骤",
   "notes": "备注, 说明, 评论, 详情, 证据, 原因, 解释",
   "number": "序号, 编号",
   "risk": "风险, 风险描述",
   "level": "严重性, 级别, 等级, 影响, 优先级, 严重程度, 可能性",
   "role": "角色, 职务",
   "name": "签名, 姓名",
   "says": "签字, 状态, 意见, 决定",
   "owner": "负责人, 责任人",
   "needs": "依赖, 前置条件",
   "date": "时间, 截止日期",
   "property": "属性, 项目, 字段",
   "value": "值, 内容",
   "planned": "目标, 阈值, 预期"
  },
  "sections": {
   "decision": "决定, 决策, 最终决定, 评审结论, 判定, 上线决策",
   "allowed": "允许, 可以进行",
   "blocked": "禁止, 阻塞, 不允许",
   "steps": "下一步, 后续步骤, 后续计划, 下一步计划, 后续行动",
   "guardrails": "红线",
   "conditions": "条件",
   "risks": "风险, 风险评估, 遗留风险, 风险分析",
   "references": "参考, 参考资料, 参考文献, 相关文档",
   "approvers": "审批, 签核, 签字",
   "scope": "范围",
   "summary": "概要, 概述, 总结, 结论, 摘要, 基本信息, 背景",
   "history": "修订记录, 变更记录, 历史",
   "options": "标准, 选项, 方案, 准则, 规则, 场景, 图例, 模板, 流程, 示例",
   "legend": "图例, 场景, 选项, 方案, 示例"
  },
  "risk-levels": {
   "critical": "严重, 重大, 高, 致命, 极高, 高风险",
   "major": "中, 中等, 一般, 中风险",
   "minor": "低, 轻微, 低风险"
  },
  "risk-states": {
   "open": "未解决, 打开, 未关闭",
   "mitigated": "已缓解, 已控制",
   "closed": "已解决, 已关闭",
   "accepted": "已接受"
  },
  "risk-aside": "措施, 应对, 影响, 概率, 管理, 降低",
  "risk-fields": {
   "level": "级别, 影响, 等级",
   "state": "状态"
  },
  "months": [
   "一月",
   "二月",
   "三月",
   "四月",
   "五月",
   "六月",
   "七月",
   "八月",
   "九月",
   "十月",
   "十一月",
   "十二月"
  ],
  "none": "无, 没有, 暂无, 不涉及, 未发现, 无风险",
  "without": "无, 没有, 零",
  "negations": "不, 没有, 未, 无, 勿",
  "restricts": "但, 仅, 部分, 除, 未, 不, 待, 条件, 模拟, 临时, 失败, 缺少, 除外, 有限",
  "harmless": "的, 了, 全部, 所有, 测试, 项, 个, 用例, 次, 均, 已, 共",
  "weighs": "如果, 若, 当, 应该, 可能, 除非, 必须, 需要, 之前",
  "supposes": "如果, 若, 当",
  "undecided": "待定, 草案, 草稿, 待审批, 评审中, 计划",
  "alternatives": "或, 或者",
  "roles": "负责人, 经理, 团队, 委员会, 主管, 总监, 工程师",
  "signs": "签名, 签字",
  "planned": "计划, 预计, 目标",
  "forbids": "禁止, 不得, 不要, 切勿",
  "shouts": "禁止, 不得, 切勿",
  "questions": {
   "yes": "是, 有, 是的",
   "no": "否, 没有, 无, 不是",
   "good": "就绪, 完成, 配置, 可用, 验证, 通过, 备份",
   "bad": "未解决, 遗留, 阻塞, 缺陷, 风险, 问题, 错误",
   "ask": "是否, 有没有, 吗",
   "answer": "答, 回答",
   "question": "问题"
  }
 }
};
/** The signs, as written. */
export const marks: unknown = {
 "good": "✅✓✔√☑🟢👍💚🟩🆗",
 "warning": "⚠🟡🟠🟨🟧💛",
 "bad": "❌✖✗✘☒✕❎⛔🔴🚫🛑🟥🚨👎",
 "waiting": "⬜☐⏳⌛🔄📋🚧🔜⏸⏭🔵⚪⚫🟦❓❔🆕📝🔲🕐🗓📅◻□",
 "weak": "🚨📋📝🆕🗓📅❓❔🔵⚪⚫🟦🕐",
 "coloured": "🔴🟠🟡🟢🟥🟧🟨🟩💚💛"
};
