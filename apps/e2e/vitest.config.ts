import { defineConfig } from 'vitest/config';

/** One browser and one journey at a time: what a person waits for is measured, not shared. */
export default defineConfig({
  test: {
    include: ['journeys/*.test.ts'],
    globalSetup: 'harness/global-setup.ts',
    fileParallelism: false,
    maxWorkers: 1,
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 10_000, interval: 50 } },
  },
});
