/**
 * Imports point down only, types included:
 * main → mcp → native, rest → access → providers → upstream → contract → billing.
 * auth, store, telemetry, input, openapi and http are beside: they know no provider.
 */

/** What each folder may import of `src/`, beside itself. */
const ALLOWED = {
  billing: [],
  contract: ['billing'],
  upstream: ['contract', 'billing'],
  config: ['contract', 'billing'],
  input: ['contract', 'billing'],
  telemetry: ['openapi', 'contract', 'billing'],
  openapi: ['contract', 'billing'],
  http: ['telemetry', 'openapi', 'input', 'contract', 'billing'],
  access: ['upstream', 'telemetry', 'input', 'config', 'contract', 'billing'],
  store: ['access', 'billing'],
  rest: ['access', 'openapi', 'http', 'input', 'contract', 'billing'],
  native: ['access', 'openapi', 'http', 'input', 'config', 'contract', 'billing'],
  mcp: ['native', 'rest', 'access', 'openapi', 'http', 'telemetry', 'input', 'config', 'contract', 'billing'],
  sandbox: [],
};

const folder = ([name, others]) => ({
  name: `${name}-points-down`,
  severity: 'error',
  // A spec file stands beside what it tests, and may look at it from above; a process starts at the top.
  from: { path: `^src/${name}/`, pathNot: '\\.spec\\.ts$|^src/sandbox/main\\.ts$' },
  to: { path: '^src/', pathNot: `^src/(${[name, ...others].join('|')})/` },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', comment: 'Types count.', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(ALLOWED).map(folder),
    {
      name: 'providers-point-down',
      comment: 'An adapter knows no sibling, no configuration, no interface.',
      severity: 'error',
      from: { path: '^src/providers/([^/]+)/', pathNot: '\\.spec\\.ts$|/sandbox/' },
      to: { path: '^src/', pathNot: '^src/(providers/$1|upstream|contract|billing)/' },
    },
    {
      name: 'sandboxes-follow-the-documents',
      comment:
        'A stand-in is written from the platform’s documents: it knows neither our types nor the adapter.',
      severity: 'error',
      from: { path: '^src/providers/([^/]+)/sandbox/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(providers/$1/sandbox|sandbox)/' },
    },
    {
      name: 'only-the-definition-starts-a-sandbox',
      severity: 'error',
      from: { path: '^src/providers/[^/]+/', pathNot: '/definition\\.ts$|/sandbox/' },
      to: { path: '^src/providers/[^/]+/sandbox/' },
    },
    {
      name: 'one-list-names-the-providers',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/providers/|\\.spec\\.ts$' },
      to: { path: '^src/providers/', pathNot: '^src/providers/definitions\\.ts$' },
    },
    {
      name: 'providers-are-listed-once',
      comment: 'Only a process that starts, or what it starts, is handed the list.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|mcp-stdio|sandbox/main)\\.ts$|\\.spec\\.ts$' },
      to: { path: '^src/providers/definitions\\.ts$' },
    },
    {
      name: 'features-are-apart',
      comment: 'Only overview may use the services of the others.',
      severity: 'error',
      from: { path: '^src/rest/([^/]+)/', pathNot: '^src/rest/overview/' },
      to: { path: '^src/rest/[^/]+/', pathNot: '^src/rest/$1/' },
    },
    {
      name: 'overview-uses-services',
      severity: 'error',
      from: { path: '^src/rest/overview/' },
      to: { path: '^src/rest/(?!overview/)[^/]+/', pathNot: '\\.service\\.ts$' },
    },
    {
      name: 'model-and-contract-have-no-io',
      severity: 'error',
      from: { path: '^src/(billing|contract)/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'adapters-know-no-nest',
      severity: 'error',
      from: { path: '^src/(providers|upstream|contract)/', pathNot: '\\.(module|spec)\\.ts$' },
      to: { path: 'node_modules/@nestjs' },
    },
    { name: 'no-barrels', severity: 'error', from: {}, to: { path: '^src/.*index\\.ts$' } },
    {
      name: 'no-drawers',
      severity: 'error',
      from: {},
      to: { path: ['^src/(utils|common|shared|helpers)', '^src/[^/]+/(utils|common|shared|helpers)'] },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependencies-at-run-time',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
