import fc from 'fast-check';
import type { Documented, Spoilt } from '../../support/spoilt-platform.js';
import { bytesOf, FRAMINGS, type Framing } from './framing.js';
import { MARK, MEMBER_NAMES, TOKEN_NAMES, TOKENS } from './tokens.js';
import { changed, enriched, nodesFor, nodesOf, type Change, type Harmless, type Path } from './tree.js';

/** What the body of an answer is made of; `at` is a share of it. */
type Content =
  | { kind: 'one value changed'; node: number; change: Change }
  | { kind: 'one value enriched'; node: number; addition: Harmless }
  | { kind: 'members in another order' }
  | { kind: 'with white space' }
  | { kind: 'with every character escaped' }
  | { kind: 'documented' }
  | { kind: 'truncated'; at: number }
  | { kind: 'bytes that are no UTF-8'; at: number }
  | { kind: 'after a byte order mark' }
  | { kind: 'in UTF-16' }
  | { kind: 'instead'; by: keyof typeof INSTEAD }
  | { kind: 'any JSON'; json: unknown };

export interface Answer {
  content: Content;
  status: number | 'documented';
  type: string | null;
  retryAfter: string | null;
  framing: Framing;
}

const INSTEAD = {
  nothing: '',
  'white space': ' \r\n',
  HTML: `<!doctype html><html><title>${MARK}</title><script>alert(1)</script></html>`,
  'an object that is not closed': '{"results":[{"id":"',
  'JSON with a comma too many': '{"results":[],}',
  'two documents': '{"status":200}{"status":200}',
  NaN: '{"status":200,"results":[{"id":"1","total":NaN}]}',
  'single quotes': "{'results':[]}",
  'the character zero': '\u0000',
  'an error in words': `{"status":409,"message":"${MARK}\\u0000\\u001b[31m\\u202eno\\r\\n"}`,
  'an error of control characters': '{"status":400,"message":"\\u0000\\u0007","response":"\\u0000"}',
  'an error of 100 KB': `{"status":422,"detail":"${MARK}${'😀'.repeat(25_000)}"}`,
  'an error that is no text': '{"status":"400","message":{"text":["x"]},"detail":7,"response":[]}',
  ...TOKENS,
} as const;

const INSTEAD_NAMES = Object.keys(INSTEAD) as (keyof typeof INSTEAD)[];

const token = fc.constantFrom(...TOKEN_NAMES);
const node = fc.nat(4_999);
const at = fc.integer({ min: 0, max: 999 });

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('replaced' as const), by: token }) },
  { weight: 2, arbitrary: fc.constant<Change>({ kind: 'removed' }) },
  { weight: 1, arbitrary: fc.constant<Change>({ kind: 'wrapped' }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('told twice, the second counts' as const), by: token }),
  },
);

const addition: fc.Arbitrary<Harmless> = fc.oneof(
  fc.record({
    kind: fc.constant('extra member' as const),
    name: fc.constantFrom(...MEMBER_NAMES),
    by: token,
    first: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('told twice, the first does not count' as const), by: token }),
);

const mutated: fc.Arbitrary<Content> = fc.record({
  kind: fc.constant('one value changed' as const),
  node,
  change,
});

const spoilt: fc.Arbitrary<Content> = fc.oneof(
  fc.record({ kind: fc.constant('instead' as const), by: fc.constantFrom(...INSTEAD_NAMES) }),
  fc.record({ kind: fc.constant('truncated' as const), at }),
  fc.record({ kind: fc.constant('bytes that are no UTF-8' as const), at }),
  fc.record({ kind: fc.constant('any JSON' as const), json: fc.jsonValue({ maxDepth: 3 }) }),
  fc.constantFrom<Content>(
    { kind: 'after a byte order mark' },
    { kind: 'in UTF-16' },
    { kind: 'documented' },
  ),
);

/** Failures with words, which may come out in one place only. */
const worded: fc.Arbitrary<Content> = fc.record({
  kind: fc.constant('instead' as const),
  by: fc.constantFrom(
    'an error in words' as const,
    'an error of control characters' as const,
    'an error of 100 KB' as const,
    'an error that is no text' as const,
  ),
});

const RETRY_AFTERS = [
  null,
  '',
  '0',
  '-1',
  '7',
  '999999999',
  '1e9',
  '120.5',
  '1, 2',
  'soon',
  'Wed, 21 Oct 2099 07:28:00 GMT',
  'Wed, 21 Oct 1999 07:28:00 GMT',
];
const STATUSES = [200, 201, 202, 203, 204, 205, 206, 207, 226, 299, 300, 301, 302, 303, 304, 307, 308].concat(
  [400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 412, 418, 422, 425, 426, 429, 431, 451, 499],
  [500, 501, 502, 503, 504, 507, 511, 520, 599, 600, 999],
);
const TYPES = [
  null,
  'text/html; charset=utf-8',
  'application/octet-stream',
  'application/json; charset=utf-16',
  'multipart/form-data',
  'nonsense',
  '',
];

