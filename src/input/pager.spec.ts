import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { BillingError } from '../billing/problem.js';
import { firstRows, Pager, type RowKey } from './pager.js';

interface Row {
  time: string | null;
  account: string;
  id: string;
}

const keyOf = ({ time, account, id }: Row): RowKey => [time, account, id];
const nameOf = (row: Row): string => JSON.stringify(keyOf(row));

const time = fc.option(
  fc.constantFrom('2026-11-01T00:00:00Z', '2026-11-01T00:00:01Z', '2025-01-01T00:00:00Z'),
);
const text = fc.oneof(fc.constantFrom('a', 'b', 'B', ''), fc.string({ unit: 'binary', maxLength: 4 }));
const row = fc.record({ time, account: text, id: text });
const rows = fc.uniqueArray(row, { selector: nameOf, maxLength: 60 });
const filter = fc.array(fc.oneof(fc.string(), fc.constant(undefined), fc.constant('open')), { maxLength: 4 });
const limits = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 });

/** Newest first, null last, then account and id, sorted in another way than the code does. */
function sorted(all: readonly Row[]): Row[] {
  const by = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...all].sort(
    (a, b) => by(b.time ?? '', a.time ?? '') || by(a.account, b.account) || by(a.id, b.id),
  );
}

/** Every page from the first to the last; `between` may change the rows from page to page. */
function walk(
  all: Row[],
  by: readonly unknown[],
  sizes: number[],
  between = (_seen: Row[]): Row[] => all,
): Row[] {
  const seen: Row[] = [];
  let cursor: string | undefined;
  for (let page = 0; page <= 1_000; page++) {
    const limit = sizes[page % sizes.length];
    const list = new Pager({ limit, cursor }, by).page(page === 0 ? all : between(seen), keyOf, []);
    expect(list.data.length).toBeLessThanOrEqual(limit ?? 25);
    expect(list.page.hasMore).toBe(list.page.nextCursor !== null);
    seen.push(...list.data);
    if (list.page.nextCursor === null) return seen;
    cursor = list.page.nextCursor;
  }
  throw new Error('the walk does not end');
}

describe('walking the cursors', () => {
  it('shows each row once, in order, whatever the rows, the filter and the limits', () => {
    fc.assert(
      fc.property(rows, filter, limits, (all, by, sizes) => {
        expect(walk(all, by, sizes)).toEqual(sorted(all));
      }),
    );
  });

  it('shows each row once also when rows are added meanwhile before the cursor', () => {
    fc.assert(
      fc.property(rows, rows, limits, (all, more, sizes) => {
        const known = new Set(all.map(nameOf));
        const newcomers = more.filter((one) => !known.has(nameOf(one)));
        const between = (seen: Row[]): Row[] => {
          const last = seen.at(-1);
          const order = sorted([...all, ...newcomers]);
          const before = last
            ? order.slice(
                0,
                order.findIndex((one) => nameOf(one) === nameOf(last)),
              )
            : [];
          const added = newcomers.filter((one) => before.includes(one));
          return [...added, ...all];
        };
        expect(walk(all, ['f'], sizes, between)).toEqual(sorted(all));
      }),
    );
  });

  it('goes on where it was when the row at the cursor is gone', () => {
    const all = ['5', '4', '3', '2', '1'].map((id) => ({
      time: `2026-01-0${id}T00:00:00Z`,
      account: 'a',
      id,
    }));
    const first = new Pager({ limit: 2 }, []).page(all, keyOf, []);
    const left = all.filter(({ id }) => id !== '4');
    const next = new Pager({ limit: 2, cursor: first.page.nextCursor ?? '' }, []).page(left, keyOf, []);
    expect(next.data.map(({ id }) => id)).toEqual(['3', '2']);
  });
});

