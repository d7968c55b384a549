import { toDay, toInstant } from './dates.js';

describe('a date', () => {
  it.each([
    ['2026-11-05', '2026-11-05T00:00:00Z'],
    ['2026-11-05T10:20:30Z', '2026-11-05T10:20:30Z'],
    ['2026-11-05T10:20:30.999Z', '2026-11-05T10:20:30Z'],
    ['2026-11-05T00:30:00+02:00', '2026-11-04T22:30:00Z'],
    ['5 November 2026', '2026-11-05T00:00:00Z'],
    ['05 Nov 2026', '2026-11-05T00:00:00Z'],
    ['5. Nov. 2026', '2026-11-05T00:00:00Z'],
    ['Nov 5, 2026', '2026-11-05T00:00:00Z'],
    ['November 5 2026', '2026-11-05T00:00:00Z'],
    ['NOV 05, 2026', '2026-11-05T00:00:00Z'],
    ['May 1, 2026', '2026-05-01T00:00:00Z'],
    ['29 Feb 2028', '2028-02-29T00:00:00Z'],
    [' 2026-11-05 ', '2026-11-05T00:00:00Z'],
    [' 2026-11-05T10:20:30Z ', '2026-11-05T10:20:30Z'],
  ])('%j has one meaning', (text, instant) => {
    expect(toInstant(text)).toBe(instant);
    expect(toDay(text)).toBe(instant.slice(0, 10));
  });

  it.each([
    ['the day or the month first', '05/11/2026'],
    ['the day or the month first, with points', '05.11.2026'],
    ['the day or the month first, with hyphens', '05-11-2026'],
    ['two digits for the year', '5 Nov 26'],
    ['a day that does not exist', '2026-02-30'],
    ['a day that does not exist, spelled', '31 November 2026'],
    ['day 0', 'Nov 0, 2026'],
    ['a month that does not exist', '2026-13-01'],
    ['a word that is no month', '5 Foo 2026'],
    ['a word that only begins like a month', '5 Marx 2026'],
    ['a month in another language', '5 Mai 2026'],
    ['a month without a day', 'November 2026'],
    ['a number of seconds', '1794182400'],
    ['digits alone', '20261105'],
    ['words', 'on receipt'],
    ['more than a date', '2026-11-05 or later'],
    ['nothing', ''],
  ])('with %s, %j, is not read', (_, text) => {
    expect(toDay(text)).toBeNull();
    expect(toInstant(text)).toBeNull();
  });

  it('with a time and no offset is not an instant', () => {
    expect(toInstant('2026-11-05T10:20:30')).toBeNull();
  });

  it('that is not told is null', () => {
    expect(toDay(null)).toBeNull();
    expect(toInstant(null)).toBeNull();
  });
});
