import { type Sandbox } from '../../../sandbox/sandbox.js';
import { startCloudPlansSandbox } from './sandbox.js';

const now = new Date('2026-08-15T10:00:00Z');

type Body = Record<string, unknown>;

interface Described {
  response: { organization: Body; subscription: { quantity: string; plan: string; payment_exp: string } };
}

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startCloudPlansSandbox({ now: () => now });
});

afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

function send(path: string, method = 'GET', body?: unknown, authorization = 'Bearer t'): Promise<Response> {
  const headers = { Authorization: authorization, 'Content-Type': 'application/json' };
  return fetch(`${sandbox.url}/v1/organizations${path}`, { method, headers, body: JSON.stringify(body) });
}

const json = async (response: Promise<Response>): Promise<Body> => (await (await response).json()) as Body;
const update = (action: string, body: unknown) => send(`/billing/update?action=${action}`, 'POST', body);
const subscribe = (id: string, quantity: string) =>
  send(`/billing/update?action=getpaymentlink&org_id=${id}&quantity=${quantity}`, 'POST');

const described = async (id: string): Promise<Described['response']> => {
  const body: unknown = await json(send(`/billing/describe?action=getorganization&org_id=${id}`));
  return (body as Described).response;
};

const history = async (id: string): Promise<Body[]> =>
  (await json(send(`/billing/history?action=list_billing&org_id=${id}`))).billing_history as Body[];

const complete = (id: string) =>
  fetch(`${sandbox.url}/__sandbox/links/complete`, { method: 'POST', body: JSON.stringify({ org_id: id }) });

describe('every documented operation answers', () => {
  it('lists the organisations', async () => {
    expect(await json(send('/list?action=list'))).toMatchObject({
      status: 200,
      data: {
        organizations: [{ org_id: 'O-42', org_name: 'Acme Retail', resources: 12 }, { org_id: 'O-77' }],
      },
    });
  });

  it('describes, with the quantity as a text', async () => {
    expect(await described('O-42')).toEqual({
      organization: { resources: 12, name: 'Acme Retail', id: 'O-42', owner: 'owner@acme.example' },
      subscription: { payment_exp: '08/2027', plan: 'Standard', quantity: '20' },
    });
  });

  it('tells the history, odd texts included', async () => {
    const entries = await history('O-42');
    expect(entries.map(({ id }) => id)).toEqual(
      Array.from({ length: 16 }, (_, index) => `CP-${String(16 - index).padStart(4, '0')}`),
    );
    const unpaid = entries
      .filter(({ status }) => status === 'unpaid')
      .map(({ due_date }) => String(due_date));
    expect(unpaid.map((due) => due < '2026-08-15')).toEqual([false, true]);
    expect(new Set(entries.map(({ amount }) => amount))).toEqual(
      new Set(['119.80 USD', '59,90 USD', 'USD 1,234.50', '$59.90', '1,234']),
    );
    expect(await history('O-77')).toEqual([]);
  });

  it('links to a hosted page for a new card', async () => {
    const { status, response } = await json(update('getupdatecardlink', { org_id: 'O-42' }));
    expect(status).toBe(200);
    expect(response).toMatch(/^https:\/\/checkout\.stripe\.example\//);
  });
});

describe('changes show', () => {
  it('of a subscription only once a person has paid', async () => {
    const { response } = await json(subscribe('O-77', '100'));
    expect(response).toMatch(/^https:\/\/checkout\.stripe\.example\/c\/pay\/cs_test_/);
    expect((await described('O-77')).subscription.quantity).toBe('');
    expect((await complete('O-77')).status).toBe(200);
    expect((await described('O-77')).subscription).toEqual({
      payment_exp: '08/2029',
      plan: 'Standard',
      quantity: '100',
    });
    expect((await complete('O-77')).status).toBe(409);
  });

  it('of a card only once a person has entered it', async () => {
    await update('getupdatecardlink', { org_id: 'O-42' });
    expect((await described('O-42')).subscription.payment_exp).toBe('08/2027');
    await complete('O-42');
    expect((await described('O-42')).subscription).toMatchObject({ payment_exp: '08/2029', quantity: '20' });
  });

  it('of a quantity, and bill the days at the old one', async () => {
    expect(await json(update('updatesubscription', { org_id: 'O-42', quantity: 30 }))).toEqual({
      status: 200,
    });
    expect((await described('O-42')).subscription.quantity).toBe('30');
    expect((await history('O-42'))[0]).toEqual({
      status: 'unpaid',
      id: 'CP-0017',
      organization: 'O-42',
      date: '2026-08-15',
      due_date: '2026-08-20',
      amount: '59.90 USD',
    });
  });

  it('of a cancelled subscription, at once', async () => {
    expect(await json(update('cancelsubscription', { org_id: 'O-42' }))).toEqual({ status: 200 });
    expect((await described('O-42')).subscription).toMatchObject({ plan: '', quantity: '0' });
    expect(await history('O-42')).toHaveLength(17);
    expect(await json(update('cancelsubscription', { org_id: 'O-42' }))).toMatchObject({ status: 409 });
  });
});

describe('refusals come with HTTP 200 and a status in the body', () => {
  it.each([
    ['an unknown organisation', 404, () => update('cancelsubscription', { org_id: 'O-1' })],
    ['no organisation', 400, () => send('/billing/describe?action=getorganization')],
    ['an organisation in the wrong place', 400, () => update('cancelsubscription&org_id=O-42', {})],
    ['a second subscription', 409, () => subscribe('O-42', '5')],
    ['a quantity that is no integer', 400, () => subscribe('O-77', '1.5')],
    ['a quantity of nothing', 400, () => update('updatesubscription', { org_id: 'O-42', quantity: 0 })],
    ['a quantity as a text', 400, () => update('updatesubscription', { org_id: 'O-42', quantity: '30' })],
    ['fewer than are in use', 409, () => update('updatesubscription', { org_id: 'O-42', quantity: 11 })],
    ['a change of no subscription', 409, () => update('updatesubscription', { org_id: 'O-77', quantity: 9 })],
    ['a card without a subscription', 409, () => update('getupdatecardlink', { org_id: 'O-77' })],
  ])('%s: %i', async (_name, status, request) => {
    const response = await request();
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status, response: expect.any(String) as string });
    expect((await described('O-42')).subscription.quantity).toBe('20');
  });

  it.each(['', '?action=nothing', '?Action=cancelsubscription'])(
    'but for the action %j, which is HTTP 400',
    async (query) => {
      const response = await send(`/billing/update${query}`, 'POST', { org_id: 'O-42' });
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({ status: 400, response: 'Unknown action' });
    },
  );

  it.each(['', 'Bearer expired', 'Token t'])(
    'but for the credential %j, which the gateway refuses',
    async (it) => {
      const response = await send('/list?action=list', 'GET', undefined, it);
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ message: 'Unauthorized' });
    },
  );
});

describe('load', () => {
  it('takes a history as it is and adds organisations', async () => {
    sandbox.seedInvoices('O-77', [{ id: 7, amount: 1 }]);
    expect(await history('O-77')).toEqual([{ id: 7, amount: 1 }]);
    const ids = sandbox.addOrganizations(2, 3);
    expect(await history(String(ids[1]))).toHaveLength(3);
    expect(() => sandbox.seedInvoices('O-1', [])).toThrow('not found');
  });
});
