import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { until } from '../support/expectations.js';
import { freePort, PROJECT, ServiceProcess } from '../support/process.js';

const WRONG_VALUE = 'zq9-wrong';

describe('node dist/main.js', () => {
  let service: ServiceProcess | undefined;
  const start = (variables: Record<string, string> = {}): ServiceProcess =>
    (service = new ServiceProcess({ PORT: '0', ...variables }));
  afterEach(() => service?.stop());

  it('does not start over a wrong configuration: it names each variable and shows no value', async () => {
    const wrong = { PORT: WRONG_VALUE, QOVERY_API_KEY: 'zq9 wrong', CLOUDPLANS_CURRENCY: WRONG_VALUE };
    const { code, output } = await start(wrong).exit;
    expect(code).toBeGreaterThan(0);
    for (const name of Object.keys(wrong)) expect(output).toMatch(new RegExp(`\\b${name}\\b`));
    expect(output).not.toMatch(/zq9|^\s+at /m);
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

  it('SIGINT ends it with 0', async () => {
    const started = start();
    await started.url();
    expect((await started.exitAfter('SIGINT')).code).toBe(0);
  });

  it('SIGTERM answers what is still being asked, closes idle connections, and ends it with 0', async () => {
    const started = start({ READ_DEADLINE_MS: '500' });
    const url = await started.url();
    const [, control] = await started.match(/(http:\S+__sandbox)/);
    const live = async (): Promise<string> => (await fetch(`${url}/health/live`)).text();
    await Promise.all([live(), live()]); // one of these connections stays idle
    await fetch(`${control}/faults`, { method: 'POST', body: '{"operation":"*","kind":"hang"}' });
    const pending = fetch(`${url}/v1/accounts`);
    await started.until(async () =>
      (await (await fetch(`${control}/requests`)).text()).includes('"operation"'),
    );
    const exit = started.exitAfter('SIGTERM');
    expect((await pending).status).toBe(200); // the accounts of the other platform
    expect((await exit).code).toBe(0);
  });

  it('shows no sandbox and no token where a provider is live', async () => {
    const started = start({ QOVERY_API_KEY: WRONG_VALUE, QOVERY_API_URL: 'http://127.0.0.1:9' });
    const url = await started.url();
    const { data } = (await (await fetch(`${url}/v1/providers`)).json()) as { data: object[] };
    expect(data).toEqual([expect.objectContaining({ id: 'qovery', sandbox: false })]);
    await started.match(/curl /);
    expect(started.output).not.toMatch(/SANDBOX|zq9/);
  });

  describe('on HOST=0.0.0.0 with sandboxes only', () => {
    let open: ServiceProcess;
    let url: string;
    let port: string;
    beforeAll(async () => {
      open = new ServiceProcess({ PORT: '0', HOST: '0.0.0.0' });
      url = await open.url();
      port = new URL(url).port;
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

    it('shows in its banner that it is a sandbox, where to look, and a command to paste', async () => {
      await open.match(/curl '?http:/);
      expect(open.output).toContain('SANDBOX');
      expect(open.output).toContain(`${url}/docs`);
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
