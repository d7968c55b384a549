import fc from 'fast-check';
import { PROBLEMS } from '../../src/billing/problem.js';
import type { LoggedRequest } from '../../src/sandbox/sandbox.js';
import { expectProblem, type ProblemBody } from '../support/expectations.js';
import { NATIVE_CASES } from '../support/native.js';
import { useSeed } from '../support/property.js';
import { RawConnection } from '../support/raw-connection.js';
import { TestService, type Reply } from '../support/service.js';
import type { HostileRequest } from './hostile-requests.js';
import { MARK, NUMBER_MARK } from './hostile-text.js';
import { hostileRequestsFor } from './native-requests.js';
import { ACCOUNTS, addressee } from './platform-requests.js';
import { stateOf } from './platform-state.js';

const CASES = 10_000;
const numRuns = Math.ceil(CASES / NATIVE_CASES.length);
useSeed();

let service: TestService;
let connection: RawConnection;

beforeAll(async () => {
  service = await TestService.start();
  connection = new RawConnection(service.service.url);
  await service.get('/v1/accounts');
});
beforeEach(() => service.reset());
afterAll(async () => {
  connection?.close();
  await service?.close();
});

const PLAIN_POINTER = /^\/(body|query|header)(\/[\w.$[\]~-]{0,64})*$/;
const PLAIN_REQUEST_ID = /^[A-Za-z0-9._:-]{1,128}$/;

/** Ours: a problem, in which nothing of the request is to be read but its id and the names of unknown members. */
function expectOurs(request: HostileRequest, reply: Reply<unknown>): void {
  const { code, errors = [] } = reply.body as ProblemBody;
  const { outcome } = expectProblem(reply, PROBLEMS[code as keyof typeof PROBLEMS]?.status, code);
  expect(reply.status).toBeLessThan(500);
  if (reply.headers.has('date')) expect(outcome).toBe(request.method === 'GET' ? undefined : 'not_applied');
  for (const { pointer } of errors) expect(pointer).toMatch(PLAIN_POINTER);
  const own = request.header('x-request-id') ?? '';
  const lines = [...reply.headers].map((line) => line.join(': ')).join('\n');
  const all = `${lines}\n${reply.text.replace(/"pointer":"[^"]*","code":"unknown_member"/g, '')}`;
  const shown = PLAIN_REQUEST_ID.test(own) ? all.replaceAll(own, '') : all;
  expect(shown).not.toMatch(new RegExp(`${MARK}|${NUMBER_MARK}|x-injected`, 'i'));
}

/** The platform's: what it answered to the one request that reached it, about an account that there is. */
function expectPlatforms(request: HostileRequest, reply: Reply<unknown>, entry: LoggedRequest): void {
  expect(ACCOUNTS).toContain(addressee(entry));
  expect(entry.method).toBe(request.method);
  expect([reply.status, reply.headers.has('x-injected')]).toEqual([entry.status, false]);
}

/** The generator may send a request again with the same valid key: then the stored answer is right. */
const isReplayed = ({ headers }: Reply<unknown>): boolean => headers.get('idempotent-replayed') === 'true';

async function survives(request: HostileRequest): Promise<void> {
  try {
    const reply = await connection.send(request.bytes);
    const [entry, ...more] = service.sent();
    expect(more).toEqual([]);
    if (entry) expectPlatforms(request, reply, entry);
    else if (isReplayed(reply)) expect(request.header('idempotency-key')).toBeTruthy();
    else expectOurs(request, reply);
  } finally {
    if (service.writes().length > 0) service.reset();
    else for (const sandbox of [service.qovery, service.cloudplans]) sandbox.clearRequests();
  }
}

describe('hostile input at the native door', () => {
  it.each(NATIVE_CASES)(
    'for $operation sends the platform only what its documents have, about an account that there is, or is refused as a problem',
    async (one) => {
      const before = await stateOf(service);
      await fc.assert(fc.asyncProperty(hostileRequestsFor(one), survives), { numRuns });
      expect(await stateOf(service)).toEqual(before);
    },
    60_000,
  );

  it('is not all that there is: what is right passes', async () => {
    for (const { method, path, body } of NATIVE_CASES) {
      service.reset();
      expect((await service.request(method, path, { body })).status).toBeLessThan(300);
    }
  });
});
