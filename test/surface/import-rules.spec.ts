import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { PROJECT } from '../support/process.js';

const CONFIG = join(PROJECT, '.dependency-cruiser.cjs');
const { forbidden } = createRequire(CONFIG)(CONFIG) as { forbidden: { name: string }[] };

/** The layers from the bottom up, with what is beside them: each imports from those before it, as listed. */
const LAYERS: Record<string, string[]> = {
  billing: [],
  contract: ['billing'],
  upstream: ['contract', 'billing'],
  config: ['contract', 'billing'],
  input: ['contract', 'billing'],
  openapi: ['contract', 'billing'],
  telemetry: ['openapi', 'contract', 'billing'],
  http: ['telemetry', 'openapi', 'input', 'contract', 'billing'],
  access: ['upstream', 'telemetry', 'input', 'config', 'contract', 'billing'],
  store: ['access', 'billing'],
  rest: ['access', 'openapi', 'http', 'input', 'contract', 'billing'],
  native: ['access', 'openapi', 'http', 'input', 'config', 'contract', 'billing'],
  mcp: ['native', 'rest', 'access', 'openapi', 'http', 'telemetry', 'input', 'config', 'contract', 'billing'],
  sandbox: [],
};
const NAMES = Object.keys(LAYERS);

const forbiddenLayers = NAMES.flatMap((name) =>
  NAMES.filter((other) => other !== name && !LAYERS[name]?.includes(other)).map(
    (other): [string, string, string] => [
      `${name}-points-down`,
      `src/${name}/not-${other}.ts`,
      `src/${other}/t.ts`,
    ],
  ),
);
const allowedLayers = NAMES.flatMap((name) =>
  (LAYERS[name] ?? []).map((other): [string, string] => [`src/${name}/may-${other}.ts`, `src/${other}/u.ts`]),
);

/** An import that is forbidden. A target that begins with `src/` is a file, anything else a module. */
const FORBIDDEN: [rule: string, from: string, to: string][] = [
  ['no-circular', 'src/telemetry/a.ts', 'src/telemetry/b.ts'],
  ...forbiddenLayers,
  ['billing-points-down', 'src/billing/x1.ts', 'src/providers/qovery/t.ts'],
  ['access-points-down', 'src/access/x1.ts', 'src/providers/definitions.ts'],
  ['providers-point-down', 'src/providers/qovery/x1.ts', 'src/providers/cloudplans/t.ts'],
  ['providers-point-down', 'src/providers/qovery/x2.ts', 'src/config/t.ts'],
  ['providers-point-down', 'src/providers/qovery/x3.ts', 'src/http/t.ts'],
  ['providers-point-down', 'src/providers/cloudplans/x1.ts', 'src/access/t.ts'],
  ['sandboxes-follow-the-documents', 'src/providers/qovery/sandbox/x1.ts', 'src/providers/qovery/t.ts'],
  ['sandboxes-follow-the-documents', 'src/providers/qovery/sandbox/x2.ts', 'src/billing/t.ts'],
  ['only-the-definition-starts-a-sandbox', 'src/providers/qovery/x4.ts', 'src/providers/qovery/sandbox/t.ts'],
  ['one-list-names-the-providers', 'src/mcp/x1.ts', 'src/providers/qovery/t.ts'],
  ['one-list-names-the-providers', 'src/main.ts', 'src/providers/qovery/t.ts'],
  ['providers-are-listed-once', 'src/service.ts', 'src/providers/definitions.ts'],
  ['features-are-apart', 'src/rest/invoices/x1.ts', 'src/rest/costs/t.ts'],
  ['features-are-apart', 'src/rest/costs/x1.ts', 'src/rest/overview/t.ts'],
  ['overview-uses-services', 'src/rest/overview/x1.ts', 'src/rest/invoices/invoices.controller.ts'],
  ['model-and-contract-have-no-io', 'src/billing/x2.ts', 'node:fs'],
  ['model-and-contract-have-no-io', 'src/contract/x1.ts', 'node:fs'],
  ['adapters-know-no-nest', 'src/providers/qovery/x5.ts', '@nestjs/common'],
  ['adapters-know-no-nest', 'src/upstream/x1.ts', '@nestjs/common'],
  ['no-barrels', 'src/rest/x1.ts', 'src/rest/invoices/index.ts'],
  ['no-drawers', 'src/x2.ts', 'src/utils/t.ts'],
  ['no-drawers', 'src/rest/x2.ts', 'src/rest/helpers/t.ts'],
  ['no-unresolvable', 'src/x3.ts', 'never-installed'],
  ['no-dev-dependencies-at-run-time', 'src/x4.ts', 'fast-check'],
];

