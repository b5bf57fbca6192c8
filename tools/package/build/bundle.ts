import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** One file with all code, and the files on disk that it was made of. */
export interface Bundle {
  readonly code: string;
  readonly modules: readonly string[];
}

/**
 * Bundles a program from its TypeScript source, without a build before. Not minified: QRadar's reviewers read it, and
 * so do those who get a stack trace. Rejects where an import cannot be resolved.
 */
export async function bundleProgram(root: string, entry: string): Promise<Bundle> {
  const build = await rolldown({
    cwd: root,
    input: join(root, entry),
    platform: 'node',
    resolve: { conditionNames: ['source', 'node', 'import', 'default'] },
    onLog(level, { code = '', message }) {
      if (code === 'UNRESOLVED_IMPORT') throw new Error(message);
      if (level === 'warn' && !TOLERATED.has(code)) throw new Error(`${code}: ${message}`);
    },
  });
  try {
    const { output } = await build.generate({ format: 'esm', codeSplitting: false });
    const [chunk, ...more] = output;
    if (more.length > 0) throw new Error(`The bundle fell into ${output.length} files.`);
    return { code: inAscii(chunk.code), modules: chunk.moduleIds };
  } finally {
    await build.close();
  }
}

/**
 * The same program in ASCII: one character beyond Latin-1 and V8 keeps all of the text with two bytes each, 4.5 MB more.
 * Throws where an escape would mean something else.
 */
function inAscii(code: string): string {
  const escaped = /\\[^\0-\x7F]/.exec(code) ?? /String\.raw`[^`]*[^\0-\x7F]/.exec(code);
  if (escaped !== null) throw new Error(`This cannot be written in ASCII: ${escaped[0]}`);
  return code.replace(
    /[^\0-\x7F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What libraries do and nothing comes of. */
const TOLERATED: ReadonlySet<string> = new Set(['CIRCULAR_DEPENDENCY', 'EVAL']);
