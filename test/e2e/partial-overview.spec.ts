import type { Overview, OverviewList } from '../../src/billing/overview.js';
import type { Problem } from '../../src/billing/problem.js';
import type { Section } from '../../src/billing/source.js';
import type { Fault } from '../../src/sandbox/sandbox.js';
import { CLOUDPLANS, CLOUDPLANS_FREE, QOVERY, QOVERY_TRIAL, TestService } from '../support/service.js';

const DEADLINE_MS = 1_000;

/** A way for a platform to be sick, and the code that says so. */
const SICKNESSES: { fault: Omit<Fault, 'operation'>; code: string; status: number }[] = [
  { fault: { kind: 'status', status: 503 }, code: 'upstream_error', status: 502 },
  { fault: { kind: 'hang' }, code: 'upstream_timeout', status: 504 },
  { fault: { kind: 'html' }, code: 'upstream_contract', status: 502 },
];
const MORE_SICKNESSES: typeof SICKNESSES = [
  ...SICKNESSES,
  { fault: { kind: 'drop' }, code: 'upstream_unavailable', status: 503 },
  { fault: { kind: 'status', status: 429 }, code: 'upstream_rate_limited', status: 503 },
  { fault: { kind: 'status', status: 401 }, code: 'upstream_auth_failed', status: 502 },
  { fault: { kind: 'status', status: 422 }, code: 'upstream_error', status: 502 },
];

type SectionName = 'subscription' | 'currentCost' | 'paymentMethods' | 'invoices' | 'billingStatus';
const SECTIONS: SectionName[] = [
  'subscription',
  'currentCost',
  'paymentMethods',
  'invoices',
  'billingStatus',
];

interface PartRow {
  account: string;
  operation: string;
  missing: SectionName[];
  unknownAlerts: string[];
}

const PARTS: PartRow[] = [
  {
    account: QOVERY,
    operation: 'getOrganizationCurrentCost',
    missing: ['subscription', 'currentCost'],
    unknownAlerts: ['trial_without_payment_method', 'trial_ending'],
  },
  {
    account: QOVERY,
    operation: 'listOrganizationCreditCards',
    missing: ['paymentMethods'],
    unknownAlerts: ['trial_without_payment_method', 'payment_method_expired', 'payment_method_expiring'],
  },
  {
    account: QOVERY,
    operation: 'listOrganizationInvoice',
    missing: ['invoices'],
    unknownAlerts: ['invoice_overdue'],
  },
  {
    account: QOVERY,
    operation: 'getOrganizationBillingStatus',
    missing: ['billingStatus'],
    unknownAlerts: ['billing_invalid'],
  },
  {
    account: QOVERY,
    operation: 'getOrganization',
    missing: [],
    unknownAlerts: ['deployments_restricted'],
  },
  {
    account: CLOUDPLANS,
    operation: 'describebilling',
    missing: ['subscription', 'paymentMethods'],
    unknownAlerts: [
      'trial_without_payment_method',
      'payment_method_expired',
      'payment_method_expiring',
      'trial_ending',
    ],
  },
  {
    account: CLOUDPLANS,
    operation: 'billinghistory',
    missing: ['invoices'],
    unknownAlerts: ['invoice_overdue'],
  },
];

const EACH = PARTS.flatMap((part) =>
  SICKNESSES.map((sickness) => ({ ...part, ...sickness, kind: sickness.fault.kind })),
);

/** Each part once, for the pages of all accounts, which are made of the same parts. */
const ONCE = PARTS.flatMap((part, index) => {
  const sickness = SICKNESSES[index % SICKNESSES.length];
  return sickness ? [{ ...part, ...sickness, kind: sickness.fault.kind }] : [];
});

const UNSUPPORTED: Record<string, SectionName[]> = {
  [QOVERY]: [],
  [CLOUDPLANS]: ['currentCost', 'billingStatus'],
};

const states = (overview: Overview): Record<string, string> =>
  Object.fromEntries(SECTIONS.map((name) => [name, overview[name].state]));

const expectedStates = (account: string, missing: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    SECTIONS.map((name) => [
      name,
      missing.includes(name)
        ? 'unavailable'
        : (UNSUPPORTED[account] ?? []).includes(name)
          ? 'unsupported'
          : 'ok',
    ]),
  );

