import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { amountComplaints, type Amount } from './amounts.js';
import { COMPONENTS, type ComponentName } from './components.js';
import { isDay, isInstant, isLink } from './formats.js';

/** What is wrong with a value, as `path: complaint`; nothing when it has the shape. */
export type Shape = (value: unknown, path: string) => string[];

/** How a resource is looked at: whose it is, where that is known, and whether `raw` was asked for. */
export interface View {
  accountId?: string;
  raw?: boolean;
}

const ajv = new Ajv2020({ strict: false, allErrors: true, passContext: true, verbose: true });
ajv.addFormat('date-time', isInstant);
ajv.addFormat('date', isDay);
ajv.addFormat('uri', isLink);
ajv.addFormat('int64', true); // whether it is an integer, its type says
ajv.addKeyword({
  keyword: 'ofTheAccount',
  validate(this: View | undefined, _schema: unknown, accountId: unknown): boolean {
    return this?.accountId === undefined || this.accountId === accountId;
  },
  error: { message: 'must be the account that was asked about' },
});
ajv.addKeyword({
  keyword: 'isAmount',
  type: 'object',
  validate: (_schema: unknown, value: object) => amountComplaints(value as Amount).length === 0,
  error: { message: 'must have an amount, minor units, a currency and a basis that agree' },
});
for (const [$id, schemas] of Object.entries(COMPONENTS)) ajv.addSchema({ $id, components: { schemas } });

const compiled = new Map<string, ValidateFunction>();

/** A schema of our own, for what the public document does not describe. It is as strict as it says. */
export function schema(rules: object, view: View = {}): Shape {
  const key = JSON.stringify(rules);
  return (value, path) => {
    let validate = compiled.get(key);
    if (!validate) compiled.set(key, (validate = ajv.compile(rules)));
    if (validate.call<View, [unknown], unknown>(view, value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params, data }) => {
      const where = path + instancePath;
      return `${where}: ${message} ${JSON.stringify(params)}, not ${JSON.stringify(data)}`;
    });
  };
}

/** A component of the public document, read strictly. */
export function component(name: ComponentName, view: View = {}): Shape {
  return schema(reference(name, view), view);
}

/** Rows of a component. */
export function rowsOf(name: ComponentName, view: View = {}): Shape {
  return schema({ type: 'array', items: reference(name, view) }, view);
}

function reference(name: ComponentName, { raw = false }: View): { $ref: string } {
  return { $ref: `${raw ? 'raw' : 'plain'}#/components/schemas/${name}` };
}

/** No value at all. */
export const nothing: Shape = (value, path) =>
  value === undefined ? [] : [`${path}: ${JSON.stringify(value)} is not nothing`];