const asDocumented = {
  status: fc.constant('documented' as const),
  type: fc.constant('application/json'),
  retryAfter: fc.constant(null),
  framing: fc.constant('with its length' as const),
};

/** Answers that no document of a platform describes, most of them wrong in one value only. */
export const malformed: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ ...asDocumented, content: mutated }) },
  { weight: 3, arbitrary: fc.record({ ...asDocumented, content: spoilt }) },
  {
    weight: 3,
    arbitrary: fc.record({
      content: fc.oneof(mutated, spoilt),
      status: fc.constantFrom(...STATUSES),
      type: fc.constantFrom('application/json', ...TYPES),
      retryAfter: fc.constantFrom(...RETRY_AFTERS),
      framing: fc.constant('with its length' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...asDocumented,
      content: worded,
      status: fc.constantFrom(...STATUSES.filter((status) => status >= 400)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...asDocumented,
      content: fc.oneof(mutated, fc.constant<Content>({ kind: 'documented' })),
      framing: fc.constantFrom(...FRAMINGS),
    }),
  },
);

/** Answers that say what is documented, in another way or with something beside it. */
export const harmless: fc.Arbitrary<Answer> = fc.record({
  content: fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('one value enriched' as const), node, addition }),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Content>(
        { kind: 'members in another order' },
        { kind: 'with white space' },
        { kind: 'with every character escaped' },
        { kind: 'documented' },
      ),
    },
  ),
  status: fc.constant('documented' as const),
  type: fc.constantFrom('application/json', ...TYPES),
  retryAfter: fc.constantFrom(...RETRY_AFTERS),
  framing: fc.constantFrom(
    'with its length' as const,
    'in chunks' as const,
    'after an interim answer' as const,
  ),
});

/** Which value of the documented answer is another one now; null where it is not one value. */
export function changedPath({ content }: Answer, { text }: Documented): Path | null {
  if (content.kind !== 'one value changed') return null;
  return pick(nodesOf(text), content.node)?.path ?? null;
}

/** The answer as it goes out. */
export function spoiltBy(answer: Answer): (documented: Documented) => Spoilt {
  return (documented) => {
    const { type, retryAfter, framing } = answer;
    const status = answer.status === 'documented' ? documented.status : answer.status;
    const headers = {
      ...(type !== null && { 'content-type': type }),
      ...(retryAfter !== null && { 'retry-after': retryAfter }),
    };
    const plain = { status, headers, body: bodyOf(answer.content, documented.text) };
    return { ...plain, ...bytesOf(plain, framing) };
  };
}

function bodyOf(content: Content, text: string): Buffer {
  switch (content.kind) {
    case 'one value changed': {
      const found = pick(nodesOf(text), content.node);
      return Buffer.from(found ? changed(text, found.path, content.change) : TOKENS['an empty object']);
    }
    case 'one value enriched': {
      const found = pick(nodesFor(content.addition, text), content.node);
      return Buffer.from(found ? enriched(text, found.path, content.addition) : text);
    }
    case 'members in another order':
      return Buffer.from(text && JSON.stringify(reversed(JSON.parse(text) as unknown)));
    case 'with white space':
      return Buffer.from(text && `\r\n\t${JSON.stringify(JSON.parse(text) as unknown, null, '\t')}\n `);
    case 'with every character escaped':
      return Buffer.from(text.replace(/"[^"\\]*"/g, escaped));
    case 'documented':
      return Buffer.from(text);
    case 'truncated':
      return Buffer.from(text.slice(0, Math.floor((text.length * content.at) / 1_000)));
    case 'bytes that are no UTF-8': {
      const bytes = Buffer.from(text);
      const place = Math.floor((bytes.length * content.at) / 1_000);
      return Buffer.concat([
        bytes.subarray(0, place),
        Buffer.from([0xc3, 0x28, 0xff]),
        bytes.subarray(place),
      ]);
    }
    case 'after a byte order mark':
      return Buffer.from(`\ufeff${text}`);
    case 'in UTF-16':
      return Buffer.from(text, 'utf16le');
    case 'instead':
      return Buffer.from(INSTEAD[content.by]);
    case 'any JSON':
      return Buffer.from(JSON.stringify(content.json));
  }
}

const escaped = (literal: string): string =>
  `"${[...literal.slice(1, -1)].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`;

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(list.length, 1)];
}
