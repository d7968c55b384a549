import { expectProblem } from '../support/expectations.js';
import { CLOUDPLANS, newKey, QOVERY, TestService } from '../support/service.js';

/** The order of checks of docs/design.md, section 3.8. */

const CARD = '4242 4242 4242 4242';
const ABSENT = 'qovery.00000000-0000-4000-8000-000000000000';
const KEY = 'too-short';

const plan = (account: string, query = ''): string => `/v1/accounts/${account}/subscription/plan${query}`;

interface Row {
  name: string;
  status: number;
  code: string;
  method?: string;
  path: string;
  rawBody?: string;
  body?: unknown;
  type?: string;
  key?: string;
}

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(() => service?.close());

async function judge({ status, code, path, method = 'PUT', rawBody, body, type, key }: Row): Promise<void> {
  const headers = type === undefined ? undefined : { 'content-type': type };
  const reply = await service.request(method, path, { rawBody, body, headers, key });
  expectProblem(reply, status, code);
  expect(reply.text).not.toMatch(/4242[ -]?4242/);
  expect(service.sent()).toEqual([]);
}

const MALFORMED = { status: 400, code: 'malformed_request' };
const TOO_LARGE = { status: 413, code: 'payload_too_large' };
const WRONG_TYPE = { status: 415, code: 'unsupported_media_type' };
const CARD_SEEN = { status: 422, code: 'card_number_not_accepted' };
const NOT_FOUND = { status: 404, code: 'not_found' };
const UNSUPPORTED = { status: 422, code: 'capability_unsupported' };
const KEY_REQUIRED = { status: 400, code: 'idempotency_key_required' };
const INVALID = { status: 422, code: 'validation_failed' };

describe('size and syntax come before', () => {
  const card = `{"plan":"${CARD}"`;
  const large = JSON.stringify({ plan: CARD, padding: 'x'.repeat(200_000) });

  it.each<Row>([
    { name: 'the card number in it', ...MALFORMED, path: plan(QOVERY), rawBody: card },
    {
      name: 'a card number in the query',
      ...MALFORMED,
      path: plan(QOVERY, '?a=4242424242424242'),
      rawBody: '{',
    },
    { name: 'the account', ...MALFORMED, path: plan(ABSENT), rawBody: '{' },
    { name: 'the capability', ...MALFORMED, path: plan(CLOUDPLANS), rawBody: '{' },
    { name: 'the key', ...MALFORMED, path: plan(QOVERY), rawBody: '{', key: KEY },
    { name: 'the members', ...MALFORMED, path: plan(QOVERY, '?zz=1'), rawBody: '{', key: newKey() },
  ])('400: $name', judge);

  it.each<Row>([
    { name: 'the card number in it', ...TOO_LARGE, path: plan(QOVERY), rawBody: large },
    { name: 'the account', ...TOO_LARGE, path: plan(ABSENT), rawBody: large },
  ])('413: $name', judge);

  it.each<Row>([
    { name: 'the card number in it', ...WRONG_TYPE, path: plan(QOVERY), rawBody: CARD, type: 'text/plain' },
    { name: 'the account', ...WRONG_TYPE, path: plan(ABSENT), rawBody: 'x', type: 'text/plain' },
  ])('415: $name', judge);
});

describe('a card number comes before', () => {
  const body = { plan: CARD };
  it.each<Row>([
    { name: 'the account', ...CARD_SEEN, path: plan(ABSENT), body, key: newKey() },
    { name: 'an account of no provider', ...CARD_SEEN, path: plan('nobody'), body, key: newKey() },
    {
      name: 'the account, in the query',
      ...CARD_SEEN,
      method: 'GET',
      path: `/v1/accounts/${ABSENT}?a=4242424242424242`,
    },
    { name: 'the capability', ...CARD_SEEN, path: plan(CLOUDPLANS), body, key: newKey() },
    { name: 'a key that is missing', ...CARD_SEEN, path: plan(QOVERY), body },
    { name: 'a key that is malformed', ...CARD_SEEN, path: plan(QOVERY), body, key: KEY },
    { name: 'the members', ...CARD_SEEN, path: plan(QOVERY), body: { zz: CARD }, key: newKey() },
    {
      name: 'the cursor',
      ...CARD_SEEN,
      method: 'GET',
      path: '/v1/invoices?cursor=x&status=4242424242424242',
    },
    {
      name: 'the format of an id',
      ...CARD_SEEN,
      method: 'GET',
      path: `/v1/accounts/${QOVERY}/invoices/4242424242424242`,
    },
  ])('422: $name', judge);
});

