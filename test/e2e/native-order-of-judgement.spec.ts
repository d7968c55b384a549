import { expectProblem } from '../support/expectations.js';
import { CHANGE_PLAN, DESCRIBE, READ, REDEEM, UPDATE } from '../support/native.js';
import { sendRaw } from '../support/raw-http.js';
import { newKey, TestService } from '../support/service.js';

/** The order of checks of docs/design.md, section 3.8, without capability. */

const CARD = '4242424242424242';
const ABSENT = '00000000-0000-4000-8000-000000000000';
const KEY = 'too-short';

interface Row {
  name: string;
  method?: string;
  path: string;
  body?: unknown;
  rawBody?: string;
  key?: string;
  type?: string;
}

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterEach(() => expect(service.sent()).toEqual([]));
afterAll(() => service?.close());

const judged =
  (status: number, code: string) =>
  async ({ method = 'POST', path, body, rawBody, key, type }: Row): Promise<void> => {
    const headers = type === undefined ? undefined : { 'content-type': type };
    const reply = await service.request(method, path, { body, rawBody, key, headers });
    expectProblem(reply, status, code);
    expect(reply.text).not.toContain(CARD);
  };

const of = (one: { path: string }, organization: string): string =>
  one.path.replace(/[0-9a-f-]{36}/, organization).replace('org_id=O-42', `org_id=${organization}`);
const absent = of(REDEEM, ABSENT);
const card = { code: CARD };
const unknown = { org_id: 'O-4242', quantity: 30 };

describe('size and syntax come before', () => {
  it.each<Row>([
    { name: 'the card number in it', path: REDEEM.path, rawBody: `{"code":"${CARD}"` },
    { name: 'a card number in the query', path: `${REDEEM.path}?a=${CARD}`, rawBody: '{' },
    { name: 'the account', path: absent, rawBody: '{' },
    { name: 'the action', path: '/v1/organizations/billing/update', rawBody: '{' },
    { name: 'the key', path: REDEEM.path, rawBody: '{', key: KEY },
  ])('400: $name', judged(400, 'malformed_request'));

  it.each<Row>([
    { name: 'the card number in it', path: REDEEM.path, rawBody: CARD, type: 'text/plain' },
    { name: 'the account', path: absent, rawBody: 'x', type: 'text/plain' },
    {
      name: 'the members of a form',
      path: REDEEM.path,
      rawBody: 'code=WELCOME-100',
      type: 'application/x-www-form-urlencoded',
    },
  ])('415: $name', judged(415, 'unsupported_media_type'));

  it.each<Row>([
    { name: 'the card number in it', path: REDEEM.path, body: { code: CARD, x: 'x'.repeat(200_000) } },
    { name: 'the account', path: absent, body: { x: 'x'.repeat(200_000) } },
  ])('413: $name', judged(413, 'payload_too_large'));
});

describe('a card number comes before', () => {
  const invoice = (organization: string): string => `${of(READ, organization)}/${CARD}`;
  it.each<Row>([
    { name: 'the account', path: absent, body: card },
    { name: 'the account, in the query', method: 'GET', path: `${of(READ, ABSENT)}?a=${CARD}` },
    { name: 'the account, for an id', method: 'GET', path: invoice(ABSENT) },
    {
      name: 'the account, for an id of a write',
      method: 'DELETE',
      path: `${of(READ, ABSENT).replace('invoice', 'creditCard')}/${CARD}`,
    },
    { name: 'the account that it stands for', path: of(REDEEM, CARD), body: REDEEM.body },
    { name: 'an organisation at CloudPlans', path: UPDATE.path, body: { ...unknown, note: CARD } },
    { name: 'the organisation that it stands for', method: 'GET', path: of(DESCRIBE, CARD) },
    { name: 'the action', path: `/v1/organizations/billing/update?org_id=${CARD}` },
    {
      name: 'an unknown action, which it is',
      path: `/v1/organizations/billing/update?action=${CARD}&org_id=O-42`,
    },
    {
      name: 'an organisation that is given twice',
      path: `${UPDATE.path}&org_id=${CARD}`,
      body: { org_id: CARD },
    },
    { name: 'a key that is malformed', path: REDEEM.path, body: card, key: KEY },
    {
      name: 'a key that is malformed, for an id',
      method: 'DELETE',
      path: `${READ.path.replace('invoice', 'creditCard')}/${CARD}`,
      key: KEY,
    },
    { name: 'the members', path: REDEEM.path, body: { code: 7, zz: CARD } },
    { name: 'the format of an id', method: 'GET', path: invoice(READ.path.split('/')[3] as string) },
  ])('422: $name', judged(422, 'card_number_not_accepted'));
});

describe('the action comes before', () => {
  it.each<Row>([
    { name: 'the account', path: '/v1/organizations/billing/update?action=nothing', body: unknown },
    { name: 'the key', path: '/v1/organizations/billing/update?org_id=O-42', key: KEY },
  ])('422: $name', judged(422, 'validation_failed'));
});

describe('the account comes before', () => {
  it.each<Row>([
    { name: 'a key that is malformed', path: absent, body: REDEEM.body, key: KEY },
    { name: 'a key that is malformed, at CloudPlans', path: UPDATE.path, body: unknown, key: KEY },
    { name: 'the members of the body', path: absent, body: { code: 7 }, key: newKey() },
    { name: 'the members of the query', method: 'GET', path: `${of(READ, ABSENT)}?zz=1` },
    { name: 'the quantity', path: UPDATE.path, body: { ...unknown, quantity: 0 } },
    { name: 'the format of an id', method: 'GET', path: `${of(READ, ABSENT)}/x` },
  ])('404: $name', judged(404, 'not_found'));
});

describe('the key comes before', () => {
  it.each<Row>([
    { name: 'the members of the body', path: REDEEM.path, body: { code: 7 }, key: KEY },
    { name: 'the members of the query', path: `${REDEEM.path}?zz=1`, body: REDEEM.body, key: KEY },
    { name: 'the quantity', path: UPDATE.path, body: { org_id: 'O-42' }, key: KEY },
  ])('400: $name', judged(400, 'idempotency_key_required'));

  it('422: the members, where it stands for another request', async () => {
    const key = newKey();
    await service.request('POST', CHANGE_PLAN.path, { body: CHANGE_PLAN.body, key });
    service.reset();
    await judged(422, 'idempotency_key_reused')({ name: '', path: CHANGE_PLAN.path, body: { plan: 7 }, key });
  });
});

describe('an id comes before', () => {
  it.each<Row>([
    { name: 'the members of the query', method: 'GET', path: `${READ.path}/x?zz=1` },
    {
      name: 'the members of a body',
      method: 'DELETE',
      path: `${READ.path.replace('invoice', 'creditCard')}/x`,
      body: { zz: 1 },
    },
  ])('404: $name', judged(404, 'not_found'));
});

describe('all of it comes after', () => {
  it('403: the Host header', async () => {
    const reply = await sendRaw(service, {
      path: `${READ.path}?a=${CARD}`,
      headers: { host: 'evil.example' },
    });
    expectProblem(reply, 403, 'forbidden');
  });

  it('403: a page from elsewhere that writes', async () => {
    const headers = { origin: 'https://evil.example' };
    const reply = await service.request('POST', REDEEM.path, { body: REDEEM.body, headers });
    expectProblem(reply, 403, 'forbidden');
  });
});
