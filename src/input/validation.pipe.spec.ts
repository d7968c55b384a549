import type { ArgumentMetadata } from '@nestjs/common';
import { UpdateBillingProfile } from '../billing/billing-profile.js';
import { InvoiceQuery } from '../billing/invoice.js';
import { AddPaymentMethod } from '../billing/payment-method.js';
import { BillingError, type InvalidMember } from '../billing/problem.js';
import { ChangeQuantity } from '../billing/subscription.js';
import { StrictValidationPipe } from './validation.pipe.js';

const pipe = new StrictValidationPipe();

function check(type: ArgumentMetadata['type'], metatype: new () => object, value: unknown): unknown {
  return pipe.transform(value, { type, metatype });
}

/** The members that were refused, each as `pointer code`. */
function refused(type: ArgumentMetadata['type'], metatype: new () => object, value: unknown): string[] {
  return errorsOf(type, metatype, value).map(({ pointer, code }) => `${pointer} ${code}`);
}

function errorsOf(
  type: ArgumentMetadata['type'],
  metatype: new () => object,
  value: unknown,
): InvalidMember[] {
  try {
    check(type, metatype, value);
    return [];
  } catch (error) {
    if (!(error instanceof BillingError) || error.code !== 'validation_failed') throw error;
    return error.errors ?? [];
  }
}

const card = { token: 'tok_1', last4: '4242', expMonth: 12, expYear: 2029 };
const address = { line1: '21 Jenny Street', city: 'Greenbow', postalCode: '36744', country: 'US' };
const profile = { firstName: 'Forrest', lastName: 'Gump', email: 'forrest@gump.com', address };

describe('a body', () => {
  it('that is right is handed on as it is', () => {
    expect({ ...(check('body', AddPaymentMethod, card) as object) }).toEqual(card);
  });

  it.each([
    [undefined, '/body required'],
    [null, '/body invalid'],
    [[], '/body invalid'],
    [[card], '/body invalid'],
    ['text', '/body invalid'],
    [42, '/body invalid'],
    [true, '/body invalid'],
  ])('that is %j is refused as a whole', (body, expected) => {
    expect(refused('body', AddPaymentMethod, body)).toEqual([expected]);
  });

  it.each([
    ['missing', { token: undefined }, '/body/token required'],
    ['null', { token: null }, '/body/token invalid'],
    ['of another type', { token: 42 }, '/body/token invalid'],
    ['empty', { token: '' }, '/body/token invalid'],
    ['too long', { token: 'x'.repeat(513) }, '/body/token invalid'],
    ['a number where a text is due', { last4: 4242 }, '/body/last4 invalid'],
    ['a text where a number is due', { expMonth: '12' }, '/body/expMonth invalid'],
    ['out of range', { expMonth: 13 }, '/body/expMonth invalid'],
    ['a fraction', { expMonth: 1.5 }, '/body/expMonth invalid'],
    ['a year of two digits', { expYear: 29 }, '/body/expYear invalid'],
    ['a list', { expYear: [2029] }, '/body/expYear invalid'],
  ])('with a member that is %s is refused', (_, members, expected) => {
    expect(refused('body', AddPaymentMethod, { ...card, ...members })).toEqual([expected]);
  });

  it.each(['cvv', 'number', 'Token', '', 'constructor', 'toString', 'hasOwnProperty', 'prototype'])(
    'with the unknown member %j is refused',
    (name) => {
      expect(refused('body', AddPaymentMethod, { ...card, [name]: 'x' })).toEqual([
        `/body/${name} unknown_member`,
      ]);
    },
  );

  it('with a member named __proto__ is refused and changes nothing', () => {
    const body: unknown = JSON.parse(`{"quantity":1,"__proto__":{"polluted":true}}`);
    expect(refused('body', ChangeQuantity, body)).toEqual(['/body/__proto__ unknown_member']);
    expect({}).not.toHaveProperty('polluted');
  });

  it('points to members by JSON pointer', () => {
    expect(refused('body', ChangeQuantity, { quantity: 1, 'a/b~c': 1 })).toEqual([
      '/body/a~1b~0c unknown_member',
    ]);
  });

  it.each(['a b', '\u0000', 'a\u202eb', 'ä', '<b>', 'x'.repeat(65)])(
    'points to the object that holds the member %j, whose name is none',
    (name) => {
      expect(refused('body', ChangeQuantity, { quantity: 1, [name]: 1 })).toEqual(['/body unknown_member']);
      expect(refused('body', ChangeQuantity, { quantity: 1, [name]: { constructor: 1 } })).toEqual([
        '/body unknown_member',
      ]);
      expect(refused('query', InvoiceQuery, { [name]: '1' })).toEqual(['/query unknown_member']);
    },
  );

  it.each([0, -1, 1.5, '5', null, NaN, 1e21, [5], {}, true])('refuses the quantity %p', (quantity) => {
    expect(refused('body', ChangeQuantity, { quantity })).toEqual(['/body/quantity invalid']);
  });

  it('names every member that is wrong', () => {
    expect(refused('body', AddPaymentMethod, { token: 1, extra: 1 }).sort()).toEqual([
      '/body/expMonth required',
      '/body/expYear required',
      '/body/extra unknown_member',
      '/body/last4 required',
      '/body/token invalid',
    ]);
  });

  it('never echoes a value', () => {
    const body = { token: ['leak-1'], last4: 'leak-2', expMonth: 'leak-3', expYear: { leak: 'leak-4' } };
    expect(JSON.stringify(errorsOf('body', AddPaymentMethod, body))).not.toMatch(/leak-/);
  });

  it('with thousands of unknown members is refused with a short answer', () => {
    const body = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`m${index}`.repeat(50), 1]));
    expect(JSON.stringify(errorsOf('body', ChangeQuantity, body)).length).toBeLessThan(10_000);
  });

  it.each([1, 5, 6, 19, 16_000])(
    'with an unknown member %i levels deep is refused, in or at that member',
    (levels) => {
      const deep: unknown = JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);
      const told = refused('body', ChangeQuantity, { quantity: 1, deep });
      expect(told).toEqual([expect.stringMatching(/^\/body\/deep(\/a)* unknown_member$/)]);
    },
  );
});

