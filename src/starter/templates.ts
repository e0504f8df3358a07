/** One row of a template: what has to hold, in whose hands it is. */
export interface TemplateItem {
  area: string;
  title: string;
  criterion: string;
  owner: string;
}

/** A list of items to start from, with the source it was drawn from. */
export interface Template {
  title: string;
  source: string;
  items: readonly TemplateItem[];
}

const item = (area: string, title: string, criterion: string, owner: string): TemplateItem => ({
  area,
  title,
  criterion,
  owner,
});

/** Every template by the id that `init --template` takes. */
export const TEMPLATES = {
  prr: {
    title: 'Production readiness review',
    source: 'https://sre.google/sre-book/evolving-sre-engagement-model/',
    items: [
      item(
        'Architecture',
        'Dependencies',
        'Every service this one depends on is known, with what happens when it fails.',
        'Engineering',
      ),
      item(
        'Monitoring',
        'Metrics and alerts',
        'What users would notice is measured, and alerts reach whoever is on call.',
        'Operations',
      ),
      item('Response', 'Runbooks', 'For every alert a runbook says what to do.', 'Operations'),
      item(
        'Response',
        'On-call',
        'Somebody is on call, and knows how to reach those who built it.',
        'Operations',
      ),
      item('Capacity', 'Load', 'Twice the expected peak was carried in a test.', 'Quality'),
      item(
        'Change',
        'Roll-out and way back',
        'A release goes out in steps, and one was taken back.',
        'Release management',
      ),
      item(
        'Performance',
        'Objectives',
        'Objectives for availability and latency are written, and measured.',
        'Operations',
      ),
      item('Data', 'Restore', 'A backup was restored, and it took no longer than it may.', 'Platform'),
    ],
  },
  'go-live': {
    title: 'Go-live',
    source: 'https://sre.google/sre-book/launch-checklist/',
    items: [
      item(
        'Capacity',
        'Peak',
        'The expected traffic of the first days, and a bound beyond it, are known and can be carried.',
        'Platform',
      ),
      item(
        'Failure',
        'Loss of a part',
        'Losing a machine, a zone or a dependency was tried, and users kept what they need.',
        'Engineering',
      ),
      item(
        'Security',
        'Review',
        'A security review ended with nothing open that holds a launch.',
        'Security',
      ),
      item('Clients', 'Behaviour of clients', 'Clients that try again wait longer each time.', 'Engineering'),
      item(
        'Roll-out',
        'Steps',
        'Who gets it first, and what stops the next step, is written.',
        'Release management',
      ),
      item('Roll-out', 'Way back', 'It can be switched off without a release.', 'Release management'),
      item('Support', 'Support', 'Those who answer users know what is new and where to report.', 'Support'),
      item('Legal', 'Terms and data', 'What is kept of users, and for how long, is agreed.', 'Legal'),
    ],
  },
  security: {
    title: 'Security readiness',
    source: 'https://github.com/ossf/scorecard/blob/main/docs/checks.md',
    items: [
      item(
        'Sources',
        'Protected branches',
        'Nothing reaches a release branch without a review.',
        'Engineering',
      ),
      item('Sources', 'Secrets', 'A scan of the history found no secret.', 'Security'),
      item(
        'Dependencies',
        'Known weaknesses',
        'No dependency has a known weakness that is exploitable here.',
        'Security',
      ),
      item(
        'Dependencies',
        'Pinned',
        'Builds use pinned versions, and updates are proposed by a tool.',
        'Engineering',
      ),
      item(
        'Build',
        'Permissions of the pipeline',
        'Tokens of the pipeline may do no more than they must.',
        'Platform',
      ),
      item(
        'Build',
        'Signed releases',
        'Releases carry a signature or a statement of where they come from.',
        'Release management',
      ),
      item(
        'Code',
        'Static analysis',
        'Static analysis ran on what is released, and nothing severe is open.',
        'Security',
      ),
      item(
        'Response',
        'Reporting',
        'A security policy says how to report a weakness, and somebody reads it.',
        'Security',
      ),
    ],
  },
  freeze: {
    title: 'Freeze',
    source: 'https://csrc.nist.gov/pubs/sp/800/128/upd1/final',
    items: [
      item('Baseline', 'Frozen files', 'Every file of the baseline is as it was.', 'Architecture'),
      item(
        'Governance',
        'Change policy',
        'The decision record on what may still change is accepted.',
        'Architecture',
      ),
      item(
        'Governance',
        'Changes since',
        'What changed since the freeze was allowed to.',
        'Release management',
      ),
      item(
        'Release',
        'Tag',
        'The release is tagged, and the tag points at what was judged.',
        'Release management',
      ),
      item('Release', 'Notes', 'The release notes name what is known and left open.', 'Release management'),
    ],
  },
} as const satisfies Record<string, Template>;

/** The id of a template. */
export type TemplateId = keyof typeof TEMPLATES;
