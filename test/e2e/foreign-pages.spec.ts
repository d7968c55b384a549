import { QOVERY, TestService } from '../support/service.js';

describe('a page of another origin, in a browser of this machine', () => {
  const mine = 'https://dashboard.example.com';
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start({ CORS_ORIGINS: mine });
  });
  beforeEach(() => service.reset());
  afterAll(() => service?.close());

  const exportFrom = (origin: string) =>
    service.request('POST', `/v1/accounts/${QOVERY}/invoice-exports`, { headers: { origin } });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1.evil.example'])(
    '403: %s may not send a simple write, and nothing goes upstream',
    async (origin) => {
      const { status, body } = await exportFrom(origin);
      expect({ status, code: body.code }).toEqual({ status: 403, code: 'forbidden' });
      expect(service.writes()).toEqual([]);
    },
  );

  it.each([mine, 'http://localhost:3000', 'http://127.0.0.1:8080'])('202: %s may', async (origin) => {
    expect((await exportFrom(origin)).status).toBe(202);
  });
});

describe('an account list that the platform refuses', () => {
  it.each([404, 400])('502: %d is the platform’s problem, not a missing account', async (status) => {
    const service = await TestService.start();
    try {
      service.qovery.addFault({ operation: 'listOrganization', kind: 'status', status });
      const reply = await service.get(`/v1/accounts/${QOVERY}/invoices`);
      expect({ status: reply.status, code: reply.body.code }).toEqual({
        status: 502,
        code: 'upstream_error',
      });
    } finally {
      await service.close();
    }
  });
});
