import { createHash } from 'node:crypto';
import { startCloudPlansSandbox } from '../providers/cloudplans/sandbox/sandbox.js';
import { startQoverySandbox } from '../providers/qovery/sandbox/sandbox.js';
import { type Fault, type FaultKind, type Sandbox, faultKinds } from './sandbox.js';

const account = '3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01';
const headers = { Authorization: 'Token secret' };

let qovery: Sandbox;
let cloudPlans: Sandbox;

beforeAll(async () => {
  qovery = await startQoverySandbox();
  cloudPlans = await startCloudPlansSandbox();
});

afterEach(() => {
  qovery.reset();
  cloudPlans.reset();
});

afterAll(() => Promise.all([qovery.close(), cloudPlans.close()]));

const currentCost = (init: RequestInit = {}) =>
  fetch(`${qovery.url}/organization/${account}/currentCost`, { headers, ...init });

const changePlan = (init: RequestInit = {}) =>
  fetch(`${qovery.url}/organization/${account}/changePlan`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ plan: 'BUSINESS_2025' }),
    ...init,
  });

const arrived = async (sandbox: Sandbox, count: number): Promise<void> => {
  while (sandbox.requests().length < count) await new Promise(setImmediate);
};

/** Changes the plan and stops waiting as soon as the request has arrived. */
const giveUp = async (): Promise<void> => {
  const client = new AbortController();
  const change = expect(changePlan({ signal: client.signal })).rejects.toThrow();
  await arrived(qovery, 1);
  client.abort();
  await change;
};

const plan = async (): Promise<unknown> => ((await (await currentCost()).json()) as { plan: unknown }).plan;

const cloudPlansDescribe = () =>
  fetch(`${cloudPlans.url}/v1/organizations/billing/describe?action=getorganization&org_id=O-42`, {
    headers: { Authorization: 'Bearer secret' },
  });

const fault = (kind: FaultKind, more: Partial<Fault> = {}): void =>
  qovery.addFault({ operation: 'getOrganizationCurrentCost', kind, ...more });

const spoilChange = (kind: FaultKind): void => qovery.addFault({ operation: 'changePlan', kind, times: 1 });

describe('faults', () => {
  it('slow waits, then answers as ever', async () => {
    fault('slow', { delayMs: 1 });
    expect((await currentCost()).status).toBe(200);
  });

  it('slow still applies a change that the client no longer waits for', async () => {
    qovery.addFault({ operation: 'changePlan', kind: 'slow', delayMs: 20 });
    await giveUp();
    while ((await plan()) !== 'BUSINESS_2025') await new Promise(setImmediate);
  });

  it('hang never answers and changes nothing', async () => {
    spoilChange('hang');
    await giveUp();
    expect(qovery.requests()).toMatchObject([{ operation: 'changePlan', status: null }]);
    expect(await plan()).toBe('TEAM_2025');
  });

  it('status answers as the platform would, with Retry-After when given', async () => {
    fault('status', { status: 429, retryAfter: 7 });
    const response = await currentCost();
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.json()).toMatchObject({ status: 429, error: 'Too Many Requests' });

    cloudPlans.addFault({ operation: 'describebilling', kind: 'status' });
    const other = await cloudPlansDescribe();
    expect(other.status).toBe(503);
    expect(await other.json()).toEqual({ status: 503, response: expect.any(String) as string });
  });

  it('status takes another body', async () => {
    fault('status', { status: 400, body: { detail: 'no' } });
    expect(await (await currentCost()).json()).toEqual({ detail: 'no' });
  });

  it('html answers 200 with a page', async () => {
    fault('html');
    const response = await currentCost();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
  });

  it.each(['truncated', 'empty'] as const)('%s answers 200 with what is no JSON', async (kind) => {
    fault(kind);
    const response = await currentCost();
    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toThrow();
  });

  it('drop cuts the connection before anything is done', async () => {
    spoilChange('drop');
    await expect(changePlan()).rejects.toThrow();
    expect(await plan()).toBe('TEAM_2025');
  });

  it('apply_then_drop cuts the connection after the change', async () => {
    spoilChange('apply_then_drop');
    await expect(changePlan()).rejects.toThrow();
    expect(await plan()).toBe('BUSINESS_2025');
  });

  it('apply_then_error answers 500 after the change', async () => {
    spoilChange('apply_then_error');
    expect((await changePlan()).status).toBe(500);
    expect(await plan()).toBe('BUSINESS_2025');
  });

  it('redirect points to another path, where the ledger would show a client that follows', async () => {
    fault('redirect');
    const response = await currentCost({ redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(`${qovery.url}/redirected`);
  });

  it('oversize is valid JSON of more than 6 MB', async () => {
    fault('oversize');
    const text = await (await currentCost()).text();
    expect(text.length).toBeGreaterThan(6 * 1024 * 1024);
    expect(() => JSON.parse(text) as unknown).not.toThrow();
  });

  it('body answers exactly that', async () => {
    fault('body', { body: { cost: null }, times: 1 });
    expect(await (await currentCost()).json()).toEqual({ cost: null });
    fault('body', { body: '[1,' });
    expect(await (await currentCost()).text()).toBe('[1,');
  });

  it('body_status answers HTTP 200 with another status inside', async () => {
    cloudPlans.addFault({ operation: 'describebilling', kind: 'body_status', status: 403 });
    const response = await cloudPlansDescribe();
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: 403, response: expect.any(String) as string });
  });

  it('no_status leaves the payload', async () => {
    cloudPlans.addFault({ operation: 'describebilling', kind: 'no_status' });
    const body: unknown = await (await cloudPlansDescribe()).json();
    expect(body).not.toHaveProperty('status');
    expect(body).toHaveProperty('response.organization.id', 'O-42');
  });

  it('gateway answers in the words of a gateway', async () => {
    cloudPlans.addFault({ operation: 'describebilling', kind: 'gateway', status: 403 });
    const response = await cloudPlansDescribe();
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ message: 'Unauthorized' });
  });

  it('unseen_enum answers as ever, but for a value never seen', async () => {
    fault('unseen_enum');
    expect(await (await currentCost()).json()).toMatchObject({
      plan: 'TEAM_2031',
      cost: { total_in_cents: 89_400 },
    });
  });

  it('spoils so many requests as asked, of one organisation when asked', async () => {
    fault('status', { times: 1, account: '8d2e4b71-5a36-4f9b-b0c7-1e9f3a7c6d02' });
    expect((await currentCost()).status).toBe(200);
    fault('status', { times: 1, account });
    expect((await currentCost()).status).toBe(503);
    expect((await currentCost()).status).toBe(200);
  });

  it('* spoils every request', async () => {
    qovery.addFault({ operation: '*', kind: 'status', status: 502 });
    expect((await fetch(`${qovery.url}/organization`)).status).toBe(502);
  });

  it('refuses a kind or an operation that does not exist', () => {
    expect(() => fault('body_status')).toThrow(/There are: slow/);
    expect(() => qovery.addFault({ operation: 'none', kind: 'slow' })).toThrow(/There are: \*/);
  });
});

