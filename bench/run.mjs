/**
 * npm run bench: what this service costs, as ratios to a bare node:http + undici proxy in the same run. The server
 * under test has a core of its own; the platform and the load share the other one. Three interleaved rounds, medians.
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

const children = [];

async function start(core, args, env, toUrl) {
  const child = spawn('taskset', ['-c', String(core), process.execPath, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const url = toUrl(line);
    if (url) return { url, pid: child.pid };
  }
  throw new Error(`${args[0]} did not start`);
}

const asIs = (line) => (line.startsWith('http') ? line : null);
const fromBanner = (line) => /Swagger UI\s+(\S+)\/docs/.exec(line)?.[1] ?? null;

async function residentMegabytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

async function measure(url, seconds) {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} non-2xx, ${result.errors} errors`);
  return { rate: result.requests.total / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function main() {
  const upstream = await start(1, ['bench/upstream.mjs'], {}, asIs);
  const floor = await start(0, ['bench/floor.mjs', upstream.url], {}, asIs);
  const service = await start(
    0,
    ['dist/main.js'],
    {
      PORT: '0',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
      QOVERY_API_KEY: 'bench',
      QOVERY_API_URL: upstream.url,
    },
    fromBanner,
  );
  const cases = [
    { name: 'floor: bare proxy', url: `${floor.url}/organization/${ORGANIZATION}/invoice`, pid: floor.pid },
    { name: 'unified read, 1 upstream call', url: `${service.url}${ACCOUNT}/invoices`, pid: service.pid },
    { name: 'overview, 5 upstream calls', url: `${service.url}${ACCOUNT}/overview`, pid: service.pid },
    { name: 'merged list, 10 upstream calls', url: `${service.url}/v1/invoices`, pid: service.pid },
  ];
  for (const { url } of cases) await measure(url, 2);
  const rounds = cases.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, { url }] of cases.entries()) rounds[index].push(await measure(url, SECONDS));
  }
  const rates = rounds.map((results) => median(results.map(({ rate }) => rate)));
  const rows = await Promise.all(
    cases.map(async ({ name, pid }, index) => ({
      case: name,
      'requests/s': Math.round(rates[index]),
      'to the floor': (rates[index] / rates[0]).toFixed(2),
      'p50 ms': median(rounds[index].map(({ p50 }) => p50)),
      'p99 ms': median(rounds[index].map(({ p99 }) => p99)),
      'memory MB': await residentMegabytes(pid),
    })),
  );
  console.log(
    `Node ${process.version}, ${CONNECTIONS} connections, medians of ${ROUNDS} rounds of ${SECONDS} s`,
  );
  console.table(rows);
}

try {
  await main();
} finally {
  for (const child of children) {
    child.kill();
    await once(child, 'exit');
  }
}
