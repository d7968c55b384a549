/**
 * npm run test:mcp-conformance: the official conformance suite against this service, once for each era of the
 * protocol. What is excused stands in test/mcp-conformance/<revision>.yaml with its reason; anything else that fails,
 * and an excuse that is no longer needed, fails the run. The suite needs Node 22: an older one fetches a newer.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readConfiguration } from '../dist/config/configuration.js';
import { PROVIDERS } from '../dist/providers/definitions.js';
import { startService } from '../dist/service.js';

const REVISIONS = ['2025-11-25', '2026-07-28'];
const NODE = '24.21.0';
const MANIFEST = '@modelcontextprotocol/conformance/package.json';

const require = createRequire(import.meta.url);
const suite = join(dirname(require.resolve(MANIFEST)), require(MANIFEST).bin.conformance);

/** The command that runs a script on a Node that is new enough. */
function nodeCommand() {
  const [major] = process.versions.node.split('.');
  if (Number(major) >= 22) return [process.execPath];
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  return ['npm', 'exec', '--yes', `--package=${name}@${NODE}`, '--', 'node'];
}

async function run(url, revision, results) {
  const [command, ...before] = nodeCommand();
  const excused = `test/mcp-conformance/${revision}.yaml`;
  const options = ['--url', url, '--requirements', revision, '--expected-failures', excused, '-o', results];
  const child = spawn(command, [...before, suite, 'server', ...options], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return code === 0;
}

const service = await startService(
  readConfiguration(PROVIDERS, {
    PORT: '0',
    MCP_PORT: 'off',
    LOG_LEVEL: 'silent',
    SANDBOX: 'qovery,cloudplans',
  }),
  PROVIDERS,
);
const results = process.env.MCP_CONFORMANCE_RESULTS ?? (await mkdtemp(join(tmpdir(), 'mcp-conformance-')));
try {
  for (const revision of REVISIONS)
    if (!(await run(`${service.url}/mcp`, revision, join(results, revision)))) process.exitCode = 1;
} finally {
  await service.close();
  if (!process.env.MCP_CONFORMANCE_RESULTS) await rm(results, { recursive: true });
}
