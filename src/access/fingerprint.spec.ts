import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { fingerprint } from './fingerprint.js';

const of = (body: unknown): string => fingerprint('subscription.change_quantity', { accountId: 'a.1' }, body);

/** The same value with the members of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

const json = fc
  .jsonValue({ noUnicodeString: false })
  .map((value): unknown => JSON.parse(JSON.stringify(value)));

describe('the fingerprint of a request', () => {
  it('does not depend on the order of members', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(of(reversed(value))).toBe(of(value));
      }),
    );
  });

  it('differs for values that differ', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(of(a) === of(b)).toBe(isDeepStrictEqual(a, b));
      }),
    );
  });

  it.each([
    ['a number and its text', { quantity: 5 }, { quantity: '5' }],
    ['null and nothing', { company: null }, {}],
    ['lists in another order', { list: [1, 2] }, { list: [2, 1] }],
    ['an empty object and an empty list', { address: {} }, { address: [] }],
    ['an object and the list of its members', { address: { a: 1 } }, { address: [['a', 1]] }],
    ['members that moved', { a: { b: 1 } }, { a: {}, b: 1 }],
  ])('differs for %s', (_, a, b) => {
    expect(of(a)).not.toBe(of(b));
  });

  it('differs by action and by target', () => {
    const made = [
      fingerprint('a', { id: '1' }, { x: 1 }),
      fingerprint('b', { id: '1' }, { x: 1 }),
      fingerprint('a', { id: '2' }, { x: 1 }),
      fingerprint('a', { x: 1 }, { id: '1' }),
    ];
    expect(new Set(made).size).toBe(made.length);
  });

  it('is the same for no body, however that is told, and shows nothing of the request', () => {
    expect(of(undefined)).toBe(of(null));
    expect(of({ token: 'tok_4711' })).toMatch(/^[\w-]{43}$/);
  });
});
