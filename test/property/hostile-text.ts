import fc, { type Arbitrary } from 'fast-check';

/** Stands in hostile texts, and never in an answer. */
export const MARK = 'Zq7MarkZq7';
/** The same as a number. */
export const NUMBER_MARK = '86753098675';

/** What has changed the meaning of a path, a query, a header or a document somewhere. */
const FRAGMENTS = [
  '..',
  '../',
  '/..',
  '..;/',
  '..\\',
  './',
  '/',
  '//',
  '\\',
  '%2f',
  '%2F..%2F',
  '%5c',
  '%2e%2e',
  '%2e%2e%2f',
  '%252e%252e%252f',
  '..%c0%af',
  '%c0%ae%c0%ae/',
  '%ed%a0%80',
  '%ff%fe',
  '%',
  '%zz',
  '%u002f',
  '%00',
  '\u0000',
  '%0d%0aX-Injected:%201',
  '\r\nX-Injected: 1',
  '%20',
  ' ',
  '\t',
  ';',
  ';action=cancelsubscription',
  '?',
  '?action=cancelsubscription',
  '%3faction%3dcancelsubscription',
  '#',
  '%23',
  '&',
  '&action=cancelsubscription',
  '%26action%3Dcancelsubscription',
  '%2526action%253Dcancelsubscription',
  '&org_id=O-77',
  '%26org_id%3DO-77',
  '=',
  '+',
  '[]',
  '[__proto__][x]',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'O-42',
  'O-77',
  'qovery.',
  'cloudplans.',
  '__sandbox/reset',
  '%2f__sandbox%2freset',
  '{organizationId}',
  ':accountId',
  '*',
  '.',
  ',',
  '~0~1',
  '\ud800',
  '\udfff',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\u2215',
  '\uff0f',
  '\uff0e\uff0e',
  '\u041e-42',
  '\u212a',
  '\u0130',
  'e\u0301',
  '\u{1f4a3}',
  '"',
  "'",
  '`',
  '<script>',
  '${7*7}',
  '{{7*7}}',
  '%s%n',
  '-1',
  '0',
  '007',
  '1e3',
  '0x10',
  '99999999999999999999',
  NUMBER_MARK,
  'NaN',
  'null',
  'true',
  '',
];

const fragment = fc.constantFrom(...FRAGMENTS);

/** Some are short enough for a path, some for a header, and some for neither. */
const long = fc
  .tuple(fragment, fc.constantFrom(300, 10_000, 50_000))
  .map(([text, length]) => `${text}${MARK}`.repeat(Math.ceil(length / (text.length + MARK.length))));

const anyText: Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fragment },
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.array(fragment, { maxLength: 2 }), fc.array(fragment, { maxLength: 2 }))
      .map(([before, after]) => `${before.join('')}${MARK}${after.join('')}`),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }).map((text) => `${MARK}${text}`) },
  { weight: 1, arbitrary: long },
);

/** As bytes, each as `%XX`: what a decoder makes whole again. */
const encoded = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** Mostly in a form that is still HTTP, so that it gets further than to the parser. */
const encodings: Arbitrary<(text: string) => string> = fc.oneof(
  { weight: 5, arbitrary: fc.constant((text: string) => text.replace(/[^\x21-\x7e]+/g, encoded)) },
  { weight: 2, arbitrary: fc.constant(encoded) },
  { weight: 1, arbitrary: fc.constant((text: string) => encoded(encoded(text))) },
  { weight: 1, arbitrary: fc.constant((text: string) => text) },
);

/** For a path, a query or a header. */
export const hostileText: Arbitrary<string> = fc
  .tuple(anyText, encodings)
  .map(([text, encode]) => encode(text));

/** Also what is almost right: another case, something before, within or after, another account. */
export function hostileTextNear(right: string): Arbitrary<string> {
  const nearly = fc
    .tuple(fc.nat(right.length), fragment, encodings)
    .map(([at, text, encode]) => `${right.slice(0, at)}${encode(text)}${right.slice(at)}`);
  const altered = fc.constantFrom(
    right.toUpperCase(),
    right.replace(/[^.]*$/, (id) => id.toUpperCase()),
    right.replace(/[^.]*$/, (id) => id.toLowerCase()),
    encoded(right),
    right.replace('.', '..'),
    right.replace('-', '\u2010'),
    right.slice(0, -1),
    `${right}${MARK}`,
    `${right}/${right}`,
    `{${right}}`,
  );
  return fc.oneof(
    { weight: 3, arbitrary: nearly },
    { weight: 1, arbitrary: altered },
    { weight: 3, arbitrary: hostileText },
  );
}

const nested = (depth: number, open: string, close: string): string =>
  `${open.repeat(depth)}${JSON.stringify(MARK)}${close.repeat(depth)}`;

/** Values as JSON writes them, so that what JavaScript cannot hold can be said too. */
export const hostileJson: Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: anyText.map((text) => JSON.stringify(text)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'null',
      'true',
      '0',
      '-1',
      '-0',
      '1.5',
      '5.0',
      '1e400',
      '9007199254740993',
      '99999999999999999999',
      NUMBER_MARK,
      '"30"',
      '"BUSINESS_2025"',
      '[]',
      '{}',
      `[${JSON.stringify(MARK)}]`,
      `{${JSON.stringify(MARK)}:1}`,
      '{"__proto__":{"admin":true}}',
      '{"constructor":{"prototype":{"admin":true}}}',
      '{"length":1e9}',
      '{"toString":1}',
      nested(4, '{"a":', '}'),
      nested(30, '[', ']'),
      nested(3_000, '[', ']'),
      nested(3_000, '{"a":', '}'),
    ),
  },
);
