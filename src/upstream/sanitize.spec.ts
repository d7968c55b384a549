import { createCall } from '../contract/call.js';
import { sanitize, withoutSecrets, withRaw } from './sanitize.js';

const CARD = '4242 4242 4242 4242';

describe('a platform’s words', () => {
  it.each([
    ['plain words stay', 'Plan GOLD is not available.', 'Plan GOLD is not available.'],
    ['short numbers stay', 'Invoice 20261101 of 2026-11-01', 'Invoice 20261101 of 2026-11-01'],
    ['line breaks become spaces', 'one\r\ntwo\u2028three', 'one two three'],
    ['escapes are gone', '\u001b[31mred\u0000', '[31mred'],
    ['invisible direction marks are gone', 'pay\u202Eyap\u200B!', 'pay yap !'],
    ['a link is gone', 'See https://evil.example/x?token=1 now', 'See [link] now'],
    ['a link of any scheme is gone', 'ftp://a/b and HTTP://c', '[link] and [link]'],
    ['a card number is gone', `Card ${CARD} was refused`, 'Card [number] was refused'],
    ['a card number without spaces is gone', '4242424242424242', '[number]'],
  ])('%s', (_, text, expected) => {
    expect(sanitize(text)).toBe(expected);
  });

  it('may be none', () => {
    expect(sanitize('')).toBe('');
  });

  it('are capped at 300 characters', () => {
    expect(sanitize('x'.repeat(300))).toHaveLength(300);
    expect(sanitize('x'.repeat(301))).toMatch(/^x{299}…$/);
  });

  it('are not cut within a character', () => {
    const cut = [298, 299, 300].map((length) => sanitize(`${'x'.repeat(length)}😀😀😀`));
    expect(cut.filter((text) => /\p{Cs}/u.test(text))).toEqual([]);
  });

  it.each([
    ['dots', 'a.'],
    ['hyphens', 'a-'],
    ['spaces', 'a '],
    ['digits', '1 '],
    ['letters', 'a'],
  ])('cost no time worth naming, long and full of %s', (_, piece) => {
    const start = process.cpuUsage();
    expect(sanitize(piece.repeat(25_000)).length).toBeLessThanOrEqual(300);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(250);
  });
});

describe('a platform’s object', () => {
  it('keeps what is harmless as it is', () => {
    const wire = {
      id: 'x',
      total: 59.9,
      nested: { list: [1, null, 'a', true] },
      currency_code: 'USD',
      empty: {},
    };
    expect(withoutSecrets(wire)).toEqual(wire);
  });

  it.each([
    ...[
      'token',
      'access_token',
      'accessToken',
      'client_secret',
      'password',
      'Authorization',
      'api_key',
      'apiKey',
    ],
    ...['cvv', 'number', 'credentials', 'report_url', 'delete_report_url', 'link', 'downloadLink'],
  ])('loses its member %s, at any depth', (name) => {
    const wire = { a: [{ [name]: 'hidden', kept: 1 }], [name]: { deep: 'hidden' } };
    expect(withoutSecrets(wire)).toEqual({ a: [{ kept: 1 }] });
  });

  it('loses links under whatever name', () => {
    const wire = {
      response: 'https://checkout.example.com/c/1',
      note: 'open http://a.example now',
      list: ['https://b'],
    };
    expect(JSON.stringify(withoutSecrets(wire))).not.toMatch(/:\/\//);
  });

  it.each([
    ['under its usual name', { card_number: '4242424242424242' }],
    ['under any name', { note: `paid with ${CARD}` }],
    ['as a number', { reference: 4242424242424242 }],
  ])('loses a card number %s', (_, wire) => {
    expect(JSON.stringify(withoutSecrets(wire)).replaceAll(' ', '')).not.toContain('4242424242424242');
  });

  it('nested without end is cut off, and never a defect', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(50_000)}"https://a.example"${']'.repeat(50_000)}`);
    expect(JSON.stringify(withoutSecrets({ id: 'x', deep }))).toMatch(/^\{"id":"x".{0,500}$/);
  });

  it('is put beside a resource only where it is wanted', () => {
    const wire = { id: 'x', token: 'hidden' };
    expect(withRaw(createCall('r', 1000, true), {}, wire)).toEqual({ raw: { id: 'x' } });
    expect(withRaw(createCall('r', 1000), {}, wire)).toEqual({});
    expect(wire).toEqual({ id: 'x', token: 'hidden' });
  });
});
