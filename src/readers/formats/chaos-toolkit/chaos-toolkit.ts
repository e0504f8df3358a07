import type { Remark } from '../../../schemas/reasons/remark.ts';
import { asList, asNumber, asObject, asText, at, field } from '../../lib/shape.ts';
import type { Source } from '../../lib/source.ts';
import { isoStart } from '../../lib/start.ts';
import { type Found, Tally } from '../../lib/tally.ts';
import { Unreadable } from '../../lib/unreadable.ts';
import type { Reader } from '../../reader.ts';

const nameOf = (run: unknown): string => asText(at(run, 'activity', 'name')) ?? '(no name)';

const judgeActivity = (run: unknown, tally: Tally, kind: string): void => {
  const status = asText(field(run, 'status')) ?? 'unknown';
  if (status === 'succeeded' && field(run, 'tolerance_met') === false)
    tally.fail(`${kind} ${nameOf(run)}`, { kind: 'case.outside-tolerance' });
  else if (status === 'succeeded') tally.pass();
  else {
    const exception = asList(field(run, 'exception')).filter((line) => typeof line === 'string');
    tally.fail(`${kind} ${nameOf(run)}`, { kind: 'case.status', status, said: exception.join('').trim() });
  }
};

const states = (journal: unknown): [string, unknown][] => {
  const steady = field(journal, 'steady_states');
  const during = asList(field(steady, 'during')).map((state): [string, unknown] => ['during', state]);
  return [['before', field(steady, 'before')], ...during, ['after', field(steady, 'after')]];
};

/** Whether nothing was really done: declared as a dry run, or, where the journal is too old to say, no activity with an output. */
const isDry = (journal: unknown): boolean => {
  const experiment = asObject(field(journal, 'experiment'));
  if (experiment && Object.hasOwn(experiment, 'dry') && experiment.dry) return true;
  if (field(journal, 'dry')) return true;
  const silent = (run: unknown): boolean => (field(run, 'output') ?? null) === null;
  const declared = experiment !== null && experiment.dry === false;
  const acted = asList(field(journal, 'run'));
  return !declared && acted.length > 0 && acted.every(silent);
};

const judgeSteadyStates = (journal: unknown, tally: Tally): void => {
  for (const [when, state] of states(journal)) {
    if (field(state, 'steady_state_met') === true) continue;
    tally.fault(`Steady state ${when} the experiment`, {
      kind: asObject(state) ? 'case.not-met' : 'case.not-checked',
    });
  }
};

const notRun = (tally: Tally, why: Remark): Found => {
  tally.warn('HP315', why);
  return tally.found('nothing-ran');
};

const judge = (journal: unknown, tally: Tally): Found => {
  const status = asText(field(journal, 'status'));
  const run = asList(field(journal, 'run'));
  if (run.length === 0 && (status === 'completed' || status === 'failed')) {
    const broken = at(journal, 'steady_states', 'before', 'steady_state_met') === false;
    return notRun(tally, { kind: 'remark.no-activity', broken });
  }
  if (isDry(journal)) {
    for (const _ of run) tally.skip();
    return notRun(tally, { kind: 'remark.dry-run' });
  }
  for (const activity of run) judgeActivity(activity, tally, 'Activity');
  for (const activity of asList(field(journal, 'rollbacks'))) {
    if (field(activity, 'status') !== 'succeeded') judgeActivity(activity, tally, 'Rollback');
  }
  judgeSteadyStates(journal, tally);
  if (field(journal, 'deviated') !== false) tally.fault('The experiment', { kind: 'case.deviated' });
  if (status !== 'completed') tally.fault('The experiment', { kind: 'case.status', status, said: '' });
  return tally.found();
};

const parse = async (source: Source): Promise<Found> => {
  const journal = await source.json();
  if (asText(field(journal, 'status')) === null || !Array.isArray(field(journal, 'run'))) {
    throw new Unreadable('HP307', { kind: 'unreadable.lacks', parts: ['/status', '/run'] });
  }
  const tally = new Tally();
  tally.tool = 'Chaos Toolkit';
  tally.toolVersion = asText(field(journal, 'chaoslib-version'));
  tally.began(isoStart(field(journal, 'start')));
  const seconds = asNumber(field(journal, 'duration'));
  if (seconds !== null && seconds >= 0) tally.durationMs = Math.round(seconds * 1e6) / 1e3;
  return judge(journal, tally);
};

/** Journal of the Chaos Toolkit. Source: chaostoolkit.org/reference/api/journal. */
export const chaosToolkit: Reader = {
  id: 'chaos-toolkit',
  title: 'Chaos Toolkit journal',
  tools: ['chaos run'],
  met: [
    'The experiment completed, did not deviate, met its steady state before and after, ran at least one activity, and every activity and rollback succeeded.',
    'An experiment that never started because its steady state was broken, and a dry run, ran nothing.',
  ],
  measurements: [],
  specification: 'https://chaostoolkit.org/reference/api/journal/',
  recognise: ({ json }) =>
    asText(field(json, 'chaoslib-version')) !== null ||
    (asObject(field(json, 'experiment')) !== null &&
      asObject(field(json, 'steady_states')) !== null &&
      Array.isArray(field(json, 'run'))),
  parse,
};
