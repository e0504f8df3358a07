import { describe, expect, it } from 'vitest';
import { checkpoint, item, saidOf } from './content-folder.ts';

const cp1 = (...lines: string[]) => saidOf({ 'checkpoints/cp1.md': checkpoint(...lines) });
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
      error[HP104]: There is no key "as-writen" in the item "a"
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
      error[HP104]: The item "a" has no title
        ┌─ content/checkpoints/cp1.md:4:5
      3 │ items:
      4 │   - id: a
        │     ^
        = The entry was not read, so it would count for nothing.
        = Add title: a few words.
      "
    `);
  });

  it('says to quote a number that should be text', async () => {
    expect(await cp1('subtitle: 2025')).toMatchInlineSnapshot(`
      "
      error[HP104]: "subtitle" takes text, not 2025
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
      error[HP104]: "2025-02-30" is not a date
        ┌─ content/checkpoints/cp1.md:4:7
      3 │ verdict: GO
      4 │ date: 2025-02-30
        │       ^^^^^^^^^^
        = The entry was not read, so it would count for nothing.
        = There is no such day or time.
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
      error[HP104]: "likelihood" is 7, and goes up to 5
        ┌─ content/checkpoints/cp1.md:7:27
      6 │     level: critical
      7 │     before: { likelihood: 7, impact: 5 }
        │                           ^
        = The entry was not read, so it would count for nothing.
        = Write a whole number from 1 (rare) to 5 (certain).
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
      error[HP104]: The waiver for "a" has no reason
         ┌─ content/checkpoints/cp1.md:13:5
      12 │ waivers:
      13 │   - { item: a, role: Platform, until: 2026-01-31 }
         │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
         = The entry was not read, so it would count for nothing.
         = Add reason: why.

      error[HP104]: The waiver for "b" has no until
         ┌─ content/checkpoints/cp1.md:14:5
      13 │   - { item: a, role: Platform, until: 2026-01-31 }
      14 │   - { item: b, role: Platform, reason: Accepted for the trial }
         │     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
         = The entry was not read, so it would count for nothing.
         = Add until: the last day on which it counts, such as until: 2026-03-31.
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

  it('names an id that is given twice where one of the two is not understood either', async () => {
    const said = await cp1('items:', ...item('a', 'claim: { status: partail }'), ...item('a', CLAIM));
    expect(said).toContain('error[HP102]: "partail" is not a status');
    expect(said).toContain('error[HP105]: Two items are called "a"');
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
         = There are: runtime, load.

      error[HP106]: There is no item "loda"
         ┌─ content/checkpoints/cp1.md:14:40
      13 │ lanes:
      14 │   - { id: chaos, title: Chaos, needs: [loda] }
         │                                        ^^^^ Did you mean load?
         = What it stands for could not be judged.

      error[HP106]: There is no item "missing-one"
         ┌─ content/checkpoints/cp1.md:16:52
      15 │ risks:
      16 │   - { id: late, title: Late, level: minor, items: [missing-one] }
         │                                                    ^^^^^^^^^^^
         = What it stands for could not be judged.
         = There are: runtime, load.

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
        ┌─ content/checkpoints/cp1.md:8:13
      7 │     claim: { status: ready }
      8 │     needs: [a]
        │             ^
        = What waits for itself cannot be told to be Ready, so nothing is judged.
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
        ┌─ content/checkpoints/cp1.md:8:13
      7 │     claim: { status: ready }
      8 │     needs: [b]
        │             ^
        = What waits for itself cannot be told to be Ready, so nothing is judged.
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

  it('takes several waivers of one item, and names what they leave blank or cover in vain', async () => {
    const said = await cp1(
      'items:',
      ...item('a', CLAIM),
      'waivers:',
      '  - { item: a, reason: One, role: Platform, until: 2026-01-31 }',
      '  - { item: a, reason: Two, role: Platform, until: 2026-02-28, covers: [{ findings: [missing] }] }',
      '  - { item: a, reason: " ", role: " ", until: 2026-02-28 }',
      '  - { item: a, reason: Three, role: Platform, until: 2026-02-28, covers: [{}, { probe: scan }] }',
    );
    expect(said.match(/HP4.*/g)).toEqual([
      'HP405]: The waiver for a has a blank reason',
      'HP405]: The waiver for a has a blank role',
      'HP406]: The waiver for a has an entry that covers nothing',
      'HP406]: The waiver for a covers findings of the probe scan, which a does not name',
    ]);
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
      warning[HP107]: A verdict is declared without its date
        ┌─ content/checkpoints/cp1.md:3:1
      2 │ title: First
      3 │ verdict: GO
        │ ^^^^^^^
        = Nothing is decided yet: it is judged as an open revision.
        = Add date: the day it was decided. Until then the verdict shown is never better than this one.
      "
    `);
  });

  it('names a date without its verdict', async () => {
    expect(await cp1('date: 2025-12-21', 'items:', ...item('a', CLAIM))).toMatchInlineSnapshot(`
      "
      warning[HP107]: A date of decision stands without a verdict
        ┌─ content/checkpoints/cp1.md:3:1
      2 │ title: First
      3 │ date: 2025-12-21
        │ ^^^^
        = Nothing is decided yet: it is judged as an open revision.
        = Add verdict: GO, PARTIAL GO or NO-GO; a day that is only planned is written as due.
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
      error[HP113]: The claim on a ends before it begins
        ┌─ content/checkpoints/cp1.md:7:54
      6 │     title: Runtime
      7 │     claim: { status: partial, on: 2026-02-01, until: 2026-01-31 }
        │                                                      ^^^^^^^^^^
        = Until when it counts cannot be told.
        = Check both dates.

      error[HP113]: The waiver for a ends before it begins
        ┌─ content/checkpoints/cp1.md:9:68
      8 │ waivers:
      9 │   - { item: a, reason: One, role: Platform, on: 2026-02-01, until: 2026-01-31 }
        │                                                                    ^^^^^^^^^^
        = Until when it counts cannot be told.
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
      error[HP112]: a is called not applicable without a reason
        ┌─ content/checkpoints/cp1.md:7:22
      6 │     title: Runtime
      7 │     claim: { status: not-applicable }
        │                      ^^^^^^^^^^^^^^
        = An item that does not apply would count as satisfied, and nobody could say why.
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
      error[HP101]: This is not valid YAML: missing closing "quote
        ┌─ content/checkpoints/broken.md:2:8
      1 │ ---
      2 │ title: "First
        │        ^
        = The file was not read, so nothing in it counts.
        = Close every quote and bracket, and write keys as "key: value".

      error[HP101]: The front matter is empty
        ┌─ content/checkpoints/empty.md:1:1
      1 │ ---
        │ ^
        = The file was not read, so nothing in it counts.
        = Write at least a title, such as title: CP3.

      error[HP101]: The front matter has no keys
        ┌─ content/checkpoints/list.md:1:1
      1 │ ---
        │ ^
        = The file was not read, so nothing in it counts.
        = Write keys with values, such as title: CP3.

      error[HP101]: The front matter has no end
        ┌─ content/checkpoints/unclosed.md:1:1
      1 │ ---
        │ ^
        = The file was not read, so nothing in it counts.
        = Close it with a line of ---.
      "
    `);
  });

  it('names an empty file', async () => {
    expect(await saidOf({ 'checkpoints/cp1.md': '' })).toMatchInlineSnapshot(`
      "
      error[HP101]: This file is empty
        ┌─ content/checkpoints/cp1.md:1:1
        = The file was not read, so nothing in it counts.
        = Write the checkpoint, or delete the file.
      "
    `);
  });

  it('names a key that is written twice', async () => {
    expect(await cp1('scope: One', 'title: Second')).toMatchInlineSnapshot(`
      "
      error[HP101]: The key "title" stands twice
        ┌─ content/checkpoints/cp1.md:4:1
      3 │ scope: One
      4 │ title: Second
        │ ^^^^^
        = The file was not read, so nothing in it counts.
        = Keep one of them.
      "
    `);
  });

  it('names a text with half a character, which no record could hold', async () => {
    expect(await cp1(String.raw`scope: "One \ud800"`)).toContain(
      'error[HP101]: This text holds half a character\n  ┌─ content/checkpoints/cp1.md:3:8',
    );
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
