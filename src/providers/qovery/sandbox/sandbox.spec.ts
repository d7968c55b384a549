import {
  BILLING_INFO as profile,
  CARD as card,
  CLUSTER as cluster,
  CREDIT_CARD,
  INVOICE as invoice,
  PRODUCTION as production,
  USAGE_REPORT as report,
} from '../../../../test/support/qovery-inputs.js';
import { type Sandbox } from '../../../sandbox/sandbox.js';
import { startQoverySandbox } from './sandbox.js';

const labs = '8d2e4b71-5a36-4f9b-b0c7-1e9f3a7c6d02';
const now = new Date('2026-08-15T10:00:00Z');
const day = 86_400_000;

type Body = Record<string, unknown>;

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startQoverySandbox({ now: () => now });
});

afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

function send(path: string, method = 'GET', body?: unknown, authorization = 'Token t'): Promise<Response> {
  const headers = { Authorization: authorization, 'Content-Type': 'application/json' };
  return fetch(`${sandbox.url}/organization${path}`, { method, headers, body: JSON.stringify(body) });
}

const read = async (path: string): Promise<Body> => (await (await send(path)).json()) as Body;
const results = async (path: string): Promise<Body[]> => (await read(path)).results as Body[];

const newCard = { ...CREDIT_CARD, token: 'tok_mastercard_1' };

describe('every documented operation answers', () => {
  it.each([
    ['', 'GET', 200, undefined],
    [`/${production}`, 'GET', 200, undefined],
    [`/${production}/cluster`, 'GET', 200, undefined],
    [`/${production}/cluster/${cluster}/currentCost`, 'GET', 200, undefined],
    [`/${production}/currentCost`, 'GET', 200, undefined],
    [`/${production}/billingInfo`, 'GET', 200, undefined],
    [`/${production}/billingInfo`, 'PUT', 200, profile],
    [`/${production}/billingStatus`, 'GET', 200, undefined],
    [`/${production}/billingExternalId`, 'GET', 200, undefined],
    [`/${production}/billingUsageReport`, 'POST', 200, report],
    [`/${production}/changePlan`, 'POST', 200, { plan: 'TEAM_YEARLY' }],
    [`/${production}/creditCode`, 'POST', 200, { code: 'WELCOME-100' }],
    [`/${production}/creditCard`, 'GET', 200, undefined],
    [`/${production}/creditCard`, 'POST', 201, newCard],
    [`/${production}/creditCard/${card}`, 'DELETE', 204, undefined],
    [`/${production}/invoice`, 'GET', 200, undefined],
    [`/${production}/invoice/${invoice}`, 'GET', 200, undefined],
    [`/${production}/invoice/${invoice}/download`, 'GET', 200, undefined],
    [`/${production}/downloadInvoices`, 'POST', 202, undefined],
  ])('%s %s → %i', async (path, method, status, body) => {
    expect((await send(path, method, body)).status).toBe(status);
  });

  it('counts down a limit that it does not enforce', async () => {
    const { headers } = await send('');
    expect(headers.get('x-ratelimit-limit')).toBe('1000');
    expect(headers.get('x-ratelimit-remaining')).toBe('999');
    expect(headers.get('x-ratelimit-reset')).toMatch(/^\d+$/);
  });

  it.each(['creditCode', 'downloadInvoices'])('%s succeeds with an empty body of no type', async (path) => {
    const response = await send(`/${production}/${path}`, 'POST', { code: 'WELCOME-100' });
    expect(response.headers.get('content-type')).toBeNull();
    expect(await response.text()).toBe('');
  });
});

describe('the seed', () => {
  it('shows every invoice status and an older currency', async () => {
    const invoices = await results(`/${production}/invoice`);
    const count = (member: string, value: string) => invoices.filter((one) => one[member] === value).length;
    expect(invoices).toHaveLength(41);
    expect(new Set(invoices.map(({ status }) => status)).size).toBe(7);
    expect(count('status', 'NOT_PAID')).toBe(1);
    expect(count('currency_code', 'EUR')).toBeGreaterThanOrEqual(6);
    const dates = invoices.map(({ created_at }) => String(created_at));
    expect(dates).toEqual([...dates].sort().reverse());
    expect(await read(`/${production}/invoice/${invoice}`)).toMatchObject({ status: 'PAID', total: 894.37 });
  });

  it('has one good card, one expired and one that ends within a month', async () => {
    expect(await results(`/${production}/creditCard`)).toMatchObject([
      { brand: 'visa', last_digit: '4242', expiry_year: 2028, is_expired: false },
      { brand: 'mastercard', last_digit: '4444', expiry_year: 2025, is_expired: true },
      { brand: 'amex', last_digit: '8431', expiry_month: 8, expiry_year: 26, is_expired: false },
    ]);
  });

  it('has an organisation on trial without a card', async () => {
    expect(await read(`/${labs}`)).toMatchObject({ billing_deployment_restriction: 'NO_CREDIT_CARD' });
    expect(await read(`/${labs}/currentCost`)).toMatchObject({ plan: 'USER_2025', remaining_trial_day: 3 });
    expect(await results(`/${labs}/creditCard`)).toEqual([]);
  });

  it('renews in twelve days', async () => {
    const renewal = (await read(`/${production}/currentCost`)).renewal_at;
    expect(Date.parse(String(renewal)) - now.getTime()).toBe(12 * day);
  });
});

