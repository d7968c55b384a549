import { PassThrough } from 'node:stream';
import type { JSONRPCMessage } from '@modelcontextprotocol/server';
import { StdioLine } from './stdio-line.js';

const request = (id: number, method = 'tools/call'): object => ({ jsonrpc: '2.0', id, method, params: {} });
const answer = (id: number): JSONRPCMessage => ({ jsonrpc: '2.0', id, result: {} });
const cancel = (requestId: number): object => ({
  jsonrpc: '2.0',
  method: 'notifications/cancelled',
  params: { requestId },
});

/** A line whose stdin has these messages and then ends. */
async function lineOf(...messages: object[]) {
  const stdin = new PassThrough();
  const line = new StdioLine(stdin, new PassThrough());
  const received: unknown[] = [];
  line.onmessage = (message) => received.push(message);
  let closed = false;
  void line.closed.then(() => (closed = true));
  await line.start();
  stdin.end(messages.map((message) => `${JSON.stringify(message)}\n`).join(''));
  const turns = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  await turns();
  return { line, received, isClosed: async () => (await turns(), closed) };
}

describe('stdin that ended', () => {
  it('closes the line where nothing was asked', async () => {
    expect(await (await lineOf()).isClosed()).toBe(true);
  });

  it('leaves it open until the last answer, in whatever order they come', async () => {
    const { line, received, isClosed } = await lineOf(request(1), request(2));
    expect(received).toHaveLength(2);
    await line.send(answer(2));
    expect(await isClosed()).toBe(false);
    await line.send({ jsonrpc: '2.0', method: 'notifications/message', params: {} });
    expect(await isClosed()).toBe(false);
    await line.send(answer(1));
    expect(await isClosed()).toBe(true);
  });

  it('waits for no answer that will not come', async () => {
    const { isClosed } = await lineOf(request(1), request(2, 'subscriptions/listen'), cancel(1));
    expect(await isClosed()).toBe(true);
  });

  it('waits for nobody once the line is closed', async () => {
    const { line, isClosed } = await lineOf(request(1));
    await line.close();
    expect(await isClosed()).toBe(true);
  });
});
