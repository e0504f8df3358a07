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
