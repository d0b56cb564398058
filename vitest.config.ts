import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** JSON file for the results, in addition to the console; `.ci/run` counts the tests in it. */
const results = process.env['TEST_RESULTS'];

const seconds = 1000;

/** A project for the tests of one folder below `tests/`, with the timeout of one test. */
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
    // Two workers fit a machine with two cores; the browser has its own processes.
    maxWorkers: 2,
    reporters: results === undefined ? ['default'] : ['default', 'json'],
    ...(results === undefined ? {} : { outputFile: { json: results } }),
    projects: [
      // No build needed; some start a command, which takes a second where nothing else runs.
      project('unit', 60 * seconds),
      // Reads the built pages.
      project('site', 60 * seconds),
      // Opens every published file and rebuilds the site: takes minutes on a busy machine.
      project('shipped', 300 * seconds),
      project('browser', 60 * seconds, {
        globalSetup: 'tests/browser/setup.ts',
        // Content that appears with a delay may take longer on a busy machine.
        expect: { poll: { timeout: 5 * seconds } },
      }),
    ],
  },
});
