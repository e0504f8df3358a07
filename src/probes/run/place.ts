const JOBS = [
  'CI_JOB_URL',
  'BUILD_URL',
  'CIRCLE_BUILD_URL',
  'BUILDKITE_BUILD_URL',
  'TRAVIS_JOB_WEB_URL',
] as const;

const bare = (address: string): string | undefined => {
  try {
    const url = new URL(address);
    url.username = '';
    url.password = '';
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
};

/** Where probes run: the CI job's address, or "local". Neither host nor login name. */
export const whereFrom = (environment: Readonly<Record<string, string | undefined>>): string => {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = environment;
  const github = server && repository && id ? [`${server}/${repository}/actions/runs/${id}`] : [];
  const jobs = JOBS.flatMap((name) => environment[name] ?? []);
  return [...github, ...jobs].map(bare).find((address) => address !== undefined) ?? 'local';
};
