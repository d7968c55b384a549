/**
 * npm run bench:times: the times that people notice. Each is measured several times and the smallest is printed:
 * other work on the machine only ever adds. Nothing here fails; compare with docs/performance.md.
 */
import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { AccountDirectory } from '../dist/access/account-directory.js';
import { Execute } from '../dist/access/execute.js';
import { FanOut } from '../dist/access/fan-out.js';
import { readConfiguration } from '../dist/config/configuration.js';
import { createCall } from '../dist/contract/call.js';
import { Listing } from '../dist/contract/listing.js';
import { PROVIDERS } from '../dist/providers/definitions.js';
import { toInvoice } from '../dist/providers/qovery/mapping.js';
import { InvoicesService } from '../dist/rest/invoices/invoices.service.js';
import { startService } from '../dist/service.js';
import { MemoryStore } from '../dist/store/memory-store.js';
import { createLog } from '../dist/telemetry/log.js';

const ROUNDS = 5;
const log = createLog('silent');

/** The smallest time of some rounds, in milliseconds. */
async function fastest(work) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.round(Math.min(...times));
}

const show = (name, value) => console.log(`${name.padEnd(72)} ${value}`);

// The start of a process.

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startAndStop() {
  const port = await freePort();
  const env = { PATH: process.env.PATH, PORT: String(port), MCP_PORT: 'off', LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, ['dist/main.js'], { env, stdio: 'ignore' });
  const ready = () =>
    fetch(`http://127.0.0.1:${port}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await ready())) {
    if (child.exitCode !== null) throw new Error('dist/main.js did not start');
    await delay(5);
  }
  return child;
}

async function loadFramework() {
  const names = ['@nestjs/core', '@nestjs/platform-fastify', '@nestjs/swagger', 'class-validator'];
  const script = names.map((name) => `await import('${name}');`).join('');
  await once(spawn(process.execPath, ['--input-type=module', '-e', script]), 'exit');
}

async function measureStart() {
  const children = [];
  show('from start to ready, ms', await fastest(async () => children.push(await startAndStop())));
  for (const child of children) child.kill();
  show('of these, a process that only loads the framework, ms', await fastest(loadFramework));
}

// One page of many invoices: our own work, after the platform's responses.

const ACCOUNTS = Array.from({ length: 100 }, (_, index) => `O-${index}`);

function invoiceOf(account, index) {
  const second = (index * 7_919_993 + account * 104_729) % 200_000_000;
  return {
    id: `ae${String(account).padStart(6, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`,
    created_at: new Date(Date.UTC(2020, 0) + second * 1000).toISOString(),
    status: ['PAID', 'NOT_PAID', 'POSTED', 'VOIDED'][index % 4],
    total_in_cents: 1000 + index,
    total: (1000 + index) / 100,
    currency_code: index % 5 === 0 ? 'EUR' : 'USD',
  };
}

/** A provider that holds its platform's responses already parsed; mapping them is our work. */
function manyInvoices() {
  const wires = new Map(
    ACCOUNTS.map((id, account) => [
      id,
      Array.from({ length: 1000 }, (_, index) => invoiceOf(account, index)),
    ]),
  );
  const list = async (_call, { id, nativeId }) => {
    const now = Date.now();
    return new Listing(wires.get(nativeId).map((wire) => toInvoice(id, wire, now)));
  };
  const provider = { id: 'memory', name: 'Memory', operations: [], reasons: {}, toNativeId: (text) => text };
  return {
    provider: { ...provider, invoices: { list } },
    sandbox: true,
    organizationIds: ACCOUNTS,
    actions: {},
  };
}

async function measureMerge() {
  const directory = new AccountDirectory({ all: [manyInvoices()] }, 5_000, log);
  const execute = new Execute(directory, new MemoryStore(), log);
  const invoices = new InvoicesService(execute, new FanOut(execute, directory));
  const queries = [
    ['page one', {}, 25],
    ['a page of 100', { limit: 100 }, 100],
    ['the open ones of a year', { status: 'open', from: '2021-01-01', to: '2022-01-01' }, 25],
  ];
  for (const [name, query, rows] of queries) {
    const time = await fastest(async () => {
      const { data, meta } = await invoices.listAll(createCall('bench', 60_000), query);
      if (data.length !== rows || meta.sources.length !== 100 || !meta.complete)
        throw new Error('not all merged');
    });
    show(`100 accounts of 1,000 invoices, ${name}, ms`, time);
  }
}

// Reads that do not need each other run at once: how many responses of a slow platform a request waits for.

const SLOW_MS = 200;
const QOVERY = 'qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01';
const CLUSTER = 'c7000000-0000-4000-8000-000000000001';
const PATHS = [
  ['/v1/overview', 1],
  [`/v1/accounts/${QOVERY}/overview`, 1],
  ['/v1/accounts/cloudplans.O-42/overview', 1],
  ['/v1/invoices', 1],
  ['/v1/costs', 1],
  [`/v1/accounts/${QOVERY}/costs/clusters/${CLUSTER}`, 1],
  [`/v1/accounts/${QOVERY}/costs/clusters`, 2],
];

async function measureRounds() {
  const environment = { PORT: '0', MCP_PORT: 'off', LOG_LEVEL: 'silent' };
  const service = await startService(readConfiguration(PROVIDERS, environment), PROVIDERS);
  const get = async (path) => {
    const response = await fetch(service.url + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  };
  try {
    await get('/v1/overview');
    for (const sandbox of service.sandboxes.values())
      sandbox.addFault({ operation: '*', kind: 'slow', delayMs: SLOW_MS });
    for (const [path, needed] of PATHS) {
      const time = await fastest(() => get(path));
      show(
        `GET ${path.replace(/[0-9a-f-]{36}/g, '…')}, responses waited for (needed: ${needed})`,
        (time / SLOW_MS).toFixed(1),
      );
    }
    const [qovery, cloudplans] = ['qovery', 'cloudplans'].map((id) => service.sandboxes.get(id));
    for (const sandbox of [qovery, cloudplans]) sandbox.addOrganizations(50, 1);
    const urls = { QOVERY_API_URL: qovery.url, CLOUDPLANS_API_URL: cloudplans.url };
    const many = { ...environment, ...urls, SANDBOX: 'qovery,cloudplans' };
    const second = await startService(readConfiguration(PROVIDERS, many), PROVIDERS);
    try {
      await fetch(`${second.url}/v1/accounts`);
      const list = async () => (await fetch(`${second.url}/v1/invoices`)).json();
      const time = await fastest(list);
      show(
        `GET /v1/invoices of ${(await list()).meta.sources.length} accounts, responses waited for (needed: 1)`,
        (time / SLOW_MS).toFixed(1),
      );
    } finally {
      await second.close();
    }
  } finally {
    await service.close();
  }
}

console.log(`Node ${process.version}, the smallest of ${ROUNDS}`);
await measureStart();
await measureMerge();
await measureRounds();
