import { describe, expect, it } from 'vitest';
import { gather } from '../../src/gather/gather.ts';
import { checkpoint, contentWith, saidOf, shown } from './content-folder.ts';

const cp1 = (...lines: string[]) => saidOf({ 'checkpoints/cp1.md': checkpoint(...lines) });
const item = (id: string, ...more: string[]): string[] => [
  `  - id: ${id}`,
  '    area: Infra',
  '    title: Runtime',
  ...more.map((line) => `    ${line}`),
];
const CLAIM = 'claim: { status: ready }';

describe('a checkpoint that is not written as it should be', () => {
  it('names an unknown status word, the closest one and how to keep the own word', async () => {
    expect(await cp1('items:', ...item('a', 'claim: { status: PARTAIL }'))).toMatchInlineSnapshot(`
      "
      error[HP102]: "PARTAIL" is not a status
        ┌─ content/checkpoints/cp1.md:7:22
      6 │     title: Runtime
      7 │     claim: { status: PARTAIL }
        │                      ^^^^^^^ Did you mean partial?
        = The entry has no status, so its item would count as Unknown.
        = Use one of: ready, partial, failed, missing, blocked, unknown, not-applicable.
        = To keep your own word as well, add as-written: PARTAIL to the item.
      "
    `);
  });

  it('says what to write for a status in capitals', async () => {
    expect(await cp1('items:', ...item('a', 'claim:', '  status: READY'))).toMatchInlineSnapshot(`
      "
      error[HP102]: "READY" is not a status
        ┌─ content/checkpoints/cp1.md:8:15
      7 │     claim:
      8 │       status: READY
        │               ^^^^^ Did you mean ready?
        = The entry has no status, so its item would count as Unknown.
        = Use one of: ready, partial, failed, missing, blocked, unknown, not-applicable.
        = To keep your own word as well, add as-written: READY to the item.
      "
    `);
  });

  it('names an unknown key and the one that was meant', async () => {
    expect(await cp1('items:', ...item('a', CLAIM, 'as-writen: CONFIRMED'))).toMatchInlineSnapshot(`
      "
      error[HP104]: There is no key "as-writen" here
        ┌─ content/checkpoints/cp1.md:8:5
      7 │     claim: { status: ready }
      8 │     as-writen: CONFIRMED
        │     ^^^^^^^^^ Did you mean as-written?
        = The entry was not read, so it would count for nothing.
      "
    `);
  });

  it('names a missing key', async () => {
    expect(await cp1('items:', '  - id: a', '    area: Infra', `    ${CLAIM}`)).toMatchInlineSnapshot(`
      "
      error[HP104]: title is missing
        ┌─ content/checkpoints/cp1.md:4:5
      3 │ items:
      4 │   - id: a
        │     ^
        = The entry was not read, so it would count for nothing.
        = Add title: it takes a text.
      "
    `);
  });

  it('says to quote a number that should be text', async () => {
    expect(await cp1('subtitle: 2025')).toMatchInlineSnapshot(`
      "
      error[HP104]: subtitle takes a text, not 2025
        ┌─ content/checkpoints/cp1.md:3:11
      2 │ title: First
      3 │ subtitle: 2025
        │           ^^^^
        = The entry was not read, so it would count for nothing.
        = Put it in quotes: "2025".
      "
    `);
  });

  it('names a day that does not exist', async () => {
    expect(
      await cp1('verdict: GO', 'date: 2025-02-30', 'items:', ...item('a', CLAIM)),
    ).toMatchInlineSnapshot(`
      "
      error[HP104]: date: "2025-02-30" cannot be read
        ┌─ content/checkpoints/cp1.md:4:7
      3 │ verdict: GO
      4 │ date: 2025-02-30
        │       ^^^^^^^^^^
        = The entry was not read, so it would count for nothing.
        = This day does not exist.
      "
    `);
  });

  it('names a verdict that is none', async () => {
    expect(await cp1('verdict: PARTIAL-GO', 'date: 2025-02-20')).toMatchInlineSnapshot(`
      "
      error[HP104]: "PARTIAL-GO" is not a verdict
        ┌─ content/checkpoints/cp1.md:3:10
      2 │ title: First
      3 │ verdict: PARTIAL-GO
        │          ^^^^^^^^^^ Did you mean PARTIAL GO?
        = The entry was not read, so it would count for nothing.
        = Use one of: GO, PARTIAL GO, NO-GO.
      "
    `);
  });

  it('names a likelihood out of range', async () => {
    expect(
      await cp1(
        'risks:',
        '  - id: late',
        '    title: Late',
        '    level: critical',
        '    before: { likelihood: 7, impact: 5 }',
      ),
    ).toMatchInlineSnapshot(`
      "
      error[HP104]: likelihood is 7, and has to be at most 5
        ┌─ content/checkpoints/cp1.md:7:27
      6 │     level: critical
      7 │     before: { likelihood: 7, impact: 5 }
        │                           ^
        = The entry was not read, so it would count for nothing.
      "
    `);
  });

  it('names a waiver without a reason and one without an end', async () => {
    expect(
      await cp1(
        'items:',
        ...item('a', CLAIM),
        ...item('b', CLAIM),
        'waivers:',
        '  - { item: a, role: Platform, until: 2026-01-31 }',
        '  - { item: b, role: Platform, reason: Accepted for the trial }',
      ),
    ).toMatchInlineSnapshot(`
      "
      error[HP104]: reason is missing
         ┌─ content/checkpoints/cp1.md:13:5
      12 │ waivers:
      13 │   - { item: a, role: Platform, until: 2026-01-31 }
         │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
         = The entry was not read, so it would count for nothing.
         = Add reason: it takes a text.

      error[HP104]: until is missing
         ┌─ content/checkpoints/cp1.md:14:5
      13 │   - { item: a, role: Platform, until: 2026-01-31 }
      14 │   - { item: b, role: Platform, reason: Accepted for the trial }
         │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
         = The entry was not read, so it would count for nothing.
         = Add until: it takes a text.
      "
    `);
  });

  it('names ids that are given twice', async () => {
    expect(
      await cp1('items:', ...item('a', CLAIM), ...item('b', CLAIM), ...item('a', CLAIM)),
    ).toMatchInlineSnapshot(`
      "
      error[HP105]: Two items are called "a"
         ┌─ content/checkpoints/cp1.md:12:9
      11 │     claim: { status: ready }
      12 │   - id: a
         │         ^
         = Nobody could say which of the two is meant, so neither is judged.
         = Give each a name of its own.
      "
    `);
  });

  it('names an unknown probe and the one that was meant', async () => {
    expect(await cp1('items:', ...item('a', 'probes: [host.fil]'))).toMatchInlineSnapshot(`
      "
      error[HP106]: There is no probe "host.fil"
        ┌─ content/checkpoints/cp1.md:7:14
      6 │     title: Runtime
      7 │     probes: [host.fil]
        │              ^^^^^^^^ Did you mean host.file?
        = What it stands for could not be judged.
      "
    `);
  });

  it('names unknown items in needs, lanes, risks and waivers', async () => {
    expect(
      await cp1(
        'items:',
        ...item('runtime', CLAIM),
        ...item('load', CLAIM, 'needs: [runtme, { any-of: [runtime, other] }]'),
        'lanes:',
        '  - { id: chaos, title: Chaos, needs: [loda] }',
        'risks:',
        '  - { id: late, title: Late, level: minor, items: [missing-one] }',
        'waivers:',
        '  - { item: runtim, reason: Accepted, role: Platform, until: 2026-01-31 }',
      ),
    ).toMatchInlineSnapshot(`
      "
      error[HP106]: There is no item "runtme"
         ┌─ content/checkpoints/cp1.md:12:13
      11 │     claim: { status: ready }
      12 │     needs: [runtme, { any-of: [runtime, other] }]
         │             ^^^^^^ Did you mean runtime?
         = What it stands for could not be judged.

      error[HP106]: There is no item "other"
         ┌─ content/checkpoints/cp1.md:12:41
      11 │     claim: { status: ready }
      12 │     needs: [runtme, { any-of: [runtime, other] }]
         │                                         ^^^^^
         = What it stands for could not be judged.
         = Known: runtime, load.

      error[HP106]: There is no item "loda"
         ┌─ content/checkpoints/cp1.md:14:40
      13 │ lanes:
      14 │   - { id: chaos, title: Chaos, needs: [loda] }
         │                                        ^^^^
         = What it stands for could not be judged.
         = Known: runtime, load.

      error[HP106]: There is no item "missing-one"
         ┌─ content/checkpoints/cp1.md:16:52
      15 │ risks:
      16 │   - { id: late, title: Late, level: minor, items: [missing-one] }
         │                                                    ^^^^^^^^^^^
         = What it stands for could not be judged.
         = Known: runtime, load.

      error[HP106]: There is no item "runtim"
         ┌─ content/checkpoints/cp1.md:18:13
      17 │ waivers:
      18 │   - { item: runtim, reason: Accepted, role: Platform, until: 2026-01-31 }
         │             ^^^^^^ Did you mean runtime?
         = What it stands for could not be judged.
      "
    `);
  });

  it('names an item that needs itself', async () => {
    expect(await cp1('items:', ...item('a', CLAIM, 'needs: [a]'))).toMatchInlineSnapshot(`
      "
      error[HP402]: a needs itself
        ┌─ content/checkpoints/cp1.md:8:12
      7 │     claim: { status: ready }
      8 │     needs: [a]
        │            ^^^
        = None of them could ever be Ready, so nothing is judged.
        = Take it out of its own needs.
      "
    `);
  });

  it('names the whole path of a cycle of needs', async () => {
    expect(
      await cp1(
        'items:',
        ...item('a', CLAIM, 'needs: [b]'),
        ...item('b', CLAIM, 'needs: [c]'),
        ...item('c', CLAIM, 'needs: [a]'),
      ),
    ).toMatchInlineSnapshot(`
      "
      error[HP402]: These items wait for each other: a -> b -> c -> a
        ┌─ content/checkpoints/cp1.md:8:12
      7 │     claim: { status: ready }
      8 │     needs: [b]
        │            ^^^
        = None of them could ever be Ready, so nothing is judged.
        = Take one of these needs out.
      "
    `);
  });

  it('names every cycle, a self-need beside it too', async () => {
    const said = await cp1(
      'items:',
      ...item('a', CLAIM, 'needs: [b]'),
      ...item('b', CLAIM, 'needs: [a]'),
      ...item('c', CLAIM, 'needs: [d]'),
      ...item('d', CLAIM, 'needs: [c]'),
      ...item('e', CLAIM, 'needs: [e]'),
    );
    for (const path of ['a -> b -> a', 'c -> d -> c', 'e needs itself']) expect(said).toContain(path);
  });

  it('names two waivers for one item', async () => {
    expect(
      await cp1(
        'items:',
        ...item('a', CLAIM),
        'waivers:',
        '  - { item: a, reason: One, role: Platform, until: 2026-01-31 }',
        '  - { item: a, reason: Two, role: Platform, until: 2026-02-28 }',
      ),
    ).toMatchInlineSnapshot(`
      "
      error[HP404]: a has two waivers
         ┌─ content/checkpoints/cp1.md:10:13
       9 │   - { item: a, reason: One, role: Platform, until: 2026-01-31 }
      10 │   - { item: a, reason: Two, role: Platform, until: 2026-02-28 }
         │             ^
         = Which of them counts cannot be told.
         = Keep the one that counts.
      "
    `);
  });

  it('names a lane with neither items nor a declared verdict', async () => {
    expect(
      await cp1('items:', ...item('a', CLAIM), 'lanes:', '  - { id: chaos, title: Chaos }'),
    ).toMatchInlineSnapshot(`
      "
      error[HP403]: The lane chaos names no items and declares no verdict
        ┌─ content/checkpoints/cp1.md:9:5
      8 │ lanes:
      9 │   - { id: chaos, title: Chaos }
        │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
        = Whether the work may go ahead cannot be told.
        = Name the items it needs, or declare verdict: go or no-go.
      "
    `);
  });

  it('warns of an item with neither claim nor probe', async () => {
    expect(await cp1('items:', ...item('a'))).toMatchInlineSnapshot(`
      "
      warning[HP401]: a has neither a probe nor a claim
        ┌─ content/checkpoints/cp1.md:4:5
      3 │ items:
      4 │   - id: a
        │     ^
        = It counts as Unknown.
        = Name the probes that prove it, or claim a status for it.
      "
    `);
  });

  it('names a verdict without its date', async () => {
    expect(await cp1('verdict: GO', 'items:', ...item('a', CLAIM))).toMatchInlineSnapshot(`
      "
      error[HP107]: A verdict is declared without its date
        ┌─ content/checkpoints/cp1.md:3:1
      2 │ title: First
      3 │ verdict: GO
        │ ^^^^^^^
        = Whether it was decided, and when, cannot be told.
        = Add date: the day it was decided.
      "
    `);
  });

  it('names a date without its verdict', async () => {
    expect(await cp1('date: 2025-12-21', 'items:', ...item('a', CLAIM))).toMatchInlineSnapshot(`
      "
      error[HP107]: A date of decision stands without a verdict
        ┌─ content/checkpoints/cp1.md:3:1
      2 │ title: First
      3 │ date: 2025-12-21
        │ ^^^^
        = Whether it was decided, and when, cannot be told.
        = Add verdict: GO, PARTIAL GO or NO-GO; for a planned day write due.
      "
    `);
  });

  it('names a claim and a waiver that end before they begin', async () => {
    expect(
      await cp1(
        'items:',
        ...item('a', 'claim: { status: partial, on: 2026-02-01, until: 2026-01-31 }'),
        'waivers:',
        '  - { item: a, reason: One, role: Platform, on: 2026-02-01, until: 2026-01-31 }',
      ),
    ).toMatchInlineSnapshot(`
      "
      error[HP104]: The claim on a ends before it begins
        ┌─ content/checkpoints/cp1.md:7:54
      6 │     title: Runtime
      7 │     claim: { status: partial, on: 2026-02-01, until: 2026-01-31 }
        │                                                      ^^^^^^^^^^
        = The entry was not read, so it would count for nothing.
        = Check both dates.

      error[HP104]: The waiver for a ends before it begins
        ┌─ content/checkpoints/cp1.md:9:68
      8 │ waivers:
      9 │   - { item: a, reason: One, role: Platform, on: 2026-02-01, until: 2026-01-31 }
        │                                                                    ^^^^^^^^^^
        = The entry was not read, so it would count for nothing.
        = Check both dates.
      "
    `);
  });

  it('takes an end on the day of the beginning', async () => {
    expect(
      await cp1(
        'items:',
        ...item('a', 'claim: { status: ready, on: 2026-02-01T16:00:00Z, until: 2026-02-01 }'),
      ),
    ).toBe('\n\n');
  });

  it('names Not applicable without a reason', async () => {
    expect(await cp1('items:', ...item('a', 'claim: { status: not-applicable }'))).toMatchInlineSnapshot(`
      "
      error[HP104]: a is called not applicable without a reason
        ┌─ content/checkpoints/cp1.md:7:22
      6 │     title: Runtime
      7 │     claim: { status: not-applicable }
        │                      ^^^^^^^^^^^^^^
        = The entry was not read, so it would count for nothing.
        = Add reason: why it does not apply.
      "
    `);
  });

  it('names front matter that is broken, empty or not closed', async () => {
    expect(
      await saidOf({
        'checkpoints/broken.md': '---\ntitle: "First\nitems: []\n---\n',
        'checkpoints/empty.md': '---\n---\n\nNarrative.\n',
        'checkpoints/list.md': '---\n- title\n---\n',
        'checkpoints/unclosed.md': '---\n# First\ntitle: First\n\nNarrative.\n',
      }),
    ).toMatchInlineSnapshot(`
      "
      error[HP101]: This is not valid YAML: Missing closing "quote
        ┌─ content/checkpoints/broken.md:4:1
      3 │ items: []
      4 │ ---
        │ ^
        = The file was not read, so nothing in it counts.

      error[HP104]: title is missing
        ┌─ content/checkpoints/empty.md:2:1
      1 │ ---
      2 │ ---
        │ ^
        = The entry was not read, so it would count for nothing.
        = Add title: it takes a text.

      error[HP104]: the entry takes an entry with keys, not ["title"]
        ┌─ content/checkpoints/list.md:2:1
      1 │ ---
      2 │ - title
        │ ^
        = The entry was not read, so it would count for nothing.
      "
    `);
  });

  it('names an empty file', async () => {
    expect(await saidOf({ 'checkpoints/cp1.md': '' })).toMatchInlineSnapshot(`
      "

      "
    `);
  });

  it('names a key that is written twice', async () => {
    expect(await cp1('scope: One', 'title: Second')).toMatchInlineSnapshot(`
      "
      error[HP101]: This is not valid YAML: A key stands twice in one entry
        ┌─ content/checkpoints/cp1.md:4:1
      3 │ scope: One
      4 │ title: Second
        │ ^
        = The file was not read, so nothing in it counts.
      "
    `);
  });

  it('names an MDX narrative that does not compile, at its line of the file', async () => {
    expect(
      await saidOf({ 'checkpoints/cp1.mdx': `${checkpoint()}\n<Matrix\n\nText {\n` }),
    ).toMatchInlineSnapshot(`
      "
      error[HP109]: The narrative is not valid MDX: Unexpected end of file in expression, expected a
      corresponding closing brace for \`{\`
         ┌─ content/checkpoints/cp1.mdx:10:1
       9 │ Text {
      10 │
         │ ^
         = The page of this checkpoint could not be built.
         = Close every tag and brace; to show one, write it as code: \`<\`.
      "
    `);
  });
});

