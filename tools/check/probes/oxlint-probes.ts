import type { Probe } from './probe.ts';

const LATER = 'declare function later(): Promise<number>;\n';
const SHAPE = "type Shape = 'round' | 'square';\ndeclare const shape: Shape;\n";
const UNTYPED = 'declare const given: any;\n';

/** [rule, what breaks it]; planted in vendor-http unless a place is named, as a test where the rule is about tests. */
const PLANTED: readonly (readonly [rule: string, text: string, folder?: string])[] = [
  [
    'eslint(no-restricted-properties)',
    'export const probe = Math.random();\n',
    'packages/core/src',
  ],
  [
    'eslint(no-unreachable-loop)',
    'export function probe(all: number[]) {\n  for (const one of all) {\n    return one;\n  }\n}\n',
  ],
  [
    'eslint(no-useless-assignment)',
    'export function probe() {\n  let one = 1;\n  one = 2;\n  return one;\n}\n',
  ],
  ['eslint(no-unused-vars)', "import { one } from './index.ts';\n"],
  ['eslint(no-warning-comments)', `// ${'TO'}${'DO'} later\nexport const probe = 1;\n`],
  [
    'eslint(preserve-caught-error)',
    "try {\n  later();\n} catch (error) {\n  throw new Error('lost');\n}\n",
  ],
  ['import(no-mutable-exports)', 'export let probe = 1;\nprobe += 1;\n'],
  ['typescript(await-thenable)', 'export const probe = await 1;\n'],
  ['typescript(ban-ts-comment)', '// @ts-nocheck\nexport const probe = 1;\n'],
  ['typescript(no-floating-promises)', `${LATER}later();\n`],
  ['typescript(no-misused-promises)', `${LATER}export const probe = later() ? 1 : 2;\n`],
  ['typescript(no-non-null-assertion)', 'export const probe = [1][0]!;\n'],
  [
    'typescript(no-unnecessary-type-assertion)',
    'const one: number = 1;\nexport const probe = one as number;\n',
  ],
  ['typescript(no-unsafe-argument)', `${UNTYPED}export const probe = Number.parseInt(given);\n`],
  ['typescript(no-unsafe-assignment)', `${UNTYPED}export const probe = given;\n`],
  ['typescript(no-unsafe-call)', `${UNTYPED}given();\n`],
  ['typescript(no-unsafe-member-access)', `${UNTYPED}void given.name;\n`],
  ['typescript(no-unsafe-return)', `${UNTYPED}export const probe = (): number => given;\n`],
  ['typescript(only-throw-error)', "throw 'a string';\n"],
  [
    'typescript(prefer-promise-reject-errors)',
    "export const probe = () => Promise.reject('a string');\n",
  ],
  [
    'typescript(return-await)',
    `${LATER}export async function probe() {\n  try {\n    return later();\n  } catch {\n    return 0;\n  }\n}\n`,
  ],
  [
    'typescript(switch-exhaustiveness-check)',
    `${SHAPE}switch (shape) {\n  case 'round':\n    break;\n}\n`,
  ],
  ['vitest(expect-expect)', "it('proves nothing', () => {});\n"],
  ['vitest(no-identical-title)', "it('is one', () => {});\nit('is one', () => {});\n"],
  [
    'vitest(no-import-node-test)',
    "import { test } from 'node:test';\n\ntest('runs elsewhere', () => {});\n",
  ],
  ['vitest(valid-title)', "it('should hold', () => {});\n"],
];

export const OXLINT_PROBES: readonly Probe[] = PLANTED.map(([rule, text, folder], at) => {
  const name = `probe-oxlint-${at}`;
  if (!rule.startsWith('vitest')) {
    return toProbe(rule, `${folder ?? 'packages/vendor-http/src'}/${name}.ts`, text);
  }
  const imports = text.startsWith('import') ? '' : "import { it } from 'vitest';\n\n";
  return toProbe(rule, `packages/vendor-http/test/${name}.test.ts`, imports + text);
});

function toProbe(rule: string, file: string, text: string): Probe {
  return { tool: 'oxlint', rule, file, text };
}
