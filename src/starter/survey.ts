import type { Repository, Suite } from './suites/suite.ts';
import { suitesOf } from './suites.ts';

/** What `init` found in a repository, each with the file that shows it. */
export interface Survey {
  /** The name of what is made ready. */
  name: string;
  suites: Suite[];
  /** Reports of coverage that lie there. */
  coverage: string[];
  /** The system that runs the pipeline, and its file. */
  pipeline: { id: 'github' | 'gitlab' | 'other'; file: string } | undefined;
  /** A file that builds or starts containers. */
  containers: string | undefined;
  /** The folder of decision records, and how many it holds. */
  decisions: { folder: string; count: number } | undefined;
  /** Go/no-go and readiness papers. */
  papers: string[];
  /** OpenSLO files. */
  objectives: string[];
  /** The newest release tag. */
  tag: string | undefined;
  readme: string | undefined;
  runbook: string | undefined;
}

const NAMES: readonly [string, RegExp][] = [
  ['package.json', /"name":\s*"(?:@[^/"]+\/)?([^"]+)"/],
  ['pyproject.toml', /^name\s*=\s*["']([^"']+)["']/m],
  ['Cargo.toml', /^name\s*=\s*"([^"]+)"/m],
  ['go.mod', /^module\s+(?:\S*\/)?([^\s/]+)/m],
  ['pubspec.yaml', /^name:\s*(\S+)/m],
  ['composer.json', /"name":\s*"(?:[^/"]+\/)?([^"]+)"/],
];

const ERLANG = /^src\/([\w-]+)\.app\.src$/;

const nameOf = ({ files, read }: Repository, folder: string): string => {
  const application = files.find((file) => ERLANG.test(file));
  if (application) return ERLANG.exec(application)?.[1] ?? folder;
  for (const [file, pattern] of NAMES) {
    const name = files.includes(file) ? pattern.exec(read(file))?.[1] : undefined;
    if (name !== undefined) return name;
  }
  return folder;
};

const PIPELINES = [
  ['github', /^\.github\/workflows\/[^/]+\.ya?ml$/],
  ['gitlab', /^\.gitlab-ci\.ya?ml$/],
  ['other', /^(?:Jenkinsfile|azure-pipelines\.ya?ml|\.circleci\/config\.yml|bitbucket-pipelines\.yml)$/],
] as const;

const pipelineOf = (files: readonly string[]): Survey['pipeline'] => {
  for (const [id, pattern] of PIPELINES) {
    const file = files.find((each) => pattern.test(each));
    if (file !== undefined) return { id, file };
  }
  return undefined;
};

const DECISION = /^((?:.*\/)?(?:adrs?|ADR|decisions))\/\d+[^/]*\.md$/;

const decisionsOf = (files: readonly string[]): Survey['decisions'] => {
  const found = files.flatMap((file) => DECISION.exec(file)?.[1] ?? []);
  const [folder] = found;
  return folder === undefined ? undefined : { folder, count: found.filter((each) => each === folder).length };
};

const PAPER =
  /(?:go[-_ ]?no[-_ ]?go|go[-_ ]?live|readiness|pre[-_ ]?(?:execution|launch|release)[^/]*checkpoint|production[-_ ]ready)[^/]*\.md$/i;
const COVERAGE =
  /(?:^|\/)(?:lcov\.info|coverage\.xml|cobertura[^/]*\.xml|jacoco[^/]*\.xml|clover\.xml|cover(?:age)?\.out)$/;
const CONTAINERS = /(?:^|\/)(?:Dockerfile|Containerfile|(?:docker-)?compose[^/]*\.ya?ml)$/;

const RELEASE = /^(?:[\w-]+[@/-])?v?\d+\.\d+/;
const BY_NUMBER = new Intl.Collator('en', { numeric: true });

const newestOf = (tags: readonly string[]): string | undefined =>
  tags
    .filter((tag) => RELEASE.test(tag))
    .sort(BY_NUMBER.compare)
    .at(-1);

/** Looks at a repository, whose tags git knows; `folder` is its name where nothing in it says another. */
export const surveyOf = (repository: Repository, folder: string, tags: readonly string[] = []): Survey => {
  const { files, read } = repository;
  const find = (pattern: RegExp): string | undefined => files.find((file) => pattern.test(file));
  return {
    name: nameOf(repository, folder),
    suites: suitesOf(repository),
    coverage: files.filter((file) => COVERAGE.test(file)),
    pipeline: pipelineOf(files),
    containers: find(CONTAINERS),
    decisions: decisionsOf(files),
    papers: files.filter((file) => PAPER.test(file)),
    objectives: files.filter((file) => /\.ya?ml$/.test(file) && /^apiVersion:\s*openslo\//m.test(read(file))),
    tag: newestOf(tags),
    readme: find(/^readme(?:\.\w+)?$/i),
    runbook: find(/(?:^|\/)runbooks?(?:[^/]*|\/.*)\.md$/i),
  };
};
