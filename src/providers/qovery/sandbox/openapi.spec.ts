import { OPERATIONS, schemaOf, type FactSchema } from '../../../../test/fixtures/qovery-facts.js';
import {
  BILLING_INFO,
  CARD,
  CLUSTER,
  CREDIT_CARD,
  INVOICE,
  PRODUCTION,
  USAGE_REPORT,
} from '../../../../test/support/qovery-inputs.js';
import { type Row, type Sandbox } from '../../../sandbox/sandbox.js';
import { startQoverySandbox } from './sandbox.js';

const parameters: Record<string, string> = {
  organizationId: PRODUCTION,
  clusterId: CLUSTER,
  invoiceId: INVOICE,
  creditCardId: CARD,
};

const bodies: Record<string, unknown> = {
  billingInfo: BILLING_INFO,
  billingUsageReport: USAGE_REPORT,
  changePlan: { plan: 'TEAM' },
  creditCode: { code: 'WELCOME-100' },
  creditCard: CREDIT_CARD,
};

/** The required fields that a response lacks and the values that are in no enum, by path. */
function faultsOf(schema: FactSchema, value: unknown, at = '$'): string[] {
  if (schema.enum && !schema.enum.includes(value as string)) return [`${at} is not in the enum`];
  const { items, properties = {}, required } = schema;
  if (items)
    return Array.isArray(value)
      ? value.flatMap((item, index) => faultsOf(items, item, `${at}[${index}]`))
      : [`${at} is not a list`];
  const fields = value as Row;
  return Object.entries(properties).flatMap(([name, field]) => {
    const inside = fields[name];
    if (!(name in fields)) return required.includes(name) ? [`${at}.${name} is missing`] : [];
    return inside === undefined || inside === null ? [] : faultsOf(field, inside, `${at}.${name}`);
  });
}

describe('a response of the sandbox, by Qovery’s specification', () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await startQoverySandbox();
  });

  afterAll(() => sandbox.close());

  it.each(OPERATIONS)('has the status and the fields of $id', async ({ method, path, status, response }) => {
    const body = method === 'GET' ? undefined : bodies[path.split('/').pop() ?? ''];
    const received = await fetch(
      sandbox.url + path.replace(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? ''),
      { method, headers: { Authorization: 'Token t' }, body: JSON.stringify(body) },
    );
    expect(received.status).toBe(status);
    const text = await received.text();
    if (response !== undefined) expect(faultsOf(schemaOf(response), JSON.parse(text))).toEqual([]);
  });
});
