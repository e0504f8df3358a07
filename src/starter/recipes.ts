/** A recipe for a pipeline: where it goes in the repository, and its text. */
export interface Recipe {
  path: string;
  text: string;
}

const GITHUB = `\
# Runs the probes, holds the gate, and keeps the site as an artifact of the run.
name: readiness
on: [push, pull_request]
jobs:
  readiness:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with: { fetch-depth: 0 }
      - uses: actions/setup-node@v4
        with: { node-version: 24 }
      - run: npx --yes holdpoint probe
      - run: npx --yes holdpoint gate cp1 --require go
      - run: npx --yes holdpoint build --as-of "$(date -u +%FT%TZ)"
        if: always()
      - uses: actions/upload-artifact@v4
        if: always()
        with: { name: readiness, path: readiness-site }
`;

const GITLAB = `\
# Runs the probes, holds the gate, and keeps the site as an artifact. Include it: include: [{ local: .gitlab/readiness.yml }]
readiness:
  image: node:24
  variables: { GIT_DEPTH: 0 }
  script:
    - npx --yes holdpoint probe
    - npx --yes holdpoint gate cp1 --require go
  after_script:
    - npx --yes holdpoint build --as-of "$(date -u +%FT%TZ)"
  artifacts:
    when: always
    paths: [readiness-site]
`;

/** Every recipe by the name that `init --ci` takes. */
export const RECIPES = {
  github: { path: '.github/workflows/readiness.yml', text: GITHUB },
  gitlab: { path: '.gitlab/readiness.yml', text: GITLAB },
} as const satisfies Record<string, Recipe>;

/** The name of a recipe. */
export type RecipeId = keyof typeof RECIPES;
