import fc from 'fast-check';
import { BillingError } from '../billing/problem.js';
import type { UpstreamOperation } from '../contract/native-operation.js';
import { readPages, type Page } from './pages.js';

const operation: UpstreamOperation = { id: 'listThings', title: 'List', method: 'GET', path: '/things' };
const ORIGIN = { provider: { id: 'acme', name: 'Acme' }, operation };

/** A platform that serves these pages, the next one by its number, and keeps what it was asked for. */
function serving<T>(pages: readonly (readonly T[] | Error)[]): {
  asked: (string | null)[];
  readPage: (token: string | null) => Promise<Page<T>>;
} {
  const asked: (string | null)[] = [];
  return {
    asked,
    readPage: (token) => {
      asked.push(token);
      const index = Number(token ?? 0);
      const rows = pages[index];
      if (rows === undefined) throw new Error(`page ${index} was never named`);
      if (rows instanceof Error) return Promise.reject(rows);
      return Promise.resolve({ rows, next: index + 1 < pages.length ? String(index + 1) : null });
    },
  };
}

const failed = (): BillingError => new BillingError('upstream_error', { detail: 'Acme failed.' });
const anyPages = fc.array(fc.array(fc.integer(), { maxLength: 5 }), { minLength: 1, maxLength: 12 });

describe('a paged list', () => {
  it('is the same rows in the same order, however they are split into pages', async () => {
    await fc.assert(
      fc.asyncProperty(anyPages, async (pages) => {
        const { asked, readPage } = serving(pages);
        const { rows, problem } = await readPages(ORIGIN, readPage);
        expect(rows).toEqual(pages.flat());
        expect(problem).toBeNull();
        expect(asked).toEqual(pages.map((_, index) => (index === 0 ? null : String(index))));
      }),
    );
  });

  it('keeps the rows before a page that failed, and reads nothing after it', async () => {
    await fc.assert(
      fc.asyncProperty(anyPages, anyPages, async (before, after) => {
        const failure = failed();
        const { asked, readPage } = serving<number>([...before, failure, ...after]);
        const { rows, problem } = await readPages(ORIGIN, readPage);
        expect(rows).toEqual(before.flat());
        expect(problem).toBe(failure);
        expect(asked).toHaveLength(before.length + 1);
      }),
    );
  });

  it('fails with its first page', async () => {
    const failure = failed();
    const { asked, readPage } = serving<number>([failure, [1]]);
    await expect(readPages(ORIGIN, readPage)).rejects.toBe(failure);
    expect(asked).toEqual([null]);
  });

  it.each(['not_found', 'upstream_rejected'] as const)(
    'is incomplete by a failure of the provider where a later page is %s',
    async (code) => {
      const cause = new BillingError(code, { detail: 'There is no such page.' });
      const { problem } = await readPages(ORIGIN, serving<number>([[1], cause]).readPage);
      expect(problem).toMatchObject({ code: 'upstream_error', detail: 'There is no such page.', cause });
    },
  );

  it('throws what is a defect of ours, on any page', async () => {
    const defect = new TypeError('x is undefined');
    await expect(readPages(ORIGIN, serving<number>([[1], defect]).readPage)).rejects.toBe(defect);
  });
});

describe('a paged list that does not end', () => {
  it.each([
    ['itself', ['1', '1'], 2],
    ['an earlier one', ['1', '2', '1'], 3],
  ] as const)('stops at a page that names %s as the next one', async (_name, nexts, reads) => {
    let read = 0;
    const { rows, problem } = await readPages(ORIGIN, () =>
      Promise.resolve({ rows: [read], next: nexts[read++] ?? 'never read' }),
    );
    expect(read).toBe(reads);
    expect(rows).toHaveLength(reads);
    expect(problem?.code).toBe('upstream_contract');
    expect(problem?.upstream).toMatchObject({ provider: 'acme', operation: 'listThings' });
  });

  it.each<[string, number, { rows: number; pages: number }, number]>([
    ['pages', 1, { rows: 1_000, pages: 7 }, 7],
    ['empty pages', 0, { rows: 1_000, pages: 7 }, 7],
    ['rows', 3, { rows: 10, pages: 1_000 }, 4],
  ])('stops at a limit of %s', async (_name, size, limits, reads) => {
    let read = 0;
    const { rows, problem } = await readPages(
      ORIGIN,
      () => Promise.resolve({ rows: Array.from({ length: size }, () => 0), next: String(++read) }),
      limits,
    );
    expect(read).toBe(reads);
    expect(rows).toHaveLength(reads * size);
    expect(problem?.code).toBe('upstream_contract');
  });

  it('is complete where its last page is the last one that the limit allows', async () => {
    const { readPage } = serving([[1], [2], [3]]);
    const { rows, problem } = await readPages(ORIGIN, readPage, { rows: 3, pages: 3 });
    expect(rows).toEqual([1, 2, 3]);
    expect(problem).toBeNull();
  });
});
