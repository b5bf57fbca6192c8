import { readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

export interface MadeOf {
  readonly plugin: Plugin;
  /** Absolute paths, known after the build. */
  readonly files: ReadonlySet<string>;
}

/** Notes which modules, fonts and images end in a build. */
export function madeOf(): MadeOf {
  const files = new Set<string>();
  const plugin: Plugin = {
    name: 'made-of',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) {
        const sources =
          part.type === 'chunk'
            ? part.moduleIds
            : part.originalFileNames.map((name) => join(this.environment.config.root, name));
        for (const id of sources) if (id.startsWith('/')) files.add(id.replace(/\?.*$/, ''));
      }
    },
  };
  return { plugin, files };
}

/** Sass does not tell what it read, so all packages of Carbon count as read. */
export function sheetsOf(web: string): string[] {
  const react = realpathSync(join(web, 'node_modules/@carbon/react'));
  const styles = realpathSync(join(dirname(react), 'styles'));
  return [react, styles].flatMap((folder) =>
    readdirSync(dirname(folder)).map((name) => {
      return join(realpathSync(join(dirname(folder), name)), 'package.json');
    }),
  );
}
