import type { ChangeResult, Subscription } from '../../src/billing/subscription.js';
import {
  cannot,
  expectProblem,
  expectShape,
  keepsTheRules,
  nativeId,
  received,
  refuses,
} from '../support/expectations.js';
import { changeResult, subscription } from '../support/model.js';
import { requestTo } from '../support/routes.js';
import { ask, CLOUDPLANS, CLOUDPLANS_FREE, QOVERY, QOVERY_TRIAL, TestService } from '../support/service.js';

const UNDER = `/organization/${nativeId(QOVERY)}`;
const UPDATE = '/v1/organizations/billing/update';

const QUANTITIES: [name: string, body: unknown, ...pointers: string[]][] = [
  ['no body', undefined, '/body'],
  ['no quantity', {}, '/body/quantity'],
  ['quantity 0', { quantity: 0 }, '/body/quantity'],
  ['a negative quantity', { quantity: -5 }, '/body/quantity'],
  ['half a quantity', { quantity: 1.5 }, '/body/quantity'],
  ['a quantity that is a text', { quantity: '5' }, '/body/quantity'],
  ['a null quantity', { quantity: null }, '/body/quantity'],
  ['a quantity that is true', { quantity: true }, '/body/quantity'],
  ['a quantity that is a list', { quantity: [5] }, '/body/quantity'],
  ['a quantity that no integer holds', { quantity: 1e21 }, '/body/quantity'],
];

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(() => service?.close());

const readBack = async (account: string): Promise<Subscription> =>
  (await service.get<Subscription>(`/v1/accounts/${account}/subscription`)).body;

/** The platform is told to fail after the write, when the subscription is read back. */
const failReads = (operation: string): void => {
  const sandbox = operation === 'describebilling' ? service.cloudplans : service.qovery;
  sandbox.addFault({ operation, kind: 'status', status: 500 });
};

describe('GET /v1/accounts/{accountId}/subscription', () => {
  const route = requestTo('GET /subscription', QOVERY);
  const usd = { currency: 'USD', currencyBasis: 'provider', raw: null };

  it.each([
    [
      'qovery',
      QOVERY,
      {
        status: 'active',
        plan: { code: 'TEAM_2025', name: 'Team' },
        quantity: null,
        trial: null,
        renewsAt: expect.stringMatching(/Z$/) as unknown,
        currentCost: { amount: '894.00', amountMinor: 89400, ...usd },
      },
    ],
    [
      'qovery, on trial',
      QOVERY_TRIAL,
      {
        status: 'trialing',
        plan: { code: 'USER_2025' },
        trial: { daysRemaining: 3 },
        renewsAt: null,
        currentCost: { amount: '0.00', amountMinor: 0, ...usd },
      },
    ],
    [
      'cloudplans',
      CLOUDPLANS,
      {
        status: 'active',
        plan: { code: 'Standard' },
        quantity: { purchased: 20, used: 12 },
        trial: null,
        renewsAt: null,
        currentCost: null,
      },
    ],
    ['cloudplans, without one', CLOUDPLANS_FREE, { status: 'none', plan: null }],
  ])('200: %s, with one upstream read', async (_name, accountId, expected) => {
    const { status, body } = await service.get(`/v1/accounts/${accountId}/subscription`);
    expect(status).toBe(200);
    expectShape(body, subscription());
    expect(body).toMatchObject({ accountId, ...expected });
    expect(service.sent()).toHaveLength(1);
  });

  keepsTheRules(() => service, route);
});

describe('POST /v1/accounts/{accountId}/subscription', () => {
  const route = requestTo('POST /subscription', CLOUDPLANS_FREE, { body: { quantity: 5 } });

  it('202: cloudplans, a page to go to; id and quantity went in the query, without a body', async () => {
    const { status, body } = await ask(service, route);
    expect(status).toBe(202);
    expectShape(body, changeResult());
    expect(body).toMatchObject({
      accountId: CLOUDPLANS_FREE,
      outcome: 'pending_user',
      nextAction: { type: 'redirect', url: expect.stringMatching(/^https:\/\/checkout\./) as unknown },
      warnings: [],
    });
    const query = { action: 'getpaymentlink', org_id: 'O-77', quantity: '5' };
    expect(received(service.writes())).toEqual([{ method: 'POST', path: UPDATE, query, body: null }]);
    expect((await readBack(CLOUDPLANS_FREE)).status).toBe('none');
  });

  it('409: there is one already, and no write goes upstream', async () => {
    const problem = expectProblem(
      await ask(service, { ...route, account: CLOUDPLANS }),
      409,
      'change_blocked',
    );
    expect(problem.outcome).toBe('not_applied');
    expect(service.writes()).toEqual([]);
  });

  it('502: what the platform answers is no link', async () => {
    const body = { status: 200, response: 'Contact sales' };
    service.cloudplans.addFault({ operation: 'createsubscription', kind: 'body', body });
    expectProblem(await ask(service, route), 502, 'upstream_contract');
  });

  keepsTheRules(() => service, route);
  cannot(() => service, route, [QOVERY]);
  refuses(() => service, route, QUANTITIES);
});

