import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** File that the results are written to as JSON besides being shown; `.ci/run` counts them. */
const results = process.env['TEST_RESULTS'];

const seconds = 1000;

/** The tests of one folder below `tests/`, with the time that one test may take. */
const project = (
  name: string,
  limit: number,
  more: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    testTimeout: limit,
    hookTimeout: limit,
    ...more,
  },
});

export default defineConfig({
  test: {
    // Two workers suit the two cores of a small machine; the browser has processes of its own.
    maxWorkers: 2,
    reporters: results === undefined ? ['default'] : ['default', 'json'],
    ...(results === undefined ? {} : { outputFile: { json: results } }),
    projects: [
      // Needs no build.
      project('unit', 20 * seconds),
      // Reads the pages of the built site.
      project('site', 60 * seconds),
      // Opens every file that ships and builds the site again: minutes, not seconds, on a busy machine.
      project('shipped', 300 * seconds),
      project('browser', 60 * seconds, {
        globalSetup: 'tests/browser/setup.ts',
        // What a page shows a moment later may take longer on a busy machine.
        expect: { poll: { timeout: 5 * seconds } },
      }),
    ],
  },
});
