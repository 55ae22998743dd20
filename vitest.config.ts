import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['./tests/support/own-folders.ts', './tests/support/search-engine.js'],
    // Tests print in a real browser, which takes a while the first time, and two of them already fill the machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ['default', './tests/count-reporter.ts'],
    // A test that is left out by hand must not slip into the main branch.
    allowOnly: process.env.CI === undefined,
  },
});
