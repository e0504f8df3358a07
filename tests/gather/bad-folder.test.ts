import { describe, expect, it } from 'vitest';
import { gather } from '../../src/gather/gather.ts';
import { checkpoint, contentWith, saidOf, shown } from './content-folder.ts';

describe('a content folder that is not laid out as it should be', () => {
  it('names a missing folder', async () => {
    const root = `${await contentWith({})}/nowhere`;
    const { diagnostics } = await gather(root);
    expect(shown(diagnostics, root)).toMatchInlineSnapshot(`
      "error[HP002]: There is no folder content
       ┌─ content
       = There is no content to judge.
       = Name the content folder: --root <folder>."
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
       = Write one with at least a name, such as name: Payments.
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
      error[HP104]: The programme has no name
        ┌─ content/programme.yaml:1:1
      1 │ policy:
        │ ^
        = The entry was not read, so it would count for nothing.
        = Add name: what is being made ready, such as name: Payments.

      error[HP104]: "attested" cannot be "acept"
        ┌─ content/programme.yaml:2:13
      1 │ policy:
      2 │   attested: acept
        │             ^^^^^ Did you mean accept?
        = The entry was not read, so it would count for nothing.
        = Use one of: accept, cap-at-partial, reject.

      error[HP104]: "max-age" cannot be "soon"
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
      error[HP105]: The checkpoint cp1 is written twice
        ┌─ content/checkpoints/cp1.md:1:1
        = Nobody could say which of the two is meant, so neither is judged.
        = The other is content/checkpoints/cp1/open.md. Keep one, or move both into
          one folder as r1.md and open.md.
      "
    `);
  });

  it('names two files of one checkpoint', async () => {
    expect(
      await saidOf({ 'checkpoints/cp1.md': checkpoint(), 'checkpoints/second.md': checkpoint('id: cp1') }),
    ).toMatchInlineSnapshot(`
      "
      error[HP105]: The checkpoint cp1 is written twice
        ┌─ content/checkpoints/second.md:3:5
      2 │ title: First
      3 │ id: cp1
        │     ^^^
        = Nobody could say which of the two is meant, so neither is judged.
        = The other is content/checkpoints/cp1.md. Keep one, or move both into one
          folder as r1.md and open.md.
      "
    `);
  });

  it('names revisions that are misnamed, missing or undecided', async () => {
    expect(
      await saidOf({
        'checkpoints/cp1/r1.md': checkpoint('verdict: GO', 'date: 2025-12-21'),
        'checkpoints/cp1/r3.md': checkpoint('verdict: GO', 'date: 2025-12-23'),
        'checkpoints/cp2/r1.md': checkpoint(),
        'checkpoints/cp2/draft.md': checkpoint(),
      }),
    ).toMatchInlineSnapshot(`
      "
      error[HP108]: r3 stands without r2
        ┌─ content/checkpoints/cp1/r3.md:1:1
        = The checkpoint was not read, so nothing in it counts.
        = Rename it to r2, or bring r2 back.

      error[HP108]: "draft" is no revision's name
       ┌─ content/checkpoints/cp2/draft.md
       = The checkpoint was not read, so nothing in it counts.
       = Call decided revisions r1.md, r2.md … and the working copy open.md.
       = Or name every paper of the folder by its day, such as 2026-01-10.md.

      error[HP108]: r1 has no verdict and date, so it was never decided
        ┌─ content/checkpoints/cp2/r1.md:1:1
        = The checkpoint was not read, so nothing in it counts.
        = Add verdict and date, or rename it to open.md.
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
      error[HP108]: r2 was decided before r1, on 2025-12-21
        ┌─ content/checkpoints/cp1/r2.md:4:7
      3 │ verdict: GO
      4 │ date: 2025-12-20
        │       ^^^^^^^^^^
        = The checkpoint was not read, so nothing in it counts.
        = Check both dates, or swap the numbers.
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
      warning[HP116]: content/checkpoints/notes.txt is not read
       ┌─ content/checkpoints/notes.txt
       = It was not read; nothing else depends on it.
       = Write checkpoints as .md or .mdx files.

      warning[HP116]: content/probes/notes.json is not read
       ┌─ content/probes/notes.json
       = It was not read; nothing else depends on it.
       = Write each probe as a file of its own, such as probes/docker.runtime.yaml.
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
       = A folder is expected there: move the file elsewhere.

      error[HP110]: content/probes cannot be read: it is a file
       ┌─ content/probes
       = It was not read, so nothing in it counts.
       = A folder is expected there: move the file elsewhere.
      "
    `);
    expect(
      await saidOf({ 'programme.yaml': undefined, 'programme.yaml/x': '', 'checkpoints/cp1.md/x': '' }),
    ).toMatchInlineSnapshot(`
      "
      error[HP108]: content/checkpoints/cp1.md holds no revision
       ┌─ content/checkpoints/cp1.md
       = The checkpoint was not read, so nothing in it counts.
       = Put r1.md or open.md there, or delete the folder.

      warning[HP116]: content/checkpoints/cp1.md/x is not read
       ┌─ content/checkpoints/cp1.md/x
       = It was not read; nothing else depends on it.
       = Keep only the revisions there: r1.md, r2.md … and open.md.

      error[HP110]: content/programme.yaml cannot be read: it is a folder
       ┌─ content/programme.yaml
       = It was not read, so nothing in it counts.
       = A file is expected there: move the folder elsewhere.
      "
    `);
  });

  it('names a file that is not UTF-8', async () => {
    expect(
      await saidOf({ 'checkpoints/cp1.md': Buffer.from('---\ntitle: Pr\xfcfung\n---\n', 'latin1') }),
    ).toMatchInlineSnapshot(`
      "
      error[HP110]: content/checkpoints/cp1.md cannot be read: it is not UTF-8 text
        ┌─ content/checkpoints/cp1.md:2:10
      1 │ ---
      2 │ title: Pr�fung
        │          ^
        = It was not read, so nothing in it counts.
        = Save it as UTF-8.
      "
    `);
  });
});
