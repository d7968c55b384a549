import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { RedeemCreditCode } from '../../src/billing/account-facts.js';
import { UpdateBillingProfile } from '../../src/billing/billing-profile.js';
import { InvoiceQuery } from '../../src/billing/invoice.js';
import { AddPaymentMethod } from '../../src/billing/payment-method.js';
import { ChangePlan, ChangeQuantity, CreateSubscription } from '../../src/billing/subscription.js';
import { CreateUsageReport } from '../../src/billing/usage-report.js';
import { asKey } from '../../src/input/idempotency-key.js';
import { Pager } from '../../src/input/pager.js';
import { validated } from '../../src/input/validation.pipe.js';
import { argumentsSchema } from '../../src/native/native-calls.js';
import { Check } from '../../src/input/schema-check.js';
import { PROVIDERS } from '../../src/providers/definitions.js';
import { operationsOf, publishedDocument, type OpenApi, type Schema } from '../support/openapi.js';
import { rowsOf } from '../support/providers.js';

/** The document and the checks of requests agree: tried with values that are right, wrong, and at the limits. */

const unified = publishedDocument('openapi');
const native = publishedDocument('openapi-native');

type Body = Record<string, unknown>;

const BODIES: [name: string, metatype: new () => object, right: Body][] = [
  ['AddPaymentMethod', AddPaymentMethod, { token: 'tok_1', last4: '4242', expMonth: 12, expYear: 2031 }],
  ['RedeemCreditCode', RedeemCreditCode, { code: 'WELCOME-100' }],
  ['ChangePlan', ChangePlan, { plan: 'BUSINESS_2025' }],
  ['ChangeQuantity', ChangeQuantity, { quantity: 30 }],
  ['CreateSubscription', CreateSubscription, { quantity: 5 }],
  [
    'CreateUsageReport',
    CreateUsageReport,
    { from: '2026-10-01T00:00:00Z', to: '2026-11-01T00:00:00Z', expiresInSeconds: 3_600 },
  ],
  [
    'UpdateBillingProfile',
    UpdateBillingProfile,
    {
      firstName: 'Ada',
      lastName: 'Reyes',
      email: 'ada@acme.example',
      address: { line1: '1 Pier', city: 'Portland', postalCode: '97209', country: 'US' },
    },
  ],
];

/** Codes of countries that do not exist have the form of one that does. */
const LOOSE_IN_THE_DOCUMENT = ['country'];
/** The document names a format, of which the check and a validator have slightly different ideas. */
const BY_FORMAT = ['email', 'from', 'to'];

function validatorOf(document: OpenApi, schema: Schema): ValidateFunction {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'document', components: document.components });
  const text = JSON.stringify(schema).replaceAll('"#/components', '"document#/components');
  return ajv.compile(JSON.parse(text) as object);
}

function isAccepted(metatype: new () => object, value: object): boolean {
  try {
    validated(metatype, value, ['body']);
    return true;
  } catch {
    return false;
  }
}

const at = (length: number): string => 'x'.repeat(Math.max(0, length));

/** Values of each kind that JSON has, and those at the limits of a schema. */
function valuesFor({
  minLength = 0,
  maxLength = 0,
  minimum = 0,
  maximum = 0,
}: Schema): fc.Arbitrary<unknown> {
  const lengths = [minLength - 1, minLength, maxLength, maxLength + 1].filter((length) => length >= 0);
  return fc.oneof(
    fc.string({ minLength: 1, maxLength: 6 }),
    fc.constantFrom(...lengths.map(at)),
    fc.constantFrom(minimum - 1, minimum, maximum, maximum + 1, 1.5),
    fc.stringMatching(/^\d{3,5}$/),
    fc.stringMatching(/^[A-Za-z]{1,3}$/),
    fc.constantFrom(null, true, [], {}, '', '4242\n', ' 4242', '２２２２', 'us', 'US', 'FR'),
  );
}

describe.each(BODIES)('the schema of %s', (name, metatype, right) => {
  const schema = unified.components.schemas[name] as Schema;
  const accepts = validatorOf(unified, { $ref: `#/components/schemas/${name}` });
  const fields = Object.entries(schema.properties ?? {}).flatMap(([field, inner]) => {
    const object = inner.$ref ? unified.components.schemas[inner.$ref.split('/').at(-1) ?? ''] : undefined;
    return object
      ? Object.entries(object.properties ?? {}).map(([below, of]) => ({ path: [field, below], schema: of }))
      : [{ path: [field], schema: inner }];
  });

  it('accepts a right body, as the check does', () => {
    expect([accepts(right), isAccepted(metatype, right)]).toEqual([true, true]);
  });

  it.each(fields)('agrees with the check about $path', ({ path, schema: field }) => {
    const [first = '', second] = path;
    const last = path.at(-1) ?? '';
    const bodyWith = (value: unknown): Body =>
      second === undefined
        ? { ...right, [first]: value }
        : { ...right, [first]: { ...(right[first] as object), [second]: value } };
    fc.assert(
      fc.property(valuesFor(field), (value) => {
        const body = bodyWith(value);
        const [documented, checked] = [accepts(body), isAccepted(metatype, body)];
        if (LOOSE_IN_THE_DOCUMENT.includes(last)) return documented || !checked;
        // A text of the wrong form is for the format to refuse; anything but a text is refused by both.
        if (BY_FORMAT.includes(last) && typeof value === 'string') return true;
        return documented === checked;
      }),
      { numRuns: 300 },
    );
  });
});

