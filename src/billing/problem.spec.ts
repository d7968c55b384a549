import { asBillingError, BillingError, PROBLEMS, toProblem, type ProblemCode } from './problem.js';

/** The table of docs/design.md, section 3.7, by status. */
const STATUSES: [number, ProblemCode[]][] = [
  [400, ['malformed_request', 'invalid_cursor', 'idempotency_key_required']],
  [403, ['forbidden']],
  [404, ['not_found']],
  [405, ['method_not_allowed']],
  [409, ['idempotency_in_progress', 'change_blocked']],
  [413, ['payload_too_large']],
  [415, ['unsupported_media_type']],
  [422, ['validation_failed', 'card_number_not_accepted', 'capability_unsupported']],
  [422, ['idempotency_key_reused', 'upstream_rejected']],
  [500, ['internal_error']],
  [502, ['upstream_auth_failed', 'upstream_error', 'upstream_contract']],
  [503, ['upstream_rate_limited', 'upstream_unavailable', 'store_unavailable']],
  [504, ['upstream_timeout']],
];

describe('the status', () => {
  it.each(STATUSES)('%i stands for %j', (status, codes) => {
    for (const code of codes) {
      expect(toProblem(new BillingError(code, { detail: 'd' }), 'r')).toMatchObject({ status, code });
    }
  });

  it.each<[ProblemCode]>([
    ['upstream_auth_failed'],
    ['upstream_rejected'],
    ['validation_failed'],
    ['internal_error'],
  ])('%s does not promise that another try helps', (code) => {
    expect(PROBLEMS[code].retryable).toBe(false);
  });

  it.each<[ProblemCode]>([
    ['upstream_rate_limited'],
    ['upstream_unavailable'],
    ['upstream_timeout'],
    ['upstream_error'],
  ])('%s may go better another time', (code) => {
    expect(PROBLEMS[code].retryable).toBe(true);
  });
});

describe('a problem', () => {
  it('has the documented fields, and none without a value', () => {
    const problem = toProblem(
      new BillingError('not_found', { detail: 'There is no such account.' }),
      'request-1',
    );
    expect(problem).toEqual({
      type: expect.stringMatching(/^urn:.*not_found$/) as string,
      title: 'Not found',
      status: 404,
      detail: 'There is no such account.',
      code: 'not_found',
      requestId: 'request-1',
      retryable: false,
    });
    expect(Object.values(problem)).not.toContain(undefined);
  });

  it('carries what was refused, what became of the write and what the provider said', () => {
    const errors = [{ pointer: '/body/quantity', code: 'invalid' as const, detail: 'must be an integer' }];
    const upstream = { provider: 'qovery', operation: 'changePlan', status: 400, message: 'No.' };
    const error = new BillingError('upstream_rejected', {
      detail: 'Refused.',
      errors,
      upstream,
      outcome: 'not_applied',
    });
    expect(toProblem(error, 'r')).toMatchObject({ errors, upstream, outcome: 'not_applied' });
  });

  it('of a write that may have happened is never retryable, and says that nobody knows', () => {
    const error = new BillingError('upstream_timeout', { detail: 'No answer.', outcome: 'unknown' });
    const problem = toProblem(error, 'r');
    expect(problem).toMatchObject({ retryable: false, outcome: 'unknown' });
    expect(problem.detail).toMatch(/^No answer\..*not known/);
  });

  it('of a write that did not happen may be retried, and says that nothing was changed', () => {
    const error = new BillingError('upstream_unavailable', {
      detail: 'Not reached.',
      outcome: 'not_applied',
    });
    expect(toProblem(error, 'r')).toMatchObject({
      retryable: true,
      detail: 'Not reached. Nothing was changed.',
    });
  });
});

describe('what was not thrown on purpose', () => {
  it.each([[new Error('secret 4711')], ['secret 4711'], [null], [undefined], [{ code: 'not_found' }]])(
    'is a defect of ours, in words of ours: %p',
    (thrown) => {
      const error = asBillingError(thrown);
      expect(error.code).toBe('internal_error');
      expect(error.cause).toBe(thrown);
      expect(JSON.stringify(toProblem(error, 'r'))).not.toContain('4711');
    },
  );

  it('leaves what was thrown on purpose as it is', () => {
    const error = new BillingError('not_found', { detail: 'd' });
    expect(asBillingError(error)).toBe(error);
  });
});
