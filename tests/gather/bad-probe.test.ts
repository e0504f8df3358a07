import { describe, expect, it } from 'vitest';
import { checkpoint, item, saidOf } from './content-folder.ts';

describe('a probe that is not written as it should be', () => {
  const probe = (text: string) =>
    saidOf({ 'checkpoints/cp1.md': checkpoint(), 'probes/host.file.yaml': text });

  it('names a missing kind', async () => {
    expect(await probe('path: README.md\n')).toMatchInlineSnapshot(`
      "
      error[HP201]: The probe has no kind
        ┌─ content/probes/host.file.yaml:1:1
      1 │ path: README.md
        │ ^
        = The probe was not read, so items that name it cannot be proven.
        = Say which kind it is: adr, change-policy, command, docker, file, freeze, git, http, nats,
          results, slo, tcp.
      "
    `);
  });

  it('names an unknown kind and the one that was meant', async () => {
    expect(await probe('kind: fiel\npath: README.md\n')).toMatchInlineSnapshot(`
      "
      error[HP201]: There is no kind of probe "fiel"
        ┌─ content/probes/host.file.yaml:1:7
      1 │ kind: fiel
        │       ^^^^ Did you mean file?
        = The probe was not read, so items that name it cannot be proven.
      "
    `);
  });

  it('names an unknown key and a missing one', async () => {
    expect(await probe('kind: file\npaht: README.md\n')).toMatchInlineSnapshot(`
      "
      error[HP201]: The probe has no path
        ┌─ content/probes/host.file.yaml:1:1
      1 │ kind: file
        │ ^
        = The probe was not read, so items that name it cannot be proven.
        = Add path: text.

      error[HP201]: There is no key "paht" in the probe
        ┌─ content/probes/host.file.yaml:2:1
      1 │ kind: file
      2 │ paht: README.md
        │ ^^^^ Did you mean path?
        = The probe was not read, so items that name it cannot be proven.
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
        ┌─ content/probes/a.yaml:3:12
      2 │ path: a
      3 │ requires: [b]
        │            ^
        = None of these probes could ever run.
        = Take one of these requirements out.

      error[HP106]: There is no probe "hostfile"
        ┌─ content/probes/b.yaml:3:15
      2 │ path: b
      3 │ requires: [a, hostfile]
        │               ^^^^^^^^ Did you mean host.file?
        = What it stands for could not be judged.

      error[HP202]: c requires itself
        ┌─ content/probes/c.yaml:3:12
      2 │ path: c
      3 │ requires: [c]
        │            ^
        = None of these probes could ever run.
        = Take it out of its own requirements.
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