describe('the parameters', () => {
  const parameters = operationsOf(unified).flatMap(({ operationId, parameters: all = [] }) =>
    all.map((parameter) => ({ operationId, ...parameter })),
  );
  const named = (name: string): Schema[] =>
    parameters
      .filter((parameter) => parameter.name === name)
      .map(({ schema }) => ({ ...schema, example: undefined }));

  it('have one schema for each name, and a limit for each text', () => {
    const texts = parameters.filter(({ schema }) => schema.type === 'string');
    const open = texts.filter(
      ({ schema: { pattern, minLength, format, enum: values } }) =>
        (pattern ?? minLength ?? format ?? values) === undefined,
    );
    expect(open.map(({ operationId, name }) => `${operationId} ${name}`)).toEqual([]);
    for (const name of ['accountId', 'cursor', 'limit', 'Idempotency-Key', 'invoiceId'])
      expect(new Set(named(name).map((schema) => JSON.stringify(schema))).size).toBe(1);
  });

  it('have a form of cursors that every cursor of a list has', () => {
    const accepts = validatorOf(unified, named('cursor')[0] as Schema);
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (id, filter) => {
        const rows = [id, `${id}2`];
        const { nextCursor } = new Pager({ limit: 1 }, filter).page(rows, (row) => [null, 'a', row], []).page;
        return nextCursor !== null && accepts(nextCursor);
      }),
    );
  });

  it('have a form of cursors without which a cursor is refused', () => {
    const accepts = validatorOf(unified, named('cursor')[0] as Schema);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\w.-]{0,40}$/)), (cursor) => {
        if (accepts(cursor)) return;
        expect(() => new Pager({ cursor }, [])).toThrow();
      }),
    );
  });

  it('have the form of a key that is checked', () => {
    const accepts = validatorOf(unified, named('Idempotency-Key')[0] as Schema);
    const isKey = (text: string): boolean => {
      try {
        return asKey(text, '/header/idempotency-key') === text;
      } catch {
        return false;
      }
    };
    const texts = fc.oneof(
      fc.string({ minLength: 14, maxLength: 18 }),
      fc.constantFrom(at(15), at(16), at(255), at(256)),
    );
    fc.assert(fc.property(texts, (text) => accepts(text) === isKey(text)));
  });

  it('have the values of a query that are checked', () => {
    const query =
      operationsOf(unified).find(({ operationId }) => operationId === 'listInvoices')?.parameters ?? [];
    for (const { name, schema } of query.filter((one) => !['cursor', 'from', 'to'].includes(one.name))) {
      const accepts = validatorOf(unified, schema);
      const values = fc.oneof(
        fc.constantFrom(...(schema.enum ?? ['x']), 0, 1, 100, 101, 1.5, 'RAW', true),
        fc.string({ minLength: 1 }).filter((text) => !/^\d+$/.test(text)),
      );
      fc.assert(
        fc.property(values, (value) => {
          expect([name, value, accepts(value)]).toEqual([
            name,
            value,
            isAccepted(InvoiceQuery, { [name]: value }),
          ]);
        }),
      );
    }
  });
});

describe('the native document', () => {
  const rows = PROVIDERS.flatMap((definition) => rowsOf(definition)).filter(({ body }) => body !== undefined);

  it.each(rows)('accepts the same bodies of $id as the check of its requests', (row) => {
    const operation = operationsOf(native).find(({ operationId }) => operationId === row.id);
    const documented = operation?.requestBody?.content['application/json']?.schema as Schema;
    const accepts = validatorOf(native, documented);
    const check = new Check(argumentsSchema({ ...row, inputs: {} }, row.body));
    const properties = Object.entries(row.body?.properties ?? {});
    const bodies = fc.record(
      Object.fromEntries(
        properties.map(([field, { examples, enum: values, ...limits }]) => {
          const right = [examples, values].flat().filter((value) => value !== undefined);
          const wrong = valuesFor(limits as Schema);
          return [
            field,
            right.length > 0 ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...right) }, wrong) : wrong,
          ];
        }),
      ),
      { requiredKeys: [] },
    );
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(fc.oneof(bodies, fc.constantFrom({}, { other: 1 })), (body) => {
        seen.add(check.accepts({ body }));
        return accepts(body) === check.accepts({ body });
      }),
      { numRuns: 1_000 },
    );
    expect([...seen].sort()).toEqual([false, true]);
  });
});
