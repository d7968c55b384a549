import type { List } from '../../src/billing/list.js';
import type { Reply, TestService } from './service.js';

export function withQuery(path: string, query: Record<string, string | number | null>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== null) search.set(name, String(value));
  return `${path}?${search.toString()}`;
}

interface Walk {
  /** The filter, the same on each page. */
  query?: Record<string, string | null>;
  /** How many a page holds, page by page, over and over. */
  limits: readonly number[];
  /** What happens before a page is asked for. */
  before?: (page: number) => void;
}

/** More than any list here has. */
const MOST_PAGES = 100;

/** The rows of each page from the first to the last, as a client gets them that follows `nextCursor`. */
export async function walk<T>(
  service: TestService,
  path: string,
  { query = {}, limits, before = () => undefined }: Walk,
): Promise<T[][]> {
  const pages: T[][] = [];
  let cursor: string | null = null;
  do {
    const limit = limits[pages.length % limits.length] ?? 25;
    before(pages.length);
    const address = withQuery(path, { ...query, limit, cursor });
    const { status, body }: Reply<List<T>> = await service.get(address);
    expect(status).toBe(200);
    expect(body.data.length).toBeLessThanOrEqual(limit);
    expect(body.page.hasMore).toBe(body.page.nextCursor !== null);
    if (body.page.hasMore) expect(body.data).toHaveLength(limit);
    pages.push(body.data);
    cursor = body.page.nextCursor;
  } while (cursor !== null && pages.length < MOST_PAGES);
  expect(cursor).toBeNull();
  return pages;
}
