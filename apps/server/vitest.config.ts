import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

/** The same tests on each database; the run says so where one is missing (scripts/tasks.mjs). */
const dialects = (process.env['SIGNET_TEST_DIALECTS'] ?? 'sqlite,mysql').split(',');

export default defineConfig({
  // Vite would give our sources the ES modules of graphql and Node its libraries the CommonJS ones: two copies,
  // which do not know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    // Each file starts servers of its own; loading the whole program anew for each would take twice the time.
    isolate: false,
    // One for each core: most files wait for a database or for time to pass.
    maxWorkers: '100%',
    projects: dialects.map((dialect) => ({
      extends: true as const,
      test: {
        name: dialect,
        include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
        env: { SIGNET_TEST_DIALECT: dialect },
        testTimeout: 20_000,
        hookTimeout: 30_000,
      },
    })),
  },
});
