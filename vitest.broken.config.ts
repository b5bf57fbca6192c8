import { defineConfig } from 'vitest/config';
import usual from './vitest.usual.config.ts';

/** Contract suites on adapters that are broken on purpose; every adapter of it has to fail. */
export default defineConfig({
  ...usual,
  test: { include: ['packages/*/test/broken/*.broken.ts'] },
});
