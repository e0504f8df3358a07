import { defineConfig } from 'vitest/config';

/** What mutation testing runs: the tests of the verdict alone, without the sites that others share. */
export default defineConfig({
  test: { include: ['tests/verdict/**/*.test.ts'], isolate: false, testTimeout: 300_000 },
});
