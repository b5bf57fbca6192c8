import { defineConfig } from 'vitest/config';
import usual from './vitest.usual.config.ts';

/** All quick tests: those of the program, and those of the pages in a stand-in of a browser. */
export default defineConfig({
  test: {
    globalSetup: ['tools/web/before-tests.ts'],
    projects: [{ ...usual, test: { ...usual.test, name: 'program' } }, 'packages/web'],
  },
});
