import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['tests/site/shared.ts'],
    include: ['tests/**/*.test.ts'],
    // Files share a worker's modules, which are dear to load; what a test changes it puts back.
    isolate: false,
    server: { deps: { external: [/\/build\/compiled\//] } },
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
