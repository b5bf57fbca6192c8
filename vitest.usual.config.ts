import { defineConfig } from 'vitest/config';

const conditions = ['source', 'node', 'import', 'default'];

/** Of all suites but those of the pages. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/{src,test}/**/*.test.ts', 'tools/**/*.test.ts'],
    exclude: ['packages/web/**', '**/node_modules/**', '**/dist/**', '**/*.long.test.ts'],
    testTimeout: 20_000,
    // Threads that the code starts find the sources of the packages as the tests do.
    execArgv: ['--conditions=source'],
  },
});
