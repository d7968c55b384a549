/**
 * npm run new:provider -- <name> [--title "<Title>"]: writes the files of a new provider from
 * scripts/templates/provider/ and adds it to src/providers/definitions.ts. It overwrites nothing.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const TEMPLATES = join(ROOT, 'scripts/templates/provider');
const LIST = 'src/providers/definitions.ts';
const USAGE = 'usage: npm run new:provider -- <name> [--title "<Title>"]';

/** `auto` and `off` are values of SANDBOX; the others are names in the generated files or of the tests’ provider. */
const TAKEN = ['auto', 'off', 'variables', 'definitions', 'nimbus'];

class Refused extends Error {}

const read = (path) => readFileSync(join(ROOT, path), 'utf8');

function main() {
  const { name, title } = argumentsOf(process.argv.slice(2));
  const port = Math.max(...matchesIn(/port: (\d+)/).map(Number)) + 1;
  const files = filesOf(name).map(([template, path]) => ({
    path,
    text: filled(readFileSync(join(TEMPLATES, template), 'utf8'), { name, title, port }),
  }));
  const existing = files.map(({ path }) => path).filter((path) => existsSync(join(ROOT, path)));
  if (existing.length > 0) throw new Refused(`${existing[0]} exists already`);
  return write([...files, { path: LIST, text: withEntry(read(LIST), name) }], name, title);
}

function argumentsOf(given) {
  const { values, positionals } = parsed(given);
  const [name = '', ...rest] = positionals;
  if (rest.length > 0 || name === '') throw new Refused(USAGE);
  if (!/^[a-z][a-z0-9]{1,29}$/.test(name))
    throw new Refused('the name must be 2 to 30 lower-case letters and digits, and begin with a letter');
  if (TAKEN.includes(name) || !isIdentifier(name)) throw new Refused(`the name ${name} is reserved`);
  if (existsSync(join(ROOT, 'src/providers', name)))
    throw new Refused(`src/providers/${name} exists already`);
  const title = values.title ?? capitalized(name);
  if (!/^[A-Z][A-Za-z0-9]*([ .-][A-Za-z0-9]+)*$/.test(title) || title.length > 40)
    throw new Refused('the title must be at most 40 letters, digits and single spaces, dots or hyphens');
  if (matchesIn(/^ {2}name: '(.+)'/m).some((other) => other.toLowerCase() === title.toLowerCase()))
    throw new Refused(`a provider is called ${title} already`);
  return { name, title };
}

function parsed(given) {
  try {
    return parseArgs({ args: given, options: { title: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new Refused(`${error.message}\n${USAGE}`);
  }
}

function isIdentifier(name) {
  try {
    new Function(`'use strict'; async () => { let ${name}; }`);
    return true;
  } catch {
    return false;
  }
}

/** What a pattern captures in the definitions of the providers that there are. */
function matchesIn(pattern) {
  return readdirSync(join(ROOT, 'src/providers'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join('src/providers', entry.name, 'definition.ts'))
    .flatMap((path) => (existsSync(join(ROOT, path)) ? [pattern.exec(read(path))?.[1]] : []))
    .filter((found) => found !== undefined);
}

/** Each template, and the file that it becomes. */
function filesOf(name) {
  const adapter = readdirSync(join(TEMPLATES, 'adapter'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(TEMPLATES, 'adapter').length + 1))
    .sort();
  return [
    ...adapter.map((path) => [join('adapter', path), join('src/providers', name, path)]),
    ['contract.spec.ts', `test/contract/${name}.spec.ts`],
    ['page.md', `docs/providers/${name}.md`],
  ];
}

function filled(template, { name, title, port }) {
  return template
    .replaceAll('__name__', name)
    .replaceAll('__Name__', capitalized(name))
    .replaceAll('__NAME__', name.toUpperCase())
    .replaceAll('__TITLE__', title)
    .replace(/^# TITLE$/m, `# ${title}`) // Markdown would read underscores as bold
    .replaceAll('__PORT__', String(port));
}

/** The list of providers with one more: an import and an entry. */
function withEntry(list, name) {
  const imported = `import { ${name} } from './${name}/definition.js';\n`;
  const result = list
    .replace(/(^import [\s\S]*from '.*';\n)/m, (imports) => imports + imported)
    .replace(/(= \[[^\]]*?),?\s*\];/, (_, entries) => `${entries}, ${name}];`);
  if (result.split(name).length < 4)
    throw new Refused(`${LIST} is not a list of definitions: nothing was written`);
  return result;
}

/** Formats everything before it writes anything. */
async function write(files, name, title) {
  const { format, resolveConfig } = await import('prettier');
  const formatted = [];
  for (const { path, text } of files) {
    const file = join(ROOT, path);
    formatted.push([file, await format(text, { ...(await resolveConfig(file)), filepath: file })]);
  }
  for (const [file, text] of formatted) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(nextSteps(files, name, title));
}

function nextSteps(files, name, title) {
  return [
    `${title} is in the list of providers. Written:`,
    ...files.map(({ path }) => `  ${path}`),
    '',
    'Next (docs/adding-a-provider.md):',
    `  npx jest ${name}         fails, and says what to fill in`,
    `  npm run generate       the examples, the API document and the tables, once the sandbox is right`,
    '  npm run check && npm test',
  ].join('\n');
}

function capitalized(name) {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
