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
    execArgv: [
      // Threads that the code starts find the sources of the packages as the tests do.
      '--conditions=source',
      // Node strips their types by WebAssembly; its faster calls are freed wrongly by two threads at once (V8 13.6, a crash).
      '--wasm-wrapper-tiering-budget=1000000000',
    ],
  },
});
