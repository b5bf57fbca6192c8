import type { Probe } from './probe.ts';

const MAYBE = 'interface Maybe {\n  one?: number;\n}\n';

/** [error code, compiler option that must be on, what breaks it] */
const PLANTED: readonly (readonly [code: string, option: string, text: string])[] = [
  ['TS2322', 'strict', 'export const probe: number = null;\n'],
  [
    'TS18048',
    'no-unchecked-indexed-access',
    'const all: { one: number }[] = [];\nconst first = all[0];\nexport const probe = first.one;\n',
  ],
  [
    'TS2375',
    'exact-optional-property-types',
    `${MAYBE}export const probe: Maybe = { one: undefined };\n`,
  ],
  [
    'TS4111',
    'no-property-access-from-index-signature',
    'declare const all: Record<string, number>;\nexport const probe = all.one;\n',
  ],
  ['TS1294', 'erasable-syntax-only', 'export enum Probe {\n  One,\n}\n'],
  [
    'TS1484',
    'verbatim-module-syntax',
    "import { Probe } from './probe-type-shape.ts';\n\nexport const probe: Probe = 1;\n",
  ],
  [
    'TS4114',
    'no-implicit-override',
    'class One {\n  go() {}\n}\nexport class Probe extends One {\n  go() {}\n}\n',
  ],
];

/** The compiler sees tests and tools too, not only what is built. */
const PLACES = [
  'packages/vendor-http/src',
  'packages/core/test',
  'packages/core/fakes',
  'tools/check',
];

export const TYPE_PROBES: readonly Probe[] = [
  ...PLANTED.map(([rule, option, text]) =>
    probe(rule, `${PLACES[0]}/probe-type-${option}.ts`, text),
  ),
  ...PLACES.slice(1).map((place) =>
    probe('TS2322', `${place}/probe-type-seen.ts`, 'export const probe: number = null;\n'),
  ),
];

function probe(rule: string, file: string, text: string): Probe {
  const also = { [`${PLACES[0]}/probe-type-shape.ts`]: 'export type Probe = number;\n' };
  return { tool: 'tsc', rule, file, text, also };
}
