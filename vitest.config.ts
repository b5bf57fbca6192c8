import { defineConfig } from 'vitest/config';
import usual from './vitest.usual.config.ts';

/** All quick tests: those of the program, and those of the pages in a stand-in of a browser. */
export default defineConfig({
  test: {
    // By itself vitest leaves one core to itself, and so half of a small machine idle.
    maxWorkers: 2,
    globalSetup: ['tools/web/before-tests.ts'],
    projects: [{ ...usual, test: { ...usual.test, name: 'program' } }, 'packages/web'],
  },
});
