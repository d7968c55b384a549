/**
 * npm run bench: what this service costs, as ratios to a bare node:http + undici proxy that makes the same upstream
 * calls and writes the same JSON, in the same run. The server under test has a core of its own; the platform and the
 * load share the other one. Three interleaved rounds, medians. It also compares the fast path of MCP with the SDK.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';

const ROUNDS = 3;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const CONNECTIONS = 64;
const ORGANIZATION = '3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01';
const ACCOUNT = `/v1/accounts/qovery.${ORGANIZATION}`;
const AT_PLATFORM = `/organization/${ORGANIZATION}`;
/** The upstream has this many organisations, each with its invoices. */
const ORGANIZATIONS = 10;

const CALL = {
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/call',
  params: { name: 'list-organization-invoices', arguments: { organizationId: ORGANIZATION } },
};
const MODERN = '2026-07-28';
const ENVELOPE = {
  'io.modelcontextprotocol/protocolVersion': MODERN,
  'io.modelcontextprotocol/clientInfo': { name: 'bench', version: '1' },
  'io.modelcontextprotocol/clientCapabilities': {},
};
const LIST = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} };
/** A field that a client may add to `_meta`, and that the fast path leaves to the SDK. */
const FIELD_FOR_SDK = { 'io.modelcontextprotocol/bench': true };

/** An MCP request as autocannon and fetch are given it. */
const mcp = (headers, message, meta) => ({
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    ...headers,
  },
  body: JSON.stringify(meta ? { ...message, params: { ...message.params, _meta: meta } } : message),
});
const of2025 = (message, meta) => mcp({ 'mcp-protocol-version': '2025-11-25' }, message, meta);
const of2026 = (message, meta) =>
  mcp(
    {
      'mcp-protocol-version': MODERN,
      'mcp-method': message.method,
      ...(message.params.name && { 'mcp-name': message.params.name }),
    },
    message,
    { ...ENVELOPE, ...meta },
  );

/**
 * What is asked of the service, and which upstream calls that takes; without those it has no floor. The doors all ask
 * for the same invoices. What the SDK answers is the request before it, with one field more.
 */
const CASES = [
  { name: 'unified read, 1 upstream call', route: `${ACCOUNT}/invoices`, paths: [`${AT_PLATFORM}/invoice`] },
  {
    name: 'native read, 1 upstream call',
    route: `/v1/organization/${ORGANIZATION}/invoice`,
    paths: [`${AT_PLATFORM}/invoice`],
  },
  {
    name: 'tool call of 2025, 1 upstream call',
    route: '/mcp?2025',
    request: of2025(CALL),
    mcpPath: 'fast',
    paths: [`${AT_PLATFORM}/invoice`],
  },
  {
    name: 'the same by the SDK (2025)',
    route: '/mcp',
    request: of2025(CALL, FIELD_FOR_SDK),
    mcpPath: 'sdk',
  },
  {
    name: 'tool call of 2026, 1 upstream call',
    route: '/mcp?2026',
    request: of2026(CALL),
    mcpPath: 'fast',
    paths: [`${AT_PLATFORM}/invoice`],
  },
  {
    name: 'the same by the SDK (2026)',
    route: '/mcp',
    request: of2026(CALL, FIELD_FOR_SDK),
    mcpPath: 'sdk',
  },
  {
    name: 'tool list of 2026',
    route: '/mcp',
    request: of2026(LIST),
    mcpPath: 'fast',
  },
  {
    name: 'the same by the SDK (list)',
    route: '/mcp',
    request: of2026(LIST, FIELD_FOR_SDK),
    mcpPath: 'sdk',
  },
  {
    name: 'overview, 5 upstream calls',
    route: `${ACCOUNT}/overview`,
    paths: ['/currentCost', '/creditCard', '/invoice', '/billingStatus', ''].map(
      (path) => AT_PLATFORM + path,
    ),
  },
  {
    name: `merged list, ${ORGANIZATIONS} upstream calls`,
    route: '/v1/invoices',
    paths: Array.from({ length: ORGANIZATIONS }, () => `${AT_PLATFORM}/invoice`),
  },
];

const children = [];

function start(core, args, env, toUrl) {
  const child = spawn('taskset', ['-c', String(core), process.execPath, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  // Read to its end: a log that nobody reads would cost nothing.
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = line.length < 200 && toUrl(line);
      if (url) resolve({ url, pid: child.pid });
    });
    child.once('exit', () => reject(new Error(`${args[0]} did not start`)));
  });
}

