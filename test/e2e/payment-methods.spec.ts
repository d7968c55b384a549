import type { PaymentMethodList } from '../../src/billing/payment-method.js';
import {
  cannot,
  expectProblem,
  expectShape,
  keepsTheRules,
  nativeId,
  received,
  refuses,
} from '../support/expectations.js';
import { paymentMethod, paymentMethodList } from '../support/model.js';
import { requestTo } from '../support/routes.js';
import { ask, CLOUDPLANS, CLOUDPLANS_FREE, QOVERY, QOVERY_TRIAL, TestService } from '../support/service.js';

const CARDS = `/organization/${nativeId(QOVERY)}/creditCard`;
const EXPIRED = 'c1000000-0000-4000-8000-000000000002';
const ABSENT = 'c1000000-0000-4000-8000-00000000dead';
const LINK = /^https:\/\/checkout\.stripe\.example\/c\/setup\//;

const expYear = new Date().getUTCFullYear() + 3;
const card = { token: 'tok_amex_9f2c', last4: '0005', expMonth: 7, expYear };

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(() => service?.close());

describe('GET /v1/accounts/{accountId}/payment-methods', () => {
  const route = requestTo('GET /payment-methods', QOVERY);
  const list = (account: string) => service.get<PaymentMethodList>(`/v1/accounts/${account}/payment-methods`);

  it('200: qovery, its cards, with one upstream read', async () => {
    const { status, body } = await list(QOVERY);
    expect(status).toBe(200);
    expectShape(body, paymentMethodList());
    expect(body.data.map((method) => method.card?.last4)).toEqual(['4242', '4444', '8431']);
    expect(body.data[1]).toMatchObject({
      id: EXPIRED,
      accountId: QOVERY,
      type: 'card',
      card: { brand: 'mastercard', last4: '4444', expMonth: 9, expYear: expYear - 4, expired: true },
      isDefault: null,
      expiryRaw: null,
      managedBy: 'api',
    });
    expect(received(service.sent())).toEqual([{ method: 'GET', path: CARDS, query: {}, body: null }]);
  });

  it('200: qovery, a year of two digits is one of this century', async () => {
    const { body } = await list(QOVERY);
    expect(body.data[2]?.card).toMatchObject({ brand: 'amex', expYear: expYear - 3, expired: false });
  });

  it('200: cloudplans, the one behind its page', async () => {
    const { status, body } = await list(CLOUDPLANS);
    expect(status).toBe(200);
    expectShape(body, paymentMethodList());
    expect(body.data).toEqual([
      {
        id: 'default',
        accountId: CLOUDPLANS,
        type: 'unknown',
        card: null,
        isDefault: true,
        expiryRaw: expect.stringMatching(/^\d\d\/\d{4}$/) as unknown,
        createdAt: null,
        managedBy: 'hosted_page',
      },
    ]);
    expect(received(service.sent())).toEqual([
      {
        method: 'GET',
        path: '/v1/organizations/billing/describe',
        query: { action: 'getorganization', org_id: 'O-42' },
        body: null,
      },
    ]);
  });

  it.each([QOVERY_TRIAL, CLOUDPLANS_FREE])('200: none at %s', async (account) => {
    expect((await list(account)).body).toMatchObject({ data: [], meta: { complete: true } });
  });

  keepsTheRules(() => service, route);
});

describe('POST /v1/accounts/{accountId}/payment-methods', () => {
  const route = requestTo('POST /payment-methods', QOVERY, { body: card });

  it('201: qovery, and the platform received the token and four digits only', async () => {
    const { status, body } = await ask(service, route);
    expect(status).toBe(201);
    expectShape(body, paymentMethod());
    expect(body).toMatchObject({
      accountId: QOVERY,
      type: 'card',
      card: { brand: 'amex', last4: '0005', expMonth: 7, expYear, expired: false },
      managedBy: 'api',
    });
    const sent = { token: card.token, number: '****0005', cvv: '', expiry_month: 7, expiry_year: expYear };
    expect(received(service.sent())).toEqual([{ method: 'POST', path: CARDS, query: {}, body: sent }]);
    const { data } = (await service.get<PaymentMethodList>(`/v1/accounts/${QOVERY}/payment-methods`)).body;
    expect(data).toContainEqual(body);
  });

  keepsTheRules(() => service, route);
  cannot(() => service, route, [CLOUDPLANS]);
  refuses(() => service, route, [
    ['no body', undefined, '/body'],
    ['an empty body', {}, '/body/token', '/body/last4', '/body/expMonth', '/body/expYear'],
    ['an empty token', { ...card, token: '' }, '/body/token'],
    ['a token that is a number', { ...card, token: 7 }, '/body/token'],
    ['three digits', { ...card, last4: '424' }, '/body/last4'],
    ['five digits', { ...card, last4: '44242' }, '/body/last4'],
    ['digits that are a number', { ...card, last4: 4242 }, '/body/last4'],
    ['digits of another script', { ...card, last4: '٤٢٤٢' }, '/body/last4'],
    ['digits with a line break', { ...card, last4: '4242\n' }, '/body/last4'],
    ['month 0', { ...card, expMonth: 0 }, '/body/expMonth'],
    ['month 13', { ...card, expMonth: 13 }, '/body/expMonth'],
    ['half a month', { ...card, expMonth: 1.5 }, '/body/expMonth'],
    ['a month that is a text', { ...card, expMonth: '7' }, '/body/expMonth'],
    ['a null year', { ...card, expYear: null }, '/body/expYear'],
    ['a year of five digits', { ...card, expYear: 20290 }, '/body/expYear'],
    ['a verification value', { ...card, cvv: '123' }, '/body/cvv'],
    [
      'everything wrong at once',
      { ...card, last4: '', expMonth: 13, x: 1 },
      '/body/last4',
      '/body/expMonth',
      '/body/x',
    ],
  ]);
});

