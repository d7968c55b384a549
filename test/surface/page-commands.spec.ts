import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, ServiceProcess } from '../support/process.js';

const PAGES = ['README.md', 'docs/sandboxes.md', 'docs/native.md', 'docs/mcp.md'];
const TOOLS = ['bash', 'curl', 'jq', 'grep'];
const REQUIRED = process.env.CI === 'true' || process.env.BROWSER_TESTS === 'required';

/** Skipped, and seen as skipped, where a tool of the commands is missing; in CI that is a failure. */
const describeWithTools =
  REQUIRED || TOOLS.every((tool) => spawnSync(tool, ['--version']).status === 0) ? describe : describe.skip;

/** What the pages call the service by. */
const DOCUMENTED_URL = 'http://127.0.0.1:8080';

/** Commands to paste, and the output that the page shows below them. */
interface Example {
  commands: string;
  output: string;
}

const read = (page: string): string => readFileSync(join(PROJECT, page), 'utf8');

/** Each block of commands has a block of output behind it. */
function examplesOf(page: string): Example[] {
  return [...page.matchAll(/```sh\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)].map(
    ([, commands = '', output = '']) => ({ commands, output }),
  );
}

/** The output of each block, pasted one after the other into one shell. */
async function outputsOf(examples: readonly Example[], url: string): Promise<string[]> {
  const end = '--- end of a block ---';
  const script = examples.map(({ commands }) => `${commands}\necho '${end}'\n`).join('');
  const shell = spawn('bash', ['-s'], { env: { PATH: process.env.PATH } });
  let output = '';
  let errors = '';
  shell.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  shell.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const closed = new Promise((resolve) => shell.once('close', resolve));
  shell.stdin.end(script.replaceAll(DOCUMENTED_URL, url));
  await closed;
  expect(errors).toBe('');
  return output.split(`${end}\n`).slice(0, -1);
}

describeWithTools.each(PAGES)('the commands of %s, pasted in order after a fresh start', (name) => {
  const page = read(name);
  const examples = examplesOf(page);
  let service: ServiceProcess;
  let outputs: string[];

  beforeAll(async () => {
    service = new ServiceProcess({ PORT: '0', MCP_PORT: 'off' });
    outputs = await outputsOf(examples, await service.url());
  });
  afterAll(() => service?.stop());

  it('all have their output on the page', () => {
    expect(examples.length).toBeGreaterThan(0);
    expect(examples).toHaveLength(page.match(/```sh\n/g)?.length ?? 0);
    const withoutExamples = page.replace(/```sh\n[\s\S]*?```/g, '');
    expect(withoutExamples).not.toMatch(/^ *curl /m);
  });

  it('print what the page shows', () => {
    expect(outputs).toEqual(examples.map(({ output }) => output));
  });
});

describe('README.md', () => {
  const page = read('README.md');
  const withoutPorts = (text: string): string => text.replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT');

  it('shows what the service prints at its start', async () => {
    const [, shown = ''] = /```text\n( {2}Cloud Billing BFF\n[\s\S]*?)```/.exec(page) ?? [];
    const service = new ServiceProcess({ PORT: '0', MCP_PORT: '0' });
    try {
      await service.match(/Try .*\n/);
      expect(withoutPorts(service.output).trim()).toBe(withoutPorts(shown).trim());
    } finally {
      await service.stop();
    }
  });
});
