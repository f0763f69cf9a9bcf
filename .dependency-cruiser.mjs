/** Bottom to top: a library may use those before it, through their index.ts. */
const ORDER = [
  ['kernel', 'cluster'],
  ['audit'],
  ['regions'],
  ['identity'],
  ['clusters'],
  ['applications'],
  ['templates', 'content'],
  ['tenants'],
  ['people'],
  ['rosters'],
  ['oidc'],
  ['federation'],
  ['provisioning', 'overview'],
  ['rollouts', 'archives'],
  ['demo'],
  ['schema'],
];

/** Specs of a library and its contract suites may start whole apps, as test/ does. */
const SPECS = '[.-]spec\\.tsx?$|^libs/cluster/contract/';

const directions = ORDER.flatMap((level, index) =>
  level
    .map((library) => {
      const above = ORDER.slice(index)
        .flat()
        .filter((other) => other !== library);
      return {
        name: `${library}-knows-nothing-above-it`,
        comment: `See the order in .dependency-cruiser.mjs: ${library} stands below ${above.join(', ')} or beside it.`,
        severity: 'error',
        from: { path: `^libs/${library}/`, pathNot: SPECS },
        to: { path: `^libs/(${above.join('|')})/` },
      };
    })
    .filter(({ to }) => !to.path.includes('()')),
);

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    ...directions,
    {
      name: 'library-in-the-order',
      comment: 'A new library takes its place in the order of .dependency-cruiser.mjs.',
      severity: 'error',
      from: { path: `^libs/(?!(${ORDER.flat().join('|')})/)` },
      to: {},
    },
    {
      name: 'one-door',
      comment: 'index.ts is the only door of a library.',
      severity: 'error',
      from: { path: '^(?:libs/([^/]+)|apps|deploy)/', pathNot: SPECS },
      to: { path: '^libs/', pathNot: ['^libs/[^/]+/index\\.ts$', '^libs/$1/', '^libs/cluster/contract/'] },
    },
    {
      name: 'by-its-name',
      comment: 'Another library is imported as #shuyuan/<lib>, never by a relative path.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', pathNot: SPECS },
      to: {
        path: '^libs/(?!$1/)',
        dependencyTypes: ['local'],
        dependencyTypesNot: ['aliased', 'aliased-subpath-import', 'aliased-tsconfig'],
      },
    },
    {
      name: 'libraries-know-no-app',
      severity: 'error',
      from: { path: '^libs/', pathNot: SPECS },
      to: { path: '^(apps|test)/' },
    },
    {
      name: 'console-speaks-http',
      comment: 'The console knows the server by its API alone.',
      severity: 'error',
      from: { path: '^apps/console/', pathNot: SPECS },
      to: { path: '^(libs|test|apps/(?!console/))' },
    },
    {
      name: 'cli-speaks-http',
      comment: 'The command line knows the server by its API alone, whose types are generated for the console.',
      severity: 'error',
      from: { path: '^apps/cli/', pathNot: SPECS },
      to: { path: '^(libs|test|apps/(?!cli/|console/src/api/schema))' },
    },
    {
      name: 'product-knows-no-test',
      severity: 'error',
      from: { path: '^(libs|apps|deploy)/', pathNot: SPECS },
      to: { path: '^test/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '/dist/' } },
    {
      name: 'declared',
      comment: 'Declared in package.json, not found by luck.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'shipped',
      comment: 'What runs in production is a dependency, not a development tool. The console is bundled.',
      severity: 'error',
      from: { path: '^(libs|apps/(api|worker|portal|standalone|migrate|cli))/', pathNot: SPECS },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
