import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['./tests/support/own-folders.ts', './tests/support/search-engine.js'],
    // Tests print in a real browser, and two of them already fill the machine. How long one may take is for what never ends, not
    // for a machine that has other work.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // Files that a worker runs one after another share what they import: loading it anew for each took a fifth of all time. What a
    // test changes of its process, it puts back.
    isolate: false,
    reporters: ['default', './tests/count-reporter.ts'],
    // A test that is left out by hand must not slip into the main branch.
    allowOnly: process.env.CI === undefined,
  },
});