/** What the layers allow: each is the neighbour of something above. */
const ALLOWED: [from: string, to: string][] = [
  ...allowedLayers,
  ['src/upstream/y.module.ts', '@nestjs/common'],
  ['src/providers/qovery/y1.ts', 'src/upstream/u.ts'],
  ['src/providers/qovery/definition.ts', 'src/providers/qovery/sandbox/u.ts'],
  ['src/providers/qovery/sandbox/y1.ts', 'src/sandbox/u.ts'],
  ['src/providers/definitions.ts', 'src/providers/qovery/u.ts'],
  ['src/rest/overview/y1.ts', 'src/rest/invoices/invoices.service.ts'],
  ['src/app.module.ts', 'src/mcp/u.ts'],
  ['src/mcp-stdio.ts', 'src/providers/definitions.ts'],
  ['src/sandbox/main.ts', 'src/providers/definitions.ts'],
  ['src/rest/invoices/y.spec.ts', 'fast-check'],
];

interface Violation {
  rule: { name: string };
  from: string;
}

function cruise(cwd: string): Violation[] {
  const bin = join(PROJECT, 'node_modules', '.bin', 'depcruise');
  const args = ['--config', CONFIG, '--output-type', 'json', 'src'];
  const { stdout, stderr } = spawnSync(bin, args, { cwd, encoding: 'utf8', maxBuffer: 64_000_000 });
  if (!stdout.startsWith('{')) throw new Error(stderr || stdout);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

/** That src keeps them is checked by `npm run check:imports`. */
describe('the import rules of the house', () => {
  let tree: string;
  let violations: Violation[];

  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), content);
  };

  const writeImport = (from: string, to: string): void => {
    const local = to.startsWith('src/');
    const path = relative(dirname(from), to).replace(/\.ts$/, '.js');
    const name = local ? (path.startsWith('.') ? path : `./${path}`) : to;
    write(from, `import * as target from '${name}';\nexport const seen = target;\n`);
    if (local) write(to, 'export const something = 1;\n');
  };

  /** The tests' third provider, standing where a real one would. */
  const moveIn = (fixture: string, to: string): void => {
    for (const layer of ['billing', 'contract', 'upstream', 'sandbox'])
      cpSync(join(PROJECT, 'src', layer), join(tree, 'src', layer), { recursive: true });
    const from = join(PROJECT, 'test', 'fixtures', fixture);
    for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const text = readFileSync(join(from, name), 'utf8');
      write(join(to, name), text.replace(/'((?:\.\.\/)+)\.\.\/src\//g, "'$1"));
    }
  };

  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), 'import-rules-'));
    for (const file of ['package.json', 'tsconfig.json']) copyFileSync(join(PROJECT, file), join(tree, file));
    symlinkSync(join(PROJECT, 'node_modules'), join(tree, 'node_modules'));
    for (const [, from, to] of FORBIDDEN) writeImport(from, to);
    for (const [from, to] of ALLOWED) writeImport(from, to);
    write('src/telemetry/b.ts', "export { seen } from './a.js';\n");
    moveIn('nimbus', 'src/providers/nimbus');
    violations = cruise(tree);
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it('are all tried here', () => {
    const tried = new Set(FORBIDDEN.map(([rule]) => rule));
    expect(forbidden.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });

  it.each(FORBIDDEN)('%s: %s must not import %s', (rule, from) => {
    const broken = violations
      .filter((violation) => violation.from === from)
      .map((violation) => violation.rule.name);
    expect(broken).toContain(rule);
  });

  it.each(ALLOWED)('%s may import %s', (from) => {
    expect(violations.filter((violation) => violation.from === from)).toEqual([]);
  });

  it('are kept by the third provider of the tests', () => {
    expect(violations.filter(({ from }) => from.startsWith('src/providers/nimbus/'))).toEqual([]);
  });
});
