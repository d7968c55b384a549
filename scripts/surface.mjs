/**
 * The public surface, one promise a line: a line that goes is a breaking change, and review sees it go.
 * @param {any[]} documents OpenAPI 3.1; what they share is there once
 * @returns {string[]}
 */
export function surfaceOf(...documents) {
  return [...new Set(documents.flatMap(linesOf))].sort();
}

function linesOf(document) {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const name = `${method.toUpperCase()} ${path}`;
      return [
        `${name}: ${operation.operationId}`,
        ...inputsOf(name, operation),
        ...answersOf(name, operation),
      ];
    }),
  );
  const schemas = Object.entries(document.components.schemas);
  return [...operations, ...schemas.flatMap(([name, schema]) => membersOf(name, schema))];
}

/**
 * The same of the tools: what each takes, what each answers, and what agents are told that it may do. What they have
 * of our model stands among the schemas already.
 * @param {readonly any[]} tools as `tools/list` has them
 * @returns {string[]}
 */
export function toolSurfaceOf(tools) {
  const lines = tools.flatMap(({ name, annotations, inputSchema, outputSchema }) => [
    `tool ${name}`,
    ...Object.entries(annotations)
      .filter(([hint]) => hint.endsWith('Hint'))
      .map(([hint, value]) => `tool ${name} ${hint} ${value}`),
    ...deep(`tool ${name} takes`, inputSchema, inputSchema),
    ...deep(`tool ${name} answers`, outputSchema, outputSchema),
  ]);
  return lines.sort();
}

/** Members of members, too: a platform’s objects have no names here that could be referred to. */
function deep(name, schema, { required = [] }) {
  return Object.entries(schema.properties ?? {}).flatMap(([member, inner]) => {
    const where = `${name}.${member}`;
    const object = inner.items ?? inner;
    return [...lineAndValues(where, inner, required.includes(member)), ...deep(where, object, object)];
  });
}

function inputsOf(name, { parameters = [], requestBody }) {
  const rows = parameters.flatMap((input) =>
    lineAndValues(`${name} ${input.in} ${input.name}`, input.schema, input.required),
  );
  if (!requestBody) return rows;
  const { schema } = requestBody.content['application/json'];
  return [...rows, ...lineAndValues(`${name} body`, schema, requestBody.required)];
}

/** Each response with the schema of each content type, and its headers. The codes of an error are in its schema. */
function answersOf(name, { responses }) {
  return Object.entries(responses).flatMap(([status, { content = {}, headers = {} }]) => [
    ...(Object.keys(content).length === 0 ? [`${name} ${status}: empty`] : []),
    ...Object.entries(content).map(([type, { schema }]) => `${name} ${status} ${type}: ${typeOf(schema)}`),
    ...Object.keys(headers).map((header) => `${name} ${status} header ${header}`),
  ]);
}

function membersOf(name, schema) {
  if (!schema.properties) return lineAndValues(name, schema, false);
  return Object.entries(schema.properties).flatMap(([member, inner]) =>
    lineAndValues(`${name}.${member}`, inner, schema.required?.includes(member)),
  );
}

/** Where values are listed, each is a line of its own. */
function lineAndValues(name, schema, required) {
  const values = schema.enum ?? schema.items?.enum ?? [];
  return [
    `${name}: ${typeOf(schema)}${required ? ' required' : ''}`,
    ...values.map((value) => `${name} = ${value}`),
  ];
}

const LIMITS = [
  'default',
  'format',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
];

function typeOf({ $ref, oneOf, anyOf, type, items, ...rest }) {
  if ($ref) return $ref.split('/').at(-1);
  if (oneOf ?? anyOf) return (oneOf ?? anyOf).map(typeOf).join(' | ');
  const types = [type].flat().map((one) => (one === 'array' ? `${typeOf(items)}[]` : one));
  const limits = LIMITS.filter((limit) => limit in rest).map((limit) => ` ${limit} ${rest[limit]}`);
  return types.join(' | ') + limits.join('');
}
