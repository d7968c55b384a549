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

/** An import that the house forbids. A target that begins with `src/` is a file, anything else a module. */
const FORBIDDEN: [rule: string, from: string, to: string][] = [
  ['no-circular', 'src/health/a.ts', 'src/health/b.ts'],
  ['billing-knows-nobody', 'src/billing/x1.ts', 'src/upstream/t.ts'],
  ['billing-knows-nobody', 'src/billing/x2.ts', 'src/http/t.ts'],
  ['billing-has-no-io', 'src/billing/x3.ts', 'node:fs'],
  ['upstream-knows-billing', 'src/upstream/x1.ts', 'src/providers/t.ts'],
  ['upstream-knows-billing', 'src/upstream/x2.ts', 'src/config/t.ts'],
  ['adapters-are-apart', 'src/providers/qovery/x1.ts', 'src/providers/cloudplans/t.ts'],
  ['adapters-are-apart', 'src/providers/qovery/x2.ts', 'src/config/t.ts'],
  ['adapters-are-apart', 'src/providers/qovery/x3.ts', 'src/http/t.ts'],
  ['adapters-are-apart', 'src/providers/qovery/x4.ts', 'src/providers/t.ts'],
  ['adapters-are-apart', 'src/providers/cloudplans/x1.ts', 'src/providers/qovery/t.ts'],
  ['adapters-are-apart', 'src/providers/cloudplans/x2.ts', 'src/config/t.ts'],
  ['adapters-know-no-nest', 'src/providers/qovery/x5.ts', '@nestjs/common'],
  ['adapters-know-no-nest', 'src/upstream/x3.ts', '@nestjs/common'],
  ['one-file-names-adapters', 'src/invoices/x1.ts', 'src/providers/qovery/t.ts'],
  ['one-file-names-adapters', 'src/native/x6.ts', 'src/providers/qovery/t.ts'],
  ['one-file-names-adapters', 'src/mcp/x4.ts', 'src/providers/cloudplans/t.ts'],
  ['one-file-names-adapters', 'src/providers/x1.ts', 'src/providers/qovery/t.ts'],
  ['one-file-names-adapters', 'src/x1.ts', 'src/providers/cloudplans/t.ts'],
  ['providers-point-down', 'src/providers/x2.ts', 'src/invoices/t.ts'],
  ['providers-point-down', 'src/providers/x3.ts', 'src/overview/t.ts'],
  ['features-are-apart', 'src/invoices/x2.ts', 'src/costs/t.ts'],
  ['features-are-apart', 'src/payment-methods/x1.ts', 'src/overview/t.ts'],
  ['features-are-apart', 'src/billing-profile/x1.ts', 'src/accounts/t.ts'],
  ['features-point-down', 'src/costs/x1.ts', 'src/upstream/t.ts'],
  ['features-point-down', 'src/subscriptions/x1.ts', 'src/idempotency/t.ts'],
  ['features-point-down', 'src/accounts/x1.ts', 'src/config/t.ts'],
  ['rest-points-down', 'src/rest/x1.ts', 'src/upstream/t.ts'],
  ['rest-points-down', 'src/rest/x2.ts', 'src/invoices/t.ts'],
  ['overview-points-down', 'src/overview/x1.ts', 'src/upstream/t.ts'],
  ['native-points-down', 'src/native/x1.ts', 'src/invoices/t.ts'],
  ['native-points-down', 'src/native/x2.ts', 'src/overview/t.ts'],
  ['native-points-down', 'src/native/x3.ts', 'src/rest/t.ts'],
  ['native-points-down', 'src/native/x4.ts', 'src/upstream/t.ts'],
  ['native-points-down', 'src/native/x5.ts', 'src/mcp/t.ts'],
  ['mcp-points-down', 'src/mcp/x1.ts', 'src/upstream/t.ts'],
  ['mcp-points-down', 'src/mcp/x2.ts', 'src/rest/t.ts'],
  ['mcp-points-down', 'src/mcp/x3.ts', 'src/idempotency/t.ts'],
  ['doors-are-opened-at-the-top', 'src/invoices/x6.ts', 'src/native/t.ts'],
  ['doors-are-opened-at-the-top', 'src/overview/x2.ts', 'src/mcp/t.ts'],
  ['doors-are-opened-at-the-top', 'src/rest/x3.ts', 'src/native/t.ts'],
  ['doors-are-opened-at-the-top', 'src/providers/x5.ts', 'src/native/t.ts'],
  ['doors-are-opened-at-the-top', 'src/http/x3.ts', 'src/native/t.ts'],
  ['doors-are-opened-at-the-top', 'src/main.ts', 'src/mcp/t.ts'],
  ['idempotency-beside', 'src/idempotency/x1.ts', 'src/providers/t.ts'],
  ['http-beside', 'src/http/x1.ts', 'src/providers/t.ts'],
  ['http-beside', 'src/http/x2.ts', 'src/idempotency/t.ts'],
  ['health-beside', 'src/health/x1.ts', 'src/providers/t.ts'],
  ['config-beside', 'src/config/x1.ts', 'src/providers/t.ts'],
  ['sandbox-is-apart', 'src/sandbox/x1.ts', 'src/billing/t.ts'],
  ['sandbox-is-apart', 'src/sandbox/x2.ts', 'src/providers/t.ts'],
  ['sandbox-is-started-at-the-top', 'src/providers/x4.ts', 'src/sandbox/t.ts'],
  ['sandbox-is-started-at-the-top', 'src/invoices/x3.ts', 'src/sandbox/t.ts'],
  ['no-barrels', 'src/invoices/x4.ts', 'src/invoices/index.ts'],
  ['no-drawers', 'src/x2.ts', 'src/utils/t.ts'],
  ['no-drawers', 'src/invoices/x5.ts', 'src/invoices/helpers/t.ts'],
  ['no-unresolvable', 'src/x3.ts', 'never-installed'],
  ['no-dev-dependencies-at-run-time', 'src/x4.ts', 'fast-check'],
];

