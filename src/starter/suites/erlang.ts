import { command, has, type Repository, type Suite } from './suite.ts';

const SURE_FIRE = /\{\s*eunit_surefire\s*,\s*\[[^\]]*\{\s*dir\s*,\s*"([^"]+)"/;

/** eunit says on standard output how many tests it ran; a report is written where rebar.config asks for one. */
export const eunit = (repository: Repository): Suite | undefined => {
  const sign = has(repository, /(?:^|\/)test\/\w+_tests\.erl$/);
  if (sign === undefined || has(repository, 'rebar.config') === undefined) return undefined;
  const reports = SURE_FIRE.exec(repository.read('rebar.config'))?.[1];
  const judged =
    reports === undefined
      ? [
          '# With {eunit_opts, [{report, {eunit_surefire, [{dir, "results"}]}}]} in rebar.config each test is counted:',
          '# results: results/TEST-*.xml',
          String.raw`criteria: ['stdout matches /[1-9]\d* tests?, 0 failures/']`,
        ]
      : [`results: ${JSON.stringify(`${reports}/TEST-*.xml`)}`];
  const probe = ['kind: command', 'run: ["rebar3", "eunit"]', ...judged, 'timeout: 15m'];
  return { language: 'Erlang, eunit', sign, typed: 'rebar3 eunit', probe };
};

/** Common Test; also where no suite of any kind is there yet. */
export const commonTest = (repository: Repository): Suite | undefined => {
  const sign = has(repository, 'rebar.config');
  if (sign === undefined) return undefined;
  const isOther = has(repository, /_SUITE\.erl$/) === undefined && eunit(repository) !== undefined;
  if (isOther) return undefined;
  const probe = command(['rebar3', 'ct'], '_build/test/logs/ct_run.*/*/run.*/suite.log');
  return { language: 'Erlang', sign, typed: 'rebar3 ct', probe };
};
