import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['tests/site/shared.ts'],
    include: ['tests/**/*.test.ts'],
    server: { deps: { external: [/\/build\/compiled\//] } },
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
