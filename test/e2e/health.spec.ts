import { expectProblem, pointersOf } from '../support/expectations.js';
import { TestService } from '../support/service.js';

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
beforeEach(() => service.reset());
afterAll(() => service?.close());

describe.each(['/health/live', '/health/ready'])('GET %s', (path) => {
  it('200: and nobody is asked', async () => {
    const { status, headers } = await service.get(path);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(service.sent()).toEqual([]);
  });

  it('200: even when every provider is sick', async () => {
    for (const sandbox of [service.qovery, service.cloudplans]) {
      sandbox.addFault({ operation: '*', kind: 'status', status: 500 });
    }
    expect((await service.get(path)).status).toBe(200);
  });

  it('422: an unknown member of the query', async () => {
    const reply = await service.get(`${path}?zz=1`);
    expectProblem(reply, 422, 'validation_failed');
    expect(pointersOf(reply)).toEqual(['/query/zz']);
  });
});

describe('GET /docs', () => {
  it('200: Swagger UI, for a browser', async () => {
    const { status, headers, text } = await service.get('/docs');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/html/);
    expect(text).toContain('swagger-ui');
    expect(headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('GET /openapi.json', () => {
  it('200: every route of the contract', async () => {
    const { status, headers, body } = await service.get<{ paths: Record<string, object> }>('/openapi.json');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('cache-control')).toBe('private, no-store');
    const operations = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) => `${method.toUpperCase()} ${path.replace('/v1/accounts/{accountId}', '')}`,
      ),
    );
    expect(operations).toEqual(
      expect.arrayContaining([
        'GET /v1/providers',
        'GET /v1/accounts',
        'GET ',
        'GET /external-id',
        'GET /billing-status',
        'GET /billing-profile',
        'PUT /billing-profile',
        'GET /invoices',
        'GET /v1/invoices',
        'GET /invoices/{invoiceId}',
        'GET /invoices/{invoiceId}/file',
        'POST /invoice-exports',
        'GET /payment-methods',
        'POST /payment-methods',
        'DELETE /payment-methods/{paymentMethodId}',
        'POST /payment-methods/setup',
        'GET /plans',
        'GET /subscription',
        'POST /subscription',
        'PUT /subscription/plan',
        'PUT /subscription/quantity',
        'DELETE /subscription',
        'POST /credit-codes',
        'GET /costs/current',
        'GET /costs/clusters',
        'GET /costs/clusters/{clusterId}',
        'GET /v1/costs',
        'POST /usage-reports',
        'GET /overview',
        'GET /v1/overview',
        'GET /health/live',
        'GET /health/ready',
      ]),
    );
  });
});

describe('GET /openapi-native.json', () => {
  it('200: only the platforms’ own routes', async () => {
    const { status, headers, body } = await service.get<{ paths: object }>('/openapi-native.json');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('cache-control')).toBe('private, no-store');
    const paths = Object.keys(body.paths);
    expect(paths).toContain('/v1/organizations/billing/describe');
    expect(paths.filter((path) => path.startsWith('/v1/accounts'))).toEqual([]);
  });
});
