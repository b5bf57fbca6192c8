import type { Probe } from './probe.ts';

const INSIDE_CORE = 'packages/core/src/probe-inside.ts';
const INSIDE_SQLITE = 'packages/adapters-sqlite/src/probe-inside.ts';
const INSIDE_TOOLS = 'tools/check/probe-inside.ts';
const NOTHING = 'export const probe = 1;\n';

/** [rule that must fire, folder of the offender, what it imports] */
const PLANTED: readonly (readonly [rule: string, folder: string, specifier: string])[] = [
  ['core-is-pure', 'packages/core/src', 'node:crypto'],
  ['core-is-pure', 'packages/core/src', 'vitest'],
  ['core-is-pure', 'packages/core/src', '../contract/index.ts'],
  ['core-is-pure', 'packages/core/src', '../../vendor-http/src/index.ts'],
  ['core-kit-sees-core-only', 'packages/core/fakes', 'node:fs'],
  ['core-kit-sees-core-only', 'packages/core/contract', '../../simulators/src/index.ts'],
  ['core-is-entered-by-its-doors', 'packages/app-shell/src', `../../../${INSIDE_CORE}`],
  ['siblings-are-entered-by-index', 'packages/app-shell/src/run', `../../../../${INSIDE_SQLITE}`],
  ['siblings-are-imported-by-name', 'packages/adapters-qradar/src', '../../core/src/index.ts'],
  ['adapter-sees-core-and-http-only', 'packages/adapters-qradar/src', `../../../${INSIDE_SQLITE}`],
  [
    'adapter-sees-core-and-http-only',
    'packages/adapters-sqlite/src',
    '../../app-shell/src/index.ts',
  ],
  ['vendor-http-sees-core-only', 'packages/vendor-http/src', '../../adapters-qradar/src/index.ts'],
  ['simulators-see-nobody', 'packages/simulators/src', '../../core/src/index.ts'],
  ['simulators-see-nobody', 'packages/simulators/test', '../../adapters-threatq/src/index.ts'],
  ['web-sees-nobody', 'packages/web/src', '../../core/src/index.ts'],
  ['nobody-imports-web', 'packages/app-shell/src', '../../web/src/theme.ts'],
  ['nobody-imports-tools', 'packages/app-shell/src', `../../../${INSIDE_TOOLS}`],
  ['wiring-lives-in-composition', 'packages/app-shell/src/run', '@intelbridge/adapters-threatq'],
  ['test-kit-stays-in-tests', 'packages/adapters-qradar/src', '@intelbridge/simulators'],
  ['test-kit-stays-in-tests', 'packages/app-shell/src/composition', '@intelbridge/core/fakes'],
  ['tsyringe-only-in-composition', 'packages/app-shell/src/run', 'tsyringe'],
  ['tsyringe-only-in-composition', 'packages/app-shell/test', 'tsyringe'],
  ['undici-only-in-vendor-http', 'packages/adapters-qradar/src', 'undici'],
  ['undici-only-in-vendor-http', 'tools/demo', 'undici'],
  ['msw-only-in-simulators', 'packages/vendor-http/src', 'msw'],
  ['sqlite-driver-only-in-composition', 'packages/adapters-sqlite/src', 'node:sqlite'],
  ['sqlite-driver-only-in-composition', 'packages/app-shell/src/run', 'node:sqlite'],
  ['zod-only-at-the-edge', 'packages/adapters-threatq/src', 'zod'],
  ['zod-only-at-the-edge', 'tools/replay', 'zod'],
  ['everything-resolves', 'packages/adapters-qradar/src', '@intelbridge/nowhere'],
  ['everything-resolves', 'packages/adapters-sqlite/src', './nowhere.ts'],
  ['declared-dependencies-only', 'packages/adapters-qradar/src', 'typescript'],
  ['src-does-not-use-dev-dependencies', 'packages/vendor-http/src', 'fast-check'],
];

const CYCLE: Probe = {
  ...toProbe('no-cycles', 'packages/core/src/probe-cycle-a.ts', './probe-cycle-b.ts'),
  also: { 'packages/core/src/probe-cycle-b.ts': importing('./probe-cycle-a.ts') },
};

export const ARCHITECTURE_PROBES: readonly Probe[] = [
  ...PLANTED.map(([rule, folder, wanted], at) => toProbe(rule, `${folder}/probe-${at}.ts`, wanted)),
  CYCLE,
];

function toProbe(rule: string, file: string, specifier: string): Probe {
  const inside = [INSIDE_CORE, INSIDE_SQLITE, INSIDE_TOOLS].find((path) =>
    specifier.endsWith(path),
  );
  const also = inside === undefined ? {} : { [inside]: NOTHING };
  return { tool: 'depcruise', rule, file, text: importing(specifier), also };
}

function importing(specifier: string): string {
  return `import '${specifier}';\n\n${NOTHING}`;
}
