import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { nimbus as definition } from '../fixtures/nimbus/definition.js';
import { operations } from '../fixtures/nimbus/operations.js';
import { expectProblem, pointersOf, received } from '../support/expectations.js';
import { READ } from '../support/native.js';
import { newKey, PAIR, TestService } from '../support/service.js';

/** A third provider's operations are at the native door for its table alone. */

const TENANT = '/v2/tenants/t-100';

let nimbus: Sandbox;
let service: TestService;

const WITH_NIMBUS = [...PAIR, definition];

beforeAll(async () => {
  service = await TestService.start({}, WITH_NIMBUS);
  nimbus = service.sandbox('nimbus');
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(async () => {
  await service?.close();
});

const setSeats = (body: unknown, key?: string) =>
  service.request('PUT', `${TENANT}/contract/seats`, { body, key });

describe('a third provider at the native door', () => {
  it.each(Object.values(operations))('2xx: $id, as the platform has it', async ({ id, method, path }) => {
    const url = path.replace('{tenant}', 't-100').replace('{bill}', 'B-11');
    const body = method === 'PUT' ? { seats: 9, brand_new: [1] } : undefined;
    const reply = await service.request(method, url, { body });
    expect(Math.floor(reply.status / 100)).toBe(2);
    expect(nimbus.requests().map(({ operation }) => operation)).toEqual([id]);
    expect(received(nimbus.requests())).toEqual([{ method, path: url, query: {}, body: body ?? null }]);
    const direct = await fetch(nimbus.url + url, {
      method,
      headers: { authorization: 'Bearer x' },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect([reply.status, reply.text]).toEqual([direct.status, await direct.text()]);
  });

  it('404: no tenant but one of its accounts, and nothing is sent', async () => {
    for (const id of ['t-101', 'O-42', READ.path.split('/')[3], 't-100%2F..', 'T-100x'])
      expectProblem(await service.get(`/v2/tenants/${id}/bills`), 404, 'not_found');
    expect(nimbus.requests()).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['no seats', {}, '/body/seats'],
    ['none of them', { seats: 0 }, '/body/seats'],
    ['no body', undefined, '/body'],
  ])('422: %s, by the schema of its table, and nothing is sent', async (_name, body, pointer) => {
    const reply = await setSeats(body);
    expectProblem(reply, 422, 'validation_failed');
    expect(pointersOf(reply)).toEqual([pointer]);
    expect(nimbus.requests()).toEqual([]);
  });

  it('204: once per key', async () => {
    const key = newKey();
    const replies = [await setSeats({ seats: 9 }, key), await setSeats({ seats: 9 }, key)];
    expect(replies.map(({ status, headers }) => [status, headers.get('idempotent-replayed')])).toEqual([
      [204, null],
      [204, 'true'],
    ]);
    expect(nimbus.requests()).toHaveLength(1);
  });

  it('4xx: its refusals, as they came; 502: its failures', async () => {
    nimbus.addFault({
      operation: 'listBills',
      kind: 'status',
      status: 418,
      body: { problem: 'No.' },
      times: 1,
    });
    const refused = await service.get(`${TENANT}/bills`);
    expect([refused.status, refused.text]).toEqual([418, '{"problem":"No."}']);
    nimbus.addFault({ operation: 'listBills', kind: 'status', status: 500 });
    const { upstream } = expectProblem(await service.get(`${TENANT}/bills`), 502, 'upstream_error');
    expect(upstream).toMatchObject({ provider: 'nimbus', operation: 'listBills' });
  });

  it('405: with Allow', async () => {
    const reply = await service.request('POST', `${TENANT.toUpperCase()}/bills`);
    expectProblem(reply, 405, 'method_not_allowed');
    expect(reply.headers.get('allow')).toBe('GET, HEAD');
  });

  it('200: and the others’ are there as ever', async () => {
    expect((await service.get(READ.path)).status).toBe(200);
    expect(nimbus.requests()).toEqual([]);
  });
});
