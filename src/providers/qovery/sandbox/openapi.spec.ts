import { readFileSync } from 'node:fs';
import {
  BILLING_INFO,
  CARD,
  CLUSTER,
  CREDIT_CARD,
  INVOICE,
  PRODUCTION,
  USAGE_REPORT,
} from '../../../../test/support/qovery-inputs.js';
import { startQoverySandbox } from './sandbox.js';
import { type Row, type Sandbox } from '../../../sandbox/sandbox.js';

/** The specification is not part of this repository. */
const file = process.env.QOVERY_OPENAPI;

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: unknown[];
}

interface Specification {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Content }> }>>;
  components: { schemas: Record<string, Schema> };
}

type Content = Record<string, { schema: Schema }>;

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

/** What an answer lacks, by path; the members that the document requires without defining them are let off. */
function lacks(schema: Schema, value: unknown, specification: Specification, at = '$'): string[] {
  const name = schema.$ref?.split('/').pop();
  if (name) return lacks(specification.components.schemas[name] ?? {}, value, specification, at);
  const nested = (schema.allOf ?? []).flatMap((part) => lacks(part, value, specification, at));
  if (schema.enum && !schema.enum.includes(value)) return [...nested, `${at} is not in the enum`];
  if (schema.items && Array.isArray(value)) {
    const { items } = schema;
    return value.flatMap((item, index) => lacks(items, item, specification, `${at}[${index}]`));
  }
  if (!schema.properties) return nested;
  const members = value as Row;
  const defined = Object.entries(schema.properties);
  const missing = defined
    .filter(([member]) => schema.required?.includes(member) && !(member in members))
    .map(([member]) => `${at}.${member} is missing`);
  const inside = defined
    .filter(([member]) => members[member] !== undefined && members[member] !== null)
    .flatMap(([member, part]) => lacks(part, members[member], specification, `${at}.${member}`));
  return [...nested, ...missing, ...inside];
}

(file ? describe : describe.skip)('the answers against the specification', () => {
  let sandbox: Sandbox;
  let specification: Specification;

  beforeAll(async () => {
    const yaml = jest.requireActual<{ load(text: string): unknown }>('js-yaml');
    specification = yaml.load(readFileSync(file ?? '', 'utf8')) as Specification;
    sandbox = await startQoverySandbox();
  });

  afterAll(() => sandbox.close());

  it('have the documented status and every required member, in every operation', async () => {
    const findings: string[] = [];
    let operations = 0;
    for (const [path, methods] of Object.entries(specification.paths)) {
      for (const [method, { responses }] of Object.entries(methods)) {
        operations += 1;
        const body = method === 'get' ? undefined : bodies[path.split('/').pop() ?? ''];
        const response = await fetch(
          sandbox.url + path.replace(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? ''),
          { method: method.toUpperCase(), headers: { Authorization: 'Token t' }, body: JSON.stringify(body) },
        );
        const label = `${method} ${path}: `;
        const documented = responses[String(response.status)];
        const schema = documented?.content?.['application/json']?.schema;
        if (!documented || response.status >= 400) findings.push(`${label}${response.status}`);
        const text = await response.text();
        if (schema) {
          findings.push(...lacks(schema, JSON.parse(text), specification).map((lack) => label + lack));
        }
      }
    }
    expect(findings).toEqual([]);
    expect(operations).toBeGreaterThanOrEqual(19);
  });
});