const asIs = (line) => (line.startsWith('http') ? line : null);
const fromBanner = (line) => /Swagger UI\s+(\S+)\/docs/.exec(line)?.[1] ?? null;

async function residentMegabytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

/** User and system time of a process, in ticks of 10 ms. */
async function cpuMicroseconds(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const [user, system] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14);
  return (Number(user) + Number(system)) * 10_000;
}

async function measure({ url, request, pid }, seconds) {
  const before = await cpuMicroseconds(pid);
  const result = await autocannon({ url, ...request, connections: CONNECTIONS, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} non-2xx, ${result.errors} errors`);
  return {
    rate: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpu: ((await cpuMicroseconds(pid)) - before) / result.requests.total,
  };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function main() {
  const upstream = await start(1, ['bench/upstream.mjs'], {}, asIs);
  const service = await start(
    0,
    ['dist/main.js'],
    {
      PORT: '0',
      MCP_PORT: 'off',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
      QOVERY_API_KEY: 'bench',
      QOVERY_API_URL: upstream.url,
    },
    fromBanner,
  );
  const routes = {};
  for (const { route, paths, ...asked } of CASES) {
    const answer = await answerTo(service.url + route, asked);
    if (paths) routes[route] = { paths, answer };
  }
  const floor = await start(
    0,
    ['bench/floor.mjs', upstream.url],
    { FLOOR_ROUTES: JSON.stringify(routes) },
    asIs,
  );

  const measured = CASES.flatMap(({ name, route, request, paths }) => {
    const own = { name, url: service.url + route, request, pid: service.pid, rounds: [] };
    if (!paths) return [own];
    const below = { ...own, name: `${name}: floor`, url: floor.url + route, pid: floor.pid, rounds: [] };
    return [below, { ...own, floor: below.name }];
  });
  for (const asked of measured) await measure(asked, 2);
  for (let round = 0; round < ROUNDS; round++) {
    console.log(`round ${round + 1} of ${ROUNDS}`);
    for (const asked of measured)
      asked.rounds.push({ ...(await measure(asked, SECONDS)), memory: await residentMegabytes(asked.pid) });
  }

  const figures = Object.fromEntries(
    measured.map(({ name, rounds }) => [
      name,
      Object.fromEntries(
        Object.keys(rounds[0]).map((figure) => [figure, median(rounds.map((round) => round[figure]))]),
      ),
    ]),
  );
  const rows = measured.map(({ name, floor: own }) => [
    name,
    Object.fromEntries(
      Object.entries(figures[name]).map(([figure, value]) => [
        figure,
        value.toFixed(0) + (own ? ` = ${(value / figures[own][figure]).toFixed(2)}` : ''),
      ]),
    ),
  ]);
  console.log(
    `Node ${process.version}, ${CONNECTIONS} connections, medians of ${ROUNDS} rounds of ${SECONDS} s`,
  );
  console.log(
    'Requests a second, milliseconds, microseconds of processor time a request, megabytes; after the sign, the ratio to the floor of the case.',
  );
  console.table(Object.fromEntries(rows));
  // Processor time, since other work on the machine does not count in it.
  const times = (name, of) => (figures[name].cpu / figures[of].cpu).toFixed(2);
  const [unified, native, call2025, sdk2025, call2026, sdk2026, list, sdkList] = CASES.map(
    ({ name }) => name,
  );
  console.log(
    `Processor time: a native read takes ${times(native, unified)} of a unified one; a tool call takes ${times(call2025, native)} (2025) and ${times(call2026, native)} (2026) of a native read.`,
  );
  console.log(
    `The fast path takes ${times(call2025, sdk2025)} (2025) and ${times(call2026, sdk2026)} (2026) of the processor time of the SDK path for a tool call, and ${times(list, sdkList)} for the list of tools.`,
  );
}

/** A response’s media type tells which of the two paths of MCP made it. */
const FAST_TYPE = 'application/json; charset=utf-8';

async function answerTo(url, { name, request, mcpPath }) {
  const response = await fetch(url, request);
  const text = await response.text();
  const answer = JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? text);
  if (!response.ok || answer.error || answer.result?.isError) throw new Error(`${name}: ${text}`);
  if (mcpPath && (response.headers.get('content-type') === FAST_TYPE) !== (mcpPath === 'fast'))
    throw new Error(`${name}: is not answered by the ${mcpPath} path`);
  return answer;
}

try {
  await main();
} finally {
  for (const child of children) {
    child.kill();
    await once(child, 'exit');
  }
}
