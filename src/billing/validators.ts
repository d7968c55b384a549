import { ValidateBy, type ValidationArguments } from 'class-validator';
import { parseDay, parseInstant } from './time.js';

/** An RFC 3339 instant that exists. */
export function IsInstant(): PropertyDecorator {
  return ValidateBy({
    name: 'isInstant',
    validator: {
      validate: (value: unknown) => parseInstant(value) !== null,
      defaultMessage: ({ property }: ValidationArguments) =>
        `${property} must be an RFC 3339 instant such as 2026-10-01T00:00:00Z`,
    },
  });
}

/** A day, `YYYY-MM-DD`, that exists. */
export function IsDay(): PropertyDecorator {
  return ValidateBy({
    name: 'isDay',
    validator: {
      validate: (value: unknown) => parseDay(value) !== null,
      defaultMessage: ({ property }: ValidationArguments) =>
        `${property} must be a day in UTC such as 2026-10-01`,
    },
  });
}

/** Later than another member, where both can be read. */
export function IsLaterThan(other: string): PropertyDecorator {
  return ValidateBy({
    name: 'isLaterThan',
    constraints: [other],
    validator: {
      validate: (value: unknown, { object }: ValidationArguments) => {
        const from = parseInstant((object as Record<string, unknown>)[other]);
        const to = parseInstant(value);
        return from === null || to === null || from < to;
      },
      defaultMessage: ({ property }: ValidationArguments) => `${property} must be later than ${other}`,
    },
  });
}

/** Not before another day, where both can be read. */
export function IsNotBefore(other: string): PropertyDecorator {
  return ValidateBy({
    name: 'isNotBefore',
    constraints: [other],
    validator: {
      validate: (value: unknown, { object }: ValidationArguments) => {
        const from = parseDay((object as Record<string, unknown>)[other]);
        const to = parseDay(value);
        return from === null || to === null || from <= to;
      },
      defaultMessage: ({ property }: ValidationArguments) => `${property} must not be before ${other}`,
    },
  });
}
