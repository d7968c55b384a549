import { authorization } from './settings.js';

const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnLW5h_dHVyZQ';

describe('the credential is sent', () => {
  it.each([
    ['auto', JWT, `Bearer ${JWT}`],
    ['auto', 'qov_2fAbC_1234567890', 'Token qov_2fAbC_1234567890'],
    ['auto', 'two.parts', 'Token two.parts'],
    ['auto', 'a.b.c.d', 'Token a.b.c.d'],
    ['auto', 'a..c', 'Token a..c'],
    ['auto', 'a.b.', 'Token a.b.'],
    ['auto', 'a.b+/=.c', 'Token a.b+/=.c'],
    ['Token', JWT, `Token ${JWT}`],
    ['Bearer', 'qov_2fAbC', 'Bearer qov_2fAbC'],
  ] as const)('%s: %s as "%s"', (scheme, secret, header) => {
    expect(authorization(scheme, secret)).toBe(header);
  });
});
