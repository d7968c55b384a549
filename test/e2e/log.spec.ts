import { LogCapture } from '../support/log-capture.js';
import { postRpc, rpcCall } from '../support/mcp.js';
import { CLOUDPLANS, TestService } from '../support/service.js';

type Line = Record<string, unknown>;

let log: LogCapture;
let service: TestService;
beforeAll(async () => {
  log = new LogCapture();
  service = await TestService.start({ LOG_LEVEL: 'info' });
});
afterAll(async () => {
  await service?.close();
  log.end();
});

const linesAfter = async (requestId: string, path: string): Promise<Line[]> => {
  await service.get(path, { headers: { 'x-request-id': requestId } });
  const text = await log.after(requestId);
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
};

describe('the log', () => {
  it('says why the accounts of a provider could not be read, though no client asked for them', async () => {
    service.qovery.addFault({ operation: 'listOrganization', kind: 'status', status: 503 });
    const lines = await linesAfter('accounts-of-a-sick-provider', '/v1/accounts');
    expect(lines.filter(({ msg }) => msg === 'upstream')).toEqual([
      expect.objectContaining({
        requestId: 'account-directory',
        code: 'upstream_error',
        provider: 'qovery',
        operation: 'listOrganization',
        status: 503,
      }),
    ]);
  });

  it('says why a tool failed, though HTTP says 200', async () => {
    const { body, headers } = rpcCall('2025-11-25', 'list-invoices', { zz: 1 });
    const id = 'a-tool-that-was-misspelt';
    await postRpc(`${service.service.url}/mcp`, body, { ...headers, 'x-request-id': id });
    const [line] = (await log.after(id)).trim().split('\n').slice(-1);
    expect(JSON.parse(line ?? '')).toMatchObject({ route: '/mcp', status: 200, code: 'validation_failed' });
  });

  it('says why a request failed: names and codes, under the request’s id', async () => {
    service.cloudplans.addFault({ operation: '*', kind: 'drop' });
    const lines = await linesAfter('a-lost-connection', `/v1/accounts/${CLOUDPLANS}/invoices`);
    const own = lines.filter(({ requestId }) => requestId === 'a-lost-connection');
    expect(own.map(({ msg, code, status }) => ({ msg, code, status }))).toEqual([
      { msg: 'upstream', code: 'upstream_unavailable', status: null },
      { msg: 'request', code: 'upstream_unavailable', status: 503 },
    ]);
    expect(own[0]?.cause).toMatch(/^(UND_ERR_SOCKET|ECONNRESET)$/);
  });
});
