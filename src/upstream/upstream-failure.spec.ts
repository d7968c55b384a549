import type { UpstreamOperation } from '../contract/native-operation.js';
import { toBillingError, type UpstreamFailure } from './upstream-failure.js';

const provider = { id: 'qovery', name: 'Qovery' };
const read: UpstreamOperation = { id: 'listThings', title: 'List', method: 'GET', path: '/things' };

function status(
  code: number,
  message: string | null = null,
  retryAfter: number | null = null,
): UpstreamFailure {
  return { kind: 'status', status: code, message, retryAfter };
}

function told(failure: UpstreamFailure, method: UpstreamOperation['method'] = 'POST') {
  return toBillingError(failure, { provider, operation: { ...read, method } });
}

const FAILURES: [string, UpstreamFailure, string, string][] = [
  ['400', status(400), 'upstream_rejected', 'not_applied'],
  ['401', status(401), 'upstream_auth_failed', 'not_applied'],
  ['402', status(402), 'upstream_rejected', 'not_applied'],
  ['403', status(403), 'upstream_auth_failed', 'not_applied'],
  ['404', status(404), 'not_found', 'not_applied'],
  ['409', status(409), 'upstream_rejected', 'not_applied'],
  ['422', status(422), 'upstream_rejected', 'not_applied'],
  ['429', status(429), 'upstream_rate_limited', 'not_applied'],
  ['500', status(500), 'upstream_error', 'unknown'],
  ['503', status(503), 'upstream_error', 'unknown'],
  ['599', status(599), 'upstream_error', 'unknown'],
  ['302', status(302), 'upstream_contract', 'unknown'],
  ['nonsense', { kind: 'contract', status: 200, reason: 'not JSON' }, 'upstream_contract', 'unknown'],
  ['no answer in time', { kind: 'timeout', sent: true }, 'upstream_timeout', 'unknown'],
  ['no time to send', { kind: 'timeout', sent: false }, 'upstream_timeout', 'not_applied'],
  ['a lost connection', { kind: 'connection', sent: true }, 'upstream_unavailable', 'unknown'],
  ['no connection', { kind: 'connection', sent: false }, 'upstream_unavailable', 'not_applied'],
  ['no credential', { kind: 'credential', reason: 'its file' }, 'upstream_auth_failed', 'not_applied'],
];

describe('a failure', () => {
  it.each(FAILURES)('%s is told by its code, and a write by its outcome', (_, failure, code, outcome) => {
    for (const method of ['POST', 'PUT', 'DELETE'] as const) {
      expect(told(failure, method)).toMatchObject({ code, outcome });
    }
  });

  it.each(FAILURES)('%s of a read has no outcome', (_, failure, code) => {
    expect(told(failure, 'GET')).toMatchObject({ code, outcome: undefined });
  });

  it.each([
    ['a rate limit with a time', status(429, null, 17), 17],
    ['a rate limit without one', status(429), 60],
    ['no connection', { kind: 'connection', sent: false } as const, 5],
    ['a lost connection', { kind: 'connection', sent: true } as const, 5],
  ])('%s says when to try again', (_, failure, seconds) => {
    expect(told(failure).retryAfter).toBe(seconds);
  });

  it('names the provider, its operation and its status', () => {
    expect(told(status(409, 'Taken.')).upstream).toEqual({
      provider: 'qovery',
      operation: 'listThings',
      status: 409,
      message: 'Taken.',
    });
  });

  it.each([
    ['no answer', { kind: 'timeout', sent: true } as const],
    ['no connection', { kind: 'connection', sent: false } as const],
    ['no credential', { kind: 'credential', reason: 'its file' } as const],
  ])('with %s has no status and no message', (_, failure) => {
    expect(told(failure).upstream).toMatchObject({ status: null, message: null });
  });

  it('repeats neither links, nor control characters, nor card numbers', () => {
    const error = told(status(400, 'Card 4242 4242 4242 4242\u0007 see https://evil.example'));
    expect(error.upstream?.message).toBe('Card [number]  see [link]');
    expect(`${error.message} ${error.detail}`).not.toMatch(/4242|evil/);
  });

  it('whose message is nothing that can be shown has none', () => {
    expect(told(status(400, '\u0000\u0007')).upstream?.message).toBeNull();
  });

  it('of our credential is not blamed on the client', () => {
    for (const code of [401, 403]) expect(told(status(code)).detail).toMatch(/not yours/);
  });
});
