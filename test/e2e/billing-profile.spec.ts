import {
  cannot,
  expectProblem,
  keepsTheRules,
  nativeId,
  received,
  refuses,
} from '../support/expectations.js';
import { requestTo } from '../support/routes.js';
import { ask, CLOUDPLANS, QOVERY, QOVERY_TRIAL, TestService } from '../support/service.js';

const PATH = `/organization/${nativeId(QOVERY)}/billingInfo`;

const profile = {
  firstName: 'Grace',
  lastName: 'Hopper',
  company: 'Navy & Söhne',
  email: 'grace@acme.example',
  address: {
    line1: '1 Compiler Way',
    city: 'Arlington',
    postalCode: '22201',
    state: 'Virginia',
    country: 'US',
  },
  vatNumber: 'FR12345678901',
};

const wire = {
  first_name: 'Grace',
  last_name: 'Hopper',
  company: 'Navy & Söhne',
  email: 'grace@acme.example',
  address: '1 Compiler Way',
  city: 'Arlington',
  zip: '22201',
  state: 'Virginia',
  country_code: 'US',
  vat_number: 'FR12345678901',
};

let service: TestService;
beforeAll(async () => {
  service = await TestService.start();
});
beforeEach(() => service.reset());
afterAll(() => service?.close());

describe('GET /v1/accounts/{accountId}/billing-profile', () => {
  const route = requestTo('GET /billing-profile', QOVERY);

  it('200: qovery', async () => {
    const { status, body } = await ask(service, route);
    expect(status).toBe(200);
    expect(body).toEqual({
      accountId: QOVERY,
      firstName: 'Ada',
      lastName: 'Reyes',
      company: 'Acme Production Inc.',
      email: 'billing@acme.example',
      address: {
        line1: '410 Harbor Street',
        city: 'Portland',
        postalCode: '97209',
        state: 'Oregon',
        country: 'US',
      },
      vatNumber: null,
    });
    const asked = service.sent().filter(({ operation }) => operation === 'getOrganizationBillingInfo');
    expect(received(asked)).toEqual([{ method: 'GET', path: PATH, query: {}, body: null }]);
  });

  it('200: a profile that was never filled in', async () => {
    const { body } = await ask(service, { ...route, account: QOVERY_TRIAL });
    expect(body).toEqual({
      accountId: QOVERY_TRIAL,
      firstName: null,
      lastName: null,
      company: null,
      email: 'labs@acme.example',
      address: { line1: null, city: null, postalCode: null, state: null, country: null },
      vatNumber: null,
    });
  });

  keepsTheRules(() => service, route);
  cannot(() => service, route, [CLOUDPLANS]);
});

describe('PUT /v1/accounts/{accountId}/billing-profile', () => {
  const route = requestTo('PUT /billing-profile', QOVERY, { body: profile });
  const { address } = profile;

  it('200: the profile as it is now, and the platform received all of it', async () => {
    const { status, body } = await ask(service, route);
    expect(status).toBe(200);
    expect(body).toEqual({ accountId: QOVERY, ...profile });
    expect(received(service.writes())).toEqual([{ method: 'PUT', path: PATH, query: {}, body: wire }]);
    expect((await ask(service, { ...route, method: 'GET', body: undefined })).body).toEqual(body);
  });

  it('200: null clears what is optional', async () => {
    const body = { ...profile, company: null, vatNumber: null, address: { ...address, state: null } };
    const reply = await ask(service, { ...route, body });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ accountId: QOVERY, ...body });
    const sent = service.writes().map((entry) => entry.body as Record<string, unknown>);
    expect(sent).toEqual([expect.not.objectContaining({ state: expect.anything() as unknown })]);
    expect(sent).toEqual([expect.not.objectContaining({ company: expect.anything() as unknown })]);
  });

  it('200: what was read can be put back', async () => {
    const { accountId, ...body } = (await ask(service, { ...route, method: 'GET', body: undefined })).body;
    const reply = await ask(service, { ...route, body });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ accountId, ...body });
  });

  it('422: the platform refuses it, and says why', async () => {
    service.qovery.addFault({
      operation: 'editOrganizationBillingInfo',
      kind: 'status',
      status: 400,
      body: { detail: 'zip does not exist' },
    });
    const problem = expectProblem(await ask(service, route), 422, 'upstream_rejected');
    expect(problem.outcome).toBe('not_applied');
    expect(problem.upstream).toEqual({
      provider: 'qovery',
      operation: 'editOrganizationBillingInfo',
      status: 400,
      message: 'zip does not exist',
    });
  });

  keepsTheRules(() => service, route);
  cannot(() => service, route, [CLOUDPLANS]);
  refuses(() => service, route, [
    ['no body', undefined, '/body'],
    ['an empty body', {}, '/body/firstName', '/body/lastName', '/body/email', '/body/address'],
    ['no first name', { ...profile, firstName: undefined }, '/body/firstName'],
    ['an empty first name', { ...profile, firstName: '' }, '/body/firstName'],
    ['a null last name', { ...profile, lastName: null }, '/body/lastName'],
    ['a last name that is a number', { ...profile, lastName: 7 }, '/body/lastName'],
    ['no email', { ...profile, email: undefined }, '/body/email'],
    ['an email that is none', { ...profile, email: 'grace' }, '/body/email'],
    ['a company that is a number', { ...profile, company: 7 }, '/body/company'],
    ['a VAT number that is a number', { ...profile, vatNumber: 7 }, '/body/vatNumber'],
    ['a null address', { ...profile, address: null }, '/body/address'],
    ['an address that is a text', { ...profile, address: 'here' }, '/body/address'],
    ['an address that is a list', { ...profile, address: [address] }, '/body/address'],
    [
      'an empty address',
      { ...profile, address: {} },
      '/body/address/line1',
      '/body/address/city',
      '/body/address/postalCode',
      '/body/address/country',
    ],
    ['no country', { ...profile, address: { ...address, country: undefined } }, '/body/address/country'],
    ['a state that is a number', { ...profile, address: { ...address, state: 7 } }, '/body/address/state'],
    [
      'a postal code that is a number',
      { ...profile, address: { ...address, postalCode: 22201 } },
      '/body/address/postalCode',
    ],
    [
      'an unknown member of the address',
      { ...profile, address: { ...address, zip: '1' } },
      '/body/address/zip',
    ],
    ['an accountId', { ...profile, accountId: QOVERY }, '/body/accountId'],
    ['a member that needs escaping', { ...profile, 'a/b~c': 1 }, '/body/a~1b~0c'],
  ]);
});
