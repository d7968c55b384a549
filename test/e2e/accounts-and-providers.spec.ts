import type { AccountList, ProviderList } from '../../src/billing/account.js';
import {
  cannot,
  expectProblem,
  expectShape,
  keepsTheRules,
  nativeId,
  pointersOf,
  received,
} from '../support/expectations.js';
import { account, accountList, ACTIONS, billingStatus, providerList } from '../support/model.js';
import { requestTo } from '../support/routes.js';
import { CLOUDPLANS, CLOUDPLANS_FREE, QOVERY, QOVERY_TRIAL, TestService } from '../support/service.js';

const CANNOT: Record<string, string[]> = {
  qovery: [
    'payment_methods.setup',
    'subscription.create',
    'subscription.change_quantity',
    'subscription.cancel',
  ],
  cloudplans: [
    'billing_profile.get',
    'billing_profile.update',
    'billing_status.get',
    'external_id.get',
    'invoices.file',
    'invoices.export',
    'payment_methods.add',
    'payment_methods.delete',
    'subscription.change_plan',
    'credit_codes.redeem',
    'costs.current',
    'costs.cluster',
    'usage_reports.create',
  ],
};
const HOSTED: Record<string, string[]> = {
  qovery: [],
  cloudplans: ['subscription.create', 'payment_methods.setup'],
};

type Actions = Record<string, { availability: string; reason: string | null }>;

function availabilityAt(id: string): Record<string, string> {
  const availability = (action: string): string => {
    if (CANNOT[id]?.includes(action)) return 'unsupported';
    return HOSTED[id]?.includes(action) ? 'hosted' : 'available';
  };
  return Object.fromEntries(ACTIONS.map((action) => [action, availability(action)]));
}

function told(actions: Actions): Record<string, string> {
  return Object.fromEntries(Object.entries(actions).map(([name, { availability }]) => [name, availability]));
}

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
beforeEach(() => service.reset());
afterAll(() => service?.close());

describe('GET /v1/providers', () => {
  it('200: both providers, and nobody is asked', async () => {
    const { status, body, headers } = await service.get<ProviderList>('/v1/providers');
    expect(status).toBe(200);
    expectShape(body, providerList);
    expect(body.data.map(({ id, name, sandbox }) => ({ id, name, sandbox }))).toEqual([
      { id: 'cloudplans', name: 'CloudPlans', sandbox: true },
      { id: 'qovery', name: 'Qovery', sandbox: true },
    ]);
    expect(body.page).toEqual({ nextCursor: null, hasMore: false });
    expect(body.meta.complete).toBe(true);
    expect(headers.get('x-billing-complete')).toBe('true');
    expect(service.sent()).toEqual([]);
  });

  it.each(['qovery', 'cloudplans'])('200: what can be done at %s, and why not the rest', async (id) => {
    const { body } = await service.get<ProviderList>('/v1/providers');
    const actions = (body.data.find((one) => one.id === id)?.actions ?? {}) as Actions;
    expect(told(actions)).toEqual(availabilityAt(id));
    for (const { availability, reason } of Object.values(actions)) {
      expect(reason === null).toBe(availability === 'available');
    }
  });

  it('422: an unknown member of the query', async () => {
    const reply = await service.get('/v1/providers?zz=1');
    expectProblem(reply, 422, 'validation_failed');
    expect(pointersOf(reply)).toEqual(['/query/zz']);
  });
});