describe('a page with one part missing', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start({ READ_DEADLINE_MS: String(DEADLINE_MS) });
    await service.get('/v1/accounts');
  });
  beforeEach(() => service.reset());
  afterAll(() => service?.close());

  const spoil = (account: string, fault: Fault): void => {
    const sandbox = account.startsWith('qovery') ? service.qovery : service.cloudplans;
    sandbox.addFault({ ...fault, account: account.slice(account.indexOf('.') + 1) });
  };

  describe('GET /v1/accounts/{accountId}/overview', () => {
    it.each([QOVERY, CLOUDPLANS])(
      '200: everything of %s is there, what it cannot is unsupported',
      async (account) => {
        const { status, body, headers } = await service.get<Overview>(`/v1/accounts/${account}/overview`);
        expect(status).toBe(200);
        expect(states(body)).toEqual(expectedStates(account, []));
        expect(body.meta).toEqual({ complete: true, unknownAlerts: [] });
        expect(headers.get('x-billing-complete')).toBe('true');
      },
    );

    it.each(EACH)(
      '200: without $operation ($kind), $missing says $code and all else is there',
      async ({ account, operation, fault, code, missing, unknownAlerts }) => {
        const whole = await service.get<Overview>(`/v1/accounts/${account}/overview`);
        spoil(account, { operation, ...fault });
        const { status, body, headers } = await service.get<Overview>(`/v1/accounts/${account}/overview`);
        expect(status).toBe(200);
        expect(states(body)).toEqual(expectedStates(account, missing));
        for (const name of missing) {
          const section: Section<unknown> = body[name];
          expect(section).toMatchObject({ data: null, fetchedAt: null, problem: { code } });
          expect(section.problem?.upstream?.operation).toBe(operation);
        }
        for (const name of SECTIONS.filter((section) => !missing.includes(section)))
          expect(body[name].data).toEqual(whole.body[name].data);
        expect(body.meta).toEqual({ complete: false, unknownAlerts });
        expect(headers.get('x-billing-complete')).toBe('false');
        expect(body.alerts).toEqual(whole.body.alerts.filter((alert) => !unknownAlerts.includes(alert.code)));
      },
    );

    it.each([QOVERY, CLOUDPLANS])(
      '200: what %s owes is never zero when its invoices are missing',
      async (account) => {
        const operation = account === QOVERY ? 'listOrganizationInvoice' : 'billinghistory';
        spoil(account, { operation, kind: 'status', status: 503 });
        const { body } = await service.get<Overview>(`/v1/accounts/${account}/overview`);
        expect(body.outstanding.length).toBeGreaterThan(0);
        for (const total of body.outstanding)
          expect(total).toMatchObject({
            amount: null,
            amountMinor: null,
            complete: false,
            missing: [account],
          });
      },
    );

    it.each(
      MORE_SICKNESSES.flatMap((sickness) =>
        [QOVERY, CLOUDPLANS].map((account) => ({ ...sickness, account })),
      ),
    )(
      '$status: all of $account fails with $fault, so the answer is $code',
      async ({ account, fault, code, status }) => {
        spoil(account, { operation: '*', ...fault });
        const reply = await service.get<Problem & { data?: unknown }>(`/v1/accounts/${account}/overview`);
        expect(reply.status).toBe(status);
        expect(reply.headers.get('content-type')).toContain('application/problem+json');
        expect(reply.body).toMatchObject({ code, status });
        expect(reply.headers.has('retry-after')).toBe(status === 503);
      },
    );
  });

  describe('GET /v1/overview', () => {
    it.each(ONCE)(
      '200: without $operation of one account ($kind), that account’s page says so and the others are whole',
      async ({ account, operation, fault, code, missing, unknownAlerts }) => {
        const whole = await service.get<OverviewList>('/v1/overview');
        spoil(account, { operation, ...fault });
        const { status, body, headers } = await service.get<OverviewList>('/v1/overview');
        expect(status).toBe(200);
        expect(body.data.map((overview) => overview.account.id)).toEqual(
          whole.body.data.map((overview) => overview.account.id),
        );
        const page = body.data.find((overview) => overview.account.id === account) as Overview;
        expect(states(page)).toEqual(expectedStates(account, missing));
        for (const other of body.data.filter((overview) => overview !== page))
          expect(other.meta).toEqual({ complete: true, unknownAlerts: [] });
        const told = body.meta.sources.map((source) => [
          source.accountId,
          source.state,
          source.problem?.code,
        ]);
        expect(told).toEqual(
          whole.body.data.map(({ account: { id } }) =>
            id === account ? [id, 'unavailable', code] : [id, 'ok', undefined],
          ),
        );
        expect(body.meta).toMatchObject({ complete: false, unknownAlerts });
        expect(headers.get('x-billing-complete')).toBe('false');
        const owed = missing.includes('invoices');
        expect(body.outstanding.length).toBeGreaterThan(0);
        for (const total of body.outstanding)
          expect(total).toMatchObject({ complete: !owed, missing: owed ? [account] : [] });
      },
    );

    it.each(MORE_SICKNESSES)('$status: every platform fails with $fault', async ({ fault, code, status }) => {
      service.qovery.addFault({ operation: '*', ...fault });
      service.cloudplans.addFault({ operation: '*', ...fault });
      const { body, ...reply } = await service.get('/v1/overview');
      expect(reply.status).toBe(status);
      expect(body).toMatchObject({ code });
    });

    it('200: each upstream read is made once, and nothing is written', async () => {
      const { status } = await service.get('/v1/overview');
      expect(status).toBe(200);
      const urls = service.sent().map(({ method, rawUrl }) => `${method} ${rawUrl}`);
      expect(urls.filter((url, index) => urls.indexOf(url) !== index)).toEqual([]);
      expect(service.writes()).toEqual([]);
      const costs = service.sent().filter(({ operation }) => operation === 'getOrganizationCurrentCost');
      expect(costs).toHaveLength(2);
    });

    it('200: a platform that never answers does not hold the page: the rest is there', async () => {
      service.qovery.addFault({ operation: '*', kind: 'hang' });
      const { status, body } = await service.get<OverviewList>('/v1/overview');
      expect(status).toBe(200);
      const state = Object.fromEntries(body.meta.sources.map((source) => [source.accountId, source.state]));
      expect(state).toEqual({
        [CLOUDPLANS]: 'ok',
        [CLOUDPLANS_FREE]: 'ok',
        [QOVERY]: 'unavailable',
        [QOVERY_TRIAL]: 'unavailable',
      });
    });
  });
});
