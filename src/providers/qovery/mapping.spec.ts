import { ContractError } from '../../upstream/upstream-failure.js';
import {
  fromBillingProfile,
  toAccount,
  toBillingProfile,
  toBillingStatus,
  toClusterCost,
  toCurrentCost,
  toExternalId,
  toInvoice,
  toSubscription,
} from './mapping.js';

const account = 'qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01';
const organization = account.slice('qovery.'.length);
const now = Date.parse('2026-11-21T09:00:00Z');
const daysAgo = (days: number): string => new Date(now - days * 86_400_000).toISOString();

const documented = {
  id: 'a1000000-0000-4000-8000-000000000002',
  created_at: '2026-11-01T08:30:00.123Z',
  status: 'PAID',
  total_in_cents: 30000,
  total: 300,
  currency_code: 'USD',
};

describe('an invoice', () => {
  it('as documented is mapped in full', () => {
    expect(toInvoice(account, documented, now)).toEqual({
      id: documented.id,
      accountId: account,
      number: null,
      kind: 'invoice',
      status: 'paid',
      statusNative: 'PAID',
      overdue: false,
      issuedAt: '2026-11-01T08:30:00Z',
      issuedAtRaw: null,
      dueOn: null,
      dueOnRaw: null,
      total: { amount: '300.00', amountMinor: 30000, currency: 'USD', currencyBasis: 'provider', raw: null },
      file: { available: true },
      warnings: [],
    });
  });

  it.each([
    ['PAID', 30, 'paid', false],
    ['POSTED', 1, 'open', null],
    ['POSTED', 30, 'open', null],
    ['NOT_PAID', 1, 'open', null],
    ['NOT_PAID', 7, 'open', null],
    ['NOT_PAID', 7.001, 'open', true],
    ['NOT_PAID', 30, 'open', true],
    ['PAYMENT_DUE', 0, 'open', true],
    ['PAYMENT_DUE', 30, 'open', true],
    ['PENDING', 30, 'draft', false],
    ['VOIDED', 30, 'void', false],
    ['UNKNOWN', 30, 'unknown', null],
    ['REFUNDED', 30, 'unknown', null],
    ['paid', 30, 'unknown', null],
    ['constructor', 30, 'unknown', null],
    ['__proto__', 30, 'unknown', null],
  ])('%s of %d days ago is %s, overdue: %s', (native, days, status, overdue) => {
    const invoice = toInvoice(account, { ...documented, status: native, created_at: daysAgo(days) }, now);
    expect(invoice).toMatchObject({ status, statusNative: native, overdue });
  });

  it.each([[null], [undefined], [''], [{}], [true]])('without a status (%j) is unknown', (status) => {
    expect(toInvoice(account, { ...documented, status }, now)).toMatchObject({
      status: 'unknown',
      statusNative: null,
      overdue: null,
    });
  });

  it('unpaid is not called late when its age cannot be read', () => {
    const wire = { ...documented, status: 'NOT_PAID', created_at: '01/02/2020' };
    expect(toInvoice(account, wire, now)).toMatchObject({
      overdue: null,
      issuedAt: null,
      issuedAtRaw: '01/02/2020',
    });
  });

  it('tolerates null and unknown members, and needs nothing but an id', () => {
    const wire = { id: 'x', created_at: null, total: null, currency_code: null, new_member: [{}] };
    expect(toInvoice(account, wire, now)).toMatchObject({
      id: 'x',
      status: 'unknown',
      issuedAt: null,
      issuedAtRaw: null,
      total: { amount: null, amountMinor: null, currency: null, currencyBasis: 'unknown' },
      warnings: [],
    });
  });

  it.each([[{}], [{ id: null }], [{ id: '' }]])('without an id, %j, is not understood', (wire) => {
    expect(() => toInvoice(account, wire, now)).toThrow(ContractError);
  });
});

describe('a subscription', () => {
  const cost = { total_in_cents: 89400, total: 894, currency_code: 'USD' };

  it.each([
    [14, 'trialing', { daysRemaining: 14 }],
    [1, 'trialing', { daysRemaining: 1 }],
    ['3', 'trialing', { daysRemaining: 3 }],
    [0, 'active', null],
    [-1, 'active', null],
    [null, 'active', null],
    [undefined, 'active', null],
    ['two weeks', 'unknown', null],
  ])('with %j days of trial left is %s', (remaining_trial_day, status, trial) => {
    const wire = { plan: 'TEAM_2025', remaining_trial_day, renewal_at: '2026-12-03T00:00:00Z', cost };
    expect(toSubscription(account, wire)).toMatchObject({
      accountId: account,
      status,
      trial,
      quantity: null,
    });
  });

  it('tells its plan, its renewal and what it costs so far', () => {
    const wire = {
      plan: 'ENTERPRISE_YEARLY',
      remaining_trial_day: 0,
      renewal_at: '2026-12-03T00:00:00.5Z',
      cost,
    };
    expect(toSubscription(account, wire)).toMatchObject({
      plan: { code: 'ENTERPRISE_YEARLY', interval: 'year', legacy: true, current: true, price: null },
      renewsAt: '2026-12-03T00:00:00Z',
      currentCost: { amount: '894.00', amountMinor: 89400, currency: 'USD' },
    });
  });

  it('of which nothing is told has no plan, no renewal and no cost, and is not called active', () => {
    expect(toSubscription(account, { plan: null, renewal_at: null, cost: null })).toEqual({
      accountId: account,
      status: 'unknown',
      plan: null,
      quantity: null,
      trial: null,
      renewsAt: null,
      currentCost: null,
    });
  });

  it('has a monthly plan however far away its renewal is', () => {
    const wire = { plan: 'TEAM_2025', renewal_at: '2027-11-20T00:00:00Z' };
    expect(toSubscription(account, wire).plan?.interval).toBe('month');
  });
});

