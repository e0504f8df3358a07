import type { CaseReason } from '../../../schemas/reasons/case.ts';
import { meaningOf } from '../../lib/status-word.ts';
import type { JUnitCase } from './junit-case.ts';

/** What an element that says that a case did not run tells of it. */
export interface Skip {
  type: string;
  message: string;
  text: string;
}

/** Common Test writes `{tc_auto_skip,…}` where it could not run a case, `{tc_user_skip,…}` where its author chose so. */
const AUTO = /^\W*(?:tc_)?auto_?skip|^auto$/;
/** CTest: the case itself asked to be skipped. */
const CHOSEN = /^(?:SKIP_RETURN_CODE|SKIP_REGULAR_EXPRESSION|disabled)/i;
/** GoogleTest: the author disabled the case. */
const DISABLED = /(?:^|[./])DISABLED_/;
/** Suites and cases as eunit names them. */
const EUNIT_SUITE = /^(?:module '|file "|application "|directory ")/;
const EUNIT_CASE = /^(?:[a-z][\w@]*|'[^']+'):\d+ \S/;
/** Why eunit cancels, as the type of what it calls skipped. */
const EUNIT_TYPE = /^(?:abort|blocked|exit|startup|timeout)$/;

/** Whether eunit wrote it; eunit has no skipping, and what it writes as skipped was cancelled. */
export const isEunit = (suite: string): boolean => EUNIT_SUITE.test(suite);

const cut = ({ type, message, text }: Skip): boolean =>
  AUTO.test(type) ||
  AUTO.test(text) ||
  EUNIT_TYPE.test(type) ||
  ['cancelled', 'failed'].includes(meaningOf(type)) ||
  meaningOf(message) === 'cancelled';

/** Why a case did not come to an answer though nobody chose so; null where its author did, or where it ran. */
export const cancelledBy = ({ word, written, own, suite, skip }: JUnitCase): CaseReason | null => {
  const said = skip ? [skip.message, skip.text].filter((part) => part !== '').join('\n') || skip.type : '';
  if (word === 'cancelled') return { kind: 'case.status', status: written, said };
  if (skip && cut(skip)) return { kind: 'case.skipped', said };
  if (skip && (isEunit(suite) || EUNIT_CASE.test(own))) return { kind: 'case.cancelled', by: 'eunit', said };
  if (word !== 'unrun' || DISABLED.test(own) || (skip && CHOSEN.test(skip.message))) return null;
  return { kind: 'case.not-run', sort: 'unchosen', said };
};
