import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../support/process.js';

const COPIED = [
  'src',
  'test',
  'api',
  'docs',
  'scripts',
  'package.json',
  'tsconfig.json',
  'jest.config.cjs',
  '.prettierrc.json',
  '.dependency-cruiser.cjs',
];
const LIST = 'src/providers/definitions.ts';
const SPECS = ['src/providers/examplecloud/mapping.spec.ts', 'test/contract/examplecloud.spec.ts'];
const WRITTEN = [
  'docs/providers/examplecloud.md',
  ...['definition', 'errors', 'mapping.spec', 'mapping', 'operations', 'provider'].map(
    (name) => `src/providers/examplecloud/${name}.ts`,
  ),
  'src/providers/examplecloud/sandbox/sandbox.ts',
  'src/providers/examplecloud/settings.ts',
  'src/providers/examplecloud/wire.ts',
  'test/contract/examplecloud.spec.ts',
];

interface Ended {
  status: number | null;
  out: string;
  errors: string;
}
interface TestReport {
  testResults: {
    message: string;
    assertionResults: { status: string; failureMessages: string[] }[];
  }[];
}

let tree: string;

/** The script, as npm runs it. */
function generate(...args: string[]): Ended {
  const script = join(tree, 'scripts/new-provider.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, out: stdout, errors: stderr };
}

/** A tool of this repository, run in the copy. */
async function run(tool: string, ...args: string[]): Promise<Ended> {
  const child = spawn(join(PROJECT, 'node_modules/.bin', tool), args, { cwd: tree });
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, out, errors };
}

/** Every file of the copy, with its text. */
function files(): Map<string, string> {
  const paths = readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(tree.length + 1), readFileSync(path, 'utf8')]));
}

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'new-provider-'));
  for (const path of COPIED) cpSync(join(PROJECT, path), join(tree, path), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(tree, 'node_modules'));
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('npm run new:provider refuses', () => {
  it.each([
    ['no name', []],
    ['two names', ['examplecloud', 'other']],
    ['a capital letter', ['Examplecloud']],
    ['a hyphen', ['example-cloud']],
    ['a path', ['../examplecloud']],
    ['a digit first', ['1examplecloud']],
    ['a value of SANDBOX', ['auto']],
    ['a word of the language', ['class']],
    ['an option that it does not have', ['examplecloud', '--force']],
    ['a title with a quote', ['examplecloud', '--title', "Example's"]],
    ['a title of another provider', ['examplecloud', '--title', 'Qovery']],
    ['a provider that exists', ['qovery']],
  ])('%s, and writes nothing', (_, args) => {
    const before = files();
    const { status, out, errors } = generate(...args);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(errors).toMatch(/^\S.{10,}\n/);
    expect(errors).not.toMatch(/^\s+at /m);
    expect(files()).toEqual(before);
  });

  it('to overwrite a file that exists, and writes nothing', () => {
    const page = join(tree, 'docs/providers/examplecloud.md');
    writeFileSync(page, 'mine');
    const before = files();
    expect(generate('examplecloud').errors).toContain('docs/providers/examplecloud.md exists');
    expect(files()).toEqual(before);
    rmSync(page);
  });
});

describe('npm run new:provider -- examplecloud --title "Example Cloud"', () => {
  let before: Map<string, string>;
  let after: Map<string, string>;
  let ended: Ended;
  let types: Ended;
  let format: Ended;
  let imports: Ended;
  let report: TestReport;

  beforeAll(async () => {
    before = files();
    ended = generate('examplecloud', '--title', 'Example Cloud');
    after = files();
    const sources = [...WRITTEN, LIST].filter((path) => path.endsWith('.ts'));
    const program = {
      extends: './tsconfig.json',
      compilerOptions: { noEmit: true },
      include: [],
      files: sources,
    };
    writeFileSync(join(tree, 'tsconfig.new.json'), JSON.stringify(program));
    // The configuration of this repository, so that what it has transformed before is not transformed again.
    const here = ['--config', join(PROJECT, 'jest.config.cjs'), '--rootDir', PROJECT, '--roots', tree];
    const json = join(tree, 'report.json');
    [types, format, imports] = await Promise.all([
      run('tsc', '--project', 'tsconfig.new.json'),
      run('prettier', '--check', ...WRITTEN, LIST),
      run('depcruise', '--config', '.dependency-cruiser.cjs', 'src/providers'),
      run('jest', ...here, '--json', '--outputFile', json, '--runInBand', '--runTestsByPath', ...SPECS),
    ]);
    report = JSON.parse(readFileSync(json, 'utf8')) as TestReport;
  }, 120_000);

  it('writes the files of a provider, and says what to do next', () => {
    expect([...after.keys()].filter((path) => !before.has(path)).sort()).toEqual(WRITTEN);
    expect(ended).toMatchObject({ status: 0, errors: '' });
    for (const path of WRITTEN) expect(ended.out).toContain(path);
    for (const command of [
      'npx jest examplecloud',
      'npm run generate',
      'npm run check',
      'docs/adding-a-provider.md',
    ])
      expect(ended.out).toContain(command);
  });

  it('changes one file: the list gains an import and an entry', () => {
    const changed = [...before].filter(([path, text]) => after.get(path) !== text);
    expect(changed.map(([path]) => path)).toEqual([LIST]);
    const old = before.get(LIST)?.split('\n') ?? [];
    const added = after
      .get(LIST)
      ?.split('\n')
      .filter((line) => !old.includes(line));
    expect(added).toEqual([
      "import { examplecloud } from './examplecloud/definition.js';",
      expect.stringMatching(/^export const PROVIDERS.* = \[.+, examplecloud\];$/),
    ]);
  });

  it('uses the title for people, and leaves no placeholder', () => {
    expect(after.get('src/providers/examplecloud/definition.ts')).toContain("name: 'Example Cloud'");
    expect(
      WRITTEN.filter((path) => /__\w+__/.test(after.get(path)?.replaceAll('/__sandbox', '') ?? '')),
    ).toEqual([]);
  });

  it('has files that compile, are formatted and keep the import rules', () => {
    expect(types).toEqual({ status: 0, out: '', errors: '' });
    expect(format).toMatchObject({ status: 0, errors: '' });
    expect(imports).toMatchObject({
      status: 0,
      out: expect.stringContaining('no dependency violations') as string,
    });
  });

  it('has specs that run, and fail with what is to be filled in and nothing else', () => {
    expect(report.testResults).toHaveLength(SPECS.length);
    for (const { message, assertionResults } of report.testResults) {
      const failed = assertionResults.filter(({ status }) => status !== 'passed');
      const messages = failed.flatMap(({ failureMessages }) => failureMessages);
      expect([failed.length > 0, message]).toEqual([true, expect.stringContaining('fill in: ')]);
      expect(messages.filter((one) => !one.startsWith('Error: fill in: '))).toEqual([]);
      expect(assertionResults.length).toBeGreaterThan(failed.length);
    }
  });
});
