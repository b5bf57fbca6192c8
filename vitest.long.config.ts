import { defineConfig, mergeConfig } from 'vitest/config';
import usual from './vitest.usual.config.ts';

/** Suites that take minutes; `.ci/run` runs them after the others. */
export default mergeConfig(
  { ...usual, test: { ...usual.test, include: [], exclude: [] } },
  defineConfig({
    test: {
      include: ['packages/*/test/**/*.long.test.ts', 'tools/**/*.long.test.ts'],
      exclude: ['**/node_modules/**', '**/dist/**'],
      globalSetup: ['tools/web/before-tests.ts'],
      maxWorkers: 2,
      testTimeout: 20 * 60_000,
      hookTimeout: 5 * 60_000,
      passWithNoTests: true,
    },
  }),
);
