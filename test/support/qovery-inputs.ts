/** Ids of the sandbox's seed. */
export const PRODUCTION = '3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01';
export const CLUSTER = 'c7000000-0000-4000-8000-000000000001';
export const INVOICE = 'a1000000-0000-4000-8000-000000000002';
export const CARD = 'c1000000-0000-4000-8000-000000000001';

/** What Qovery documents for the bodies of its writes. */
export const BILLING_INFO = {
  first_name: 'Grace',
  last_name: 'Lee',
  email: 'grace@acme.example',
  address: '1 Rue du Port',
  city: 'Lyon',
  zip: '69001',
  country_code: 'FR',
};
export const USAGE_REPORT = {
  from: '2026-07-01T00:00:00Z',
  to: '2026-08-01T00:00:00Z',
  report_expiration_in_seconds: 3_600,
};
export const CREDIT_CARD = { number: '****1881', cvv: '', expiry_month: 6, expiry_year: 29 };