describe('DELETE /v1/accounts/{accountId}/payment-methods/{paymentMethodId}', () => {
  const route = requestTo('DELETE /payment-methods/{paymentMethodId}', QOVERY, { id: EXPIRED });

  it('204: qovery, and it is gone', async () => {
    const { status, text } = await ask(service, route);
    expect({ status, text }).toEqual({ status: 204, text: '' });
    expect(received(service.sent())).toEqual([
      { method: 'DELETE', path: `${CARDS}/${EXPIRED}`, query: {}, body: null },
    ]);
    const { data } = (await service.get<PaymentMethodList>(`/v1/accounts/${QOVERY}/payment-methods`)).body;
    expect(data.map(({ id }) => id)).not.toContain(EXPIRED);
  });

  it('404: one that does not exist, and the platform said so', async () => {
    const reply = await ask(service, { ...route, path: `/payment-methods/${ABSENT}` });
    const problem = expectProblem(reply, 404, 'not_found');
    expect(problem.outcome).toBe('not_applied');
    expect(service.sent()).toHaveLength(1);
  });

  it.each(['default', 'setup', '1', `..%2Finvoice%2F${ABSENT}`])(
    '404: the malformed id %s, and nothing goes upstream',
    async (id) => {
      expectProblem(await ask(service, { ...route, path: `/payment-methods/${id}` }), 404, 'not_found');
      expect(service.sent()).toEqual([]);
    },
  );

  keepsTheRules(() => service, route);
  cannot(() => service, { ...route, path: '/payment-methods/default' }, [CLOUDPLANS]);
});

describe('POST /v1/accounts/{accountId}/payment-methods/setup', () => {
  const route = requestTo('POST /payment-methods/setup', CLOUDPLANS);

  it.each([
    ['no body', undefined],
    ['an empty object', {}],
  ])('200: cloudplans, a page to go to, with %s', async (_name, body) => {
    const reply = await ask(service, { ...route, body });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ type: 'redirect', url: expect.stringMatching(LINK) as unknown });
    expect(received(service.sent())).toEqual([
      {
        method: 'POST',
        path: '/v1/organizations/billing/update',
        query: { action: 'getupdatecardlink' },
        body: { org_id: 'O-42' },
      },
    ]);
  });

  it('422: cloudplans refuses, where there is no subscription', async () => {
    const reply = await ask(service, { ...route, account: CLOUDPLANS_FREE });
    const problem = expectProblem(reply, 422, 'upstream_rejected');
    expect(problem).toMatchObject({
      outcome: 'not_applied',
      upstream: { provider: 'cloudplans', status: 409 },
    });
  });

  it.each([
    'Ask your administrator',
    'http://pay.example/1',
    'javascript:alert(1)',
    '',
    null,
    7,
    ['https://a.example'],
  ])('502: what cloudplans calls a link is %p', async (response) => {
    const body = { status: 200, response };
    service.cloudplans.addFault({ operation: 'changepaymentmethod', kind: 'body', body });
    expectProblem(await ask(service, route), 502, 'upstream_contract');
  });

  keepsTheRules(() => service, route);
  cannot(() => service, route, [QOVERY]);

  describe('with the payment gateway configured', () => {
    let gateway: TestService;
    beforeAll(async () => {
      gateway = await TestService.start({
        QOVERY_GATEWAY_SITE: 'acme-test',
        QOVERY_GATEWAY_KEY: 'test_pk_1',
      });
    });
    afterAll(() => gateway?.close());

    it('200: qovery, what the script in the browser needs, and nothing goes upstream', async () => {
      await gateway.get('/v1/accounts');
      gateway.reset();
      const { status, body } = await ask(gateway, { ...route, account: QOVERY });
      expect(status).toBe(200);
      expect(body).toEqual({
        type: 'tokenize',
        gateway: 'chargebee',
        site: 'acme-test',
        publishableKey: 'test_pk_1',
      });
      expect(gateway.sent()).toEqual([]);
    });

    it('200: and the account says that it can', async () => {
      const { actions } = (await gateway.get(`/v1/accounts/${QOVERY}`)).body as {
        actions: Record<string, unknown>;
      };
      expect(actions['payment_methods.setup']).toEqual({ availability: 'available', reason: null });
    });
  });
});
