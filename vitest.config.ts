import { defineConfig } from 'vitest/config';
import usual from './vitest.usual.config.ts';

const LIBRARIES = 'packages/{core,vendor-http,simulators,adapters-*}/';

/** All quick tests: those of the libraries and of the program, and those of the pages in a stand-in of a browser. */
export default defineConfig({
  test: {
    // By itself vitest leaves one core to itself, and so half of a small machine idle.
    maxWorkers: 2,
    globalSetup: ['tools/web/before-tests.ts'],
    projects: [
      {
        ...usual,
        test: {
          ...usual.test,
          name: 'libraries',
          include: [`${LIBRARIES}{src,test}/**/*.test.ts`],
          // They keep nothing between two uses, and a process for each file takes longer than its tests.
          isolate: false,
        },
      },
      {
        ...usual,
        test: {
          ...usual.test,
          name: 'program',
          include: ['packages/app-shell/{src,test}/**/*.test.ts', 'tools/**/*.test.ts'],
        },
      },
      'packages/web',
    ],
  },
});
