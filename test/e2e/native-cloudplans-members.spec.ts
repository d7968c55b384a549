import { expectProblem, pointersOf } from '../support/expectations.js';
import { CANCEL, CLOUDPLANS_CASES, DESCRIBE, SUBSCRIBE, UPDATE, type NativeCase } from '../support/native.js';
import { sendRaw } from '../support/raw-http.js';
import { TestService, type Reply } from '../support/service.js';

/** What CloudPlans receives beside the organisation (docs/design.md, section 7). */

const BILLING = '/v1/organizations/billing';
const JSON_TYPE = { 'content-type': 'application/json' };
const HISTORY = CLOUDPLANS_CASES.find(({ operation }) => operation === 'billinghistory') as NativeCase;
const CARD_LINK = CLOUDPLANS_CASES.find(({ operation }) => operation === 'changepaymentmethod') as NativeCase;

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(() => service?.close());

const sent = () => service.sent().map(({ method, rawUrl, body }) => ({ method, rawUrl, body }));
const nothingSent = (): void => expect(service.sent()).toEqual([]);

/** Any method with a body, and the target as it is written. */
const request = (method: string, target: string, body?: unknown): Promise<Reply> => {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = text === undefined ? {} : { ...JSON_TYPE, 'content-length': Buffer.byteLength(text) };
  return sendRaw(service, { method, path: `${BILLING}/${target}`, headers, body: text }) as Promise<Reply>;
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

interface Way {
  name: string;
  asking: (quantity: unknown) => Promise<Reply>;
  pointer: string;
  sent: (quantity: number) => unknown;
}

const inQuery = (target: string, quantity: unknown): Promise<Reply> =>
  request('POST', `${target}&quantity=${encodeURIComponent(textOf(quantity))}`);
const subscribed = (n: number) => ({
  ...SUBSCRIBE.sent,
  rawUrl: SUBSCRIBE.sent.rawUrl.replace('=5', `=${n}`),
});
const updated = (n: number) => ({ ...UPDATE.sent, body: { org_id: 'O-42', quantity: n } });
const WAYS: readonly Way[] = [
  {
    name: 'in the query, to subscribe',
    asking: (quantity) => inQuery('update?action=getpaymentlink&org_id=O-77', quantity),
    pointer: '/query/quantity',
    sent: subscribed,
  },
  {
    name: 'in the body, to subscribe',
    asking: (quantity) => request('POST', 'update?action=getpaymentlink', { org_id: 'O-77', quantity }),
    pointer: '/query/quantity',
    sent: subscribed,
  },
  {
    name: 'in the body, to update',
    asking: (quantity) => request('POST', 'update?action=updatesubscription', { org_id: 'O-42', quantity }),
    pointer: '/body/quantity',
    sent: updated,
  },
  {
    name: 'in the query, to update',
    asking: (quantity) => inQuery('update?action=updatesubscription&org_id=O-42', quantity),
    pointer: '/body/quantity',
    sent: updated,
  },
];

describe.each(WAYS)('a quantity $name', ({ asking, pointer, sent: expected }) => {
  it.each([12, 100, Number.MAX_SAFE_INTEGER])('200: %d is sent as it is', async (quantity) => {
    expect((await asking(quantity)).status).toBe(200);
    expect(sent()).toEqual([expected(quantity)]);
  });

  it.each([0, -1, 1.5, 2 ** 53, 1e21, 'x', '', '0x10', '1e3', ' 5', 'Infinity', [], {}, [5], [[5]], true])(
    '422: %j is none, and nothing is sent',
    async (quantity) => {
      const reply = await asking(quantity);
      expectProblem(reply, 422, 'validation_failed');
      expect(pointersOf(reply)).toEqual([pointer]);
      nothingSent();
    },
  );
});

describe('a quantity', () => {
  it('422: where it is needed and not given, and nothing is sent', async () => {
    for (const [target, body, pointer] of [
      ['update?action=getpaymentlink&org_id=O-77', undefined, '/query/quantity'],
      ['update?action=updatesubscription', { org_id: 'O-42' }, '/body/quantity'],
      ['update?action=updatesubscription', { org_id: 'O-42', quantity: null }, '/body/quantity'],
    ] as const) {
      const reply = await request('POST', target, body);
      expectProblem(reply, 422, 'validation_failed');
      expect(pointersOf(reply)).toEqual([pointer]);
    }
    nothingSent();
  });

  it('422: in both places, and nothing is sent', async () => {
    const reply = await request('POST', 'update?action=updatesubscription&quantity=30', {
      org_id: 'O-42',
      quantity: 30,
    });
    expectProblem(reply, 422, 'validation_failed');
    expect(pointersOf(reply)[0]).toMatch(/quantity$/);
    nothingSent();
  });

  it('422: of a cancellation, in the query, is unknown', async () => {
    const reply = await request('POST', 'update?action=cancelsubscription&org_id=O-42&quantity=1');
    expect(pointersOf(reply)).toEqual(['/query/quantity']);
    nothingSent();
  });
});

describe('a body', () => {
  it.each([UPDATE, CANCEL, CARD_LINK])(
    '200: $operation, with members that nobody has heard of, which pass on',
    async (one) => {
      const body = {
        ...(one.body as object),
        brand_new: { deep: [1, null, 'é☃'] },
        toString: 'x',
        ORG_ID: 'O-77',
      };
      expect((await service.request('POST', one.path, { body })).status).toBe(200);
      expect(sent()).toEqual([{ ...one.sent, body }]);
    },
  );

  it.each(CLOUDPLANS_CASES)('200: an empty one of any type is none, for $operation', async (one) => {
    const all = {
      ...Object.fromEntries(new URLSearchParams(one.path.split('?')[1])),
      ...(one.body as object | undefined),
    };
    const path = `${one.path.split('?')[0]}?${new URLSearchParams(all).toString()}`;
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': 0 };
    expect((await sendRaw(service, { method: one.method, path, headers })).status).toBe(200);
    expect(sent()).toEqual([one.sent]);
  });

  it.each([DESCRIBE, HISTORY, SUBSCRIBE])(
    '422: a member that is none of $operation, whose documents have no body',
    async (one) => {
      const reply = await request(one.method, one.path.slice(BILLING.length + 1), { zz: 1 });
      expectProblem(reply, 422, 'validation_failed');
      expect(pointersOf(reply)).toEqual(['/body/zz']);
      nothingSent();
    },
  );

  it('400: half of one, of a GET too', async () => {
    const headers = { ...JSON_TYPE, 'content-length': 11 };
    expectProblem(
      await sendRaw(service, { path: DESCRIBE.path, headers, body: '{"org_id":"' }),
      400,
      'malformed_request',
    );
    nothingSent();
  });
});
