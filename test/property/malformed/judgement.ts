import { PROBLEMS } from '../../../src/billing/problem.js';
import { expectShape, type ProblemBody } from '../../support/expectations.js';
import { problem as problemShape } from '../../support/model.js';
import type { Reply } from '../../support/service.js';
import type { Spoilt } from '../../support/spoilt-platform.js';
import type { Site } from './sites.js';
import { MARK } from './tokens.js';

type Provider = Site['provider'];

/** Longest text of a platform that is shown; links, cursors and what `include=raw` asks for may be longer. */
const LONGEST = 300;
/** Where a sentence of ours may stand around it. */
const OUR_SENTENCES = ['message', 'detail'];
const LONGEST_SENTENCE = 200;
const UNBOUNDED = ['raw', 'url', 'nextCursor'];
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** Members that show a platform's words; everything else is said in ours. */
const THEIRS = new Set(
  (
    'message statusNative issuedAtRaw dueOnRaw expiryRaw raw displayName label name code reason brand ' +
    'externalId id nativeId accountId missing scopeId url firstName lastName company email line1 city ' +
    'postalCode state country vatNumber'
  ).split(' '),
);

/** What a number outside the safe range becomes when JSON.parse rounds it. */
const ROUNDED = /900719925474099[24]|1234567890123456[78]/;

/** The status that the platform gave, wherever it gives it. */
export function statusSaid(provider: Provider, { status, body }: Spoilt): number {
  if (status < 200 || status > 299 || provider === 'qovery') return status;
  try {
    return Number((JSON.parse(body.toString()) as { status?: unknown } | null)?.status ?? status);
  } catch {
    return status;
  }
}

/** Each text of an answer, with the names of the members that it stands in. */
function* textsOf(value: unknown, names: string[] = []): Generator<{ names: string[]; text: string }> {
  if (typeof value === 'string') yield { names, text: value };
  if (value === null || typeof value !== 'object') return;
  for (const [name, member] of Object.entries(value)) {
    yield { names, text: name };
    yield* textsOf(member, Array.isArray(value) ? names : [...names, name]);
  }
}

/** The platform's words stand where they belong, are bounded, and hold nothing that a terminal would obey. */
export function expectFitToBeShown({ body, text }: Reply): void {
  for (const { names, text: words } of textsOf(body)) {
    const where = names.join('.');
    if (names.some((name) => UNBOUNDED.includes(name))) continue;
    const longest = OUR_SENTENCES.includes(names.at(-1) ?? '') ? LONGEST + LONGEST_SENTENCE : LONGEST;
    if ([...words].length > longest) throw new Error(`${where}: ${words.length} characters`);
    if (CONTROL.test(words)) throw new Error(`${where}: control characters in ${JSON.stringify(words)}`);
    const clusters = names.at(-1) === 'detail' && words.startsWith('Cluster ');
    if (words.includes(MARK) && !clusters && !names.some((name) => THEIRS.has(name)))
      throw new Error(`${where}: says ${JSON.stringify(words)}`);
  }
  if (!text.includes('"raw":')) expect(text).not.toMatch(ROUNDED);
}

/** A failure of this provider, worded as one. */
export function expectProvidersFailure(problem: ProblemBody, provider: Provider, said: number): void {
  expectShape(problem, problemShape);
  const refused = said >= 400 && said < 500;
  const codes: string[] = ['upstream_auth_failed', 'upstream_error', 'upstream_contract'];
  codes.push('upstream_rate_limited', 'upstream_unavailable');
  if (refused) codes.push('upstream_rejected');
  if (said === 404) codes.push('not_found');
  expect(codes).toContain(problem.code);
  expect(problem.status).toBe(PROBLEMS[problem.code as keyof typeof PROBLEMS].status);
  expect(problem.upstream?.provider).toBe(provider);
}

/** The problem of an answer that is one. */
export function problemOf({ status, headers, body }: Reply): ProblemBody {
  const problem = body as unknown as ProblemBody;
  expect(problem.status).toBe(status);
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  if (status === 503)
    expect(headers.get('retry-after')).toMatch(/^([1-9]\d{0,2}|[12]\d{3}|3[0-5]\d\d|3600)$/);
  return problem;
}

/** The problems that stand in the parts of an answer that is not one. */
export function problemsIn(value: unknown): ProblemBody[] {
  if (value === null || typeof value !== 'object') return [];
  if ('requestId' in value && 'code' in value) return [value as unknown as ProblemBody];
  return Object.values(value).flatMap(problemsIn);
}

/** An answer without what differs from one time to the next. */
export function comparable(body: unknown): unknown {
  return JSON.parse(
    JSON.stringify(body, (name, value: unknown) =>
      name === 'fetchedAt' || name === 'requestId' ? undefined : value,
    ),
  ) as unknown;
}
