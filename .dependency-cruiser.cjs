// The house rules between packages. Each has at least one probe in tools/check/probes/architecture-probes.ts.
const TEST = ['\\.test\\.ts$', '^packages/[^/]+/test/'];
const OURS = '^(?:packages|tools)/';
const ADAPTER = '^packages/adapters-([^/]+)/';
const DOORS_OF_CORE = '^packages/core/(?:src|contract|fakes)/index\\.ts$';

/**
 * A forbidden dependency; every rule of the house stops the check.
 * @param {string} name
 * @param {string} comment
 * @param {object} from
 * @param {object} to
 */
const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

/**
 * A third-party package that one place owns; matches its bare name and its resolved file.
 * @param {string} name
 * @param {string} comment
 * @param {string} library
 * @param {string[] | string} pathNot
 */
const ownedBy = (name, comment, library, pathNot) =>
  rule(name, comment, { path: OURS, pathNot }, { path: `(?:^|/node_modules/)${library}(?:/|$)` });

const layers = [
  rule(
    'core-is-pure',
    'core/src imports core/src and nothing else: no npm package, no node: module, no sibling.',
    { path: '^packages/core/src/', pathNot: TEST },
    { pathNot: '^packages/core/src/' },
  ),
  rule(
    'core-kit-sees-core-only',
    'Contract suites and fakes know the core; only the suites know the test runner.',
    { path: '^packages/core/(?:contract|fakes)/', pathNot: TEST },
    { pathNot: ['^packages/core/', '/node_modules/(?:vitest|fast-check)/'] },
  ),
  rule(
    'core-is-entered-by-its-doors',
    'Other packages see @intelbridge/core, /contract and /fakes only.',
    { path: '^packages/', pathNot: '^packages/core/' },
    { path: '^packages/core/', pathNot: DOORS_OF_CORE },
  ),
  rule(
    'siblings-are-entered-by-index',
    'No deep import into another package.',
    { path: '^packages/([^/]+)/' },
    {
      path: '^packages/[^/]+/',
      pathNot: ['^packages/$1/', '^packages/[^/]+/src/index\\.ts$', DOORS_OF_CORE],
    },
  ),
  rule(
    'siblings-are-imported-by-name',
    'A relative path into another package builds here and breaks where it is installed.',
    { path: '^packages/([^/]+)/' },
    { path: '^packages/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
  ),
  rule(
    'adapter-sees-core-and-http-only',
    'An adapter knows core, vendor-http and itself; never another adapter, never the shell.',
    { path: ADAPTER, pathNot: TEST },
    {
      path: '^packages/',
      pathNot: ['^packages/adapters-$1/', '^packages/(?:core|vendor-http)/src/index\\.ts$'],
    },
  ),
  rule(
    'vendor-http-sees-core-only',
    'vendor-http stands on core and on nothing else of ours.',
    { path: '^packages/vendor-http/', pathNot: TEST },
    { path: '^packages/', pathNot: ['^packages/vendor-http/', '^packages/core/src/index\\.ts$'] },
  ),
  rule(
    'simulators-see-nobody',
    'A simulator that shares code with an adapter shares its mistakes.',
    { path: '^packages/simulators/' },
    { path: OURS, pathNot: '^packages/simulators/' },
  ),
  rule(
    'web-sees-nobody',
    'The pages know the app by its API alone.',
    { path: '^packages/web/' },
    { path: OURS, pathNot: '^packages/web/' },
  ),
  rule(
    'nobody-imports-web',
    'The pages are served as files; only their checks look inside.',
    { path: OURS, pathNot: ['^packages/web/', '^tools/web/[^/]+\\.test\\.ts$'] },
    { path: '^packages/web/' },
  ),
  rule(
    'nobody-imports-tools',
    'tools sees everything and is seen by nobody: it never ships.',
    { path: '^packages/' },
    { path: '^tools/' },
  ),
];

const places = [
  rule(
    'wiring-lives-in-composition',
    'Only app-shell/src/composition names a concrete adapter.',
    {
      path: '^packages/app-shell/src/',
      pathNot: ['^packages/app-shell/src/composition/', ...TEST],
    },
    { path: ADAPTER },
  ),
  rule(
    'test-kit-stays-in-tests',
    'Contract suites, fakes and simulators never ship.',
    { path: '^packages/[^/]+/src/', pathNot: ['^packages/simulators/', ...TEST] },
    { path: '^packages/(?:core/(?:contract|fakes)|simulators)/' },
  ),
  ownedBy(
    'tsyringe-only-in-composition',
    'The container is a detail of app-shell/src/composition.',
    '(?:tsyringe|reflect-metadata)',
    '^packages/app-shell/src/composition/',
  ),
  ownedBy(
    'undici-only-in-vendor-http',
    'One outbound client, one policy; the bench compares with the bare library.',
    'undici',
    ['^packages/vendor-http/', '^tools/bench/'],
  ),
  ownedBy('msw-only-in-simulators', 'Stand-ins live in one package.', '(?:msw|@mswjs)', [
    '^packages/simulators/',
    ...TEST,
  ]),
  rule(
    'sqlite-driver-only-in-composition',
    'adapters-sqlite gets its driver passed in, so that it is never loaded unasked.',
    { path: OURS, pathNot: ['^packages/app-shell/src/composition/', ...TEST] },
    { path: '^(?:node:)?sqlite$' },
  ),
  ownedBy(
    'zod-only-at-the-edge',
    'zod lives in *.schema.ts and *.config.ts; vendor-http may name its types.',
    'zod',
    ['\\.(?:schema|config)\\.ts$', '^packages/vendor-http/', ...TEST],
  ),
];

const hygiene = [
  rule('no-cycles', 'A cycle hides a missing port.', {}, { circular: true }),
  rule(
    'everything-resolves',
    'An import that does not resolve satisfies every other rule in silence.',
    {},
    { couldNotResolve: true },
  ),
  rule(
    'declared-dependencies-only',
    'Declare it in this package, not in a neighbour.',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  rule(
    'src-does-not-use-dev-dependencies',
    'What ships must be a dependency.',
    { path: '^packages/[^/]+/src/', pathNot: TEST },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...layers, ...places, ...hygiene],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Ours only: most npm packages are a dist folder, and an excluded import breaks no rule.
    exclude: { path: '^(?:packages/[^/]+|tools)/(?:dist|types|coverage)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts'],
    },
  },
};
