import { BillingError } from '../../src/billing/problem.js';
import type { ChangeResult } from '../../src/billing/subscription.js';
import type { Fault } from '../../src/sandbox/sandbox.js';
import { failureOf, SECRET, type Harness } from './harness.js';
import { rowOf, type MemberName } from './members.js';

type Failing = Omit<Fault, 'operation'>;
type WriteOutcome = 'not_applied' | 'unknown';

interface FailureRow {
  fault: Failing;
  code: string;
  /** What a write says of its effect. */
  outcome: WriteOutcome;
  /** A body that some platforms use for a success. */
  empty?: true;
  deadlineMs?: number;
  /** Only where the platform tells the outcome in the body. */
  inBody?: true;
}

const status = (number: number, code: string, outcome: WriteOutcome): [string, FailureRow] => [
  `status ${number}`,
  { fault: { kind: 'status', status: number }, code, outcome },
];
const bodyStatus = (number: number, code: string, outcome: WriteOutcome): [string, FailureRow] => [
  `a body status of ${number}`,
  { fault: { kind: 'body_status', status: number }, code, outcome, inBody: true },
];
const nonsense = (name: string, fault: Failing): [string, FailureRow] => [
  name,
  { fault, code: 'upstream_contract', outcome: 'unknown' },
];

/** Every error that a platform can cause (docs/design.md, section 3.7). */
const FAILURES: [string, FailureRow][] = [
  status(400, 'upstream_rejected', 'not_applied'),
  status(401, 'upstream_auth_failed', 'not_applied'),
  status(403, 'upstream_auth_failed', 'not_applied'),
  status(404, 'not_found', 'not_applied'),
  status(409, 'upstream_rejected', 'not_applied'),
  status(418, 'upstream_rejected', 'not_applied'),
  status(429, 'upstream_rate_limited', 'not_applied'),
  status(500, 'upstream_error', 'unknown'),
  status(503, 'upstream_error', 'unknown'),
  ['a gateway’s 401', { fault: { kind: 'gateway' }, code: 'upstream_auth_failed', outcome: 'not_applied' }],
  nonsense('a page of HTML', { kind: 'html' }),
  nonsense('half an answer', { kind: 'truncated' }),
  nonsense('a redirect', { kind: 'redirect' }),
  nonsense('an answer of 6 MB', { kind: 'oversize' }),
  [
    'an empty answer',
    { fault: { kind: 'empty' }, code: 'upstream_contract', outcome: 'unknown', empty: true },
  ],
  [
    'null',
    { fault: { kind: 'body', body: 'null' }, code: 'upstream_contract', outcome: 'unknown', empty: true },
  ],
  ['a dropped connection', { fault: { kind: 'drop' }, code: 'upstream_unavailable', outcome: 'unknown' }],
  [
    'a connection dropped after the change',
    { fault: { kind: 'apply_then_drop' }, code: 'upstream_unavailable', outcome: 'unknown' },
  ],
  [
    'an error after the change',
    { fault: { kind: 'apply_then_error' }, code: 'upstream_error', outcome: 'unknown' },
  ],
  ['silence', { fault: { kind: 'hang' }, code: 'upstream_timeout', outcome: 'unknown', deadlineMs: 200 }],
  bodyStatus(400, 'upstream_rejected', 'not_applied'),
  bodyStatus(401, 'upstream_auth_failed', 'not_applied'),
  bodyStatus(404, 'not_found', 'not_applied'),
  bodyStatus(409, 'upstream_rejected', 'not_applied'),
  bodyStatus(429, 'upstream_rate_limited', 'not_applied'),
  bodyStatus(500, 'upstream_error', 'unknown'),
  bodyStatus(302, 'upstream_contract', 'unknown'),
  [
    'an answer without a body status',
    { fault: { kind: 'no_status' }, code: 'upstream_contract', outcome: 'unknown', inBody: true },
  ],
];

const STRANGE_BODIES = ['[]', '{}', '42', '"text"', 'true', '{"results":null}', '{"results":[null]}', '[[]]'];

