import { expect, it } from 'vitest';
import { jobOf } from '../../src/views/run.ts';

it.each([
  ['https://ci.example.org/jobs/17', 'https://ci.example.org/jobs/17'],
  ['local', null],
  ['javascript:alert(1)', null],
  ["<script>fire('where')</script>", null],
])('a run made at %s leads to the job %s', (where, job) => {
  expect(jobOf({ where })).toBe(job);
});