describe('a nested body', () => {
  it.each([
    ['as it should be', {}],
    [
      'with nulls for what may be cleared',
      { company: null, vatNumber: null, address: { ...address, state: null } },
    ],
  ])('%s is accepted', (_, members) => {
    expect(refused('body', UpdateBillingProfile, { ...profile, ...members })).toEqual([]);
  });

  it.each([
    ['missing', undefined, ['/body/address required']],
    ['null', null, ['/body/address invalid']],
    ['a text', 'x', ['/body/address invalid']],
    ['an empty list', [], ['/body/address invalid']],
    ['a list of one', [address], ['/body/address invalid']],
    ['without a member', { ...address, city: undefined }, ['/body/address/city required']],
    ['with a wrong member', { ...address, country: 'Freedonia' }, ['/body/address/country invalid']],
    ['with an unknown member', { ...address, street: 'x' }, ['/body/address/street unknown_member']],
    [
      'with a member named like an inherited one',
      { ...address, constructor: 1 },
      ['/body/address/constructor unknown_member'],
    ],
  ])('with a part that is %s is refused there', (_, part, expected) => {
    expect(refused('body', UpdateBillingProfile, { ...profile, address: part })).toEqual(expected);
  });

  it.each(['forrest', 'a@b', '@gump.com', 'a b@gump.com', 'Forrest <forrest@gump.com>', 42])(
    'refuses the e-mail address %j',
    (email) => {
      expect(refused('body', UpdateBillingProfile, { ...profile, email })).toEqual(['/body/email invalid']);
    },
  );
});

describe('a query', () => {
  const query = (members: object): string[] => refused('query', InvoiceQuery, members);

  it('that is empty has the default limit', () => {
    expect(check('query', InvoiceQuery, {})).toMatchObject({ limit: 25 });
  });

  it.each([
    [{ limit: '1' }, { limit: 1 }],
    [{ limit: '100' }, { limit: 100 }],
    [
      { status: 'open', include: 'raw' },
      { status: 'open', include: 'raw' },
    ],
    [
      { from: '2026-10-01', to: '2026-10-01' },
      { from: '2026-10-01', to: '2026-10-01' },
    ],
  ])('%j is accepted', (members, expected) => {
    expect(check('query', InvoiceQuery, members)).toMatchObject(expected);
  });

  it('may have no prototype, as parsers make them', () => {
    const members = Object.assign(Object.create(null) as object, { limit: '5' });
    expect(check('query', InvoiceQuery, members)).toMatchObject({ limit: 5 });
  });

  it.each([
    ...['0', '101', '-1', '1.5', '1e1', '', ' 5', 'abc', '0x5', '99999'].map((limit) => ({ limit })),
    { limit: ['5', '6'] },
  ])('%j is refused for its limit', (members) => {
    expect(query(members)).toEqual(['/query/limit invalid']);
  });

  it.each([
    [{ status: 'OPEN' }, '/query/status invalid'],
    [{ status: '' }, '/query/status invalid'],
    [{ status: ['open', 'paid'] }, '/query/status invalid'],
    [{ include: 'all' }, '/query/include invalid'],
    [{ from: '2026-02-30' }, '/query/from invalid'],
    [{ from: '2026-10-01T00:00:00Z' }, '/query/from invalid'],
    [{ from: '2026-10-02', to: '2026-10-01' }, '/query/to invalid'],
    [{ cursor: ['a', 'b'] }, '/query/cursor invalid'],
    [{ page: '2' }, '/query/page unknown_member'],
    [{ Limit: '2' }, '/query/Limit unknown_member'],
  ])('%j is refused', (members, expected) => {
    expect(query(members)).toEqual([expected]);
  });
});

describe('what no class describes', () => {
  it.each([
    ['a parameter of the path', { type: 'param', metatype: ChangeQuantity } as const],
    ['something of our own', { type: 'custom', metatype: ChangeQuantity } as const],
    ['a body without a class', { type: 'body', metatype: Object } as const],
  ])('is handed on: %s', (_, metadata) => {
    expect(pipe.transform('x', metadata)).toBe('x');
  });
});