/** Whatever the platform does, a call ends in time, in one kind of error, and a write leaves once. */
export function describeFailures(harness: Harness, present: readonly MemberName[]): void {
  const { setup } = harness;
  const asking = present.filter((member) => setup.operationOf[member]);
  const sayable = (row: FailureRow): boolean => !row.inBody || setup.statusInBody === true;

  const spoil = (member: MemberName, fault: Failing): string => {
    const operation = setup.operationOf[member] as string;
    harness.sandbox.addFault({ operation, ...fault });
    return operation;
  };

  describe.each(asking)('%s when the platform answers with', (member) => {
    const write = rowOf(member).write ?? false;
    const rows = FAILURES.filter(([, row]) => sayable(row));

    it.each(rows)('%s', async (_, { fault, code, outcome, empty, deadlineMs }) => {
      const operation = spoil(member, fault);
      const result = await harness.run(member, { deadlineMs });
      if (empty && setup.emptyIsSuccess.includes(member)) expect(result.thrown).toBeUndefined();
      else expect(failureOf(result)).toEqual({ code, ...(write && { outcome }) });
      const attempts = harness.sent(operation).length;
      expect(attempts).toBeGreaterThan(0);
      expect(attempts).toBeLessThanOrEqual(write ? 1 : 2);
      expect(result.writeSent).toBe(write);
    });

    it.each(STRANGE_BODIES)('%s: it is understood or refused, never a crash', async (body) => {
      spoil(member, { kind: 'body', body });
      const result = await harness.run(member);
      if (result.thrown === undefined) {
        const shape = rowOf(member).shape({ accountId: harness.accountOf(member).id });
        expect(shape(result.value, member)).toEqual([]);
      } else expect(failureOf(result).code).toBe('upstream_contract');
    });

    it('silence, with the deadline behind it already: nothing is sent', async () => {
      const result = await harness.run(member, { deadlineMs: -1 });
      expect(failureOf(result).code).toBe('upstream_timeout');
      expect(failureOf(result).outcome).not.toBe('unknown');
      expect(result.writeSent).toBe(false);
      expect(harness.sent()).toEqual([]);
    });
  });

  it.each(asking)(
    '%s tells which operation failed and what it answered, and never the credential',
    async (member) => {
      const words = `bad\u0000 ${SECRET}\r\n see https://x.example/?t=1 ${'long '.repeat(200)}`;
      const body = setup.failureBody(words);
      const operation = spoil(member, { kind: 'status', status: 400, body });
      const { thrown } = await harness.run(member);
      const { upstream, stack, message } = thrown as BillingError;
      expect(upstream).toMatchObject({ provider: harness.provider.id, operation, status: 400 });
      expect(upstream?.message?.length).toBeLessThanOrEqual(300);
      // eslint-disable-next-line no-control-regex
      expect(upstream?.message).not.toMatch(/[\x00-\x1f\x7f]|https:/);
      expect(`${JSON.stringify(thrown)}${stack}${message}`).not.toContain(SECRET);
    },
  );

  it.each(asking)('%s repeats the platform’s Retry-After with a 429', async (member) => {
    spoil(member, { kind: 'status', status: 429, retryAfter: 17 });
    const { thrown } = await harness.run(member);
    expect(thrown).toMatchObject({ code: 'upstream_rate_limited', retryAfter: 17 });
  });

  for (const [member, operation] of Object.entries(setup.readFirst) as [MemberName, string][]) {
    it(`${member} writes nothing when the read before it fails`, async () => {
      harness.sandbox.addFault({ operation, kind: 'status', status: 503 });
      const result = await harness.run(member);
      expect(failureOf(result).code).toBe('upstream_error');
      expect(result.writeSent).toBe(false);
      expect(harness.sent(setup.operationOf[member])).toEqual([]);
    });
  }

  const afterwards: Failing[] = [{ kind: 'status', status: 503 }, { kind: 'html' }, { kind: 'drop' }];
  for (const [member, operation] of Object.entries(setup.readBack) as [MemberName, string][]) {
    it.each(afterwards)(
      `${member} stands, with a warning, when reading it back fails with $kind`,
      async (fault) => {
        harness.sandbox.addFault({ operation, ...fault });
        const { outcome, subscription, warnings } = (await harness.answer(member)) as ChangeResult;
        expect({ outcome, subscription }).toEqual({ outcome: 'applied', subscription: null });
        expect(warnings.map(({ code }) => code)).toContain('read_back_failed');
      },
    );
  }
}
