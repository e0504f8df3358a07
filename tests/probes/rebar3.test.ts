import { execaSync } from 'execa';
import { describe, expect, it } from 'vitest';
import { probeFolder, runEntry } from './probe-folder.ts';

const installed = execaSync('rebar3', ['--version'], { reject: false }).exitCode === 0;

describe('rebar3 ct', () => {
  const suite = async (cases: string) => {
    const folder = probeFolder();
    folder.write('rebar.config', '{ct_opts, [{ct_hooks, [{cth_surefire, [{path, "report.xml"}]}]}]}.\n');
    folder.write(
      'src/some.app.src',
      '{application, some, [{vsn, "1"}, {applications, [kernel, stdlib]}]}.\n',
    );
    folder.write(
      'test/some_SUITE.erl',
      `-module(some_SUITE).\n-export([all/0, one/1]).\nall() -> ${cases}.\none(_) -> ok.\n`,
    );
    return runEntry(folder, {
      kind: 'command',
      run: ['rebar3', 'ct'],
      results: '_build/test/logs/*/report.xml',
      timeout: '50s',
    });
  };

  it('exits 0 on an empty suite and has nothing to show for it', async (context) => {
    if (!installed) {
      console.log('skipped: rebar3 is not installed');
      context.skip();
    }
    const { state, exit, readings, message, output } = await suite('[]');
    expect({ state, code: exit?.code, message }).toEqual({
      state: 'completed',
      code: 0,
      message: 'Exit 0, but 0 cases ran',
    });
    expect(readings).toMatchObject([{ outcome: 'nothing-ran', counts: { executed: 0 } }]);
    expect(output.text).toContain('All 0 tests passed.');
  }, 60_000);

  it('passes with a case that passes', async (context) => {
    if (!installed) {
      console.log('skipped: rebar3 is not installed');
      context.skip();
    }
    expect((await suite('[one]')).readings).toMatchObject([
      { outcome: 'met', counts: { executed: 1, passed: 1 } },
    ]);
  }, 60_000);
});