describe('changes show', () => {
  it('of the plan, in the cost and the organisation', async () => {
    const changed: unknown = await (
      await send(`/${production}/changePlan`, 'POST', { plan: 'ENTERPRISE_2025' })
    ).json();
    expect(changed).toMatchObject({ id: production, organization_plan: { plan: 'ENTERPRISE_2025' } });
    expect(await read(`/${production}/currentCost`)).toMatchObject({ plan: 'ENTERPRISE_2025' });
    expect(await read(`/${production}`)).toEqual(changed);
  });

  it('of the cards', async () => {
    const added = (await (await send(`/${production}/creditCard`, 'POST', newCard)).json()) as Body;
    expect(added).toMatchObject({ last_digit: '1881', brand: 'mastercard', expiry_year: 29 });
    await send(`/${production}/creditCard/${card}`, 'DELETE');
    const left = (await results(`/${production}/creditCard`)).map(({ id }) => id);
    expect(left).not.toContain(card);
    expect(left).toContain(added.id);
    expect((await send(`/${production}/creditCard/${card}`, 'DELETE')).status).toBe(404);
  });

  it('of the billing info, replaced as a whole', async () => {
    await send(`/${production}/billingInfo`, 'PUT', profile);
    expect(await read(`/${production}/billingInfo`)).toMatchObject({
      ...profile,
      state: null,
      company: null,
    });
  });

  it('of a credit code, accepted once', async () => {
    const redeem = () => send(`/${production}/creditCode`, 'POST', { code: 'STARTUP-2026' });
    expect((await redeem()).status).toBe(200);
    expect((await redeem()).status).toBe(400);
  });

  it('and reset takes them back', async () => {
    await send(`/${production}/changePlan`, 'POST', { plan: 'TEAM' });
    sandbox.reset();
    expect(await read(`/${production}/currentCost`)).toMatchObject({ plan: 'TEAM_2025' });
  });
});

describe('files', () => {
  it('serves the PDF of an invoice without a credential', async () => {
    const { url } = await read(`/${production}/invoice/${invoice}/download`);
    expect(url).toBe(`${sandbox.url}/files/invoices/${invoice}.pdf`);
    const response = await fetch(String(url));
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(await response.text()).toMatch(/^%PDF-1\.4[^]*%%EOF\n$/);
  });

  it('serves a usage report until it is deleted', async () => {
    const links = (await (await send(`/${production}/billingUsageReport`, 'POST', report)).json()) as Body;
    const url = String(links.report_url);
    expect(await (await fetch(url)).text()).toContain('production-eu');
    expect((await fetch(String(links.delete_report_url), { method: 'DELETE' })).status).toBe(204);
    expect((await fetch(url)).status).toBe(404);
  });
});

describe('refusals', () => {
  it.each([
    ['Token t', 200],
    ['Bearer aaa.bbb.ccc', 200],
    ['Bearer t', 401],
    ['Token aaa.bbb.ccc', 401],
    ['Token revoked', 401],
    ['Token forbidden', 403],
    ['', 401],
  ])('%j is answered %i', async (authorization, status) => {
    expect((await send('', 'GET', undefined, authorization)).status).toBe(status);
  });

  it.each([
    ['/not-a-uuid/currentCost', 400],
    [`/${card}/currentCost`, 404],
    [`/${production}/invoice/${card}`, 404],
    [`/${production}/invoice/x`, 400],
    [`/${production}/cluster/${card}/currentCost`, 404],
    [`/${production}/currentcost`, 404],
    [`/${production}%2FcurrentCost`, 400],
  ])('%s is answered %i', async (path, status) => {
    const response = await send(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, message: expect.any(String) as string });
  });

  it.each([
    ['billingInfo', 'PUT', 'message', { ...profile, city: undefined }],
    ['billingInfo', 'PUT', 'message', { ...profile, state: null }],
    ['creditCard', 'POST', 'message', { ...newCard, expiry_month: '6' }],
    ['creditCard', 'POST', 'message', undefined],
    ['changePlan', 'POST', 'detail', { plan: 'GOLD' }],
    ['creditCode', 'POST', 'detail', { code: 'NOPE' }],
    ['billingUsageReport', 'POST', 'detail', { ...report, to: report.from }],
    ['billingUsageReport', 'POST', 'detail', { ...report, from: '2026-07-01' }],
  ])('%s %s says in %s what is wrong', async (path, method, member, body) => {
    const response = await send(`/${production}/${path}`, method, body);
    expect(response.status).toBe(400);
    expect(await response.json()).toHaveProperty(member);
  });
});

describe('load', () => {
  it('takes invoices as they are and adds organisations', async () => {
    sandbox.seedInvoices(production, [{ id: invoice, odd: true }]);
    expect(await results(`/${production}/invoice`)).toEqual([{ id: invoice, odd: true }]);
    const ids = sandbox.addOrganizations(3, 5);
    expect((await results('')).map(({ id }) => id)).toEqual([production, labs, ...ids]);
    expect(await results(`/${ids[2]}/invoice`)).toHaveLength(5);
  });
});
