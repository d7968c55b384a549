/**
 * npm run bench: what this service costs, as ratios to a bare node:http + undici proxy that makes the same upstream
 * calls and writes the same JSON, in the same run. The server under test has a core of its own; the platform and the
 * load share the other one. Three interleaved rounds, medians.
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
/** A tool as a client calls it: what autocannon and fetch are given. */
const call = (headers, body) => ({
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    ...headers,
  },
  body: JSON.stringify(body),
});

/** What is asked of the service, and which upstream calls that takes. The doors all ask for the same invoices. */
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
    request: call({ 'mcp-protocol-version': '2025-11-25' }, CALL),
    paths: [`${AT_PLATFORM}/invoice`],
  },
  {
    name: 'tool call of 2026, 1 upstream call',
    route: '/mcp?2026',
    request: call(
      { 'mcp-protocol-version': MODERN, 'mcp-method': CALL.method, 'mcp-name': CALL.params.name },
      { ...CALL, params: { ...CALL.params, _meta: ENVELOPE } },
    ),
    paths: [`${AT_PLATFORM}/invoice`],
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

async function measure({ url, request }, seconds) {
  const result = await autocannon({ url, ...request, connections: CONNECTIONS, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} non-2xx, ${result.errors} errors`);
  return {
    rate: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
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
  for (const { route, request, paths } of CASES)
    routes[route] = { paths, answer: await answerTo(service.url + route, request) };
  const floor = await start(
    0,
    ['bench/floor.mjs', upstream.url],
    { FLOOR_ROUTES: JSON.stringify(routes) },
    asIs,
  );

  const measured = CASES.flatMap(({ name, route, request }) => [
    { name: `${name}: floor`, url: floor.url + route, request, pid: floor.pid, rounds: [] },
    { name, url: service.url + route, request, pid: service.pid, rounds: [] },
  ]);
  for (const asked of measured) await measure(asked, 2);
  for (let round = 0; round < ROUNDS; round++) {
    console.log(`round ${round + 1} of ${ROUNDS}`);
    for (const asked of measured)
      asked.rounds.push({ ...(await measure(asked, SECONDS)), memory: await residentMegabytes(asked.pid) });
  }

  const figures = measured.map(({ rounds }) =>
    Object.fromEntries(
      Object.keys(rounds[0]).map((figure) => [figure, median(rounds.map((round) => round[figure]))]),
    ),
  );
  const rows = measured.map(({ name }, index) => [
    name,
    Object.fromEntries(
      Object.entries(figures[index]).map(([figure, value]) => {
        const ratio = value / figures[index - (index % 2)][figure];
        return [figure, index % 2 === 0 ? value.toFixed(0) : `${value.toFixed(0)} = ${ratio.toFixed(2)}`];
      }),
    ),
  ]);
  console.log(
    `Node ${process.version}, ${CONNECTIONS} connections, medians of ${ROUNDS} rounds of ${SECONDS} s`,
  );
  console.log(
    'Requests a second, milliseconds, megabytes; after the sign, the ratio to the floor of the case.',
  );
  console.table(Object.fromEntries(rows));
  const rate = (part) =>
    figures[measured.findIndex(({ name }) => name.startsWith(part) && !name.endsWith('floor'))].rate;
  const times = (part, of) => (rate(of) / rate(part)).toFixed(2);
  console.log(
    `Time on the server: a native read takes ${times('native', 'unified')} of a unified one; a tool call takes ${times('tool call of 2025', 'native')} (2025) and ${times('tool call of 2026', 'native')} (2026) of a native read.`,
  );
}

async function answerTo(url, request) {
  const answer = await (await fetch(url, request)).json();
  if (answer.error || answer.result?.isError) throw new Error(`${url}: ${JSON.stringify(answer)}`);
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
