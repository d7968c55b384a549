import type { IncomingHttpHeaders } from 'node:http';
import { parsePlainRequest, type PlainRequest } from './plain-request.js';

const tools = new Set(['get-costs']);
const MODERN = '2026-07-28';
const META = {
  'io.modelcontextprotocol/protocolVersion': MODERN,
  'io.modelcontextprotocol/clientInfo': { name: 'a client', version: '1' },
  'io.modelcontextprotocol/clientCapabilities': { sampling: {} },
};
const accept = 'application/json, text/event-stream';
const call = { name: 'get-costs', arguments: { accountId: 'x' } };

const legacy = { accept, 'mcp-protocol-version': '2025-11-25' };
const modern = {
  accept,
  'mcp-protocol-version': MODERN,
  'mcp-method': 'tools/call',
  'mcp-name': 'get-costs',
};

const parse = (headers: IncomingHttpHeaders, body: unknown, method = 'POST'): PlainRequest | null =>
  parsePlainRequest({ method, headers, body }, tools);
const message = (params: unknown, fields: object = {}): object => ({
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/call',
  params,
  ...fields,
});
const listed = { method: 'tools/list' };

describe('a conforming request is parsed', () => {
  it.each<[string, IncomingHttpHeaders, unknown, object]>([
    ['a legacy call', legacy, message(call), { era: 'legacy', id: 1, method: 'tools/call', call }],
    ['no version', { accept }, message(call), { era: 'legacy', id: 1, method: 'tools/call', call }],
    [
      'a legacy call with a progress token',
      legacy,
      message({ ...call, _meta: { progressToken: 1 } }),
      { era: 'legacy', call: { name: 'get-costs' } },
    ],
    [
      'a modern call',
      modern,
      message({ ...call, _meta: META }),
      { era: 'modern', id: 1, method: 'tools/call', call },
    ],
    ['no arguments', legacy, message({ name: 'get-costs' }), { call: { name: 'get-costs' } }],
    [
      'a legacy list',
      legacy,
      message(undefined, { ...listed, id: 'a' }),
      { era: 'legacy', id: 'a', ...listed },
    ],
    [
      'a modern list',
      { ...modern, 'mcp-method': 'tools/list', 'mcp-name': undefined },
      message({ _meta: META }, listed),
      { era: 'modern', id: 1, ...listed },
    ],
  ])('%s', (_name, headers, body, expected) => {
    expect(parse(headers, body)).toMatchObject(expected);
  });
});

describe('anything else is left to the SDK', () => {
  it.each<[string, IncomingHttpHeaders, unknown]>([
    ['no body', legacy, undefined],
    ['a batch', legacy, [message(call)]],
    ['another method', legacy, message({}, { method: 'initialize' })],
    ['another JSON-RPC version', legacy, message(call, { jsonrpc: '1.0' })],
    ['a field beyond the protocol', legacy, message(call, { extra: 1 })],
    ['a notification', legacy, message(call, { id: undefined })],
    ['an id that is null', legacy, message(call, { id: null })],
    ['an id that is a fraction', legacy, message(call, { id: 1.5 })],
    ['params that are a list', legacy, message([])],
    ['no name', legacy, message({})],
    ['a name that is a list', legacy, message({ name: ['get-costs'] })],
    ['an unknown tool', legacy, message({ name: 'unknown' })],
    ['arguments that are null', legacy, message({ ...call, arguments: null })],
    ['arguments that are a list', legacy, message({ ...call, arguments: [] })],
    ['arguments that are a string', legacy, message({ ...call, arguments: 'x' })],
    ['a list from a cursor', legacy, message({ cursor: 'x' }, listed)],
    ['a client that accepts no stream', { ...legacy, accept: 'application/json' }, message(call)],
    ['a client that accepts no JSON', { ...legacy, accept: 'text/event-stream' }, message(call)],
    ['an unknown version', { ...legacy, 'mcp-protocol-version': '1999-01-01' }, message(call)],
    ['a legacy header and a modern body', legacy, message({ ...call, _meta: META })],
    ['a modern header and a legacy body', modern, message(call)],
    [
      'another method in the header',
      { ...modern, 'mcp-method': 'tools/list' },
      message({ ...call, _meta: META }),
    ],
    [
      'another tool in the header',
      { ...modern, 'mcp-name': 'list-invoices' },
      message({ ...call, _meta: META }),
    ],
    ['a fourth field in _meta', modern, message({ ...call, _meta: { ...META, progressToken: 1 } })],
    [
      'a version in _meta that differs from the header',
      modern,
      message({ ...call, _meta: { ...META, 'io.modelcontextprotocol/protocolVersion': '2030-01-01' } }),
    ],
    [
      'a client without a version',
      modern,
      message({ ...call, _meta: { ...META, 'io.modelcontextprotocol/clientInfo': { name: 'a client' } } }),
    ],
    [
      'capabilities that are no objects',
      modern,
      message({ ...call, _meta: { ...META, 'io.modelcontextprotocol/clientCapabilities': { sampling: 1 } } }),
    ],
  ])('%s', (_name, headers, body) => {
    expect(parse(headers, body)).toBeNull();
  });

  it('another HTTP method', () => {
    expect(parse(legacy, message(call), 'DELETE')).toBeNull();
  });
});
