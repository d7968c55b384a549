import * as model from './model.js';
import { rowsOf, schema, type Shape } from './shapes.js';

/** The checks of the tests are themselves checked: each of them must be able to fail. */

const ACCOUNT = 'qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01';
const TOTAL = {
  amount: '59.90',
  amountMinor: 5990,
  currency: 'USD',
  currencyBasis: 'provider',
  raw: '59.90 USD',
};
const INVOICE = {
  id: 'I-1',
  accountId: ACCOUNT,
  number: 'F-1',
  kind: 'invoice',
  status: 'open',
  statusNative: 'OPEN',
  overdue: null,
  issuedAt: '2026-11-01T09:30:15Z',
  issuedAtRaw: null,
  dueOn: '2026-11-30',
  dueOnRaw: null,
  total: TOTAL,
  file: { available: true },
  warnings: [],
};
const CARD = { brand: 'visa', last4: '4242', expMonth: 12, expYear: 2031, expired: false };
const METHOD = {
  id: 'c-1',
  accountId: ACCOUNT,
  type: 'card',
  card: CARD,
  isDefault: true,
  expiryRaw: null,
  createdAt: null,
  managedBy: 'api',
};
const SUBSCRIPTION = {
  accountId: ACCOUNT,
  status: 'active',
  plan: { code: 'TEAM', name: 'Team', interval: null, legacy: false, current: true, price: null },
  quantity: null,
  trial: null,
  renewsAt: null,
  currentCost: TOTAL,
};
const complaints = (shape: Shape, value: unknown): string[] => shape(value, '$');

describe('what is right is accepted', () => {
  it.each<[string, Shape, unknown]>([
    ['an invoice', model.invoice(), INVOICE],
    ['an invoice of the account', model.invoice({ accountId: ACCOUNT }), INVOICE],
    ['an invoice with raw', model.invoice({ raw: true }), { ...INVOICE, raw: { any: [1] } }],
    ['an invoice whose raw is null', model.invoice({ raw: true }), { ...INVOICE, raw: null }],
    ['rows', rowsOf('Invoice', { accountId: ACCOUNT }), [INVOICE, INVOICE]],
    ['no rows', rowsOf('Invoice'), []],
    ['a payment method', model.paymentMethod(), METHOD],
    ['a subscription with raw', model.subscription({ raw: true }), { ...SUBSCRIPTION, raw: {} }],
    ['a link to this machine', model.invoiceFileLink, { url: 'http://127.0.0.1:9101/files/a.pdf' }],
  ])('%s', (_name, shape, value) => {
    expect(complaints(shape, value)).toEqual([]);
  });
});

describe('what is wrong is refused', () => {
  const incomplete: Partial<typeof INVOICE> = { ...INVOICE };
  delete incomplete.dueOn;

  it.each<[string, object]>([
    ['a field that is not documented', { ...INVOICE, surprise: 1 }],
    ['a field that is undefined', { ...INVOICE, dueOn: undefined }],
    ['a missing field', incomplete],
    ['raw that nobody asked for', { ...INVOICE, raw: {} }],
    ['an undocumented field within', { ...INVOICE, file: { available: true, url: 'https://a.example' } }],
    ['a value outside a closed list', { ...INVOICE, status: 'misty' }],
    ['a wrong type', { ...INVOICE, overdue: 'no' }],
    ['an empty text', { ...INVOICE, statusNative: '' }],
    ['an instant with an offset', { ...INVOICE, issuedAt: '2026-11-01T09:30:15+02:00' }],
    ['an instant with a fraction', { ...INVOICE, issuedAt: '2026-11-01T09:30:15.000Z' }],
    ['an instant on a day that does not exist', { ...INVOICE, issuedAt: '2026-02-30T09:30:15Z' }],
    ['a day that does not exist', { ...INVOICE, dueOn: '2026-11-31' }],
    ['a day with a time', { ...INVOICE, dueOn: '2026-11-30T00:00:00Z' }],
  ])('%s', (_name, value) => {
    expect(complaints(model.invoice(), value)).not.toEqual([]);
  });

  it.each<[string, object]>([
    ['minor units that differ', { amountMinor: 599 }],
    ['no minor units', { amountMinor: null }],
    ['too few digits', { amount: '59.9' }],
    ['digits that the currency has not', { currency: 'JPY' }],
    ['minor units of an amount with more digits', { amount: '59.901' }],
    ['a currency of an unknown basis', { currencyBasis: 'unknown' }],
    ['a basis without a currency', { currency: null, amountMinor: null }],
    ['minor units without an amount', { amount: null }],
    ['an amount with a comma', { amount: '59,90' }],
    ['an amount with an exponent', { amount: '5.99e1' }],
    ['an amount that is a number', { amount: 59.9 }],
    ['a currency that is not a code', { currency: 'usd' }],
    ['minor units beyond safe integers', { amount: '90071992547409.93', amountMinor: 9007199254740992 }],
    ['no raw text', { raw: undefined }],
  ])('money with %s', (_name, change) => {
    expect(complaints(model.invoice(), { ...INVOICE, total: { ...TOTAL, ...change } })).not.toEqual([]);
  });

  it.each<[string, Shape, unknown]>([
    ['an invoice without the raw that was asked for', model.invoice({ raw: true }), INVOICE],
    ['raw that is no object', model.invoice({ raw: true }), { ...INVOICE, raw: [] }],
    ['an invoice of another account', model.invoice({ accountId: 'qovery.other' }), INVOICE],
    ['a row of another account', rowsOf('Invoice', { accountId: 'qovery.other' }), [INVOICE]],
    ['a wrong row', rowsOf('Invoice'), [INVOICE, incomplete]],
    ['rows that are no list', rowsOf('Invoice'), { data: [] }],
    [
      'raw in a resource within',
      model.subscription({ raw: true }),
      { ...SUBSCRIPTION, raw: {}, plan: { ...SUBSCRIPTION.plan, raw: {} } },
    ],
    ['a card with five digits', model.paymentMethod(), { ...METHOD, card: { ...CARD, last4: '14242' } }],
    ['a thirteenth month', model.paymentMethod(), { ...METHOD, card: { ...CARD, expMonth: 13 } }],
    ['a link without a host of ours', model.invoiceFileLink, { url: 'http://files.example/a.pdf' }],
    ['a script for a link', model.invoiceFileLink, { url: 'javascript:alert(1)' }],
    ['a kind of next action that there is not', model.nextAction, { type: 'wait', url: 'https://a.example' }],
    [
      'a total whose figures differ',
      model.costList(),
      {
        totals: [{ currency: 'USD', amount: '1.00', amountMinor: 10, complete: true, missing: [] }],
        data: [],
        page: { nextCursor: null, hasMore: false },
        meta: { complete: true, sources: [] },
      },
    ],
  ])('%s', (_name, shape, value) => {
    expect(complaints(shape, value)).not.toEqual([]);
  });

  it('a complaint names the place and the value', () => {
    const [first] = complaints(rowsOf('Invoice'), [INVOICE, { ...INVOICE, dueOn: 'soon' }]);
    expect(first).toMatch(/^\$\/1\/dueOn: .*"soon"/);
  });

  it('a schema of a test is as strict as it says', () => {
    expect(complaints(schema({ type: 'object' }), { any: '' })).toEqual([]);
    expect(complaints(model.nativeAccounts, [{ nativeId: '', displayName: 'Acme', raw: null }])).not.toEqual(
      [],
    );
  });
});