describe('the account comes before', () => {
  it.each<Row>([
    {
      name: 'the capability',
      ...NOT_FOUND,
      path: plan('cloudplans.O-4242'),
      key: newKey(),
      body: { plan: 'X' },
    },
    { name: 'a key that is missing', ...NOT_FOUND, path: plan(ABSENT), body: { plan: 'TEAM_2025' } },
    {
      name: 'a key that is malformed',
      ...NOT_FOUND,
      path: plan(ABSENT),
      body: { plan: 'TEAM_2025' },
      key: KEY,
    },
    { name: 'the members of the body', ...NOT_FOUND, path: plan(ABSENT), body: { zz: 1 }, key: newKey() },
    {
      name: 'the members of the query',
      ...NOT_FOUND,
      method: 'GET',
      path: `/v1/accounts/${ABSENT}/invoices?zz=1`,
    },
    { name: 'the cursor', ...NOT_FOUND, method: 'GET', path: `/v1/accounts/${ABSENT}/invoices?cursor=x` },
  ])('404: $name', judge);
});

describe('the capability comes before', () => {
  it.each<Row>([
    { name: 'a key that is missing', ...UNSUPPORTED, path: plan(CLOUDPLANS), body: { plan: 'X' } },
    {
      name: 'a key that is malformed',
      ...UNSUPPORTED,
      path: plan(CLOUDPLANS),
      body: { plan: 'X' },
      key: KEY,
    },
    {
      name: 'the members of the body',
      ...UNSUPPORTED,
      path: plan(CLOUDPLANS),
      body: { zz: 1 },
      key: newKey(),
    },
    {
      name: 'the members of the query',
      ...UNSUPPORTED,
      method: 'GET',
      path: `/v1/accounts/${CLOUDPLANS}/costs/current?zz=1`,
    },
    {
      name: 'the cursor',
      ...UNSUPPORTED,
      method: 'GET',
      path: `/v1/accounts/${CLOUDPLANS}/costs/clusters?cursor=x`,
    },
    {
      name: 'the format of an id',
      ...UNSUPPORTED,
      method: 'GET',
      path: `/v1/accounts/${CLOUDPLANS}/costs/clusters/x`,
    },
  ])('422: $name', judge);
});

describe('the key comes before', () => {
  it.each<Row>([
    { name: 'a body that is missing', ...KEY_REQUIRED, path: plan(QOVERY) },
    { name: 'the members of the body', ...KEY_REQUIRED, path: plan(QOVERY), body: { zz: 1 } },
    {
      name: 'the members of the query',
      ...KEY_REQUIRED,
      path: plan(QOVERY, '?zz=1'),
      body: { plan: 'TEAM_2025' },
    },
    { name: 'the value of a member', ...KEY_REQUIRED, path: plan(QOVERY), body: { plan: 'NONE' }, key: KEY },
    {
      name: 'an optional one that is malformed, too',
      ...KEY_REQUIRED,
      method: 'POST',
      path: `/v1/accounts/${QOVERY}/usage-reports`,
      body: {},
      key: KEY,
    },
  ])('400: $name', judge);

  it('422: the members, where it stands for another request', async () => {
    const key = newKey();
    await service.request('PUT', plan(QOVERY), { body: { plan: 'BUSINESS_2025' }, key });
    service.reset();
    await judge({
      name: '',
      status: 422,
      code: 'idempotency_key_reused',
      path: plan(QOVERY),
      body: { plan: 7 },
      key,
    });
  });
});

describe('the members come last', () => {
  it.each<Row>([
    { name: 'of the body', ...INVALID, path: plan(QOVERY), body: { zz: 1 }, key: newKey() },
    {
      name: 'of the query',
      ...INVALID,
      path: plan(QOVERY, '?zz=1'),
      body: { plan: 'TEAM_2025' },
      key: newKey(),
    },
    {
      name: 'of the query, before the cursor',
      ...INVALID,
      method: 'GET',
      path: '/v1/invoices?cursor=x&zz=1',
    },
  ])('422: $name', judge);
});