describe('PUT /v1/accounts/{accountId}/subscription/plan', () => {
  const route = requestTo('PUT /subscription/plan', QOVERY, { body: { plan: 'BUSINESS_2025' } });

  it('200: qovery, applied and read back', async () => {
    const { status, body } = await ask(service, route);
    expect(status).toBe(200);
    expectShape(body, changeResult());
    expect(body).toMatchObject({
      accountId: QOVERY,
      outcome: 'applied',
      subscription: { accountId: QOVERY, plan: { code: 'BUSINESS_2025', current: true } },
      nextAction: null,
      warnings: [],
    });
    expect(received(service.writes())).toEqual([
      { method: 'POST', path: `${UNDER}/changePlan`, query: {}, body: { plan: 'BUSINESS_2025' } },
    ]);
    expect(await readBack(QOVERY)).toEqual((body as unknown as ChangeResult).subscription);
  });

  it('200: applied, but it could not be read back', async () => {
    failReads('getOrganizationCurrentCost');
    const { status, body } = await ask(service, route);
    expect(status).toBe(200);
    expectShape(body, changeResult());
    expect(body).toMatchObject({
      outcome: 'applied',
      subscription: null,
      warnings: [{ code: 'read_back_failed' }],
    });
  });

  keepsTheRules(() => service, route);
  cannot(() => service, route, [CLOUDPLANS]);
  refuses(() => service, route, [
    ['no body', undefined, '/body'],
    ['no plan', {}, '/body/plan'],
    ['an empty plan', { plan: '' }, '/body/plan'],
    ['a plan that is a number', { plan: 7 }, '/body/plan'],
    ['a plan that there is not', { plan: 'TEAM_2031' }, '/body/plan'],
    ['a plan in lower case', { plan: 'team_2025' }, '/body/plan'],
    ['a plan named like an object’s own member', { plan: 'constructor' }, '/body/plan'],
  ]);
});

describe('PUT /v1/accounts/{accountId}/subscription/quantity', () => {
  const route = requestTo('PUT /subscription/quantity', CLOUDPLANS, { body: { quantity: 30 } });

  it('200: cloudplans, applied and read back', async () => {
    const { status, body } = await ask(service, route);
    expect(status).toBe(200);
    expectShape(body, changeResult());
    expect(body).toMatchObject({
      accountId: CLOUDPLANS,
      outcome: 'applied',
      subscription: { status: 'active', quantity: { purchased: 30, used: 12 } },
      nextAction: null,
      warnings: [],
    });
    const sent = { org_id: 'O-42', quantity: 30 };
    expect(received(service.writes())).toEqual([
      { method: 'POST', path: UPDATE, query: { action: 'updatesubscription' }, body: sent },
    ]);
  });

  it.each([12, 2_000_000])('200: any integer from what is in use on: %d', async (quantity) => {
    const { status, body } = await ask(service, { ...route, body: { quantity } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ subscription: { quantity: { purchased: quantity } } });
  });

  it('409: less than is in use, and no write goes upstream', async () => {
    const problem = expectProblem(
      await ask(service, { ...route, body: { quantity: 11 } }),
      409,
      'change_blocked',
    );
    expect(problem.outcome).toBe('not_applied');
    expect(service.writes()).toEqual([]);
  });

  it('502: what is in use cannot be read, and no write goes upstream', async () => {
    failReads('describebilling');
    const problem = expectProblem(await ask(service, route), 502, 'upstream_error');
    expect(problem.outcome).toBe('not_applied');
    expect(service.writes()).toEqual([]);
  });

  keepsTheRules(() => service, route);
  cannot(() => service, route, [QOVERY]);
  refuses(() => service, route, QUANTITIES);
});

describe('DELETE /v1/accounts/{accountId}/subscription', () => {
  const route = requestTo('DELETE /subscription', CLOUDPLANS);

  it('200: cloudplans, applied, with a warning that data will be deleted', async () => {
    const { status, body } = await ask(service, route);
    expect(status).toBe(200);
    expectShape(body, changeResult());
    expect(body).toMatchObject({
      accountId: CLOUDPLANS,
      outcome: 'applied',
      subscription: { status: 'none' },
      nextAction: null,
      warnings: [{ code: 'data_deleted_after_a_month' }],
    });
    const query = { action: 'cancelsubscription' };
    expect(received(service.writes())).toEqual([
      { method: 'POST', path: UPDATE, query, body: { org_id: 'O-42' } },
    ]);
  });

  it('200: applied, but it could not be read back', async () => {
    failReads('describebilling');
    const { body } = await ask(service, route);
    expect(body).toMatchObject({ outcome: 'applied', subscription: null });
    const codes = (body as unknown as ChangeResult).warnings.map(({ code }) => code).sort();
    expect(codes).toEqual(['data_deleted_after_a_month', 'read_back_failed']);
  });

  keepsTheRules(() => service, route);
  cannot(() => service, route, [QOVERY]);
});
