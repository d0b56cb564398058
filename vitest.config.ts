import { defineConfig } from 'vitest/config';

/** File that the results are written to as JSON besides being shown; `.ci/run` counts them. */
const results = process.env['TEST_RESULTS'];

export default defineConfig({
  test: {
    // Two workers suit the two cores of a small machine; the browser has processes of its own.
    maxWorkers: 2,
    reporters: results === undefined ? ['default'] : ['default', 'json'],
    ...(results === undefined ? {} : { outputFile: { json: results } }),
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser*.test.ts'],
          globalSetup: 'tests/browser-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What a page shows a moment later may take longer on a busy machine.
          expect: { poll: { timeout: 5_000 } },
        },
      },
    ],
  },
});