describe('a page', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({
    time: null,
    account: 'a',
    id: String(100 + index),
  }));

  it.each([
    [undefined, 25, true],
    [1, 1, true],
    [29, 29, true],
    [30, 30, false],
    [100, 30, false],
  ])('with the limit %p has %i of thirty rows, more: %s', (limit, length, hasMore) => {
    const { data, page } = new Pager({ limit }, []).page(many, keyOf, []);
    expect(data).toHaveLength(length);
    expect(page).toEqual({ hasMore, nextCursor: hasMore ? (expect.any(String) as unknown) : null });
  });

  it('of nothing is empty, and the last one', () => {
    expect(new Pager({}, []).page([], keyOf, [])).toEqual({
      data: [],
      page: { nextCursor: null, hasMore: false },
      meta: { complete: true, sources: [] },
    });
  });

  it.each([
    ['ok', true],
    ['stale', true],
    ['unsupported', true],
    ['unavailable', false],
  ] as const)('with a source that is %s is complete: %s', (state, complete) => {
    const sources = [{ accountId: 'a.1', state, fetchedAt: null, problem: null }];
    expect(new Pager({}, []).page([], keyOf, sources).meta).toEqual({ complete, sources });
  });

  it('puts the first rows in order without changing what it was given', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 70 }), (all, count) => {
        const given = Object.freeze([...all]);
        expect(firstRows(given, keyOf, count).map((found) => found.row)).toEqual(sorted(all).slice(0, count));
      }),
    );
  });
});

describe('a cursor', () => {
  const some = [1, 2, 3].map((id) => ({
    time: '2026-11-01T00:00:00Z',
    account: 'qovery.secret',
    id: String(id),
  }));
  const by = ['invoices', 'qovery.1', 'open', undefined];

  function cursorOf(list: readonly unknown[] = by): string {
    return new Pager({ limit: 1 }, list).page(some, keyOf, []).page.nextCursor ?? '';
  }

  function refusal(cursor: string, list: readonly unknown[] = by): unknown {
    try {
      return new Pager({ cursor }, list);
    } catch (error) {
      return error;
    }
  }

  it('fits into an address as it is', () => {
    expect(encodeURIComponent(cursorOf())).toBe(cursorOf());
  });

  it.each([
    ['another list', ['costs', 'qovery.1', 'open', undefined]],
    ['another account', ['invoices', 'qovery.2', 'open', undefined]],
    ['another filter', ['invoices', 'qovery.1', 'paid', undefined]],
    ['no filter', ['invoices', 'qovery.1', undefined, undefined]],
    ['a filter whose parts moved', ['invoices', 'qovery.1', undefined, 'open']],
  ])('is refused by %s', (_, list) => {
    expect(refusal(cursorOf(), list)).toMatchObject({ code: 'invalid_cursor' });
  });

  it.each(['', 'x', '.', 'x.y', 'bnVsbA', 'W10.', '../../etc', '%00', `${cursorOf()}.`, ` ${cursorOf()}`])(
    'made up, %j, is refused',
    (cursor) => {
      expect(refusal(cursor)).toBeInstanceOf(BillingError);
    },
  );

  it.each(['not JSON', 'null', '5', '[]', '["2026",1,"a",1]', '[null,"a","b"]', '[null,"a","b",1,2]'])(
    'whose checksum is right and that stands for %s is refused',
    (position) => {
      const payload = Buffer.from(position).toString('base64url');
      const text = JSON.stringify(['cloud-billing cursor 2', payload, by]);
      const checksum = createHash('sha256').update(text).digest('base64url').slice(0, 16);
      expect(refusal(`${payload}.${checksum}`)).toMatchObject({ code: 'invalid_cursor' });
    },
  );

  it('is refused once any of its characters was changed, and is not echoed', () => {
    const cursor = cursorOf();
    const position = fc.integer({ min: 0, max: cursor.length - 1 });
    fc.assert(
      fc.property(position, fc.string({ minLength: 0, maxLength: 2 }), (at, change) => {
        const tampered = cursor.slice(0, at) + change + cursor.slice(at + 1);
        fc.pre(tampered !== cursor);
        const error = refusal(tampered);
        expect(error).toMatchObject({
          code: 'invalid_cursor',
          errors: [{ pointer: '/query/cursor', code: 'invalid' }],
        });
        const { detail, errors } = error as BillingError;
        expect(JSON.stringify([detail, errors])).not.toContain(cursor.slice(0, 12));
      }),
    );
  });
});