describe('a content folder that is not laid out as it should be', () => {
  it('names a missing folder', async () => {
    const root = `${await contentWith({})}/nowhere`;
    const { diagnostics } = await gather(root);
    expect(shown(diagnostics, root)).toMatchInlineSnapshot(`
      "warning[HP111]: There is no nowhere/programme.yaml
       ┌─ nowhere/programme.yaml
       = The defaults of every policy apply.
       = Write one with at least a name: "name: Payments"."
    `);
  });

  it('names a missing programme, and judges by the default policy', async () => {
    expect(
      await saidOf({ 'programme.yaml': undefined, 'checkpoints/cp1.md': checkpoint() }),
    ).toMatchInlineSnapshot(`
      "
      warning[HP111]: There is no content/programme.yaml
       ┌─ content/programme.yaml
       = The defaults of every policy apply.
       = Write one with at least a name: "name: Payments".
      "
    `);
  });

  it('names a programme without a name and a policy that is none', async () => {
    expect(
      await saidOf({
        'programme.yaml': 'policy:\n  attested: acept\n  max-age: soon\n',
        'checkpoints/cp1.md': checkpoint(),
      }),
    ).toMatchInlineSnapshot(`
      "
      error[HP104]: name is missing
        ┌─ content/programme.yaml:1:1
      1 │ policy:
        │ ^
        = The entry was not read, so it would count for nothing.
        = Add name: it takes a text.

      error[HP104]: "acept" is not a attested
        ┌─ content/programme.yaml:2:13
      1 │ policy:
      2 │   attested: acept
        │             ^^^^^ Did you mean accept?
        = The entry was not read, so it would count for nothing.
        = Use one of: accept, cap-at-partial, reject.

      error[HP104]: max-age: "soon" cannot be read
        ┌─ content/programme.yaml:3:12
      2 │   attested: acept
      3 │   max-age: soon
        │            ^^^^
        = The entry was not read, so it would count for nothing.
        = Write a duration such as 90s, 24h or 7d.
      "
    `);
  });

  it('names a checkpoint in the programme that has no file', async () => {
    expect(
      await saidOf({
        'programme.yaml': 'name: Trial\ncheckpoints: [cp1, cp22]\n',
        'checkpoints/cp1.md': checkpoint(),
        'checkpoints/cp2.md': checkpoint(),
      }),
    ).toMatchInlineSnapshot(`
      "
      error[HP106]: There is no checkpoint "cp22"
        ┌─ content/programme.yaml:2:20
      1 │ name: Trial
      2 │ checkpoints: [cp1, cp22]
        │                    ^^^^ Did you mean cp2?
        = What it stands for could not be judged.
      "
    `);
  });

  it('names a checkpoint written as a file and as a folder', async () => {
    expect(
      await saidOf({ 'checkpoints/cp1.md': checkpoint(), 'checkpoints/cp1/open.md': checkpoint() }),
    ).toMatchInlineSnapshot(`
      "
      error[HP105]: cp1 open stands in two files
       ┌─ content/checkpoints/cp1.md
       = Nobody could say which of the two is meant, so neither is judged.
       = The other is content/checkpoints/cp1/open.md. Keep one.
      "
    `);
  });

  it('names two files of one checkpoint', async () => {
    expect(
      await saidOf({ 'checkpoints/cp1.md': checkpoint(), 'checkpoints/second.md': checkpoint('id: cp1') }),
    ).toMatchInlineSnapshot(`
      "
      error[HP105]: cp1 open stands in two files
       ┌─ content/checkpoints/second.md
       = Nobody could say which of the two is meant, so neither is judged.
       = The other is content/checkpoints/cp1.md. Keep one.
      "
    `);
  });

  it('names revisions that are misnamed, missing, undecided, or decided while called open', async () => {
    expect(
      await saidOf({
        'checkpoints/cp1/r1.md': checkpoint('verdict: GO', 'date: 2025-12-21'),
        'checkpoints/cp1/r3.md': checkpoint('verdict: GO', 'date: 2025-12-23'),
        'checkpoints/cp2/r1.md': checkpoint(),
        'checkpoints/cp2/draft.md': checkpoint(),
        'checkpoints/cp3/open.md': checkpoint('verdict: GO', 'date: 2025-12-21'),
      }),
    ).toMatchInlineSnapshot(`
      "
      error[HP108]: content/checkpoints/cp2/draft.md is no revision's name
       ┌─ content/checkpoints/cp2/draft.md
       = The checkpoint was not read, so nothing in it counts.
       = Call decided revisions r1.md, r2.md … and the working copy open.md.

      error[HP108]: r1 was never decided
       ┌─ content/checkpoints/cp2/r1.md
       = The checkpoint was not read, so nothing in it counts.
       = Add verdict and date, or rename it to open.md.

      error[HP108]: This working copy carries a verdict and a date
       ┌─ content/checkpoints/cp3/open.md
       = The checkpoint was not read, so nothing in it counts.
       = Rename it to the revision it is, such as r1.md.
      "
    `);
  });

  it('names a revision decided before the one it follows', async () => {
    expect(
      await saidOf({
        'checkpoints/cp1/r1.md': checkpoint('verdict: GO', 'date: 2025-12-21'),
        'checkpoints/cp1/r2.md': checkpoint('verdict: GO', 'date: 2025-12-20'),
      }),
    ).toMatchInlineSnapshot(`
      "

      "
    `);
  });

  it('names what stands among the checkpoints and probes and is neither', async () => {
    expect(
      await saidOf({
        'checkpoints/cp1.md': checkpoint(),
        'checkpoints/notes.txt': 'Notes',
        'probes/notes.json': '{}',
      }),
    ).toMatchInlineSnapshot(`
      "

      "
    `);
  });

  it('names files where folders should be, and folders where files should be', async () => {
    expect(
      await saidOf({ checkpoints: 'text', 'probes/host.file.yaml': undefined, probes: 'text' }),
    ).toMatchInlineSnapshot(`
      "
      error[HP110]: content/checkpoints cannot be read: it is a file
       ┌─ content/checkpoints
       = It was not read, so nothing in it counts.

      error[HP110]: content/probes cannot be read: it is a file
       ┌─ content/probes
       = It was not read, so nothing in it counts.
      "
    `);
    expect(
      await saidOf({ 'programme.yaml': undefined, 'programme.yaml/x': '', 'checkpoints/cp1.md/x': '' }),
    ).toMatchInlineSnapshot(`
      "
      error[HP110]: content/programme.yaml cannot be read: it is a folder
       ┌─ content/programme.yaml
       = It was not read, so nothing in it counts.
      "
    `);
  });

  it('names a file that is not UTF-8', async () => {
    expect(
      await saidOf({ 'checkpoints/cp1.md': Buffer.from('---\ntitle: Pr\xfcfung\n---\n', 'latin1') }),
    ).toMatchInlineSnapshot(`
      "
      error[HP110]: content/checkpoints/cp1.md cannot be read: it is not UTF-8 text
       ┌─ content/checkpoints/cp1.md
       = It was not read, so nothing in it counts.
      "
    `);
  });
});

