import fc from 'fast-check';
import { addDays, formatInstant, lastDayOfMonth, parseDay, parseInstant, today } from './time.js';

describe('an instant', () => {
  it.each([
    ['2026-12-01T00:00:00Z', '2026-12-01T00:00:00Z'],
    ['2026-12-01T09:30:15.999Z', '2026-12-01T09:30:15Z'],
    ['2026-12-01T09:30:15.123456789Z', '2026-12-01T09:30:15Z'],
    ['2026-12-01t09:30:15z', '2026-12-01T09:30:15Z'],
    ['2026-12-01T01:30:00+02:00', '2026-11-30T23:30:00Z'],
    ['2026-12-31T23:30:00-01:00', '2027-01-01T00:30:00Z'],
    ['2026-12-01T00:00:00.5+05:45', '2026-11-30T18:15:00Z'],
    ['2026-12-01T00:00:00-00:00', '2026-12-01T00:00:00Z'],
    ['2028-02-29T23:59:59+00:00', '2028-02-29T23:59:59Z'],
    ['2026-03-01T00:00:00+14:00', '2026-02-28T10:00:00Z'],
  ])('%s is %s', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });

  it.each([
    ['no offset', '2026-12-01T00:00:00'],
    ['no time', '2026-12-01'],
    ['no seconds', '2026-12-01T00:00Z'],
    ['a day that does not exist', '2026-02-30T00:00:00Z'],
    ['a day that does not exist, with an offset', '2026-02-29T00:00:00+01:00'],
    ['month 13', '2026-13-01T00:00:00Z'],
    ['month 0', '2026-00-01T00:00:00Z'],
    ['hour 24', '2026-12-01T24:00:00Z'],
    ['minute 60', '2026-12-01T00:60:00Z'],
    ['an offset of 24 hours', '2026-12-01T00:00:00+24:00'],
    ['an offset of 60 minutes', '2026-12-01T00:00:00+00:60'],
    ['an offset without a colon', '2026-12-01T00:00:00+0100'],
    ['a name for an offset', '2026-12-01T00:00:00 UTC'],
    ['two years too many', '+002026-12-01T00:00:00Z'],
    ['something behind it', '2026-12-01T00:00:00Z\n'],
    ['a number', 1_796_083_200_000],
    ['a date', new Date(0)],
    ['null', null],
    ['nothing', undefined],
    ['a list', ['2026-12-01T00:00:00Z']],
  ])('with %s is none', (_, value) => {
    expect(parseInstant(value)).toBeNull();
  });

  it.each([
    ['0099-06-01T00:00:00+00:00', '0099-06-01T00:00:00Z'],
    ['0001-01-01T02:00:00+01:00', '0001-01-01T01:00:00Z'],
  ])('of the first century, %s, is not moved to another one', (text, expected) => {
    expect([expected, null]).toContain(parseInstant(text));
  });

  it.each(['9999-12-31T23:59:59-01:00', '0000-01-01T00:00:00+01:00'])(
    'that falls outside four-digit years, %s, is none',
    (text) => {
      expect(parseInstant(text)).toBeNull();
    },
  );

  it('is the same moment whatever its offset', () => {
    const moment = fc.date({ min: new Date('1970-01-02'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: -14 * 60, max: 14 * 60 }), (date, offset) => {
        const local = formatInstant(date.getTime() + offset * 60_000).slice(0, 19);
        const clock = [Math.abs(offset) / 60, Math.abs(offset) % 60].map((part) =>
          String(Math.floor(part)).padStart(2, '0'),
        );
        const text = `${local}${offset < 0 ? '-' : '+'}${clock.join(':')}`;
        expect(parseInstant(text)).toBe(formatInstant(date));
        expect(parseInstant(date.toISOString())).toBe(formatInstant(date));
      }),
    );
  });

  it('is written in UTC with whole seconds', () => {
    expect(formatInstant(new Date('2026-12-01T00:00:00.999Z'))).toBe('2026-12-01T00:00:00Z');
    expect(formatInstant(0)).toBe('1970-01-01T00:00:00Z');
  });
});

describe('a day', () => {
  it.each(['2026-12-31', '2028-02-29', '2000-02-29', '0001-01-01'])('%s exists', (text) => {
    expect(parseDay(text)).toBe(text);
  });

  it.each([
    ...['2026-02-29', '2100-02-29', '2026-04-31', '2026-12-32', '2026-00-10', '2026-13-01', '2026-01-00'],
    ...['2026-1-1', '26-01-01', '2026/01/01', ' 2026-01-01', '2026-01-01\n', '2026-01-01T00:00:00Z', ''],
    ...['٢٠٢٦-٠١-٠١', '20260101', 20260101, null, undefined, {}],
  ])('%j is none', (value) => {
    expect(parseDay(value)).toBeNull();
  });

  it('is today until midnight in UTC', () => {
    expect(today(Date.parse('2026-12-31T23:59:59.999Z'))).toBe('2026-12-31');
    expect(today(Date.parse('2027-01-01T00:00:00Z'))).toBe('2027-01-01');
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-21', 30, '2026-12-21'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it.each([
    [2026, 2, '2026-02-28'],
    [2028, 2, '2028-02-29'],
    [2026, 12, '2026-12-31'],
    [2026, 4, '2026-04-30'],
  ])('is the last one of %i-%i on %s', (year, month, expected) => {
    expect(lastDayOfMonth(year, month)).toBe(expected);
  });
});
