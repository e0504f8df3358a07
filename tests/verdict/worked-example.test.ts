import { describe, expect, it } from 'vitest';
import { absent, caseOf, item, NO_CASES, reading, run } from './programme.ts';
import { judge } from './said.ts';

/** The facts of the CP3 document with live probes on a machine without a Docker daemon. */
const cp3 = (
  runs = [
    run('baseline.freeze'),
    run('policy.adr'),
    run('infra.validate'),
    absent('docker.runtime', { message: 'No Docker daemon answered' }),
    run('load.suite', {
      message: 'Exit 0, but 0 cases ran',
      readings: [reading({ outcome: 'nothing-ran', counts: NO_CASES })],
    }),
    run('chaos.results', {
      state: 'not-run',
      message: 'Not run: it waits for docker.runtime',
      waitsFor: ['docker.runtime'],
      checks: [],
    }),
  ],
) =>
  judge(
    caseOf({
      items: [
        item('cp3-01', { area: 'Baseline', title: 'CP2-LC Freeze', probes: ['baseline.freeze'] }),
        item('cp3-02', { area: 'Governance', title: 'Change Policy', probes: ['policy.adr'] }),
        item('cp3-03', { area: 'Infra', title: 'Scripts Validation', probes: ['infra.validate'] }),
        item('cp3-04', { area: 'Infra', title: 'Runtime (Docker)', probes: ['docker.runtime'] }),
        item('cp3-05', { area: 'Tooling', title: 'Load Tests', probes: ['load.suite'] }),
        item('cp3-06', {
          area: 'Tooling',
          title: 'Chaos Tests',
          probes: ['chaos.results'],
          needs: ['cp3-04'],
        }),
      ],
      lanes: [
        { id: 'code-hardening', title: 'Code Hardening', needs: ['cp3-01', 'cp3-02'] },
        { id: 'documentation', title: 'Documentation', needs: ['cp3-01'] },
        { id: 'governance', title: 'Governance', needs: ['cp3-02'] },
        { id: 'chaos-engineering', title: 'Chaos Engineering', needs: ['cp3-06'] },
        { id: 'full-scale-load', title: 'Full-Scale Load Testing', needs: ['cp3-04', 'cp3-05'] },
      ],
      risks: [
        { id: 'resilience', title: 'Cannot Validate Resilience', level: 'critical', items: ['cp3-06'] },
        { id: 'performance', title: 'Limited Performance Validation', level: 'critical', items: ['cp3-05'] },
        { id: 'definition-drift', title: 'Definition Drift', level: 'major', items: ['cp3-01', 'cp3-02'] },
        { id: 'configuration-drift', title: 'Configuration Drift', level: 'major', items: ['cp3-03'] },
      ],
      runs,
    }),
  );

describe('the worked example, computed', () => {
  const found = cp3();

  it('is PARTIAL GO with the six statuses of the document', () => {
    expect(found.verdict).toBe('PARTIAL GO');
    expect(found.items.map(({ status }) => status)).toEqual([
      'ready',
      'ready',
      'ready',
      'missing',
      'partial',
      'blocked',
    ]);
    expect(found.coverage).toEqual({ proven: 5, attested: 0, notJudged: 1, total: 6 });
  });

  it('lets three lanes go and holds two', () => {
    expect(found.lanes.map(({ id, verdict, heldBy }) => [id, verdict, heldBy])).toEqual([
      ['code-hardening', 'go', []],
      ['documentation', 'go', []],
      ['governance', 'go', []],
      ['chaos-engineering', 'no-go', ['cp3-04']],
      ['full-scale-load', 'no-go', ['cp3-04', 'cp3-05']],
    ]);
  });

  it('names the runtime as the root cause of both lanes, and the empty suite as the second of the second', () => {
    expect(found.rootCauses.map(({ id, items, lanes, risks }) => ({ id, items, lanes, risks }))).toEqual([
      {
        id: 'cp3-04',
        items: ['cp3-06'],
        lanes: ['chaos-engineering', 'full-scale-load'],
        risks: ['resilience'],
      },
      { id: 'cp3-05', items: [], lanes: ['full-scale-load'], risks: ['performance'] },
    ]);
  });

  it('keeps both critical risks open and the other two mitigated', () => {
    expect(found.risks.map(({ state, holds, heldBy }) => [state, holds, heldBy])).toEqual([
      ['open', true, ['cp3-04']],
      ['open', true, ['cp3-05']],
      ['mitigated', false, []],
      ['mitigated', false, []],
    ]);
  });

  it('says what would clear it, overall and for each lane', () => {
    expect(found.clears).toEqual({
      go: [['cp3-04', 'cp3-05']],
      lanes: { 'chaos-engineering': [['cp3-04']], 'full-scale-load': [['cp3-04', 'cp3-05']] },
      complete: true,
    });
  });

  it('says in one sentence what may proceed and what waits for what', () => {
    expect(found.summary).toBe(
      'Code Hardening, Documentation and Governance may proceed; Chaos Engineering and Full-Scale Load Testing wait for Runtime (Docker) and Load Tests.',
    );
    expect(found.items[5]?.reason).toBe('Waits for Runtime (Docker)');
  });

  it('is GO once the two root causes are cleared and what waited has passed', () => {
    const all = [
      'baseline.freeze',
      'policy.adr',
      'infra.validate',
      'docker.runtime',
      'load.suite',
      'chaos.results',
    ];
    expect(cp3(all.map((id) => run(id)))).toMatchObject({
      verdict: 'GO',
      rootCauses: [],
      clears: { go: [], lanes: {}, complete: true },
      summary:
        'Code Hardening, Documentation, Governance, Chaos Engineering and Full-Scale Load Testing may proceed; nothing waits.',
    });
  });
});
