import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileCredential, fixedCredential } from './credential.js';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credential-'));
  path = join(folder, 'token');
});

afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});

describe('a credential that is a value', () => {
  it('is that value', async () => {
    expect(await fixedCredential('t-1').read(false)).toEqual({ value: 't-1' });
  });
});

describe('a credential in a file', () => {
  it.each([
    ['as it is', 't-1'],
    ['with a line break behind it', 't-1\n'],
    ['with a Windows line break behind it', 't-1\r\n'],
    ['with spaces around it', '  t-1  '],
    ['behind a byte order mark', '\ufefft-1\n'],
  ])('is read %s', async (_, text) => {
    await writeFile(path, text);
    expect(await fileCredential(path).read(false)).toEqual({ value: 't-1' });
  });

  it.each([
    ['nothing', ''],
    ['only a line break', '\n'],
    ['two words', 'Bearer t-4711'],
    ['two lines', 't-4711\nt-4712'],
    ['a letter that no header takes', 't-4711é'],
    ['far too much', 't-4711'.repeat(2_000)],
  ])('that holds %s is a problem, told without what it holds or where it is', async (_, text) => {
    await writeFile(path, text);
    const read = await fileCredential(path).read(true);
    expect(read).toEqual({ problem: expect.any(String) as unknown });
    expect(JSON.stringify(read)).not.toMatch(/4711/);
    expect(JSON.stringify(read)).not.toContain(folder);
  });

  it('need not exist at the start', async () => {
    const credential = fileCredential(path);
    expect(await credential.read(true)).toHaveProperty('problem');
    await writeFile(path, 't-1');
    expect(await credential.read(true)).toEqual({ value: 't-1' });
  });

  it('that changes is live at once where a fresh one is asked for', async () => {
    const credential = fileCredential(path);
    await writeFile(path, 't-1');
    await credential.read(false);
    await writeFile(path, 't-2');
    expect(await credential.read(true)).toEqual({ value: 't-2' });
  });

  it('that changes is live within five seconds in any case', async () => {
    const credential = fileCredential(path);
    await writeFile(path, 't-1');
    await credential.read(false);
    await writeFile(path, 't-2');
    const later = Date.now() + 5_000;
    jest.spyOn(Date, 'now').mockReturnValue(later);
    expect(await credential.read(false)).toEqual({ value: 't-2' });
  });

  it('that changes is live for everyone who asks at once', async () => {
    const credential = fileCredential(path);
    await writeFile(path, 't-1');
    await credential.read(false);
    await writeFile(path, 't-2');
    const reads = await Promise.all([credential.read(true), credential.read(true), credential.read(true)]);
    expect(reads).toEqual(Array(3).fill({ value: 't-2' }));
  });

  it('that is emptied while it is replaced fails no request: the token before stays in use', async () => {
    const credential = fileCredential(path);
    await writeFile(path, 't-1');
    await credential.read(true);
    await writeFile(path, '');
    expect(await credential.read(true)).toEqual({ value: 't-1' });
    await writeFile(path, 't-2');
    expect(await credential.read(true)).toEqual({ value: 't-2' });
  });
});
