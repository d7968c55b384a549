import { toAccount, toInvoice } from './mapping.js';

const NOW = Date.parse('2026-11-21T09:00:00Z');
const DOCUMENTED = {
  id: 'inv-1',
  number: '__NAME__-1',
  status: 'due',
  issued_on: '2026-11-01',
  due_on: '2026-11-15',
  amount_minor: 5_990,
  currency: 'EUR',
};

const invoice = (fields: Record<string, unknown> = {}) =>
  toInvoice('__name__.org-1', { ...DOCUMENTED, ...fields }, NOW);

describe('an organisation', () => {
  it('is named by its id if it has no name', () => {
    expect(toAccount({ id: 'org-1' })).toMatchObject({ nativeId: 'org-1', displayName: 'org-1' });
  });
});

describe('an invoice', () => {
  it('is mapped in full', () => {
    expect(invoice()).toEqual({
      id: 'inv-1',
      accountId: '__name__.org-1',
      number: '__NAME__-1',
      kind: 'invoice',
      status: 'open',
      statusNative: 'due',
      overdue: true,
      issuedAt: '2026-11-01T00:00:00Z',
      issuedAtRaw: null,
      dueOn: '2026-11-15',
      dueOnRaw: null,
      total: {
        amount: '59.90',
        amountMinor: 5_990,
        currency: 'EUR',
        currencyBasis: 'provider',
        raw: null,
      },
      file: { available: false },
      warnings: [],
    });
  });

  it('has a status for every status in the documents', () => {
    throw new Error('fill in: one case per documented status, and one that is in no document');
  });

  it('has its amount in every documented form', () => {
    throw new Error('fill in: the documented forms of an amount, a credit, and an amount that is missing');
  });

  it('has its days in every documented form', () => {
    throw new Error('fill in: the documented forms of a date, and one that cannot be read');
  });
});
