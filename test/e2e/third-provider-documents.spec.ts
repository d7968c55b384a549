import type { Client } from '@modelcontextprotocol/client';
import { tinyPdf } from '../../src/sandbox/files.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { nimbus as definition } from '../fixtures/nimbus/definition.js';
import { expectProblem, received } from '../support/expectations.js';
import { callTool, connect, expectToolProblem } from '../support/mcp.js';
import { PAIR, TestService } from '../support/service.js';

/** A platform that returns documents instead of links to them. */

const UNIFIED = '/v1/accounts/nimbus.t-100/invoices/B-11/file';
const NATIVE = '/v2/tenants/t-100/bills/B-11/document';
const TOOL = 'nimbus-get-bill-document';
const TOOL_INPUT = { organizationId: 't-100', bill: 'B-11' };
const PDF = tinyPdf('Bill B-11');

let nimbus: Sandbox;
let service: TestService;
let client: Client;

beforeAll(async () => {
  service = await TestService.start({}, [...PAIR, definition]);
  nimbus = service.sandbox('nimbus');
  client = await connect(`${service.service.url}/mcp`, '2026-07-28');
});
beforeEach(async () => {
  await service.get('/v1/accounts');
  service.reset();
});
afterAll(async () => {
  await client?.close();
  await service?.close();
});

interface Download {
  status: number;
  headers: Headers;
  bytes: Buffer;
}
async function download(url: string, headers: Record<string, string> = {}): Promise<Download> {
  const response = await fetch(url, { headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes };
}

describe('GET /v1/accounts/{accountId}/invoices/{invoiceId}/file', () => {
  it('200: the bytes of the document, to be downloaded and not shown', async () => {
    const { status, headers, bytes } = await download(service.service.url + UNIFIED);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe('attachment; filename="B-11.pdf"');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(bytes.equals(PDF)).toBe(true);
    expect(received(nimbus.requests())).toEqual([{ method: 'GET', path: NATIVE, query: {}, body: null }]);
    expect(nimbus.requests()[0]?.headers.accept).toContain('application/pdf');
  });

  it('404: a bill that Nimbus does not have; and nothing is sent for what can be no bill', async () => {
    expectProblem(await service.get(UNIFIED.replace('B-11', 'B-999')), 404, 'not_found');
    expect(nimbus.requests()).toHaveLength(1);
    expectProblem(await service.get(UNIFIED.replace('B-11', 'B-11%2F..')), 404, 'not_found');
    expect(nimbus.requests()).toHaveLength(1);
  });
});

describe('the document at the native route', () => {
  it('200: status, bytes, type, name and rate limit as Nimbus sent them', async () => {
    const { status, headers, bytes } = await download(service.service.url + NATIVE);
    const direct = await download(nimbus.url + NATIVE, { authorization: 'Bearer x' });
    expect(status).toBe(direct.status);
    expect(bytes.equals(direct.bytes)).toBe(true);
    expect(bytes.equals(PDF)).toBe(true);
    const passed = ['content-type', 'content-disposition', 'x-ratelimit-limit', 'x-ratelimit-remaining'];
    for (const name of passed)
      expect([name, headers.get(name)]).toEqual([name, direct.headers.get(name) ?? 'missing']);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  });

  it('404: Nimbus’s own answer for a bill that it does not have', async () => {
    const { status, text } = await service.get(NATIVE.replace('B-11', 'B-999'));
    expect([status, text]).toEqual([404, '{"problem":"no such bill"}']);
  });
});

describe('the document as a tool', () => {
  it('returns type and size, never the bytes', async () => {
    const { isError, structured, text } = await callTool(client, TOOL, TOOL_INPUT);
    expect(isError).toBe(false);
    expect(structured).toEqual({ contentType: 'application/pdf', sizeBytes: PDF.length });
    expect(text).toContain(`${PDF.length} bytes`);
    expect(text).not.toContain('%PDF');
    expect(nimbus.requests().map(({ operation }) => operation)).toEqual(['getBillDocument']);
  });
});

describe('a response that is not the document', () => {
  const CASES = [
    ['HTML', { kind: 'html' }],
    ['JSON', { kind: 'body', body: { bill: 'B-11' } }],
    ['empty', { kind: 'empty' }],
    ['text that is not a PDF, whatever its name', { kind: 'body', body: '%PDF-1.4' }],
  ] as const;

  it.each(CASES)('502 at every door: %s', async (_name, fault) => {
    nimbus.addFault({ operation: 'getBillDocument', ...fault });
    for (const path of [UNIFIED, NATIVE]) {
      const { upstream } = expectProblem(await service.get(path), 502, 'upstream_contract');
      expect(upstream).toMatchObject({ provider: 'nimbus', operation: 'getBillDocument', status: 200 });
    }
    expectToolProblem(await callTool(client, TOOL, TOOL_INPUT), 'upstream_contract');
  });
});
