import fc from 'fast-check';
import { fillPath } from './url-template.js';

const template = '/organization/{organizationId}/invoice/{invoiceId}/download';

describe('a path', () => {
  it('is filled by name', () => {
    expect(fillPath(template, { invoiceId: 'i-1', organizationId: 'o-1' })).toBe(
      '/organization/o-1/invoice/i-1/download',
    );
  });

  it('without placeholders stays as it is', () => {
    expect(fillPath('/organization', {})).toBe('/organization');
  });

  it.each([
    ['a slash', 'a/b', 'a%2Fb'],
    ['a query', 'a?action=x&b', 'a%3Faction%3Dx%26b'],
    ['a fragment', 'a#b', 'a%23b'],
    ['an encoded slash', 'a%2Fb', 'a%252Fb'],
    ['encoded dots', '%2e%2e', '%252e%252e'],
    ['a backslash', '..\\x', '..%5Cx'],
    ['a placeholder', '{invoiceId}', '%7BinvoiceId%7D'],
    ['a pattern of replacement', '$&$1', '%24%26%241'],
  ])('keeps its shape for a value with %s', (_, value, encoded) => {
    expect(fillPath('/o/{id}/x', { id: value })).toBe(`/o/${encoded}/x`);
  });

  it.each([
    ['empty', { id: '' }],
    ['.', { id: '.' }],
    ['..', { id: '..' }],
    ['missing', {}],
  ])('is refused for a value that is %s', (_, values) => {
    expect(() => fillPath('/o/{id}/x', values)).toThrow();
  });

  it('has as many segments as its template, whatever is filled in', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
        fc.pre(id !== '.' && id !== '..');
        const url = new URL(fillPath('/o/{id}/x', { id }), 'https://api.example.com');
        expect(url.pathname.split('/')).toHaveLength(4);
        expect(decodeURIComponent(url.pathname.split('/')[2] ?? '')).toBe(id);
        expect(url.search + url.hash).toBe('');
      }),
    );
  });
});
