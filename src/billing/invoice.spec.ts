import { parseDecimal } from './decimal.js';
import { kindOf } from './invoice.js';
import { money } from './money.js';

describe('the kind of an invoice that only its amount tells', () => {
  it.each([
    ['59.90', 'invoice'],
    ['0', 'invoice'],
    ['0.00', 'invoice'],
    ['-0.01', 'credit_note'],
    ['-1250', 'credit_note'],
    ['', 'unknown'],
  ])('an amount of %j is of the kind %s', (text, kind) => {
    expect(kindOf(money(parseDecimal(text), { currency: 'USD', basis: 'provider' }))).toBe(kind);
  });

  it('does not depend on the currency', () => {
    expect(kindOf(money(parseDecimal('-5'), { currency: null, basis: 'unknown' }))).toBe('credit_note');
  });
});
