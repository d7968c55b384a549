import fc from 'fast-check';
import { PROBLEMS } from '../../src/billing/problem.js';
import type { LoggedRequest } from '../../src/sandbox/sandbox.js';
import { expectProblem, type ProblemBody } from '../support/expectations.js';
import { useSeed } from '../support/property.js';
import { RawConnection } from '../support/raw-connection.js';
import { nameOf, ROUTES, type Route } from '../support/routes.js';
import { CLOUDPLANS, TestService, type Reply } from '../support/service.js';
import { hostileRequestsTo, writeTo, type HostileRequest } from './hostile-requests.js';
import { MARK, NUMBER_MARK } from './hostile-text.js';
import { ACCOUNTS, unintended } from './platform-requests.js';
import { stateOf } from './platform-state.js';

const CASES = 10_000;
const numRuns = Math.ceil(CASES / ROUTES.length);
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

const isWrite = ({ method }: { method: string }): boolean => method !== 'GET';
const isSuccess = ({ status }: { status: number | null }): boolean => status !== null && status < 300;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The accounts that a request may be about: the one that its path names, or all where it names none. */
function accountsOf({ path }: Route, { target }: HostileRequest): readonly string[] {
  const segments = (target.split(/[?#]/)[0] as string).split('/').map(decoded);
  const places = path.split('/');
  if (!path.includes('{accountId}')) return ACCOUNTS;
  const named = ACCOUNTS.filter((account) => account === segments[3]);
  const id = segments[places.findIndex((place) => place !== '{accountId}' && place.startsWith('{'))];
  const askable = id === undefined || UUID.test(id ?? '') || named.includes(CLOUDPLANS);
  return askable ? named : [];
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** A failure does not wait for the other reads of its page: one of them may arrive during the next case. */
let late: readonly string[] = [];

/** Nothing but what the documents of the platforms have, for the account that was named, and no write but the route's. */
function expectIntended(route: Route, request: HostileRequest, sent: readonly LoggedRequest[]): void {
  const accounts = accountsOf(route, request);
  const reads = sent.filter((entry) => !isWrite(entry));
  const writes = sent.filter(isWrite);
  expect(unintended(reads, [...accounts, ...late])).toEqual([]);
  expect(unintended(writes, accounts)).toEqual([]);
  const operations = writes.map(({ operation }) => operation);
  expect(operations).toEqual(operations.slice(0, 1).map(() => writeTo(route)?.operation));
  late = sent.some(({ status }) => !isSuccess({ status })) ? accounts : [];
}

/** The name of a member, where it is fit to be shown. */
const PLAIN_POINTER = /^\/(body|query|header)(\/[\w.$[\]~-]{0,64})*$/;
const PLAIN_REQUEST_ID = /^[A-Za-z0-9._:-]{1,128}$/;

/** What the client reads in the answer, without the two things that are told back on purpose. */
function shown(request: HostileRequest, { status, headers, text }: Reply<unknown>): string {
  const own = request.header('x-request-id') ?? '';
  const lines = [...headers].map((line) => line.join(': ')).join('\n');
  const body = isSuccess({ status }) && isWrite(request) ? '' : text;
  const all = `${lines}\n${body.replace(/"pointer":"[^"]*","code":"unknown_member"/g, '')}`;
  return PLAIN_REQUEST_ID.test(own) ? all.replaceAll(own, '') : all;
}

function expectNoEcho(request: HostileRequest, reply: Reply<unknown>): void {
  const { errors = [] } = reply.body as Partial<ProblemBody>;
  for (const { pointer } of errors) expect(pointer).toMatch(PLAIN_POINTER);
  expect(shown(request, reply)).not.toMatch(new RegExp(`${MARK}|${NUMBER_MARK}|x-injected`, 'i'));
}

/** Refused in the one form of every problem, with nothing changed. */
function expectRefusal(request: HostileRequest, reply: Reply<unknown>, sent: readonly LoggedRequest[]): void {
  const { code } = reply.body as { code: keyof typeof PROBLEMS };
  const { outcome } = expectProblem(reply, PROBLEMS[code]?.status, code);
  expect(reply.status).toBeLessThan(500);
  expect(sent.filter(isWrite).filter(isSuccess)).toEqual([]);
  // Of what is not even HTTP nobody knows the method; such an answer is written by hand and has no date.
  if (reply.headers.has('date')) expect(outcome).toBe(isWrite(request) ? 'not_applied' : undefined);
}

async function survives(route: Route, request: HostileRequest): Promise<void> {
  try {
    const reply = await connection.send(request.bytes);
    const sent = service.sent();
    expectIntended(route, request, sent);
    expectNoEcho(request, reply);
    if (!isSuccess(reply)) expectRefusal(request, reply, sent);
  } finally {
    // What was taken is undone, so that in the end only what was refused can have changed something.
    if (service.writes().length > 0) service.reset();
    else for (const sandbox of [service.qovery, service.cloudplans]) sandbox.clearRequests();
  }
}

describe('hostile input', () => {
  it.each(ROUTES.map((route) => ({ name: nameOf(route), route })))(
    'on $name sends a platform only what its documents have, or is refused as a problem, not echoed, and changes nothing',
    async ({ route }) => {
      const before = await stateOf(service);
      await fc.assert(
        fc.asyncProperty(hostileRequestsTo(route), (request) => survives(route, request)),
        { numRuns },
      );
      expect(await stateOf(service)).toEqual(before);
      expect((await service.get('/v1/overview')).status).toBe(200);
    },
    60_000,
  );
});
