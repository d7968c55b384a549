import { operations } from '../../src/providers/cloudplans/operations.js';
import { expectProblem, pointersOf } from '../support/expectations.js';
import { ask, CLOUDPLANS_CASES } from '../support/native.js';
import { sendRaw } from '../support/raw-http.js';
import { TestService, type Reply } from '../support/service.js';

/** Which requests reach CloudPlans (docs/design.md, section 7). */

const BILLING = '/v1/organizations/billing';
const JSON_TYPE = { 'content-type': 'application/json' };

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

it('is tested here in all its operations', () => {
  const ids = Object.values(operations).map(({ id }) => id as string);
  expect(CLOUDPLANS_CASES.map(({ operation }) => operation)).toEqual(ids);
});

describe.each(CLOUDPLANS_CASES)('$operation', (one) => {
  const [path = '', query = ''] = one.path.split('?');
  const members = new URLSearchParams(query);
  const organization = members.get('org_id') ?? 'O-42';
  const outcome = one.method === 'GET' ? undefined : 'not_applied';
  /** The same with some members said otherwise. */
  const altered = (
    alter: (query: URLSearchParams, body: Record<string, unknown>) => void,
  ): Promise<Reply> => {
    const changed = new URLSearchParams(members);
    const body = { ...(one.body as Record<string, unknown> | undefined) };
    alter(changed, body);
    const given = Object.keys(body).length > 0 || one.body !== undefined ? body : undefined;
    return request(one.method, `${path.slice(BILLING.length + 1)}?${changed.toString()}`, given);
  };

  it('200: one request reaches the platform, as its documents have it, and its answer comes back', async () => {
    const reply = await service.request(one.method, one.path, { body: one.body });
    expect([reply.status, reply.body.status]).toEqual([200, 200]);
    expect(sent()).toEqual([one.sent]);
  });

  it('200: in capitals', async () => {
    const url = `${path.toUpperCase()}?${query}`;
    expect((await service.request(one.method, url, { body: one.body })).status).toBe(200);
    expect(sent()).toEqual([one.sent]);
  });

  it('200: everything in the query, and it goes where the documents have it', async () => {
    const all = { ...Object.fromEntries(members), ...(one.body as Record<string, string> | undefined) };
    const url = `${path}?${new URLSearchParams(all).toString()}`;
    expect((await service.request(one.method, url)).status).toBe(200);
    expect(sent()).toEqual([one.sent]);
  });

  it('200: all but the action in the body, and it goes where the documents have it', async () => {
    const { action, ...rest } = {
      ...Object.fromEntries(members),
      ...(one.body as object | undefined),
    } as Record<string, unknown>;
    const body = { ...rest, ...('quantity' in rest && { quantity: Number(rest.quantity) }) };
    expect(
      (await request(one.method, `${path.slice(BILLING.length + 1)}?action=${String(action)}`, body)).status,
    ).toBe(200);
    expect(sent()).toEqual([one.sent]);
  });

  it.each<[string, Parameters<typeof altered>[0], string]>([
    ['no action', (given) => given.delete('action'), '/query/action'],
    ['an empty action', (given) => given.set('action', ''), '/query/action'],
    ['an unknown action', (given) => given.set('action', 'deleteorganization'), '/query/action'],
    ['an action in capitals', (given) => given.set('action', 'CANCELSUBSCRIPTION'), '/query/action'],
    [
      'the same action twice',
      (given) => given.append('action', members.get('action') ?? ''),
      '/query/action',
    ],
    ['two actions', (given) => given.append('action', 'cancelsubscription'), '/query/action'],
    ['another action in the body', (_, body) => (body.action = 'cancelsubscription'), '/query/action'],
    [
      'a list of actions',
      (given, body) => void ((body.action = [members.get('action')]), given.delete('action')),
      '/query/action',
    ],
    ['an action that is inherited', (given) => given.set('action', 'constructor'), '/query/action'],
    ['no org_id', (given, body) => void (given.delete('org_id'), delete body.org_id), '/query/org_id'],
    [
      'two org_ids',
      (given) => (given.append('org_id', 'O-42'), given.append('org_id', 'O-77')),
      '/query/org_id',
    ],
    [
      'one org_id in each place',
      (given, body) => void (given.set('org_id', organization), (body.org_id = organization)),
      '/query/org_id',
    ],
    [
      'an org_id that is null',
      (given, body) => void (given.delete('org_id'), (body.org_id = null)),
      '/query/org_id',
    ],
  ])('422: %s, and nothing is sent', async (_name, alter, pointer) => {
    const reply = await altered(alter);
    expect(expectProblem(reply, 422, 'validation_failed').outcome).toBe(outcome);
    expect(pointersOf(reply)).toEqual([pointer]);
    nothingSent();
  });

  it.each<[string, unknown]>([
    ['a list', [organization]],
    ['a list in a list', [[organization]]],
    ['an object', { id: organization }],
    ['an object with a method’s name', { toString: 1 }],
    ['a list of such objects', [{ toString: 1 }]],
    ['a number', 42],
    ['true', true],
  ])('422: an org_id that is %s, and nothing is sent', async (_name, id) => {
    const reply = await altered((given, body) => void (given.delete('org_id'), (body.org_id = id)));
    expectProblem(reply, 422, 'validation_failed');
    expect(pointersOf(reply)[0]).toMatch(/^\/(query|body)\/org_id$/);
    nothingSent();
  });

  it.each([
    'O-4242',
    'o-42',
    '',
    'O-42&action=cancelsubscription',
    'O-42%26action%3Dcancelsubscription',
    'O-42#',
    'O-42 ',
    '../O-42',
    'cloudplans.O-42',
    '[object Object]',
    'constructor',
  ])('404: the organisation %j, which nobody has, and nothing is sent', async (id) => {
    for (const place of ['query', 'body']) {
      const reply = await altered((given, body) => {
        given.delete('org_id');
        delete body.org_id;
        if (place === 'query') given.set('org_id', id);
        else body.org_id = id;
      });
      expect(expectProblem(reply, 404, 'not_found').outcome).toBe(outcome);
    }
    nothingSent();
  });

  it.each(['zz', 'org_id[]', 'orgId', 'ACTION', '__proto__', 'constructor'])(
    '422: ?%s=1 is a member that the platform does not have, and nothing is sent',
    async (name) => {
      const reply = await altered((given) => given.set(name, '1'));
      expectProblem(reply, 422, 'validation_failed');
      expect(pointersOf(reply)).toEqual([`/query/${name}`]);
      nothingSent();
    },
  );

  it.each(['PUT', 'DELETE', 'PATCH', one.method === 'GET' ? 'POST' : 'GET'])(
    '405: %s, with Allow',
    async (method) => {
      const reply = await sendRaw(service, { method, path: one.path });
      expectProblem(reply, 405, 'method_not_allowed');
      const allowed = reply.headers.get('allow')?.split(', ').sort();
      expect(allowed).toEqual(one.method === 'GET' ? ['GET', 'HEAD'] : ['POST']);
      nothingSent();
    },
  );

  it.each([
    ['a list', []],
    ['a text', 'x'],
    ['a number', 7],
    ['true', true],
  ])('422: a body that is %s, and nothing is sent', async (_name, body) => {
    const all = { ...Object.fromEntries(members), ...(one.body as Record<string, string> | undefined) };
    const target = `${path.slice(BILLING.length + 1)}?${new URLSearchParams(all).toString()}`;
    const reply = await request(one.method, target, body);
    expectProblem(reply, 422, 'validation_failed');
    expect(pointersOf(reply)).toEqual(['/body']);
    nothingSent();
  });
});

it.each(CLOUDPLANS_CASES.filter(({ method }) => method === 'GET'))(
  '200: HEAD of $operation, as GET but without the body',
  async (one) => {
    const got = await ask(service, one);
    const head = await ask(service, { ...one, method: 'HEAD' });
    expect([head.status, head.type, head.bytes.length]).toEqual([got.status, got.type, 0]);
    expect(sent()).toEqual([one.sent, one.sent]);
  },
);
