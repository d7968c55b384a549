import { Refusal, isRow } from '../../../sandbox/platform.js';
import type { Row } from '../../../sandbox/sandbox.js';
import { plans } from './state.js';

type Check = (value: unknown) => string | null;

interface Shape {
  required: Record<string, Check>;
  optional?: Record<string, Check>;
}

const text: Check = (value) => (typeof value === 'string' ? null : 'must be a string');
const filled: Check = (value) => text(value) ?? (value === '' ? 'must not be empty' : null);
const textOrNull: Check = (value) => (value === null ? null : text(value));
const between =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? null
      : `must be an integer from ${least} to ${most}`;
const timestamp: Check = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value))
    ? null
    : 'must be a date-time';

/**
 * The documented request schemas. Ranges, an address with an @, and that the only member of a
 * request cannot be left out, are ours: the document gives formats and examples but no limits.
 */
const shapes = {
  editOrganizationBillingInfo: {
    required: {
      first_name: text,
      last_name: text,
      email: (value) => text(value) ?? (String(value).includes('@') ? null : 'must be an email address'),
      address: text,
      zip: text,
      country_code: text,
      city: text,
    },
    optional: { state: text, company: text, vat_number: text },
  },
  generateBillingUsageReport: {
    required: {
      from: timestamp,
      to: timestamp,
      report_expiration_in_seconds: between(1, 10 * 365 * 86_400),
    },
  },
  addCreditCard: {
    required: { number: text, cvv: text, expiry_month: between(1, 12), expiry_year: between(0, 9999) },
    optional: { token: textOrNull },
  },
  addCreditCode: { required: { code: filled } },
  changePlan: {
    required: {
      plan: (value) =>
        text(value) ?? (plans.includes(String(value)) ? null : `must be one of ${plans.join(', ')}`),
    },
  },
} satisfies Record<string, Shape>;

/** The body once it agrees with the schema of the operation; members that it does not know pass. */
export function validBody(operation: keyof typeof shapes, body: unknown): Row {
  const { required, optional = {} }: Shape = shapes[operation];
  if (!isRow(body)) throw new Refusal(400, 'The request body must be a JSON object.');
  for (const [member, check] of Object.entries({ ...required, ...optional })) {
    if (body[member] === undefined) {
      if (member in required) throw new Refusal(400, `${member} is required.`);
      continue;
    }
    const complaint = check(body[member]);
    if (complaint) throw new Refusal(400, `${member} ${complaint}.`);
  }
  return body;
}