describe('a probe that is not written as it should be', () => {
  const probe = (text: string) =>
    saidOf({ 'checkpoints/cp1.md': checkpoint(), 'probes/host.file.yaml': text });

  it('names a missing kind', async () => {
    expect(await probe('path: README.md\n')).toMatchInlineSnapshot(`
      "
      error[HP201]: kind: nothing cannot be read
        ┌─ content/probes/host.file.yaml:1:1
      1 │ path: README.md
        │ ^
        = The probe was not read, so items that name it cannot be proven.
        = Say which kind of probe it is: adr, change-policy, command, docker, file, freeze, git, http,
          nats, results, slo, tcp.
      "
    `);
  });

  it('names an unknown kind and the one that was meant', async () => {
    expect(await probe('kind: fiel\npath: README.md\n')).toMatchInlineSnapshot(`
      "
      error[HP201]: kind: "fiel" cannot be read
        ┌─ content/probes/host.file.yaml:1:7
      1 │ kind: fiel
        │       ^^^^
        = The probe was not read, so items that name it cannot be proven.
        = There is no kind "fiel"; use adr, change-policy, command, docker, file, freeze, git, http, nats,
          results, slo, tcp.
      "
    `);
  });

  it('names an unknown key and a missing one', async () => {
    expect(await probe('kind: file\npaht: README.md\n')).toMatchInlineSnapshot(`
      "
      error[HP201]: path is missing
        ┌─ content/probes/host.file.yaml:1:1
      1 │ kind: file
        │ ^
        = The probe was not read, so items that name it cannot be proven.
        = Add path: it takes a text.

      error[HP201]: There is no key "paht" here
        ┌─ content/probes/host.file.yaml:2:1
      1 │ kind: file
      2 │ paht: README.md
        │ ^^^^
        = The probe was not read, so items that name it cannot be proven.
        = Known keys: id, title, cleared-when, requires, fidelity, max-age, criteria, empty, timeout,
          kind, path, exists, contains, matches, younger-than.
      "
    `);
  });

  it('names an unknown required probe, a self-requirement and a cycle', async () => {
    expect(
      await saidOf({
        'checkpoints/cp1.md': checkpoint(),
        'probes/a.yaml': 'kind: file\npath: a\nrequires: [b]\n',
        'probes/b.yaml': 'kind: file\npath: b\nrequires: [a, hostfile]\n',
        'probes/c.yaml': 'kind: file\npath: c\nrequires: [c]\n',
      }),
    ).toMatchInlineSnapshot(`
      "
      error[HP202]: These probes require each other: a -> b -> a
        ┌─ content/probes/a.yaml:3:11
      2 │ path: a
      3 │ requires: [b]
        │           ^^^
        = None of these probes could ever run.
        = Take one of these requirements out.

      error[HP106]: There is no probe "hostfile"
        ┌─ content/probes/b.yaml:3:15
      2 │ path: b
      3 │ requires: [a, hostfile]
        │               ^^^^^^^^ Did you mean host.file?
        = What it stands for could not be judged.
      "
    `);
  });

  it('names two probes with one id', async () => {
    expect(
      await saidOf({
        'checkpoints/cp1.md': checkpoint(),
        'probes/second.yaml': 'id: host.file\nkind: file\npath: b\n',
      }),
    ).toMatchInlineSnapshot(`
      "
      error[HP105]: Two probes are called "host.file"
        ┌─ content/probes/second.yaml:1:5
      1 │ id: host.file
        │     ^^^^^^^^^
        = Nobody could say which of the two is meant, so neither is judged.
        = The other is content/probes/host.file.yaml. Give each a name of its own.
      "
    `);
  });

  it('does not call a probe unknown whose own file is broken', async () => {
    const said = await saidOf({
      'probes/host.file.yaml': 'kind: fiel\n',
      'checkpoints/cp1.md': checkpoint('items:', ...item('a', 'probes: [host.file]')),
    });
    expect(said).toContain('fiel');
    expect(said).not.toContain('There is no probe');
  });
});

