import { defineConfig } from 'vite';

export default defineConfig({
  // QRadar serves the app below a path that nobody knows before.
  base: './',
  build: {
    manifest: 'manifest.json',
    // One sheet: a page that comes later must not flash without its styles.
    cssCodeSplit: false,
    // Fonts and images inside a sheet would need `data:` in the policy.
    assetsInlineLimit: 0,
    assetsDir: '.',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: 'src/main.tsx',
      onLog: (level, log, report) => {
        // For servers that render; there is none.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
});