describe('a cost', () => {
  const scope = { accountId: account, scopeId: 's-1', label: 'Acme' };

  it('of the account is the current bill', () => {
    const wire = { cost: { total_in_cents: 1, total: 0.01, currency_code: 'EUR' }, renewal_at: null };
    expect(toCurrentCost(scope, wire)).toEqual({
      ...scope,
      scope: 'account',
      kind: 'current_bill',
      amount: { amount: '0.01', amountMinor: 1, currency: 'EUR', currencyBasis: 'provider', raw: null },
      range: null,
      renewsAt: null,
      warnings: [],
    });
  });

  it('that is not told is null, not zero', () => {
    expect(toCurrentCost(scope, { cost: null }).amount).toBeNull();
  });

  it('of which the two figures differ carries one warning', () => {
    const wire = { cost: { total_in_cents: 100, total: 2, currency_code: 'USD' } };
    expect(toCurrentCost(scope, wire).warnings).toMatchObject([{ code: 'amount_inconsistent' }]);
  });

  it('of a cluster is a range with a guaranteed ceiling', () => {
    const wire = {
      min_cost_in_cents: 15000,
      min_cost: 150,
      max_cost_in_cents: 30000,
      max_cost: 300,
      currency_code: 'USD',
    };
    expect(toClusterCost(scope, wire)).toMatchObject({
      ...scope,
      scope: 'cluster',
      kind: 'estimate_range',
      amount: null,
      range: {
        min: { amount: '150.00', amountMinor: 15000, currency: 'USD' },
        max: { amount: '300.00', amountMinor: 30000, currency: 'USD' },
        ceilingGuaranteed: true,
      },
      renewsAt: null,
      warnings: [],
    });
  });

  it('of a cluster does not need the members that the specification requires and never defines', () => {
    const { range } = toClusterCost(scope, { min_cost: 1, max_cost: null });
    expect(range).toMatchObject({ min: { amount: '1', currency: null }, max: { amount: null } });
  });
});

describe('the billing profile', () => {
  const wire = {
    first_name: 'Forrest',
    last_name: 'Gump',
    company: 'Bubba Gump',
    email: 'forrest@gump.com',
    address: '21 Jenny Street',
    city: 'Greenbow',
    zip: '36744',
    state: 'Alabama',
    country_code: 'US',
    vat_number: 'FR123',
  };
  const ours = {
    firstName: 'Forrest',
    lastName: 'Gump',
    company: 'Bubba Gump',
    email: 'forrest@gump.com',
    address: {
      line1: '21 Jenny Street',
      city: 'Greenbow',
      postalCode: '36744',
      state: 'Alabama',
      country: 'US',
    },
    vatNumber: 'FR123',
  };

  it('is mapped both ways, member by member', () => {
    expect(toBillingProfile(account, wire)).toEqual({ accountId: account, ...ours });
    expect(fromBillingProfile(ours)).toEqual(wire);
  });

  it.each([[null], [undefined]])(
    'sends nothing for what is %s, since a PUT replaces the whole',
    (nothing) => {
      const optional = ['state', 'company', 'vat_number'];
      const required = Object.fromEntries(Object.entries(wire).filter(([name]) => !optional.includes(name)));
      const profile = { ...ours, company: nothing, vatNumber: nothing };
      expect(fromBillingProfile({ ...profile, address: { ...ours.address, state: nothing } })).toEqual(
        required,
      );
    },
  );

  it('that is empty has every member, and each is null', () => {
    const empty = { line1: null, city: null, postalCode: null, state: null, country: null };
    const nothing = { firstName: null, lastName: null, company: null, email: null, vatNumber: null };
    expect(toBillingProfile(account, { first_name: null, zip: '' })).toEqual({
      accountId: account,
      ...nothing,
      address: empty,
    });
  });
});

describe('the facts of an account', () => {
  it.each([
    [{ is_valid: true, message: 'OK' }, true, 'OK'],
    [{ is_valid: false, message: null }, false, null],
    [{}, null, null],
    [{ is_valid: 'yes' }, null, null],
  ])('billing status %j', (wire, valid, reason) => {
    expect(toBillingStatus(account, wire)).toEqual({ accountId: account, valid, reason });
  });

  it.each([
    [{ id: 'Azq' }, 'Azq'],
    [{ id: null }, null],
    [{}, null],
    [{ id: 'x'.repeat(201) }, null],
    [{ id: 'Azq\u0000' }, null],
  ])('external id %j', (wire, externalId) => {
    expect(toExternalId(account, wire)).toEqual({ accountId: account, externalId });
  });

  it.each([
    ['Acme', 'Acme'],
    ['', organization],
    [null, organization],
    ['Acme\u0000\u001b[31m', 'Acme [31m'],
  ])('the name %j', (name, displayName) => {
    expect(toAccount({ id: organization, name })).toMatchObject({ nativeId: organization, displayName });
  });

  it.each([null, 'x', '../..', 7])('an organisation with the id %j could not be asked', (id) => {
    expect(() => toAccount({ id, name: 'Acme' })).toThrow(ContractError);
  });
});
