import { Check } from './schema-check.js';

const text = { type: 'string' };
const check = (schema: Record<string, unknown>): Check => new Check({ type: 'object', ...schema });

describe('a value that is right', () => {
  it('has no faults', () => {
    const one = check({ required: ['a'], properties: { a: text } });
    expect(one.faults({ a: 'x', extraMembers: [1] })).toEqual([]);
    expect(one.accepts({ a: 'x' })).toBe(true);
  });

  it('is left as it came', () => {
    const value = { a: '7', b: null };
    check({ properties: { a: { type: ['string', 'integer'] } } }).faults(value);
    expect(value).toEqual({ a: '7', b: null });
  });
});

describe('a fault', () => {
  it.each<[string, Record<string, unknown>, unknown, string, string, string]>([
    ['a type', { properties: { a: text } }, { a: 7 }, '/a', 'invalid', 'a must be a string'],
    [
      'an integer',
      { properties: { a: { type: 'integer' } } },
      { a: 1.5 },
      '/a',
      'invalid',
      'a must be an integer',
    ],
    [
      'types',
      { properties: { a: { type: ['string', 'null'] } } },
      { a: 1 },
      '/a',
      'invalid',
      'a must be a string or null',
    ],
    [
      'an enum',
      { properties: { a: { enum: ['x', 'y'] } } },
      { a: 'z' },
      '/a',
      'invalid',
      'a must be one of x, y',
    ],
    ['a UUID', { properties: { a: { format: 'uuid' } } }, { a: 'z' }, '/a', 'invalid', 'a must be a UUID'],
    [
      'an e-mail address',
      { properties: { a: { format: 'email' } } },
      { a: 'z' },
      '/a',
      'invalid',
      'a must be an e-mail address',
    ],
    [
      'an instant',
      { properties: { a: { format: 'date-time' } } },
      { a: '2026-10-01' },
      '/a',
      'invalid',
      'a must be an RFC 3339 instant such as 2026-10-01T00:00:00Z',
    ],
    [
      'a pattern',
      { properties: { a: { type: 'string', pattern: '^x$' } } },
      { a: 'z' },
      '/a',
      'invalid',
      'a does not have the form that it needs',
    ],
    ['a minimum', { properties: { a: { minimum: 1 } } }, { a: 0 }, '/a', 'invalid', 'a must be at least 1'],
    ['a maximum', { properties: { a: { maximum: 5 } } }, { a: 6 }, '/a', 'invalid', 'a must be at most 5'],
    ['a length', { properties: { a: { minLength: 1 } } }, { a: '' }, '/a', 'invalid', 'a must not be empty'],
    [
      'a rule without words',
      { properties: { a: { maxItems: 0 } } },
      { a: [1] },
      '/a',
      'invalid',
      'a is not valid',
    ],
    ['what is missing', { required: ['a'] }, {}, '/a', 'required', 'a is required'],
    [
      'what is unknown',
      { additionalProperties: false },
      { a: 1 },
      '/a',
      'unknown_member',
      'this request has no such member',
    ],
    ['the whole', {}, [], '', 'invalid', 'it must be an object'],
  ])('of %s is told by its pointer and what it has to be', (_name, schema, value, pointer, code, detail) => {
    expect(check(schema).faults(value)).toEqual([{ pointer, code, detail }]);
    expect(check(schema).accepts(value)).toBe(false);
  });

  it('is told of every member, and once of each', () => {
    const one = check({
      required: ['b'],
      properties: { a: { type: 'string', minLength: 2, pattern: '^x' }, c: { enum: [1], type: 'integer' } },
    });
    expect(
      one
        .faults({ a: '', c: 'z' })
        .map(({ pointer }) => pointer)
        .sort(),
    ).toEqual(['/a', '/b', '/c']);
  });

  it('stands where its place says', () => {
    const nested = check({
      properties: { body: check({ required: ['a/b'], properties: { 'c~d': text } }).schema },
    });
    const faults = nested.faults({ body: { 'c~d': 1 } }, (path) => ['x', ...path]);
    expect(faults.map(({ pointer }) => pointer).sort()).toEqual(['/x/body/a~1b', '/x/body/c~0d']);
  });

  it('never tells the value, nor the name of an unknown member that is no name', () => {
    const one = check({ properties: { a: { type: 'integer' } }, additionalProperties: false });
    const told = JSON.stringify(one.faults({ a: 'zqMark', 'zq Mark\u0000': 1 }));
    expect(told).not.toMatch(/zq/);
  });
});
