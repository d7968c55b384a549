import { spawn } from 'node:child_process';
import { rpcCall } from './mcp.js';
import { PROJECT } from './process.js';

/** The build, as an agent starts it. */
export const STDIO_SCRIPT = 'dist/mcp-stdio.js';

export const HELLO = {
  jsonrpc: '2.0',
  id: 'hello',
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
};
export const READY = { jsonrpc: '2.0', method: 'notifications/initialized' };

export const callOf = (tool: string, args: object, id: number): object =>
  rpcCall('2025-11-25', tool, args, id).body;

interface Ended {
  status: number | null;
  out: string[];
  errors: string;
}

/** The process, from its first message to the end of its stdin and its own. */
export async function talk(
  messages: readonly (object | string)[],
  env: Record<string, string>,
): Promise<Ended> {
  const child = spawn(process.execPath, [STDIO_SCRIPT], { cwd: PROJECT, env });
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdin.on('error', () => undefined); // it may have ended before it was told anything
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdin.end(messages.map((one) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`).join(''));
  return { status: await ended, out: out.split('\n').filter((line) => line !== ''), errors };
}
