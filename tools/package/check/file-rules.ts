import { APP_ROOT } from '../identity.ts';
import { buildSteps, ORDERING } from './build-steps.ts';
import { SACROSANCT } from './known-names.ts';
import type { Rule } from './rule.ts';

const LARGEST_BYTES = 60_000_000;
const CARRIAGE_RETURN = 13;
const NEEDED = [
  'manifest.json',
  'app/intelbridge.mjs',
  'app/ledger-thread.mjs',
  'container/service/node',
  'app/LICENCES.txt',
];

/** What the framework expects of the files in the zip. */
export const FILE_RULES: readonly Rule[] = [
  {
    name: 'the layout is that of an app',
    problems: ({ files }) => [
      ...NEEDED.filter((path) => !files.has(path)).map((path) => `${path} is missing`),
      ...[...files.keys()]
        .filter((path) => path !== 'manifest.json' && !/^(?:app|container)\/./.test(path))
        .map((path) => `${path} is neither in app/ nor in container/`),
    ],
  },
  {
    name: 'nothing of the framework is replaced',
    problems: ({ files }) =>
      [...files.keys()]
        .filter((path) => SACROSANCT.test(path))
        .map((path) => `${path} belongs to the framework`),
  },
  {
    name: 'scripts end their lines as Linux does',
    problems: ({ files }) =>
      [...files]
        .filter(([path]) => /^container\/.*(?:\.sh|ordering\.txt)$/.test(path))
        .filter(([, content]) => content.includes(CARRIAGE_RETURN))
        .map(([path]) => `${path} has Windows line ends`),
  },
  {
    name: 'steps of the build exist',
    problems: ({ files }) =>
      buildSteps(files)
        .map((line) => line.split(' ')[0]?.replace(`${APP_ROOT}/`, '') ?? '')
        .filter((path) => !files.has(path))
        .map((path) => `${ORDERING} starts ${path}, which is missing`),
  },
];

/** The zip as a whole. */
export const sizeProblems = (zip: Uint8Array): readonly string[] =>
  zip.length < LARGEST_BYTES ? [] : [`the zip has ${zip.length} bytes; 60 MB are the limit`];
