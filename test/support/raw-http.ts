import { request, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import type { Reply, TestService } from './service.js';

interface RawRequest {
  method?: string;
  /** As it goes out, not normalised. */
  path: string;
  headers?: OutgoingHttpHeaders;
  body?: string;
}

/** A request that `fetch` would not send, or would send otherwise. */
export function sendRaw(
  { service }: TestService,
  { method = 'GET', path, headers = {}, body }: RawRequest,
): Promise<Reply<unknown>> {
  const { hostname, port } = new URL(service.url);
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const answered = Object.entries(response.headers).map(([name, value]): [string, string] => [
          name,
          String(value),
        ]);
        const isJson = /json/.test(response.headers['content-type'] ?? '');
        resolve({
          status: response.statusCode ?? 0,
          headers: new Headers(answered),
          text,
          body: isJson && text !== '' ? (JSON.parse(text) as unknown) : {},
        });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Bytes on a socket, and all that comes back until it is closed. */
export function sendBytes({ service }: TestService, bytes: string): Promise<string> {
  const { hostname, port } = new URL(service.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => (answer += chunk));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
