import fc from 'fast-check';
import type { List } from '../../src/billing/list.js';
import { expectProblem } from '../support/expectations.js';
import { useSeed } from '../support/property.js';
import { CLOUDPLANS, QOVERY, QOVERY_TRIAL, TestService } from '../support/service.js';
import { withQuery } from '../support/walk.js';

useSeed();

interface Listing {
  path: string;
  filter: Record<string, string>;
}

const listing = (path: string, filter: Record<string, string> = {}): Listing => ({ path, filter });
const day = '2020-01-01';
const FILTERS: Listing['filter'][] = [
  {},
  { status: 'paid' },
  { status: 'open' },
  { from: day },
  { to: '2090-01-01' },
];
/** Every list that there is, with some of its filters; each holds two rows or more at the start. */
const LISTINGS: Listing[] = [
  ...['/v1/invoices', `/v1/accounts/${QOVERY}/invoices`].flatMap((path) =>
    [...FILTERS, { status: 'paid', from: day }, { from: day, to: '2090-01-01' }].map((filter) =>
      listing(path, filter),
    ),
  ),
  listing(`/v1/accounts/${QOVERY_TRIAL}/invoices`),
  listing(`/v1/accounts/${CLOUDPLANS}/invoices`),
  listing(`/v1/accounts/${QOVERY}/payment-methods`),
  listing(`/v1/accounts/${QOVERY}/plans`),
  listing(`/v1/accounts/${QOVERY_TRIAL}/plans`),
  listing(`/v1/accounts/${QOVERY}/costs/clusters`),
  listing('/v1/costs'),
  listing('/v1/accounts'),
  listing('/v1/providers'),
];

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

let service: TestService;
let cursors: string[];
beforeAll(async () => {
  service = await TestService.start();
  cursors = await Promise.all(
    LISTINGS.map(async ({ path, filter }) => {
      const { body } = await service.get<List<unknown>>(withQuery(path, { ...filter, limit: 1 }));
      return body.page.nextCursor ?? '';
    }),
  );
});
afterAll(() => service?.close());

async function expectRefused({ path, filter }: Listing, cursor: string): Promise<void> {
  for (const sandbox of [service.qovery, service.cloudplans]) sandbox.clearRequests();
  const reply = await service.get(withQuery(path, { ...filter, cursor }));
  expectProblem(reply, 400, 'invalid_cursor');
  expect(service.sent()).toEqual([]);
}

describe('a cursor', () => {
  it.each(LISTINGS.map(({ path, filter }, index) => [path, filter, index] as const))(
    '200: of %s %j, with the same filter and any limit',
    async (path, filter, index) => {
      for (const limit of [1, 2, 100]) {
        const { status } = await service.get(
          withQuery(path, { ...filter, limit, cursor: cursors[index] ?? '' }),
        );
        expect(status).toBe(200);
      }
    },
  );

  it('400: with any one character changed, missing or added, and nothing goes upstream', async () => {
    const otherCase = (text: string): string =>
      text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase();
    const change = fc.oneof(
      fc.constantFrom(...ALPHABET).map((character) => () => character),
      fc.constantFrom('', '.', '=', '+', '/', ' ', '%', '\0', 'é', '😀').map((character) => () => character),
      fc.constant(otherCase),
    );
    const place = fc.oneof({ arbitrary: fc.nat(), weight: 4 }, { arbitrary: fc.constant(null), weight: 1 });
    const index = fc.nat(LISTINGS.length - 1);
    await fc.assert(
      fc.asyncProperty(index, place, change, fc.boolean(), async (index, place, change, added) => {
        const cursor = cursors[index] ?? '';
        const at = place === null ? cursor.length : place % cursor.length;
        const old = cursor.slice(at, at + 1);
        const changed = cursor.slice(0, at) + change(old) + cursor.slice(added ? at : at + 1);
        fc.pre(changed !== cursor);
        await expectRefused(LISTINGS[index] as Listing, changed);
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it('400: in any other list or with any other filter, and nothing goes upstream', async () => {
    expect(new Set(cursors).size).toBe(LISTINGS.length);
    for (const [index, cursor] of cursors.entries()) {
      for (const [other, listing] of LISTINGS.entries()) {
        if (other !== index) await expectRefused(listing, cursor);
      }
    }
  }, 60_000);
});