describe('ledger', () => {
  it('records what arrived and what was answered, without the credential', async () => {
    await fetch(`${qovery.url}/organization/${account}/changePlan?a=1&a=2&b=3`, {
      method: 'POST',
      headers,
      body: '{"plan":"TEAM"}',
    });
    const digest = createHash('sha256').update('secret').digest('hex');
    expect(qovery.requests()).toMatchObject([
      {
        method: 'POST',
        path: `/organization/${account}/changePlan`,
        rawUrl: `/organization/${account}/changePlan?a=1&a=2&b=3`,
        query: { a: ['1', '2'], b: '3' },
        headers: { authorization: `Token sha256:${digest}` },
        body: { plan: 'TEAM' },
        operation: 'changePlan',
        status: 200,
      },
    ]);
  });

  it('records what no route takes', async () => {
    expect((await fetch(`${qovery.url}/Organization`, { headers })).status).toBe(404);
    expect((await fetch(`${qovery.url}/organization`, { method: 'PUT', headers })).status).toBe(405);
    expect(qovery.requests()).toMatchObject([
      { path: '/Organization', operation: null, status: 404 },
      { path: '/organization', operation: null, status: 405 },
    ]);
  });
});

describe('control path', () => {
  const control = (path: string, method = 'GET', body?: unknown) =>
    fetch(`${cloudPlans.url}/__sandbox${path}`, { method, body: JSON.stringify(body) });

  it('tells what it is', async () => {
    expect(await (await control('')).json()).toMatchObject({
      sandbox: true,
      platform: 'cloudplans',
      faultKinds: [...faultKinds],
    });
  });

  it('takes, lists and clears faults', async () => {
    const one = { operation: 'describebilling', kind: 'empty', times: 2 };
    expect((await control('/faults', 'POST', one)).status).toBe(201);
    await cloudPlansDescribe();
    expect(await (await control('/faults')).json()).toEqual({ faults: [{ ...one, times: 1 }] });
    expect((await control('/faults', 'DELETE')).status).toBe(204);
    expect((await cloudPlansDescribe()).headers.get('content-length')).not.toBe('0');
  });

  it.each([
    [{ operation: 'describebilling', kind: 'fire' }, /There are: slow/],
    [{ operation: 'fire', kind: 'slow' }, /describebilling/],
    [{ operation: '*', kind: 'slow', times: 0 }, /times/],
    [{ operation: '*', kind: 'slow', delay: 1 }, /delayMs/],
    ['slow', /object/],
  ])('refuses the fault %j', async (body, words) => {
    const response = await control('/faults', 'POST', body);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(words);
  });

  it('shows and clears the ledger, and is not in it', async () => {
    await cloudPlansDescribe();
    const { requests } = (await (await control('/requests')).json()) as { requests: unknown[] };
    expect(requests).toHaveLength(1);
    await control('/requests', 'DELETE');
    expect(cloudPlans.requests()).toEqual([]);
  });

  it('resets, and knows no other path', async () => {
    cloudPlans.addFault({ operation: '*', kind: 'drop' });
    expect((await control('/reset', 'POST')).status).toBe(204);
    expect((await cloudPlansDescribe()).status).toBe(200);
    expect((await control('/other')).status).toBe(404);
  });
});

describe('closing', () => {
  it('ends hung requests, and twice is once', async () => {
    const sandbox = await startQoverySandbox();
    sandbox.addFault({ operation: '*', kind: 'hang', times: 1 });
    sandbox.addFault({ operation: '*', kind: 'slow', delayMs: 600_000 });
    const requests = [fetch(`${sandbox.url}/organization`), fetch(`${sandbox.url}/organization`)];
    const settled = Promise.allSettled(requests);
    await arrived(sandbox, 2);
    await sandbox.close();
    await sandbox.close();
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
