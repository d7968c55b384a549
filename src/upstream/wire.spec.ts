import { ContractError } from './upstream-failure.js';
import { asId, optionalId, optionalLabel, optionalLink, optionalText } from './wire.js';

describe('a text', () => {
  it.each([
    ['PAID', 'PAID'],
    [42, '42'],
    [0.1, '0.1'],
    [-0, '0'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ])('%j is read as %j', (value, text) => {
    expect(optionalText(value)).toBe(text);
  });

  it.each([null, undefined, '', true, {}, ['x'], NaN, Infinity])('%j is none', (value) => {
    expect(optionalText(value)).toBeNull();
  });

  it.each([2 ** 53, -(2 ** 53), 1e21])(
    'the number %d may be another one than was sent, so it is none',
    (value) => {
      expect(optionalText(value)).toBeNull();
    },
  );
});

describe('a label', () => {
  it.each([
    ['Société Générale', 'Société Générale'],
    ['👩‍👩‍👧 می‌خواهم', '👩‍👩‍👧 می‌خواهم'],
    [7, '7'],
    [null, null],
    ['a\u0000\u001b[31m\r\nb', 'a [31m b'],
    ['gpj.\u202eexe', 'gpj. exe'],
    ['half \ud83d', 'half'],
    ['\u0007\u2028', null],
  ])('%j is shown as %j', (value, label) => {
    expect(optionalLabel(value)).toBe(label);
  });

  it('of more than 300 characters is cut between two of them', () => {
    expect(optionalLabel('é'.repeat(300))).toBe('é'.repeat(300));
    expect(optionalLabel('😀'.repeat(50_000))).toBe(`${'😀'.repeat(299)}…`);
  });
});

describe('an id', () => {
  it('is never cut or cleaned, since it would be another one', () => {
    expect(optionalId('INV 42')).toBe('INV 42');
    expect(optionalId('x'.repeat(200))).toHaveLength(200);
    for (const none of ['x'.repeat(201), 'a\nb', '\ud83d', null, 2 ** 53])
      expect(optionalId(none)).toBeNull();
  });

  it('that must be there and is none is not understood', () => {
    for (const none of [null, '', 'a\u0000', 'x'.repeat(201)])
      expect(() => asId(none, 'it')).toThrow(ContractError);
  });
});

describe('a link', () => {
  it('is a URL that a browser would follow', () => {
    expect(optionalLink('https://pay.example/1')?.href).toBe('https://pay.example/1');
    for (const none of ['no', '', null, {}, `https://pay.example/${'x'.repeat(8_192)}`])
      expect(optionalLink(none)).toBeNull();
  });
});
