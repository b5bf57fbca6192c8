import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'pages',
    environment: 'happy-dom',
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
  },
});
