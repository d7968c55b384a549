import { fromAddPaymentMethod, toPaymentMethod } from './mapping.js';

const account = 'qovery.3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01';
const now = Date.parse('2026-11-21T09:00:00Z');
const documented = {
  id: 'c1000000-0000-4000-8000-000000000001',
  created_at: '2025-01-02T03:04:05Z',
  expiry_month: 6,
  expiry_year: 2028,
  last_digit: '7890',
  is_expired: false,
  brand: 'visa',
};

function read(members: Record<string, unknown>, at = now) {
  return toPaymentMethod(account, { ...documented, ...members }, at);
}

describe('a card', () => {
  it('as documented is mapped in full', () => {
    expect(read({})).toEqual({
      id: documented.id,
      accountId: account,
      type: 'card',
      card: { brand: 'visa', last4: '7890', expMonth: 6, expYear: 2028, expired: false },
      isDefault: null,
      expiryRaw: null,
      createdAt: '2025-01-02T03:04:05Z',
      managedBy: 'api',
    });
  });

  it.each([
    [26, 2026],
    ['29', 2029],
    [0, 2000],
    [99, 2099],
    [2031, 2031],
    ['2031', 2031],
  ])('with the year %j ends in %i', (expiry_year, expYear) => {
    expect(read({ expiry_year })).toMatchObject({ card: { expMonth: 6, expYear }, expiryRaw: null });
  });

  it.each([
    [0, 2028, '0/2028'],
    [13, 2028, '13/2028'],
    [-1, 28, '-1/28'],
    ['June', 2028, 'June/2028'],
  ])('with the month %j has none, and the provider’s text stays', (expiry_month, expiry_year, expiryRaw) => {
    expect(read({ expiry_month, expiry_year, is_expired: null })).toMatchObject({
      card: { expMonth: null, expired: null },
      expiryRaw,
    });
  });

  it.each([20_280_630, -5, 12_026, 202])(
    'with the year %i is still shown, and not called expired',
    (expiry_year) => {
      expect(read({ expiry_year, is_expired: null })).toMatchObject({
        card: { last4: '7890', expYear: null, expired: null },
      });
    },
  );

  it.each([1987, 2100, 9999])('does not end in the year %i, which stays as text', (expiry_year) => {
    expect(read({ expiry_year })).toMatchObject({ card: { expYear: null }, expiryRaw: `6/${expiry_year}` });
  });

  it.each(['302', '4:00', 'abcd', {}, true])(
    'with the last digits %j has none that are told',
    (last_digit) => {
      expect(read({ last_digit })).toMatchObject({ card: { last4: null } });
    },
  );

  it('of which no expiry is told has no text for it either', () => {
    expect(read({ expiry_month: null, expiry_year: null, is_expired: null })).toMatchObject({
      card: { expMonth: null, expYear: null, expired: null },
      expiryRaw: null,
    });
  });

  it('of which nothing is told but an id is a card all the same', () => {
    const card = { brand: null, last4: null, expMonth: null, expYear: null, expired: null };
    expect(toPaymentMethod(account, { id: 'x', brand: null, last_digit: '' }, now)).toMatchObject({
      id: 'x',
      type: 'card',
      card,
      createdAt: null,
    });
  });

  it.each([
    ['2026-11-30T23:59:59Z', false],
    ['2026-12-01T00:00:00Z', true],
  ])('for 11/2026 is, on %s, expired: %s', (instant, expired) => {
    const at = Date.parse(instant);
    const wire = { expiry_month: 11, expiry_year: 26, is_expired: null };
    expect(read(wire, at)).toMatchObject({ card: { expired } });
  });

  it('is expired when the provider says so, whatever its date', () => {
    expect(read({ is_expired: true })).toMatchObject({ card: { expired: true } });
  });

  it('is never shown with more than four digits of its number', () => {
    expect(JSON.stringify(read({ last_digit: '4242424242424242' }))).not.toContain('42424');
  });
});

describe('adding a card', () => {
  it('sends the token and never a number or a code, as the platform’s own console does', () => {
    expect(fromAddPaymentMethod({ token: 'tok_1', last4: '4242', expMonth: 12, expYear: 2029 })).toEqual({
      token: 'tok_1',
      number: '****4242',
      cvv: '',
      expiry_month: 12,
      expiry_year: 2029,
    });
  });
});
