import { isObject, type JsonSchema } from '../contract/json-schema.js';
import MODEL from './model.json' with { type: 'json' };

type ObjectSchema = JsonSchema & { type: 'object' };
type Schemas = Readonly<Record<string, JsonSchema>>;

const PROBLEM_FIELDS: Schemas = MODEL.problem.properties;

/** What an agent reads first of a problem. */
const PROBLEM_REQUIRED = ['code', 'detail'];

/** Every problem has this field, and no platform’s response. */
const IS_PROBLEM: JsonSchema = { properties: { retryable: {} }, required: ['retryable'] };

/**
 * What clients validate a tool’s structured content against: its result or, with `isError`, a problem. The root is an
 * object with the fields of the result and no union, since older clients look for the fields there. What every result
 * has is `required` in `else`. Platforms guarantee no field; in their tools, the server’s instructions alone describe
 * the problem, since a definition of it in each would make a quarter of the list.
 */
export function toOutputSchema({ required = [], ...output }: JsonSchema): ObjectSchema {
  const { $defs, properties = {} } = output as { $defs?: Schemas; properties?: Schemas };
  const fields = Object.entries(properties).map(([name, schema]) => [name, withProblem(name, schema)]);
  const schema: ObjectSchema = {
    ...output,
    type: 'object',
    properties: Object.fromEntries(fields) as Schemas,
  };
  const otherwise = required.length > 0 && { else: { required } };
  if (!$defs?.Problem && !otherwise) return { ...schema, dependentRequired: { retryable: PROBLEM_REQUIRED } };
  const then = $defs?.Problem ? { $ref: '#/$defs/Problem' } : { required: PROBLEM_REQUIRED };
  return { ...schema, if: IS_PROBLEM, then, ...otherwise };
}

/** A field that a problem has too, with another type, accepts both. */
function withProblem(name: string, schema: JsonSchema): JsonSchema {
  const ofProblem = PROBLEM_FIELDS[name]?.type;
  if (typeof ofProblem !== 'string' || schema.type === undefined) return schema;
  const types = [schema.type].flat();
  const accepts = types.includes(ofProblem) || (ofProblem === 'integer' && types.includes('number'));
  return accepts ? schema : { ...schema, type: [...types, ofProblem] };
}

const LEFT_OUT = ['title', 'examples'];

/** Without examples and the platforms’ names of objects: agents load every schema before their first call. */
export function forAgents(schema: JsonSchema): JsonSchema {
  const entries = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    if (keyword === 'items' && isObject(value)) return [keyword, forAgents(value)];
    if (keyword !== 'properties') return [keyword, value];
    const fields = Object.entries(value as Schemas).map(([name, field]) => [name, forAgents(field)]);
    return [keyword, Object.fromEntries(fields)];
  });
  return Object.fromEntries(entries.filter(([keyword]) => !LEFT_OUT.includes(keyword)));
}
