import { describe, expect, it } from 'vitest';
import { parseProse } from '../../src/checkpoint/prose.ts';

const READY = '# R\n\n**Date:** 2026-01-02\n\n| Item | Status |\n|---|---|\n| Backups | Ready |\n';

const read = (rest: string) => {
  const { content, unread } = parseProse(`${READY}${rest}`, 'r.md');
  return {
    items: content.items.map(({ title, claim }) => `${title} ${claim?.status ?? 'unknown'}`),
    refusing: unread.filter(({ refuses }) => refuses).map(({ text }) => text),
  };
};

describe('beside a table in which all is ready', () => {
  it('a refusing sign before the name of a row outranks the word behind it', () => {
    expect(read('| ❌ Docker | Ready |\n').items).toEqual(['Backups ready', 'Docker failed']);
  });

  it('a row whose status is empty is an item that is Unknown', () => {
    expect(read('| Kafka | |\n| Failover | Ready |\n').items).toContain('Kafka unknown');
  });

  it.each(['1. Blocked: DB migration', 'This release is a no go.', 'The release is no-go.'])(
    'the line "%s" refuses',
    (line) => {
      expect(read(`\n${line}\n`).refusing).toHaveLength(1);
    },
  );

  it.each(['This is not a no-go.', 'Go/No-Go', 'NO-GO if the load test fails.'])(
    'the line "%s" refuses nothing',
    (line) => {
      expect(read(`\n${line}\n`).refusing).toEqual([]);
    },
  );
});

describe('a verdict that stands in an unusual place', () => {
  it.each([
    ['within a paragraph', 'The load test was looked at. We must not ship. The team meets again.'],
    ['behind a label within a paragraph', 'We looked at all items. Decision: do not proceed.'],
    ['within a paragraph below the decision', '## Decision\n\nWe looked at it. Decision: do not proceed.'],
    ['as what the team does', 'We will hold the release until the database is fixed.'],
    ['as what the release is not', 'The release is not approved.'],
    ['in markup', '<details><summary>Decision</summary>NO-GO</details>'],
    ['in a table of markup', '<table><tr><td>Decision</td><td>NO-GO</td></tr></table>'],
    ['in a paragraph of markup', '<p>Verdict: do not proceed</p>'],
    ['in a heading of markup', '<h2>NO-GO</h2>'],
    ['in the head of a table without rows', '| Go/No-Go | No-Go |\n|---|---|'],
    ['as the whole head of a table', '| Verdict: NO-GO |\n|---|'],
  ])('%s refuses', (_, text) => {
    expect(read(`\n**Status:** GO\n\n${text}\n`).refusing).toHaveLength(1);
  });

  it.each([
    'We must not ship if the tests fail.',
    'Do not deploy on Fridays.',
    '| GO | NO-GO |\n|---|---|',
    '<details><summary>Go/No-Go</summary>See below.</details>',
    '<!-- Decision: NO-GO -->',
  ])('"%s" refuses nothing', (text) => {
    expect(read(`\n${text}\n`).refusing).toEqual([]);
  });
});

describe('what is struck out', () => {
  it.each([
    ['| Suite | ~~Ready~~ Failed |', 'Suite failed'],
    ['| Suite | ~~Failed~~ Ready |', 'Suite ready'],
    ['| Suite | <s>Ready</s> Failed |', 'Suite failed'],
    ['| Suite | <del>Ready</del> |', 'Suite unknown'],
    ['| Suite | ~~Ready~~ |', 'Suite unknown'],
  ])('is not said: "%s" is %s', (row, item) => {
    expect(read(`${row}\n`).items).toContain(item);
  });

  it('as a whole, or as the name of what failed, is listed', () => {
    const { unread } = parseProse(`${READY}\n- ~~Cache: Ready~~\n- ~~Disk~~: Failed\n`, 'r.md');
    expect(unread).toHaveLength(2);
  });
});
