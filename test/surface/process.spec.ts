import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { until } from '../support/expectations.js';
import { freePort, PROJECT, ServiceProcess, type Exit } from '../support/process.js';

const LATEST_MS = 2_000;
/** For a process that has to end by itself. */
const PATIENCE_MS = 3_000;
const WRONG_VALUE = 'zq9-wrong';

/** Variables that contradict each other or themselves, and the one that has to be named. */
const MISTAKES: [named: string, variables: Record<string, string>][] = [
  ['PORT', { PORT: WRONG_VALUE }],
  ['PORT', { PORT: '70707' }],
  ['HOST', { HOST: 'zq9 wrong' }],
  ['SANDBOX', { SANDBOX: WRONG_VALUE }],
  ['SANDBOX', { SANDBOX: 'qovery,zq9-wrong' }],
  ['LOG_LEVEL', { LOG_LEVEL: WRONG_VALUE }],
  ['READ_DEADLINE_MS', { READ_DEADLINE_MS: WRONG_VALUE }],
  ['WRITE_DEADLINE_MS', { WRITE_DEADLINE_MS: '0.70707' }],
  ['CORS_ORIGINS', { CORS_ORIGINS: 'https://zq9-wrong.example/path' }],
  ['QOVERY_API_KEY', { QOVERY_API_KEY: 'zq9 wrong' }],
  ['QOVERY_API_KEY', { QOVERY_API_KEY: WRONG_VALUE, QOVERY_API_KEY_FILE: '/zq9-wrong' }],
  ['QOVERY_API_URL', { QOVERY_API_URL: 'http://zq9-wrong.example' }],
  ['QOVERY_API_URL', { QOVERY_API_KEY: WRONG_VALUE, QOVERY_API_URL: 'ftp://zq9-wrong.example' }],
  ['QOVERY_API_URL', { QOVERY_API_URL: 'https://zq9-wrong:zq9-wrong@example.com' }],
  ['QOVERY_AUTH_SCHEME', { QOVERY_AUTH_SCHEME: WRONG_VALUE }],
  ['QOVERY_ORGANIZATION_IDS', { QOVERY_ORGANIZATION_IDS: WRONG_VALUE }],
  ['QOVERY_GATEWAY_KEY', { QOVERY_GATEWAY_SITE: WRONG_VALUE }],
  ['QOVERY_GATEWAY_SITE', { QOVERY_GATEWAY_KEY: WRONG_VALUE }],
  ['CLOUDPLANS_API_URL', { CLOUDPLANS_TOKEN: WRONG_VALUE }],
  ['CLOUDPLANS_API_URL', { CLOUDPLANS_TOKEN: WRONG_VALUE, CLOUDPLANS_API_URL: 'http://zq9-wrong.example' }],
  ['CLOUDPLANS_CURRENCY', { CLOUDPLANS_CURRENCY: WRONG_VALUE }],
  ['CLOUDPLANS_ORGANIZATION_IDS', { CLOUDPLANS_ORGANIZATION_IDS: 'zq9&wrong' }],
  ['API_KEYS_FILE', { API_KEYS_FILE: '/zq9-wrong' }],
  ['REDIS_URL', { REDIS_URL: 'redis://zq9-wrong' }],
  ['CARD_DATA', { CARD_DATA: WRONG_VALUE }],
  ['MCP_PORT', { MCP_PORT: WRONG_VALUE }],
  ['MCP_PORT', { MCP_PORT: '65536' }],
  ['MCP_READ_ONLY', { MCP_READ_ONLY: WRONG_VALUE }],
  ['MCP_TOOLSETS', { MCP_TOOLSETS: 'accounts,zq9-wrong' }],
  ['NODE_ENV', { NODE_ENV: 'production' }],
  ['HOST', { HOST: '0.0.0.0', QOVERY_API_KEY: WRONG_VALUE }],
  ['HOST', { HOST: '0.0.0.0', QOVERY_API_KEY: WRONG_VALUE, SANDBOX: 'cloudplans' }],
];

