import { defineConfig, mergeConfig } from 'vitest/config';
import usual from './vitest.usual.config.ts';

/** What judges a mutant: the tests of the core's sync, the same way every time. */
export default mergeConfig(
  { ...usual, test: { ...usual.test, include: [] } },
  defineConfig({
    test: {
      // Files share a worker: nothing here keeps state between tests, and a mutant costs a third.
      isolate: false,
      include: ['packages/core/test/sync/**/*.test.ts'],
      setupFiles: ['packages/core/test/sync/same-runs.ts'],
    },
  }),
);