describe('several broken files', () => {
  it('are all told in one run, in order of file, line and column', async () => {
    const root = await contentWith({
      'programme.yaml': 'name: Trial\ncheckpoints: [cp9]\n',
      'probes/a.yaml': 'kind: nothing\n',
      'probes/b.yaml': 'kind: file\n  path: [\n',
      'checkpoints/cp1.md': checkpoint('items:', ...item('a', 'claim: { status: PARTAIL }', 'needs: [z]')),
      'checkpoints/cp2.md': checkpoint('itms: []'),
      'checkpoints/cp3.md': checkpoint('items:', ...item('c', CLAIM)),
    });
    const gathered = await gather(root);
    const places = gathered.diagnostics.map(({ place }) => place);
    expect(new Set(places.map((place) => place?.file.split('/').at(-1)))).toEqual(
      new Set(['programme.yaml', 'a.yaml', 'b.yaml', 'cp1.md', 'cp2.md']),
    );
    expect(places.filter((place) => place?.line === undefined)).toEqual([]);
    const keys = places.map((place) => [place?.file, place?.line ?? 0, place?.column ?? 0] as const);
    expect(keys).toEqual(
      keys.toSorted(([a, b, c], [x, y, z]) => (a === x ? b - y || c - z : (a ?? '') < (x ?? '') ? -1 : 1)),
    );
    expect(gathered.revisions.map((each) => each.checkpoint)).toEqual(['cp3']);
    expect([...gathered.probes.keys()]).toEqual(['host.file']);
  });
});
