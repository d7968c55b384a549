import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIONS } from '../../src/billing/actions.js';
import { ALERT_SEVERITIES } from '../../src/billing/overview.js';
import { PROBLEMS } from '../../src/billing/problem.js';
import { operationsOf, type OpenApi, type Operation } from '../support/openapi.js';
import { PROJECT } from '../support/process.js';

const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
const page = read('docs/design.md');
const api = JSON.parse(read('api/openapi.json')) as OpenApi;
const operations = operationsOf(api);

/** The text between two headings. */
function section(number: string): string {
  const [, text = ''] =
    new RegExp(`^#+ ${number.replace('.', '\\.')}\\.? [^\\n]*\\n([\\s\\S]*?)(?=^#|$(?![\\s\\S]))`, 'm').exec(
      page,
    ) ?? [];
  return text;
}

/** The cells of a table, without its head. */
function rowsOf(text: string): string[][] {
  const rows = [...text.matchAll(/^\|(.*)\|$/gm)].map(([, row = '']) =>
    row.split('|').map((cell) => cell.trim()),
  );
  return rows.slice(2);
}

const inBackticks = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

const endpoints = rowsOf(section('3.1')).flatMap(([names = '', , successes = '', actions = '']) => {
  const statuses = [...successes.matchAll(/\b2\d\d\b/g)].map(([status]) => status);
  const [first, second = first] = inBackticks(actions);
  return inBackticks(names).map((name, index) => ({
    name: name.replace('…', '/v1/accounts/{accountId}'),
    status: statuses[index],
    actions: [first, second],
  }));
});

const successOf = ({ responses }: Operation): string =>
  Object.keys(responses).find((status) => status.startsWith('2')) ?? '';

/** Every name of a schema that these operations refer to, directly or through another schema. */
function schemasOfOperations(): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (found.has(name)) continue;
      found.add(name);
      visit(api.components.schemas[name]);
    }
  };
  visit(operations);
  return [...found];
}

/** What the page writes between the braces of a model; null where it has no such model. */
function modelOf(name: string): string | null {
  const start = new RegExp(`(?<![\\w.])${name} *\\{`).exec(page);
  if (!start) return null;
  let depth = 1;
  let end = start.index + start[0].length;
  const begin = end;
  for (; depth > 0 && end < page.length; end++) depth += { '{': 1, '}': -1 }[page.charAt(end)] ?? 0;
  return page.slice(begin, end);
}

/** A list, a section or a problem of some codes has the fields of any other. */
const documented = (name: string): string | null =>
  modelOf(name) ?? modelOf(/(?:List|Section|Problem)$/.exec(name)?.[0] ?? name);

describe('docs/design.md', () => {
  it('can be read in a quarter of an hour', () => {
    expect(page.split('\n').length - 1).toBeLessThanOrEqual(350);
  });

  it('lists every endpoint outside the native API, and no other one, with its success', () => {
    const built = operations.map(
      (operation) => `${operation.method} ${operation.path} ${successOf(operation)}`,
    );
    expect(endpoints.map(({ name, status }) => `${name} ${status}`).sort()).toEqual(built.sort());
  });

  it('lists every action, each of which exists', () => {
    const named = new Set(
      endpoints.flatMap(({ actions }) => actions).filter((action) => action !== undefined),
    );
    expect([...named].sort()).toEqual(Object.keys(ACTIONS).sort());
  });

  it('marks exactly the endpoints that require a key', () => {
    const marked = rowsOf(section('3.1'))
      .filter(([, request = '']) => request.includes('**key**'))
      .flatMap(([names = '']) =>
        inBackticks(names).map((name) => name.replace('…', '/v1/accounts/{accountId}')),
      );
    const required = operations.filter(({ parameters = [] }) =>
      parameters.some(({ name, required: needed }) => name === 'Idempotency-Key' && needed),
    );
    expect(marked.sort()).toEqual(required.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it('lists every problem code with its status', () => {
    let status = 0;
    const cells = rowsOf(section('3.7')).map(([, cell = '']) => cell);
    const listed = cells.flatMap((cell) =>
      [...cell.matchAll(/(?:^|· )(\d{3})|`([a-z_]+)`/g)].flatMap(([, number, code]) => {
        if (number !== undefined) status = Number(number);
        return code === undefined ? [] : [`${status} ${code}`];
      }),
    );
    const built = Object.entries(PROBLEMS).map(([code, problem]) => `${problem.status} ${code}`);
    expect(listed.sort()).toEqual(built.sort());
  });

  it('lists every alert in its order, with its severity', () => {
    const listed = rowsOf(section('4.1')).map(([alert = '', severity]) => [inBackticks(alert)[0], severity]);
    expect(listed).toEqual(Object.entries(ALERT_SEVERITIES));
  });

  it.each(schemasOfOperations().filter((name) => name !== 'ActionMap' && name !== 'ProblemCode'))(
    'has %s with every field',
    (name) => {
      const model = documented(name);
      expect(model).not.toBeNull();
      const words = new Set(model?.match(/\w+/g));
      const fields = Object.keys(api.components.schemas[name]?.properties ?? {});
      expect(fields.filter((field) => !words.has(field))).toEqual([]);
    },
  );

  it('has every value of every enum, in its model or in a table', () => {
    const values = schemasOfOperations().flatMap((name) =>
      Object.values(api.components.schemas[name]?.properties ?? {})
        .flatMap(({ enum: listed = [] }) => listed)
        .filter((value) => typeof value === 'string')
        .map((value) => ({ name, value })),
    );
    const tables = new Set(inBackticks(page.replace(/```[\s\S]*?```/g, '')));
    const missing = values.filter(
      ({ name, value }) => !tables.has(value) && !new RegExp(`\\b${value}\\b`).test(documented(name) ?? ''),
    );
    expect(values.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });
});

/** Files that may name a section of the page. */
const NAMING = ['README.md', ...['src', 'test', 'docs'].flatMap(filesBelow)];

function filesBelow(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|md)$/.test(name))
    .map((name) => join(folder, name));
}

const sections = [...page.matchAll(/^#+ (\d+(?:\.\d+)?)\.? /gm)].map(([, number]) => number);

describe('a reference to a section of docs/design.md', () => {
  const references = NAMING.flatMap((file) =>
    [...read(file).matchAll(/docs\/design\.md, sections? (\d[\d.]*\d|\d)(?: and (\d[\d.]*\d|\d))?/g)].flatMap(
      ([, ...numbers]) => numbers.filter((number) => number !== undefined).map((number) => [file, number]),
    ),
  );

  it('exists at all', () => {
    expect(references.length).toBeGreaterThan(10);
  });

  it('names one that the page has', () => {
    expect(references.filter(([, number]) => !sections.includes(number))).toEqual([]);
  });

  it('names one that the page has, in the page itself', () => {
    const own = [...page.matchAll(/\((?:section )?((?:\d+(?:\.\d+)?)(?:, \d+(?:\.\d+)?)*)\)/g)].flatMap(
      ([, list = '']) => list.split(', '),
    );
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((number) => !sections.includes(number))).toEqual([]);
  });
});
