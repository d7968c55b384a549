import fc from 'fast-check';
import { cardNumberRefused, holdsCardNumberAnywhere } from '../input/refuse-card-numbers.js';
import { holdsCardNumber, withoutCardNumbers } from './card-number.js';

/** Documented test numbers of the card networks, 13 to 19 digits. */
const NUMBERS = [
  ['visa', '4242424242424242'],
  ['visa of 13 digits', '4222222222222'],
  ['mastercard', '5555555555554444'],
  ['amex of 15 digits', '378282246310005'],
  ['diners of 14 digits', '30569309025904'],
  ['unionpay of 19 digits', '6205500000000000004'],
] as const;
const VISA = '4242424242424242';

/** Completes digits to a number that passes Luhn. */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, text, index) => {
    const digit = Number(text) * (index % 2 === 0 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

describe('a card number', () => {
  it.each(NUMBERS)('is seen: %s', (_, number) => {
    expect(holdsCardNumber(number)).toBe(true);
  });

  it.each([
    ['in fours', '4242 4242 4242 4242'],
    ['with hyphens', '4242-4242-4242-4242'],
    ['as amex writes it', '3782 822463 10005'],
    ['digit by digit', '4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2'],
    ['with two spaces', '4242  4242  4242  4242'],
    ['with no-break spaces', '4242\u00a04242\u00a04242\u00a04242'],
    ['in a sentence', 'my card is 4242 4242 4242 4242, thanks'],
    ['between letters', `x${VISA}y`],
    ['before its expiry', '4242 4242 4242 4242 12/29'],
    ['before its expiry, without spaces inside', `${VISA} 12/29`],
    ['before its code', `${VISA} 123`],
    ['behind another number', `12 ${VISA}`],
    ['behind a number and before one', '7 4242-4242-4242-4242 12 29'],
    ['behind another that is none', `1234567890123456, ${VISA}`],
    ['in a URL', `/v1/x?card=${VISA}&y=1`],
  ])('is seen %s', (_, text) => {
    expect(holdsCardNumber(text)).toBe(true);
  });

  it('is seen whatever its digits and however they are grouped', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 12, maxLength: 18 });
    const separators = fc.array(fc.constantFrom('', '', '', ' ', '-'), { minLength: 19, maxLength: 19 });
    fc.assert(
      fc.property(digits, separators, (text, between) => {
        const number = [...withCheckDigit(text)].map((digit, index) => (index ? between[index] : '') + digit);
        expect(holdsCardNumber(number.join(''))).toBe(true);
      }),
    );
  });

  it.each([
    ['a number that fails Luhn', '4242424242424241'],
    ['twelve digits', withCheckDigit('42424242424')],
    ['twenty digits', withCheckDigit('4242424242424242424')],
    ['a UUID that holds one', '42424242-4242-4242-8000-000000000000'],
    ['an organisation of Qovery', '3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01'],
    ['an instant', '2026-12-01T00:00:00Z'],
    ['an amount', '1,234,567.89'],
    ['a telephone number', '+49 30 901820'],
    ['words', 'four two four two'],
    ['nothing', ''],
  ])('is not seen in %s', (_, text) => {
    expect(holdsCardNumber(text)).toBe(false);
  });

  it.each([
    ['digits', '1', false],
    ['groups of digits', '1234 ', false],
    ['single digits', '1 ', false],
    ['UUIDs cut short', '42424242-4242-', true],
  ])(
    'is searched in time linear in the text: one of 2 million characters of %s is searched at all',
    (_, piece, holds) => {
      expect(holdsCardNumber(piece.repeat(2_000_000 / piece.length))).toBe(holds);
    },
  );
});

describe('in anything that was parsed, a card number', () => {
  it.each([
    ['text', VISA],
    ['a number', 4242424242424242],
    ['a member', { token: VISA }],
    ['a nested member', { address: { line1: [`card ${VISA}`] } }],
    ['the name of a member', { [VISA]: 1 }],
    ['a list of lists', [[[VISA]]]],
  ])('is seen as %s', (_, value) => {
    expect(holdsCardNumberAnywhere(value)).toBe(true);
  });

  it.each([[null], [undefined], [true], [59.9], [{}], [[]], [{ last4: '4242', expYear: 2029 }]])(
    'is not seen in %j',
    (value) => {
      expect(holdsCardNumberAnywhere(value)).toBe(false);
    },
  );

  it('is seen however deep it lies, and depth is never a defect', () => {
    const deep = (core: unknown): unknown =>
      JSON.parse('['.repeat(49_000) + JSON.stringify(core) + ']'.repeat(49_000));
    expect(holdsCardNumberAnywhere(deep(VISA))).toBe(true);
    expect(holdsCardNumberAnywhere(deep(1))).toBe(false);
  });
});

describe('a text without its card numbers', () => {
  it.each([
    ['nothing to hide', 'Invoice 42 of 2026-11-01', 'Invoice 42 of 2026-11-01'],
    ['one number', `Card ${VISA} refused`, 'Card [number] refused'],
    ['two numbers', `${VISA}, 5555 5555 5555 4444`, '[number], [number]'],
  ])('%s', (_, text, expected) => {
    expect(withoutCardNumbers(text)).toBe(expected);
  });

  it.each(NUMBERS)('holds none any more: %s', (_, number) => {
    expect(withoutCardNumbers(`a ${number} 12/29 b`)).not.toContain(number);
  });
});

describe('the refusal', () => {
  it('names no number and says what to do instead', () => {
    const { code, detail } = cardNumberRefused();
    expect(code).toBe('card_number_not_accepted');
    expect(detail).toMatch(/token/);
    expect(detail).not.toMatch(/\d/);
  });
});
