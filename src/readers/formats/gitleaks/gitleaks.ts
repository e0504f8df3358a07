import { FINDINGS, Findings } from '../../lib/findings.ts';
import { asList, asText, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Ask, Reader } from '../../reader.ts';

/** A field of a leak by its name since version 8, or by its older one; never the secret itself. */
const of = (leak: unknown, name: string, old: string): string =>
  asText(field(leak, name)) ?? asText(field(leak, old)) ?? '';

const parse = async (source: Source, ask: Ask): Promise<Found> => {
  const leaks = await source.json();
  if (!Array.isArray(leaks)) throw new Unreadable('HP307', { kind: 'unreadable.no-list', at: [] });
  const tally = new Tally();
  tally.tool = 'gitleaks';
  const findings = new Findings(tally);
  for (const leak of leaks) {
    const line = field(leak, 'StartLine') ?? field(leak, 'lineNumber');
    findings.add({
      rules: [of(leak, 'RuleID', 'rule') || '(no rule)'],
      severity: 'high',
      where: `${of(leak, 'File', 'file')}${typeof line === 'number' ? `:${line}` : ''}`,
      message: of(leak, 'Description', 'tags'),
    });
  }
  return findings.found(false, ask);
};

const isLeak = (value: unknown): boolean =>
  (asText(field(value, 'RuleID')) !== null && field(value, 'Secret') !== undefined) ||
  (asText(field(value, 'rule')) !== null && field(value, 'offender') !== undefined);

/** JSON of gitleaks. Source: gitleaks/gitleaks, report/finding.go. */
export const gitleaks: Reader = {
  id: 'gitleaks',
  title: 'gitleaks JSON',
  tools: ['gitleaks git --report-format json', 'gitleaks dir'],
  met: [
    'Never by itself: any leak is unmet, and an empty list does not say what was scanned. `--report-format sarif` does not either: judge the exit of gitleaks beside it, or say `empty: clean` with a reason.',
    'The secret itself is never kept.',
  ],
  measurements: FINDINGS,
  specification: 'https://github.com/gitleaks/gitleaks#reporting',
  recognise: ({ json }) => isLeak(asList(json)[0]),
  parse,
};
