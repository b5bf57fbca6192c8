import type { Probe } from './probe.ts';

const TWO_EXPORTS = 'packages/core/src/probe-knip-exports.ts';
const LONELY = 'packages/probe-lonely/package.json';

/** What a used file exports in vain, a file nobody reads, and packages used or declared without the other. */
export const KNIP_PROBES: readonly Probe[] = [
  {
    tool: 'knip',
    rule: 'files',
    file: 'packages/core/src/probe-knip-orphan.ts',
    text: 'export {};\n',
  },
  { tool: 'knip', rule: 'files', file: 'tools/check/probe-knip-orphan.ts', text: 'export {};\n' },
  {
    tool: 'knip',
    rule: 'exports',
    file: TWO_EXPORTS,
    text: 'export const used = 1;\nexport const unused = 2;\n',
    also: {
      'packages/core/test/probe-knip.test.ts':
        "import '../src/probe-knip-exports.ts';\nimport { used } from '../src/probe-knip-exports.ts';\n\nvoid used;\n",
    },
  },
  {
    tool: 'knip',
    rule: 'unlisted',
    file: 'packages/core/test/probe-knip-unlisted.test.ts',
    text: "import 'left-out';\n",
  },
  {
    tool: 'knip',
    rule: 'dependencies',
    file: LONELY,
    text: '{ "name": "@intelbridge/probe-lonely", "private": true, "dependencies": { "zod": "4" } }\n',
  },
];
