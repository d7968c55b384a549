import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT } from '../support/process.js';

const PAGES = [
  'README.md',
  'CHANGELOG.md',
  'SECURITY.md',
  ...readdirSync(join(PROJECT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path)),
];

const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/** A path of this repository, as the pages write them: in backticks, from the root. */
const PATHS = /`((?:src|test|docs|api|scripts)\/[\w<>./-]*|\.env\.example)`/g;
/** What stands for a provider's name. */
const NAMES = ['qovery', 'cloudplans'];

function pathsIn(page: string): string[] {
  return [...page.matchAll(PATHS)].flatMap(([, path = '']) =>
    path.includes('<name>') ? NAMES.map((name) => path.replaceAll('<name>', name)) : [path],
  );
}

describe.each(PAGES)('%s', (path) => {
  const page = read(path);

  it('names files that exist', () => {
    const there = (file: string): boolean =>
      [file, `${file}.spec.ts`].some((name) => existsSync(join(PROJECT, name)));
    expect(pathsIn(page).filter((file) => !there(file))).toEqual([]);
  });

  it('has links that lead somewhere', () => {
    const links = [...page.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !existsSync(join(PROJECT, dirname(path), target)))).toEqual([]);
  });
});

describe('README.md', () => {
  it('has at most 200 lines', () => {
    expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(200);
  });

  it('has a row for every command of package.json but the parts of npm run check', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const [, table = ''] = /^\| command [\s\S]*?\n((?:\|.*\n)+)/m.exec(read('README.md')) ?? [];
    const listed = [...table.matchAll(/`npm (?:run )?(?:--silent )?([\w:-]+)`/g)].map(([, name]) => name);
    const commands = Object.keys(scripts).filter((name) => !name.startsWith('check:'));
    expect(listed.sort()).toEqual(commands.sort());
  });

  it('has a map with every folder of src', () => {
    const folders = readdirSync(join(PROJECT, 'src'), { withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    );
    const [, map = ''] = /```\n(src\/\n[\s\S]*?)```/.exec(read('README.md')) ?? [];
    expect(folders.map(({ name }) => name).filter((name) => !map.includes(` ${name}/`))).toEqual([]);
  });

  it('names no command that package.json does not have', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read('README.md').matchAll(/npm (?:run (?:--silent )?([\w:-]+)|(start|test))/g)].map(
      ([, run, short]) => run ?? short ?? '',
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('docs/glossary.md', () => {
  const terms = [...read('docs/glossary.md').matchAll(/^- \*\*(.+?)\*\*/gm)].map(([, term = '']) => term);

  it('has its terms in alphabetical order, each once', () => {
    const sorted = [...new Set(terms)].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase(), 'en'));
    expect(terms.length).toBeGreaterThan(30);
    expect(terms).toEqual(sorted);
  });

  it('has one line for each term', () => {
    const lines = read('docs/glossary.md').split('\n');
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(terms.length);
    expect(lines.filter((line) => /^\s+\S/.test(line))).toEqual([]);
  });
});

describe('docs/adding-a-provider.md', () => {
  const page = read('docs/adding-a-provider.md');
  const files = readdirSync(join(PROJECT, 'test/fixtures/nimbus'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort();

  it('lists the files that the third provider has', () => {
    const rows = [...page.matchAll(/^\| `((?:sandbox\/)?\w+\.ts)` /gm)].map(([, name]) => name);
    expect(rows.sort()).toEqual(files);
  });

  it('shows pieces of the third provider as they are', () => {
    const sources = files.map((file) => withoutSpace(read(`test/fixtures/nimbus/${file}`)));
    const pieces = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, piece = '']) => piece);
    expect(pieces.length).toBeGreaterThanOrEqual(4);
    const foreign = pieces.filter((piece) => !sources.some((source) => source.includes(withoutSpace(piece))));
    expect(foreign).toEqual([]);
  });

  it('is shorter than 150 lines', () => {
    expect(page.split('\n').length).toBeLessThan(150);
  });

  it('names no command that package.json does not have', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...page.matchAll(/npm (?:run ([\w:-]+)|(start|test))/g)].map(
      ([, run, short]) => run ?? short,
    );
    expect(named).toContain('new:provider');
    expect(named.filter((name) => !((name ?? '') in scripts))).toEqual([]);
  });
});
