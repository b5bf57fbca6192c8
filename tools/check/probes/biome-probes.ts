import type { Probe } from './probe.ts';

const lines = (count: number, line: string) => `${line}\n`.repeat(count);
const LONG_FUNCTION = `export function probe(total: number[]) {\n${lines(51, '  total.push(1);')}}\n`;
const KNOT = lines(13, '  if (a && b) return 1;');

/** [rule, what breaks it]; planted in the core unless a place is named. */
const PLANTED: readonly (readonly [rule: string, text: string, file?: string])[] = [
  ['format', 'export const probe = "double quotes"\n'],
  [
    'assist/source/organizeImports',
    "import './b.ts';\nimport { z } from './z.ts';\nimport { a } from './a.ts';\n\nexport { a, z };\n",
  ],
  [
    'lint/complexity/noExcessiveCognitiveComplexity',
    `export function probe(a: number, b: number) {\n${KNOT}  return 2;\n}\n`,
  ],
  ['lint/complexity/noExcessiveLinesPerFunction', LONG_FUNCTION],
  ['lint/correctness/noUndeclaredDependencies', "import 'left-out';\n"],
  ['lint/correctness/noUnusedVariables', 'const probe = 1;\n'],
  ['lint/performance/noReExportAll', "export * from './index.ts';\n"],
  ['lint/style/noDefaultExport', 'export default 1;\n'],
  ['lint/style/noEnum', 'export enum Probe {\n  One,\n}\n'],
  ['lint/style/noExcessiveLinesPerFile', lines(251, 'globalThis.probe;')],
  ['lint/style/noNamespace', 'export namespace Probe {\n  export const one = 1;\n}\n'],
  [
    'lint/style/noParameterProperties',
    'export class Probe {\n  constructor(readonly one: number) {}\n}\n',
  ],
  [
    'lint/style/noProcessEnv',
    "export const probe = process.env['HOME'];\n",
    'packages/vendor-http/src',
  ],
  ['lint/style/noRestrictedGlobals', 'export const probe = Date.now();\n'],
  [
    'lint/style/useFilenamingConvention',
    'export const probe = 1;\n',
    'packages/core/src/probeBiome.ts',
  ],
  [
    'lint/style/useImportType',
    "import { Probe } from './index.ts';\n\nexport type Also = Probe;\n",
  ],
  ['lint/style/useNodejsImportProtocol', "import 'fs';\n"],
  ['lint/suspicious/noConsole', "console.log('probe');\n", 'packages/app-shell/src'],
  ['lint/suspicious/noExplicitAny', 'export const probe: any = 1;\n'],
  ['lint/suspicious/noFocusedTests', "it.only('runs alone', () => {});\n", 'packages/core/test'],
  ['lint/suspicious/noSkippedTests', "it.skip('does not run', () => {});\n", 'packages/core/test'],
  ['lint/suspicious/noTsIgnore', '// @ts-ignore\nexport const probe: string = 1;\n'],
];

export const BIOME_PROBES: readonly Probe[] = PLANTED.map(([rule, text, place], at) => ({
  tool: 'biome',
  rule,
  file: fileIn(place ?? 'packages/core/src', at),
  text,
}));

function fileIn(place: string, at: number): string {
  if (place.endsWith('.ts')) return place;
  return `${place}/probe-biome-${at}${place.endsWith('/test') ? '.test' : ''}.ts`;
}
