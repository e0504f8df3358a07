/** A file to write: its path in the content folder, with `/`, and its text. */
export interface StarterFile {
  path: string;
  text: string;
}

const programme = (name: string): string => `\
# What is being made ready, and the checkpoints it passes, in order.
name: ${JSON.stringify(name)}
checkpoints: [cp1]

# How strictly it judges. Every entry has a default, so all of this may go.
policy:
  # Evidence older than this is Partial; a probe may set its own max-age.
  max-age: 14d
  # What a person's word without a probe is worth: accept, cap-at-partial or reject.
  attested: accept
`;

const CHECKPOINT = `\
---
# One go/no-go decision. Without \`verdict\` and \`date\` it is open: judged by what the probes found.
# Once people have decided, add both (verdict: PARTIAL GO, date: 2026-01-31), and it is a decided revision.
title: CP1 First release
scope: What has to hold before the first release

# The rows of the readiness matrix. An item is Ready when every probe it names proves it.
items:
  - id: cp1-01
    area: Sources
    title: Front page
    criterion: Whoever finds the repository learns what it is.
    probes: [sources.front-page]
    owner: Maintainers
  - id: cp1-02
    area: Quality
    title: Test suite
    criterion: Every case of the suite passes.
    probes: [quality.tests]
    owner: Quality
  - id: cp1-03
    area: Operations
    title: Way back
    criterion: A release can be taken back, and somebody has tried it.
    # With \`needs: [cp1-02]\` it would be Blocked for as long as the tests are not Ready.
    # What no probe can see, a person claims: with a role (never a name), a day and an end. It is shown as
    # attested, and counts for nothing after its end:
    #   claim: { status: ready, role: Operations, on: 2026-01-12, until: 2026-04-12 }
    claim: { status: unknown, role: Operations, reason: Nobody has tried it yet. }
    owner: Operations

# The kinds of work that this decision lets through or holds. A lane goes when all it needs is satisfied.
lanes:
  - id: development
    title: Development
    needs: [cp1-01]
  - id: release
    title: Release
    needs: [cp1-01, cp1-02, cp1-03]

# What may go wrong. A risk that names items is open until all of them are satisfied.
risks:
  - id: no-way-back
    title: No way back after a bad release
    level: major
    items: [cp1-03]
    owner: Operations
---

Anything you want to say about this checkpoint, in Markdown. It stands on its page beneath the record.
`;

const FRONT_PAGE = `\
# A probe says how evidence is obtained. The file's name is its id.
title: Front page
kind: file
path: README.md
cleared-when: README.md says what this is
`;

const TESTS = `\
# Picks up what your test runner writes. No result yet means Unknown, and no case that ran is never a pass.
#   Python      pytest --junitxml=results/tests.xml
#   Go          go test -json ./... > results/tests.json
#   Java        mvn test                   (target/surefire-reports/*.xml)
#   Rust        cargo nextest run          (target/nextest/default/junit.xml, once junit is switched on)
#   JavaScript  vitest run --reporter=junit --outputFile=results/tests.xml
#   Erlang      rebar3 ct                  (_build/test/logs/**/*.xml, with cth_surefire)
# To let Holdpoint run the suite itself, use kind: command with run: and results: instead.
title: Test suite
kind: results
files:
  - results/*.xml
  - results/*.json
cleared-when: a result file of a run without failures is there
`;

/** A small content folder for a repository of any language: one checkpoint, three items, two lanes, two probes. */
export const starterFiles = (name: string): StarterFile[] => [
  { path: 'programme.yaml', text: programme(name) },
  { path: 'checkpoints/cp1.md', text: CHECKPOINT },
  { path: 'probes/sources.front-page.yaml', text: FRONT_PAGE },
  { path: 'probes/quality.tests.yaml', text: TESTS },
];
