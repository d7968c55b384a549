import { readFileSync } from 'node:fs';
import { PROBLEMS } from '../../src/billing/problem.js';

describe('docs/errors.md', () => {
  it('has one row for each code, with its status', () => {
    const page = readFileSync('docs/errors.md', 'utf8');
    const rows = [...page.matchAll(/^\| `(\w+)` +\| (\d{3}) /gm)].map(([, code, status]) => [
      code,
      Number(status),
    ]);
    expect(rows).toEqual(Object.entries(PROBLEMS).map(([code, { status }]) => [code, status]));
  });
});
