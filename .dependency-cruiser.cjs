/** Imports point down only: main → mcp → native, overview → features → rest → providers/*.ts → providers/<name> → upstream → billing. */
const FEATURES = 'accounts|invoices|payment-methods|subscriptions|costs|billing-profile';
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.spec\\.ts$' },
  to: { path: '^src/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only(
      'billing-knows-nobody',
      '^src/billing/',
      '^src/billing/',
      'The model and the contract have no I/O and no upper layer.',
    ),
    {
      name: 'billing-has-no-io',
      severity: 'error',
      from: { path: '^src/billing/' },
      to: { dependencyTypes: ['core'] },
    },
    only(
      'upstream-knows-billing',
      '^src/upstream/',
      '^src/(upstream|billing)/',
      'One client for every platform.',
    ),
    only(
      'adapters-are-apart',
      '^src/providers/([^/]+)/',
      '^src/(providers/$1|upstream|billing)/',
      'No sibling, no configuration, no door.',
    ),
    {
      name: 'adapters-know-no-nest',
      severity: 'error',
      from: { path: '^src/(providers/[^/]+|upstream)/', pathNot: '\\.(module|spec)\\.ts$' },
      to: { path: 'node_modules/@nestjs' },
    },
    {
      name: 'one-file-names-adapters',
      comment: 'Only providers.module.ts knows which platforms there are.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/providers/(providers\\.module\\.ts$|[^/]+/)' },
      to: { path: '^src/providers/[^/]+/' },
    },
    only(
      'providers-point-down',
      '^src/providers/[^/]+\\.ts$',
      '^src/(providers|upstream|billing|idempotency|http|config)/',
      'Doors and features are above.',
    ),
    only(
      'rest-points-down',
      '^src/rest/',
      '^src/(rest|providers|idempotency|http|billing)/',
      'What the routes of the unified door have in common; features are above.',
    ),
    {
      name: 'features-are-apart',
      severity: 'error',
      from: { path: `^src/(${FEATURES})/` },
      to: { path: `^src/(${FEATURES}|overview|native|mcp)/`, pathNot: '^src/$1/' },
    },
    only(
      'features-point-down',
      `^src/(${FEATURES})/`,
      `^src/(${FEATURES}|rest|providers|http|billing)/`,
      'Features reach providers through execute and fan-out.',
    ),
    only(
      'overview-points-down',
      '^src/overview/',
      `^src/(overview|${FEATURES}|rest|providers|http|billing)/`,
      'It may use the features’ services.',
    ),
    only(
      'native-points-down',
      '^src/native/',
      '^src/(native|providers|idempotency|http|billing|config)/',
      'The native door is made from tables: it knows no feature.',
    ),
    only(
      'mcp-points-down',
      '^src/mcp/',
      `^src/(mcp|native|overview|${FEATURES}|providers|http|billing|config)/`,
      'Agents get what the other doors have.',
    ),
    {
      name: 'doors-are-opened-at-the-top',
      comment: 'Nothing below knows of the native door or of MCP.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/((native|mcp)/|(app\\.module|service|mcp-stdio)\\.ts$)' },
      to: { path: '^src/(native|mcp)/' },
    },
    only('idempotency-beside', '^src/idempotency/', '^src/(idempotency|billing|http)/', 'Knows no provider.'),
    only('http-beside', '^src/http/', '^src/(http|billing|config)/', 'Knows no provider.'),
    only('health-beside', '^src/health/', '^src/(health|http)/', 'Knows no provider.'),
    only('config-beside', '^src/config/', '^src/(config|upstream|billing)/', 'Knows no provider.'),
    only(
      'sandbox-is-apart',
      '^src/sandbox/',
      '^src/sandbox/',
      'Follows the platforms’ documents, not our types.',
    ),
    {
      name: 'sandbox-is-started-at-the-top',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(sandbox/|service\\.ts$)' },
      to: { path: '^src/sandbox/' },
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