describe('GET /v1/accounts', () => {
  it('200: every account of both providers, each with its source', async () => {
    const { status, body, headers } = await service.get<AccountList>('/v1/accounts');
    expect(status).toBe(200);
    expectShape(body, accountList);
    const ids = [CLOUDPLANS, CLOUDPLANS_FREE, QOVERY, QOVERY_TRIAL];
    expect(body.data.map(({ id }) => id)).toEqual(ids);
    expect(body.meta.complete).toBe(true);
    expect(body.meta.sources.map(({ accountId, state }) => `${accountId} ${state}`)).toEqual(
      ids.map((id) => `${id} ok`),
    );
    expect(headers.get('x-billing-complete')).toBe('true');
  });

  it('200: the list is kept, so that it is asked for once', async () => {
    await service.get('/v1/accounts');
    service.reset();
    await service.get('/v1/accounts');
    expect(service.sent()).toEqual([]);
  });

  it('422: an unknown member of the query', async () => {
    const reply = await service.get('/v1/accounts?zz=1');
    expectProblem(reply, 422, 'validation_failed');
    expect(pointersOf(reply)).toEqual(['/query/zz']);
    expect(service.sent()).toEqual([]);
  });
});

describe('GET /v1/accounts/{accountId}', () => {
  it.each([
    ['qovery', QOVERY, 'Acme Production'],
    ['cloudplans', CLOUDPLANS, 'Acme Retail'],
  ])('200: an account at %s', async (id, accountId, displayName) => {
    const { status, body } = await service.get(`/v1/accounts/${accountId}`);
    expect(status).toBe(200);
    expectShape(body, account);
    const { actions, ...rest } = body;
    expect(rest).toEqual({
      id: accountId,
      provider: id,
      nativeId: nativeId(accountId),
      displayName,
      sandbox: true,
    });
    expect(told(actions as Actions)).toEqual(availabilityAt(id));
  });

  keepsTheRules(() => service, requestTo('GET', QOVERY));
});

describe('GET /v1/accounts/{accountId}/external-id', () => {
  const route = requestTo('GET /external-id', QOVERY);

  it('200: qovery', async () => {
    await service.get('/v1/accounts');
    service.reset();
    const { status, body } = await service.get(`/v1/accounts/${QOVERY}/external-id`);
    expect(status).toBe(200);
    expect(body).toEqual({ accountId: QOVERY, externalId: 'AzqXYZUH3kT9v2Lm' });
    expect(received(service.sent())).toEqual([
      { method: 'GET', path: `/organization/${nativeId(QOVERY)}/billingExternalId`, query: {}, body: null },
    ]);
  });

  keepsTheRules(() => service, route);
  cannot(() => service, route, [CLOUDPLANS]);
});

describe('GET /v1/accounts/{accountId}/billing-status', () => {
  const route = requestTo('GET /billing-status', QOVERY);

  it.each([
    [QOVERY, false, 'An invoice has been unpaid for more than one week.'],
    [QOVERY_TRIAL, true, 'OK'],
  ])('200: qovery, %s', async (accountId, valid, reason) => {
    const { status, body } = await service.get(`/v1/accounts/${accountId}/billing-status`);
    expect(status).toBe(200);
    expectShape(body, billingStatus());
    expect(body).toEqual({ accountId, valid, reason });
    const asked = service.sent().filter(({ operation }) => operation === 'getOrganizationBillingStatus');
    expect(asked).toHaveLength(1);
  });

  it('200: null for what the provider does not tell', async () => {
    service.qovery.addFault({ operation: 'getOrganizationBillingStatus', kind: 'body', body: {} });
    const { body } = await service.get(`/v1/accounts/${QOVERY}/billing-status`);
    expect(body).toEqual({ accountId: QOVERY, valid: null, reason: null });
  });

  keepsTheRules(() => service, route);
  cannot(() => service, route, [CLOUDPLANS]);
});

describe('an account, while the first list of accounts is being read', () => {
  it('is found: the request waits for that list', async () => {
    const fresh = await TestService.start();
    try {
      fresh.qovery.addFault({ operation: 'listOrganization', kind: 'slow', delayMs: 300 });
      const replies = await Promise.all([
        fresh.get('/v1/accounts'),
        fresh.get(`/v1/accounts/${QOVERY}/invoices`),
        fresh.get(`/v1/accounts/${QOVERY}/billing-status`),
      ]);
      expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    } finally {
      await fresh.close();
    }
  });
});