jest.setTimeout(30_000);

describe('node dist/main.js', () => {
  let service: ServiceProcess | undefined;
  const start = (variables: Record<string, string> = {}): ServiceProcess =>
    (service = new ServiceProcess({ PORT: '0', ...variables }));
  afterEach(() => service?.stop());

  /** What no service on this framework can do without: its modules, loaded by a process that does nothing else. */
  const frameworkMs = async (): Promise<number> => {
    const names = ['@nestjs/core', '@nestjs/platform-fastify', '@nestjs/swagger', 'class-validator'];
    const script = names.map((name) => `await import('${name}');`).join('');
    const { milliseconds } = await new ServiceProcess({}, ['--input-type=module', '-e', script]).exit;
    return milliseconds;
  };

  it('is ready within 1.5 s of its start, or twice what the framework takes where that is slow', async () => {
    const limit = Math.max(1_500, 2 * (await frameworkMs()));
    const times: number[] = [];
    for (let round = 0; round < 3; round++) {
      const port = await freePort();
      const started = start({ PORT: String(port) });
      await started.until(async () => (await fetch(`http://127.0.0.1:${port}/health/live`)).status === 200);
      times.push(started.milliseconds());
      await started.stop();
    }
    expect(Math.min(...times)).toBeLessThan(limit);
  });

  describe('over a wrong configuration', () => {
    const exits = new Map<number, Exit>();
    beforeAll(async () => {
      const rest = [...MISTAKES.entries()];
      const lane = async (): Promise<void> => {
        for (let next = rest.pop(); next; next = rest.pop()) {
          const [index, [, variables]] = next;
          exits.set(index, await new ServiceProcess({ PORT: '0', ...variables }).exit);
        }
      };
      await Promise.all([lane(), lane()]);
      // Others may compute on the same cores: what was slow in company is tried once more alone.
      for (const [index, [, variables]] of MISTAKES.entries())
        if ((exits.get(index) as Exit).milliseconds > LATEST_MS)
          exits.set(index, await new ServiceProcess({ PORT: '0', ...variables }).exit);
    }, 120_000);

    const rows = MISTAKES.map(([name, variables], index) => ({ name, variables, index }));
    it.each(rows)('does not start, names $name and keeps the value of $variables', ({ name, index }) => {
      const { code, output, milliseconds } = exits.get(index) as Exit;
      expect(code).toBeGreaterThan(0);
      expect(milliseconds).toBeLessThan(LATEST_MS);
      expect(output).toMatch(new RegExp(`\\b${name}\\b`));
      expect(output).not.toMatch(/zq9|70707|^\s+at /m);
    });
  });

  it('says which port is busy, in one line', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    await once(busy, 'listening');
    const { port } = busy.address() as AddressInfo;
    const { code, output } = await start({ PORT: String(port) }).exit;
    busy.close();
    expect(code).toBeGreaterThan(0);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toContain(String(port));
    expect(output).toMatch(/in use/i);
  });

  it('goes on when whoever read its output is gone', async () => {
    const port = await freePort();
    const env = { PATH: process.env.PATH, PORT: String(port), LOG_LEVEL: 'info' };
    const pipeline = `"${process.execPath}" dist/main.js | head -c 1`;
    const shell = spawn('sh', ['-c', pipeline], { cwd: PROJECT, env, detached: true });
    const get = async (path: string, method = 'GET'): Promise<number> =>
      (await fetch(`http://127.0.0.1:${port}${path}`, { method, signal: AbortSignal.timeout(5_000) })).status;
    try {
      await until(
        () => get('/health/live').catch(() => 0),
        (status) => status === 200,
      );
      const account = '/v1/accounts/qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01';
      expect(await get(`${account}/invoice-exports`, 'POST')).toBe(202);
      expect(await get('/health/live')).toBe(200);
    } finally {
      process.kill(-(shell.pid ?? 0), 'SIGKILL');
    }
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('%s ends it with 0', async (signal) => {
    const started = start();
    await started.url();
    expect((await started.exitAfter(signal, PATIENCE_MS))?.code).toBe(0);
  });

  it('SIGTERM answers what is still being asked, then ends it with 0', async () => {
    const started = start({ READ_DEADLINE_MS: '500' });
    const url = await started.url();
    const [, control] = await started.match(/(http:\S+__sandbox)/);
    await fetch(`${control}/faults`, { method: 'POST', body: '{"operation":"*","kind":"hang"}' });
    const pending = fetch(`${url}/v1/accounts`);
    await started.until(async () =>
      (await (await fetch(`${control}/requests`)).text()).includes('"operation"'),
    );
    const exit = started.exitAfter('SIGTERM', PATIENCE_MS);
    expect((await pending).status).toBe(200); // the accounts of the other platform
    expect((await exit)?.code).toBe(0);
  });

  it('SIGTERM ends it with 0 when a client keeps an idle connection', async () => {
    const started = start();
    await (await fetch(`${await started.url()}/health/live`)).text();
    expect((await started.exitAfter('SIGTERM', PATIENCE_MS))?.code).toBe(0);
  });

  it('shows in its banner that it is a sandbox, where to look, and a command to paste', async () => {
    const started = start();
    const url = await started.url();
    await started.match(/curl /);
    expect(started.output).toContain('SANDBOX');
    expect(started.output).toContain(`${url}/docs`);
    expect(started.output).toMatch(/curl '?http:/);
  });

  it('shows no sandbox and no token where a provider is live', async () => {
    const started = start({ QOVERY_API_KEY: WRONG_VALUE, QOVERY_API_URL: 'http://127.0.0.1:9' });
    const url = await started.url();
    const { data } = (await (await fetch(`${url}/v1/providers`)).json()) as { data: object[] };
    expect(data).toEqual([expect.objectContaining({ id: 'qovery', sandbox: false })]);
    await started.match(/curl /);
    expect(started.output).not.toMatch(/SANDBOX|zq9/);
  });

  it('starts in production with a sandbox that is asked for by name', async () => {
    const url = await start({ NODE_ENV: 'production', SANDBOX: 'qovery' }).url();
    const { data } = (await (await fetch(`${url}/v1/providers`)).json()) as { data: object[] };
    expect(data).toEqual([expect.objectContaining({ id: 'qovery', sandbox: true })]);
  });

  describe('on HOST=0.0.0.0 with sandboxes only', () => {
    let open: ServiceProcess;
    let port: string;
    beforeAll(async () => {
      open = new ServiceProcess({ PORT: '0', HOST: '0.0.0.0' });
      port = new URL(await open.url()).port;
    });
    afterAll(() => open?.stop());

    const ask = (host: string): Promise<{ status?: number; type?: string }> =>
      new Promise((resolve, reject) => {
        const options = { host: '127.0.0.1', port, path: '/v1/providers', headers: { host } };
        request(options, (response) => {
          response.resume();
          resolve({ status: response.statusCode, type: response.headers['content-type'] });
        })
          .on('error', reject)
          .end();
      });

    it.each(['localhost', 'localhost:8080', '127.0.0.1:8080', '[::1]:8080'])(
      'answers to Host: %s',
      async (host) => {
        expect((await ask(host)).status).toBe(200);
      },
    );

    it.each([
      'attacker.example',
      'attacker.example:8080',
      'localhost.attacker.example',
      '127.0.0.1.nip.io',
      '0.0.0.0.attacker.example',
    ])('refuses Host: %s with 403', async (host) => {
      const { status, type } = await ask(host);
      expect(status).toBe(403);
      expect(type).toContain('application/problem+json');
    });
  });
});
