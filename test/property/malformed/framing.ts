import { STATUS_CODES } from 'node:http';
import type { Spoilt } from '../../support/spoilt-platform.js';

/** How an answer is put on the connection. */
export const FRAMINGS = [
  'with its length',
  'in chunks',
  'after an interim answer',
  'until the connection ends',
  'shorter than its length says',
  'longer than its length says',
  'chunks without an end',
  'a chunk whose length is none',
  'in chunks and with a length',
  'with two lengths',
  'with a length that is none',
  'twice',
  'without a head',
  'a head without an end',
  'a status line that is none',
  'a head of 100 KB',
  'compressed, it says',
  'nothing at all',
] as const;

export type Framing = (typeof FRAMINGS)[number];

/** Whether what the answer says arrives, so that it counts. */
export function isReadable(framing: Framing): boolean {
  const readable: Framing[] = ['with its length', 'in chunks', 'after an interim answer'];
  return [...readable, 'until the connection ends', 'compressed, it says'].includes(framing);
}

type Plain = Pick<Spoilt, 'status' | 'headers' | 'body'>;

/** The bytes of an answer that Node.js would not frame so; nothing for one that it would. */
export function bytesOf({ status, headers, body }: Plain, framing: Framing): Pick<Spoilt, 'bytes'> {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const line = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Odd'}`;
  const answer = (framingLines: string[], content: Buffer | string = body): { bytes: Buffer } => ({
    bytes: Buffer.concat([
      Buffer.from([line, ...lines, ...framingLines, 'connection: close', '', ''].join('\r\n')),
      Buffer.from(content),
    ]),
  });
  const length = `content-length: ${body.length}`;
  const chunked = 'transfer-encoding: chunked';
  switch (framing) {
    case 'with its length':
      return {};
    case 'in chunks':
      return answer([chunked], Buffer.concat([chunks(body), Buffer.from('0;x=1\r\nx-trailer: 1\r\n\r\n')]));
    case 'after an interim answer': {
      const { bytes } = answer([length]);
      return { bytes: Buffer.concat([Buffer.from('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'), bytes]) };
    }
    case 'until the connection ends':
      return answer([]);
    case 'shorter than its length says':
      return answer([`content-length: ${body.length + 1}`]);
    case 'longer than its length says':
      return answer([`content-length: ${Math.floor(body.length / 2)}`]);
    case 'chunks without an end':
      return answer([chunked], chunks(body));
    case 'a chunk whose length is none':
      return answer([chunked], Buffer.concat([Buffer.from('zz\r\n'), body]));
    case 'in chunks and with a length':
      return answer([chunked, length], Buffer.concat([chunks(body), Buffer.from('0\r\n\r\n')]));
    case 'with two lengths':
      return answer([length, `content-length: ${body.length + 1}`]);
    case 'with a length that is none':
      return answer(['content-length: -1']);
    case 'twice': {
      const { bytes } = answer([length]);
      return { bytes: Buffer.concat([bytes, bytes]) };
    }
    case 'without a head':
      return { bytes: body };
    case 'a head without an end':
      return { bytes: Buffer.from(`${line}\r\ncontent-type: application/json\r\n`) };
    case 'a status line that is none':
      return { bytes: Buffer.concat([Buffer.from(`HTTP/9.9 abc\r\n${length}\r\n\r\n`), body]) };
    case 'a head of 100 KB':
      return answer([length, `x-padding: ${'x'.repeat(100_000)}`]);
    case 'compressed, it says':
      return answer([length, 'content-encoding: gzip']);
    case 'nothing at all':
      return { bytes: Buffer.alloc(0) };
  }
}

/** Two chunks; an empty one would be the end. */
function chunks(body: Buffer): Buffer {
  const middle = Math.floor(body.length / 2);
  return Buffer.concat(
    [body.subarray(0, middle), body.subarray(middle)]
      .filter(({ length }) => length > 0)
      .flatMap((part) => [Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]),
  );
}
