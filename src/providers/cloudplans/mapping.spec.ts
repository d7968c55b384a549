import { ContractError } from '../../upstream/upstream-failure.js';
import { toAccount, toInvoice, toPaymentMethods, toPlan, toSubscription } from './mapping.js';

const account = 'cloudplans.O-42';
const now = Date.parse('2026-11-21T09:00:00Z');
const documented = {
  status: 'paid',
  id: 'in_1',
  organization: 'O-42',
  date: '2026-11-01',
  due_date: '2026-11-15',
  amount: '59.90',
};

function invoice(members: Record<string, unknown>, currency: string | null = 'USD') {
  return toInvoice(account, { ...documented, ...members }, currency, now);
}

function billing(subscription: Record<string, unknown>, resources: unknown = 12) {
  return { organization: { id: 'O-42', resources }, subscription };
}

describe('an invoice', () => {
  it('as documented is mapped in full', () => {
    expect(invoice({})).toEqual({
      id: 'in_1',
      accountId: account,
      number: null,
      kind: 'invoice',
      status: 'paid',
      statusNative: 'paid',
      overdue: false,
      issuedAt: '2026-11-01T00:00:00Z',
      issuedAtRaw: null,
      dueOn: '2026-11-15',
      dueOnRaw: null,
      total: {
        amount: '59.90',
        amountMinor: 5990,
        currency: 'USD',
        currencyBasis: 'configured',
        raw: '59.90',
      },
      file: { available: false },
      warnings: [],
    });
  });

  it.each([
    ['paid', '2020-01-01', 'paid', false],
    ['unpaid', '2020-01-01', 'open', true],
    ['unpaid', '2026-11-20', 'open', true],
    ['unpaid', '2026-11-21', 'open', false],
    ['unpaid', '2026-11-22', 'open', false],
    ['unpaid', '01/02/2020', 'open', null],
    ['unpaid', '', 'open', null],
    ['unpaid', null, 'open', null],
    ['refunded', '2020-01-01', 'unknown', null],
    ['constructor', '2020-01-01', 'unknown', null],
    [null, '2020-01-01', 'unknown', null],
    [200, '2020-01-01', 'unknown', null],
  ])('that is %j and due %j is %s, overdue: %s', (native, due_date, status, overdue) => {
    expect(invoice({ status: native, due_date })).toMatchObject({ status, overdue });
  });

  it('keeps the platform’s status verbatim', () => {
    expect(invoice({ status: 'refunded' }).statusNative).toBe('refunded');
  });

  it('keeps the text of dates that cannot be read without guessing', () => {
    expect(invoice({ date: '01/02/2026', due_date: 'on receipt' })).toMatchObject({
      issuedAt: null,
      issuedAtRaw: '01/02/2026',
      dueOn: null,
      dueOnRaw: 'on receipt',
    });
  });

  it('without dates has none, and no text for them', () => {
    expect(invoice({ date: '', due_date: null })).toMatchObject({
      issuedAt: null,
      issuedAtRaw: null,
      dueOn: null,
      dueOnRaw: null,
    });
  });

  it('whose amount is ambiguous says so, with the text beside it', () => {
    expect(invoice({ amount: '1,234' })).toMatchObject({
      total: { amount: null, amountMinor: null, raw: '1,234' },
      warnings: [{ code: 'amount_ambiguous' }],
    });
  });

  it('has no currency where nobody names one', () => {
    expect(invoice({ amount: '$59.90' }, null).total).toMatchObject({
      amount: '59.90',
      amountMinor: null,
      currency: null,
      currencyBasis: 'unknown',
    });
  });

  it('may have a number for an id', () => {
    expect(invoice({ id: 42 }).id).toBe('42');
  });

  it.each([[null], [''], [undefined]])('without an id (%j) is not understood', (id) => {
    expect(() => invoice({ id })).toThrow(ContractError);
  });
});

describe('a subscription', () => {
  it.each([[''], ['0'], ['0.0'], [0], [null], [undefined], [' ']])(
    'with the quantity %j is none',
    (quantity) => {
      expect(toSubscription(account, billing({ quantity, plan: 'standard' })).status).toBe('none');
    },
  );

  it.each([
    ['3', 3],
    [3, 3],
    [' 20 ', 20],
    ['abc', null],
    ['3.5', null],
    [{}, null],
    [[20], null],
    [true, null],
    [Infinity, null],
  ])('with the quantity %j is active, with %j units purchased', (quantity, purchased) => {
    expect(toSubscription(account, billing({ quantity, plan: 'standard' }))).toMatchObject({
      status: 'active',
      quantity: { purchased, used: 12 },
    });
  });

  it.each([
    [12, 12],
    ['12', 12],
    [0, 0],
    [null, null],
    ['many', null],
  ])('with %j resources has %j units in use', (resources, used) => {
    expect(toSubscription(account, billing({ quantity: '3' }, resources)).quantity?.used).toBe(used);
  });

  it('tells what the platform tells, and nothing else', () => {
    expect(toSubscription(account, billing({ quantity: '20', plan: 'standard' }))).toEqual({
      accountId: account,
      status: 'active',
      plan: expect.objectContaining({ code: 'standard', name: 'standard', current: true }) as unknown,
      quantity: { purchased: 20, used: 12 },
      trial: null,
      renewsAt: null,
      currentCost: null,
    });
  });

  it.each([[{}], [{ plan: null }], [{ plan: '' }]])('without a plan (%j) has none', (subscription) => {
    expect(toPlan(billing(subscription))).toBeNull();
  });

  it('has a plan without a price, which the platform does not tell', () => {
    expect(toPlan(billing({ plan: 'standard' }))).toMatchObject({ legacy: false, price: null });
  });
});

describe('a payment method', () => {
  it('is one, with the platform’s text for its expiry, and is managed on the platform’s page', () => {
    expect(toPaymentMethods(account, billing({ quantity: '3', payment_exp: '12/27' }))).toEqual([
      {
        id: 'default',
        accountId: account,
        type: 'unknown',
        card: null,
        isDefault: true,
        expiryRaw: '12/27',
        createdAt: null,
        managedBy: 'hosted_page',
      },
    ]);
  });

  it.each([[{}], [{ quantity: '0', payment_exp: '' }], [{ quantity: null, payment_exp: null }]])(
    'is none where nothing is subscribed and none is told: %j',
    (subscription) => {
      expect(toPaymentMethods(account, billing(subscription))).toEqual([]);
    },
  );
});

describe('an organisation', () => {
  it.each([
    [{ org_id: 'O-42', org_name: 'Acme' }, 'O-42', 'Acme'],
    [{ org_id: 42, org_name: null }, '42', '42'],
    [{ org_id: 'O-42', org_name: '' }, 'O-42', 'O-42'],
  ])('%j', (wire, nativeId, displayName) => {
    expect(toAccount(wire)).toMatchObject({ nativeId, displayName });
  });

  it('without an id is not understood', () => {
    expect(() => toAccount({ org_name: 'Acme' })).toThrow(ContractError);
  });
});
