import {
  currency,
  integer,
  listOf,
  matching,
  oneOf,
  path,
  providerUrl,
  token,
  type Kind,
} from './variable.js';

const ids = listOf(/^O-\d+$/, 'must be a list of ids');
const upper = listOf(/^[a-z]+$/i, 'must be a list of names', (text) => text.toUpperCase());
const port = integer(0, 65_535, 'a port');
const mode = oneOf('auto', 'off');

describe('a text that is a value', () => {
  it.each<[string, Kind<unknown>, string, unknown]>([
    ['a pattern', matching(/^a+$/, 'must be a'), 'aaa', 'aaa'],
    ['one of a list', mode, 'off', 'off'],
    ['the least integer', port, '0', 0],
    ['the greatest integer', port, '65535', 65_535],
    ['an integer with leading zeros', port, '0080', 80],
    ['a list of one', ids, 'O-1', ['O-1']],
    ['a list with spaces and an empty item', ids, ' O-1 , O-2,', ['O-1', 'O-2']],
    ['a list whose items are rewritten', upper, 'a,b', ['A', 'B']],
    ['a token', token, '~token/+=!', '~token/+=!'],
    ['the longest token', token, 'x'.repeat(8_192), 'x'.repeat(8_192)],
    ['a path', path, '/run/secrets/with a space', '/run/secrets/with a space'],
    ['an https URL', providerUrl, 'https://api.example.com/v1', 'https://api.example.com/v1'],
    ['a URL with slashes at its end', providerUrl, 'https://api.example.com//', 'https://api.example.com'],
    ['http on this machine', providerUrl, 'http://127.0.0.1:9101', 'http://127.0.0.1:9101'],
    ['http on localhost', providerUrl, 'http://localhost:9101/', 'http://localhost:9101'],
    ['http on ::1', providerUrl, 'http://[::1]:9101', 'http://[::1]:9101'],
    ['a currency', currency, 'JPY', 'JPY'],
  ])('%s', (_name, kind, text, value) => {
    expect(kind.parse(text)).toEqual(value);
  });
});

describe('a text that is none', () => {
  it.each<[string, Kind<unknown>, string]>([
    ['another pattern', matching(/^a+$/, 'must be a'), 'ab'],
    ['none of a list', mode, 'OFF'],
    ['a name of every object', mode, 'constructor'],
    ['too small an integer', integer(2, 9), '1'],
    ['too large an integer', port, '65536'],
    ['a negative integer', port, '-1'],
    ['a fraction', port, '1.5'],
    ['an exponent', port, '1e3'],
    ['a hexadecimal integer', port, '0x50'],
    ['an integer with a space', port, ' 80'],
    ['no integer', port, ''],
    ['an integer with more digits than any', port, '0000000080'],
    ['an empty list', ids, ''],
    ['a list of empty items', ids, ' , ,'],
    ['a list with one wrong item', ids, 'O-1,P-2'],
    ['an empty token', token, ''],
    ['a token with a space', token, 'two words'],
    ['a token with a line break', token, 'token\n'],
    ['a token beyond ASCII', token, 'tökén'],
    ['too long a token', token, 'x'.repeat(8_193)],
    ['no URL', providerUrl, 'api.example.com'],
    ['http elsewhere', providerUrl, 'http://api.example.com'],
    ['http on a name that begins like this machine', providerUrl, 'http://127.0.0.1.example.com'],
    ['another scheme', providerUrl, 'ftp://127.0.0.1'],
    ['a URL with a user', providerUrl, 'https://user@api.example.com'],
    ['a URL with a password', providerUrl, 'https://:secret@api.example.com'],
    ['a URL with a query', providerUrl, 'https://api.example.com?a=b'],
    ['a URL with an empty query', providerUrl, 'https://api.example.com?'],
    ['a URL with an empty fragment', providerUrl, 'https://api.example.com#'],
    ['a URL with a space at its end', providerUrl, 'https://api.example.com '],
    ['a URL with a fragment', providerUrl, 'https://api.example.com#a'],
    ['a currency in lower case', currency, 'usd'],
    ['a code that is no currency', currency, 'QQQ'],
    ['no currency', currency, ''],
  ])('%s', (_name, kind, text) => {
    expect(kind.parse(text)).toBeUndefined();
  });
});

describe('the rule of a kind', () => {
  it.each<[Kind<unknown>, string]>([
    [mode, 'must be one of auto, off'],
    [port, 'must be a port from 0 to 65535'],
    [integer(1, 2), 'must be an integer from 1 to 2'],
    [ids, 'must be a list of ids'],
  ])('%# completes a sentence', (kind, rule) => {
    expect(kind.rule).toBe(rule);
  });
});
