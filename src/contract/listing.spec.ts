import { BillingError } from '../billing/problem.js';
import { findIn, Listing } from './listing.js';

const problem = new BillingError('upstream_error', { detail: 'Acme failed.' });
const isTwo = (row: number): boolean => row === 2;

describe('Listing', () => {
  it('is complete unless it is told otherwise', () => {
    expect(new Listing([1]).problem).toBeNull();
  });

  it('keeps its problem when its rows are mapped', () => {
    const mapped = new Listing([1, 2], problem).map((row) => `row ${row}`);
    expect(mapped.rows).toEqual(['row 1', 'row 2']);
    expect(mapped.problem).toBe(problem);
  });
});

describe('findIn', () => {
  it('finds a row, in a list with rows missing too', () => {
    expect(findIn(new Listing([1, 2, 3]), isTwo)).toBe(2);
    expect(findIn(new Listing([1, 2], problem), isTwo)).toBe(2);
  });

  it('finds nothing in a complete list without the row', () => {
    expect(findIn(new Listing([1, 3]), isTwo)).toBeUndefined();
  });

  it('throws the problem of a list with rows missing, where the row is not among the others', () => {
    expect(() => findIn(new Listing([1, 3], problem), isTwo)).toThrow(problem);
  });
});
