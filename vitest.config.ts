import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['tests/site/shared.ts'],
    include: ['tests/**/*.test.ts'],
    testTimeout: 120_000,
    // Tests of real processes meet a busy machine now and then.
    retry: 2,
    hookTimeout: 300_000,
  },
});
