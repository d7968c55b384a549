import { IsOptional, validateSync } from 'class-validator';
import { IsDay, IsInstant, IsLaterThan, IsNotBefore } from './validators.js';

class Instants {
  @IsInstant()
  from: unknown;
  @IsLaterThan('from')
  @IsInstant()
  to: unknown;
}

class Days {
  @IsOptional()
  @IsDay()
  from?: unknown;
  @IsOptional()
  @IsNotBefore('from')
  @IsDay()
  to?: unknown;
}

/** The members that are refused. */
function refused(checked: Instants | Days, members: object): string[] {
  return validateSync(Object.assign(checked, members)).map(({ property }) => property);
}

const first = '2026-10-01T00:00:00Z';

describe('two instants', () => {
  it.each([
    ['later', first, '2026-11-01T00:00:00Z', []],
    ['later by a second', first, '2026-10-01T00:00:01Z', []],
    ['later only because of its offset', '2026-10-01T00:00:00+02:00', '2026-09-30T23:00:00Z', []],
    ['the same', first, first, ['to']],
    ['the same with another offset', first, '2026-10-01T02:00:00+02:00', ['to']],
    ['earlier only because of its offset', first, '2026-10-01T01:00:00+02:00', ['to']],
    ['earlier', first, '2026-09-01T00:00:00Z', ['to']],
    ['a day', first, '2026-11-01', ['to']],
    ['missing', first, undefined, ['to']],
    ['good, but the start is a day that does not exist', '2026-09-31T00:00:00Z', first, ['from']],
  ])('of which the end is %s', (_, from, to, expected) => {
    expect(refused(new Instants(), { from, to })).toEqual(expected);
  });

  it('that are wrong are told apart, without their values', () => {
    const errors = validateSync(Object.assign(new Instants(), { from: 'tomorrow-4711', to: first }));
    const words = errors.flatMap(({ constraints }) => Object.values(constraints ?? {}));
    expect(words).toEqual(['from must be an RFC 3339 instant such as 2026-10-01T00:00:00Z']);
  });
});

describe('two days', () => {
  it.each([
    ['in order', { from: '2026-10-01', to: '2026-10-02' }, []],
    ['equal', { from: '2026-10-01', to: '2026-10-01' }, []],
    ['reversed', { from: '2026-10-02', to: '2026-10-01' }, ['to']],
    ['only one', { to: '2026-10-01' }, []],
    ['one that does not exist', { from: '2026-02-29' }, ['from']],
    ['one that is empty', { from: '' }, ['from']],
    ['one that came twice', { from: ['2026-10-01', '2026-10-02'] }, ['from']],
    ['one that is an instant', { to: first }, ['to']],
  ])('%s', (_, members, expected) => {
    expect(refused(new Days(), members)).toEqual(expected);
  });
});
