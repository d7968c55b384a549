import { expectProblem } from '../support/expectations.js';
import { failuresAt, READS, WRITES } from '../support/failures.js';
import { newKey, TestService } from '../support/service.js';

const DEADLINE_MS = 1_000;

let service: TestService;
beforeAll(async () => {
  const deadline = String(DEADLINE_MS);
  service = await TestService.start({ READ_DEADLINE_MS: deadline, WRITE_DEADLINE_MS: deadline });
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(() => service?.close());

const positiveSeconds = (header: string | null): boolean => /^[1-9]\d*$/.test(header ?? '');

describe('a read', () => {
  it.each(failuresAt(READS))('%i: %s answers %s', async (_status, _provider, _name, site, failure) => {
    const { provider, operation } = site;
    site.sandbox(service).addFault({ operation, ...failure.fault });
    const reply = await service.get(site.path);
    const problem = expectProblem(reply, failure.status, failure.code);
    expect(problem.outcome).toBeUndefined();
    expect(problem.upstream).toMatchObject({ provider, operation, status: failure.upstream });
    if (failure.retryable !== undefined) expect(problem.retryable).toBe(failure.retryable);
    expect(positiveSeconds(reply.headers.get('retry-after'))).toBe(failure.status === 503);
    expect(reply.text).not.toMatch(/<html|<!doctype/i);
  });

  it.each(READS)('504: $provider, which never answers', async ({ operation, path, sandbox }) => {
    sandbox(service).addFault({ operation, kind: 'hang' });
    expectProblem(await service.get(path), 504, 'upstream_timeout');
  });
});

describe('a write', () => {
  it.each(failuresAt(WRITES))('%i: %s answers %s', async (_status, _provider, _name, site, failure) => {
    const { provider, operation, method, path, body } = site;
    site.sandbox(service).addFault({ operation, ...failure.fault });
    const reply = await service.request(method, path, { body, key: newKey() });
    const problem = expectProblem(reply, failure.status, failure.code);
    expect(problem.outcome).toBe(failure.outcome);
    expect(problem.upstream).toMatchObject({ provider, operation, status: failure.upstream });
    // What may have happened is not repeated just like that.
    const retryable = failure.outcome === 'unknown' ? false : failure.retryable;
    if (retryable !== undefined) expect(problem.retryable).toBe(retryable);
    expect(service.writes()).toHaveLength(1);
  });
});

describe.each([...READS, ...WRITES])(
  '$provider’s words, at $operation',
  ({ operation, sandbox, ...site }) => {
    const ask = () =>
      service.request(site.method, site.path, { body: site.body, key: site.body ? newKey() : undefined });

    it.each(['message', 'detail', 'response', 'error'])('422: are found in %s', async (member) => {
      const known = { qovery: ['message', 'detail'], cloudplans: ['response'] }[site.provider];
      const body = { [member]: 'The quota is used up.' };
      sandbox(service).addFault({ operation, kind: 'status', status: 400, body });
      const { upstream } = expectProblem(await ask(), 422, 'upstream_rejected');
      if (known.includes(member)) expect(upstream?.message).toBe('The quota is used up.');
      else expect([null, 'The quota is used up.']).toContain(upstream?.message);
    });

    it('422: are capped, and have no control characters and no links', async () => {
      const words = `a\u0000b\u001b[31mc\r\nd\u202e https://pay.example/secret ${'x'.repeat(50_000)}`;
      const body = { message: words, response: words };
      sandbox(service).addFault({ operation, kind: 'status', status: 400, body });
      const { upstream } = expectProblem(await ask(), 422, 'upstream_rejected');
      expect(upstream?.message?.length).toBeLessThanOrEqual(1_000);
      expect(upstream?.message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(upstream?.message).not.toContain('pay.example');
    });

    it.each([[{ message: { text: 'no' } }], [['no']], [7], ['"no"']])(
      '422: are null where they are no text: %p',
      async (body) => {
        sandbox(service).addFault({ operation, kind: 'status', status: 400, body });
        const { upstream } = expectProblem(await ask(), 422, 'upstream_rejected');
        expect([null, 'no']).toContain(upstream?.message);
      },
    );

    it('503: a limit tells when to come back, in seconds', async () => {
      sandbox(service).addFault({ operation, kind: 'status', status: 429, retryAfter: 7 });
      const reply = await ask();
      expectProblem(reply, 503, 'upstream_rate_limited');
      expect(reply.headers.get('retry-after')).toBe('7');
    });

    it('503: a limit tells when to come back, as a date', async () => {
      const retryAfter = new Date(Date.now() + 120_000).toUTCString();
      sandbox(service).addFault({ operation, kind: 'status', status: 429, retryAfter });
      const reply = await ask();
      expectProblem(reply, 503, 'upstream_rate_limited');
      const seconds = Number(reply.headers.get('retry-after'));
      const left = (Date.parse(retryAfter) - Date.now()) / 1000;
      expect(seconds).toBeGreaterThanOrEqual(Math.ceil(left));
      expect(seconds).toBeLessThanOrEqual(120);
    });

    it.each(['soon', '-5', '', 'Thu, 01 Jan 1970 00:00:00 GMT'])(
      '503: a limit that says %p when to come back',
      async (retryAfter) => {
        sandbox(service).addFault({ operation, kind: 'status', status: 429, retryAfter });
        const reply = await ask();
        expectProblem(reply, 503, 'upstream_rate_limited');
        expect(positiveSeconds(reply.headers.get('retry-after'))).toBe(true);
      },
    );
  },
);

describe('an answer that is too large', () => {
  let patient: TestService;
  beforeAll(async () => {
    patient = await TestService.start();
  });
  afterAll(() => patient?.close());

  it.each([...READS, ...WRITES])('502: $provider, $operation', async ({ operation, sandbox, ...site }) => {
    sandbox(patient).addFault({ operation, kind: 'oversize' });
    const key = site.body ? newKey() : undefined;
    const reply = await patient.request(site.method, site.path, { body: site.body, key });
    const { outcome } = expectProblem(reply, 502, 'upstream_contract');
    expect(outcome).toBe(site.body ? 'unknown' : undefined);
    expect(reply.text.length).toBeLessThan(2_000);
  });
});

describe('a platform that is not there', () => {
  let alone: TestService;
  beforeAll(async () => {
    alone = await TestService.start({
      SANDBOX: 'qovery',
      QOVERY_API_URL: 'http://127.0.0.1:9',
      READ_DEADLINE_MS: '2000',
    });
  });
  afterAll(() => alone?.close());

  it.each(['/v1/accounts', '/v1/invoices', '/v1/costs', '/v1/overview'])(
    '503: GET %s is the problem, never an empty list',
    async (path) => {
      const reply = await alone.get(path);
      const { retryable, upstream } = expectProblem(reply, 503, 'upstream_unavailable');
      expect({ retryable, status: upstream?.status }).toEqual({ retryable: true, status: null });
      expect(positiveSeconds(reply.headers.get('retry-after'))).toBe(true);
    },
  );

  it('503: an account of which nobody can tell whether it exists', async () => {
    const [, id] = READS[0]?.path.split('/accounts/') ?? [];
    expectProblem(await alone.get(`/v1/accounts/${id}`), 503, 'upstream_unavailable');
  });
});
