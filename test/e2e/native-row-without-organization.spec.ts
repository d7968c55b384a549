import type { Client } from '@modelcontextprotocol/client';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { nimbus as definition } from '../fixtures/nimbus/definition.js';
import { expectProblem, pointersOf, received } from '../support/expectations.js';
import { callTool, connect, expectToolProblem } from '../support/mcp.js';
import { PAIR, TestService } from '../support/service.js';

/** `GET /v2/me` of Nimbus names no organisation: it is about the one that the credential belongs to. */

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

const sent = (query: Record<string, string>) => [{ method: 'GET', path: '/v2/me', query, body: null }];

describe('a native row without an organisation', () => {
  it('200: without any id', async () => {
    const { status, text } = await service.get('/v2/me');
    expect([status, text]).toEqual([200, '{"customer":"C-100","language":null}']);
    expect(received(nimbus.requests())).toEqual(sent({}));
  });

  it('200: with its optional query input, which is passed on', async () => {
    const { status, text } = await service.get('/v2/me?language=de');
    expect([status, text]).toEqual([200, '{"customer":"C-100","language":"de"}']);
    expect(received(nimbus.requests())).toEqual(sent({ language: 'de' }));
  });

  it.each([
    ['an unknown input', '?tenant=t-100', '/query/tenant'],
    ['an organisation', '?organizationId=t-100', '/query/organizationId'],
    ['a value that its schema refuses', '?language=deutsch', '/query/language'],
    ['its input twice', '?language=de&language=en', '/query/language'],
  ])('422: %s, and nothing is sent', async (_name, query, pointer) => {
    const reply = await service.get(`/v2/me${query}`);
    expectProblem(reply, 422, 'validation_failed');
    expect(pointersOf(reply)).toEqual([pointer]);
    expect(nimbus.requests()).toEqual([]);
  });
});

describe('its tool', () => {
  it('works without any argument', async () => {
    const { isError, structured } = await callTool(client, 'nimbus-get-customer', {});
    expect(isError).toBe(false);
    expect(structured).toMatchObject({ customer: 'C-100' });
    expect(received(nimbus.requests())).toEqual(sent({}));
  });

  it('passes on its optional argument', async () => {
    const { structured } = await callTool(client, 'nimbus-get-customer', { language: 'de' });
    expect(structured).toMatchObject({ language: 'de' });
    expect(received(nimbus.requests())).toEqual(sent({ language: 'de' }));
  });

  it('refuses an argument that it does not have, and nothing is sent', async () => {
    const reply = await callTool(client, 'nimbus-get-customer', { organizationId: 't-100' });
    expectToolProblem(reply, 'validation_failed');
    expect(nimbus.requests()).toEqual([]);
  });

  it('lists its only input as optional', async () => {
    const { tools } = await client.listTools();
    const tool = tools.find(({ name }) => name === 'nimbus-get-customer');
    expect(Object.keys(tool?.inputSchema.properties ?? {})).toEqual(['language']);
    expect(tool?.inputSchema.required ?? []).toEqual([]);
  });
});

describe('a credential that sees several organisations', () => {
  it('404: a row without an organisation does not choose one', async () => {
    const several = await TestService.start({ NIMBUS_TENANTS: 't-100,t-101' }, [...PAIR, definition]);
    try {
      const reply = await several.get('/v2/me');
      expectProblem(reply, 404, 'not_found');
      expect(several.sandbox('nimbus').requests()).toEqual([]);
    } finally {
      await several.close();
    }
  });
});
