import { ValidateBy } from 'class-validator';
import { toCurrency } from '../billing/currency.js';
import { isLoopback } from './loopback.js';

/** `https:`, or `http:` on loopback; no credentials, query or fragment. */
export function ProviderUrl(): PropertyDecorator {
  return ValidateBy({
    name: 'providerUrl',
    validator: {
      validate: (value: unknown) => {
        if (typeof value !== 'string' || !URL.canParse(value)) return false;
        const url = new URL(value);
        const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
        return safe && !url.username && !url.password && !url.search && !url.hash;
      },
      defaultMessage: () =>
        'must be an https URL (http on loopback only) without credentials, query or fragment',
    },
  });
}

/** Exact origins, such as `https://dashboard.example.com`. */
export function HttpOrigins(): PropertyDecorator {
  return ValidateBy({
    name: 'httpOrigins',
    validator: {
      validate: (value: unknown) =>
        Array.isArray(value) &&
        value.every(
          (origin: unknown) =>
            typeof origin === 'string' &&
            /^https?:[^*]+$/.test(origin) &&
            URL.canParse(origin) &&
            new URL(origin).origin === origin,
        ),
      defaultMessage: () => 'must be a list of exact origins such as https://dashboard.example.com',
    },
  });
}

/** An ISO 4217 code that the model knows, as the model writes it. */
export function CurrencyCode(): PropertyDecorator {
  return ValidateBy({
    name: 'currencyCode',
    validator: {
      validate: (value: unknown) => toCurrency(value) === value,
      defaultMessage: () => 'must be an ISO 4217 code in upper case',
    },
  });
}