/** What the picture of the house allows: each is the neighbour of something above. */
const ALLOWED: [from: string, to: string][] = [
  ['src/upstream/y1.ts', 'src/billing/u.ts'],
  ['src/upstream/y.module.ts', '@nestjs/common'],
  ['src/providers/qovery/y1.ts', 'src/upstream/u.ts'],
  ['src/providers/providers.module.ts', 'src/providers/qovery/u.ts'],
  ['src/invoices/y1.ts', 'src/providers/u.ts'],
  ['src/overview/y1.ts', 'src/invoices/u.ts'],
  ['src/native/y1.ts', 'src/providers/u.ts'],
  ['src/native/y2.ts', 'src/idempotency/u.ts'],
  ['src/mcp/y1.ts', 'src/native/u.ts'],
  ['src/mcp/y2.ts', 'src/overview/u.ts'],
  ['src/mcp/y3.ts', 'src/invoices/u.ts'],
  ['src/app.module.ts', 'src/mcp/u.ts'],
  ['src/mcp-stdio.ts', 'src/mcp/u.ts'],
  ['src/service.ts', 'src/sandbox/u.ts'],
  ['src/invoices/y.spec.ts', 'fast-check'],
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
    for (const layer of ['billing', 'upstream'])
      cpSync(join(PROJECT, 'src', layer), join(tree, 'src', layer), { recursive: true });
    const from = join(PROJECT, 'test', 'fixtures', fixture);
    for (const name of readdirSync(from))
      write(join(to, name), readFileSync(join(from, name), 'utf8').replaceAll("'../../../src/", "'../../"));
  };

  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), 'import-rules-'));
    for (const file of ['package.json', 'tsconfig.json']) copyFileSync(join(PROJECT, file), join(tree, file));
    symlinkSync(join(PROJECT, 'node_modules'), join(tree, 'node_modules'));
    for (const [, from, to] of FORBIDDEN) writeImport(from, to);
    for (const [from, to] of ALLOWED) writeImport(from, to);
    write('src/health/b.ts', "export { seen } from './a.js';\n");
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

  it('are kept by src', () => {
    expect(cruise(PROJECT)).toEqual([]);
  });
});
