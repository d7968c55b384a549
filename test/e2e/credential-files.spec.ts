import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectProblem, until } from '../support/expectations.js';
import { newKey, TestService, type Reply } from '../support/service.js';
import { UpstreamStub } from '../support/upstream-stub.js';

const ORGANIZATION = '3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01';

interface Platform {
  name: string;
  variables: (url: string, file: string) => Record<string, string>;
  read: string;
  write: [method: string, path: string, body: unknown];
  /** A good answer, to whatever. */
  good: unknown;
}

const PLATFORMS: Platform[] = [
  {
    name: 'QOVERY_API_KEY_FILE',
    variables: (url, file) => ({
      QOVERY_API_URL: url,
      QOVERY_API_KEY_FILE: file,
      QOVERY_ORGANIZATION_IDS: ORGANIZATION,
    }),
    read: `/v1/accounts/qovery.${ORGANIZATION}/invoices`,
    write: ['POST', `/v1/accounts/qovery.${ORGANIZATION}/credit-codes`, { code: 'WELCOME-100' }],
    good: { results: [] },
  },
  {
    name: 'CLOUDPLANS_TOKEN_FILE',
    variables: (url, file) => ({
      CLOUDPLANS_API_URL: url,
      CLOUDPLANS_TOKEN_FILE: file,
      CLOUDPLANS_ORGANIZATION_IDS: 'O-42',
    }),
    read: '/v1/accounts/cloudplans.O-42/invoices',
    write: ['DELETE', '/v1/accounts/cloudplans.O-42/subscription', undefined],
    good: {
      status: 200,
      billing_history: [],
      response: { organization: { resources: 1 }, subscription: { quantity: '5', plan: 'Standard' } },
    },
  },
];

describe.each(PLATFORMS)('$name', ({ variables, read, write: [method, path, body], good }) => {
  let stub: UpstreamStub;
  let service: TestService;
  let folder: string;
  let file: string;
  let accepted: string[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'billing-'));
    file = join(folder, 'token');
    writeFileSync(file, 'first-token\n');
    accepted = ['first-token'];
    stub = await UpstreamStub.start();
    stub.handler = ({ authorization }) =>
      accepted.includes(authorization.replace(/^(Token|Bearer) /, ''))
        ? { status: 200, json: good }
        : { status: 401, json: { message: 'Unauthorized' } };
    service = await TestService.start(variables(stub.url, file));
  });
  afterEach(async () => {
    await service?.close();
    await stub?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (): Promise<Reply> => service.get(read);
  const change = (): Promise<Reply> => service.request(method, path, { body, key: newKey() });
  const replace = (token: string): void => {
    writeFileSync(`${file}.new`, token);
    renameSync(`${file}.new`, file);
  };
  const lastSent = (): string | undefined => stub.authorizations.at(-1);

  it('200: its token is sent, without the line break', async () => {
    expect((await ask()).status).toBe(200);
    expect(lastSent()).toMatch(/ first-token$/);
  });

  it.each([
    ['written', (token: string) => writeFileSync(file, token)],
    ['replaced', (token: string) => replace(token)],
  ])('200: read after read, when the file is %s and the old token has ended', async (_name, put) => {
    expect((await ask()).status).toBe(200);
    put('second-token');
    accepted = ['second-token'];
    const replies = await Promise.all([ask(), ask(), ask()]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(lastSent()).toMatch(/ second-token$/);
  });

  it('200: a write, when the old token has ended, and it is sent once', async () => {
    expect((await ask()).status).toBe(200);
    replace('second-token');
    accepted = ['second-token'];
    expect((await change()).status).toBe(200);
    const refused = stub.authorizations.filter((sent) => sent.endsWith(' first-token'));
    expect(refused).toHaveLength(1);
  });

  it('200: the new token is used within 5 s, though the old one still works', async () => {
    expect((await ask()).status).toBe(200);
    replace('second-token');
    accepted = ['first-token', 'second-token'];
    const used = (): boolean => lastSent()?.endsWith(' second-token') === true;
    await until(
      async () => expect((await ask()).status).toBe(200),
      () => used(),
    );
  });

  it('200: while the file is being written, and empty for a moment', async () => {
    expect((await change()).status).toBe(200);
    writeFileSync(file, '');
    expect((await change()).status).toBe(200);
    writeFileSync(file, 'second-token');
    accepted = ['second-token'];
    expect((await change()).status).toBe(200);
  });

  it('502: the platform refuses the token, and a new one is used when it comes', async () => {
    accepted = ['second-token'];
    expectProblem(await ask(), 502, 'upstream_auth_failed');
    replace('second-token');
    expect((await ask()).status).toBe(200);
  });

  it('502: there is no file, nothing is sent, and it is used when it comes', async () => {
    rmSync(file);
    const reply = await change();
    expect(expectProblem(reply, 502, 'upstream_auth_failed').outcome).toBe('not_applied');
    expect(stub.authorizations).toEqual([]);
    expect(reply.text).not.toContain(folder);
    replace('first-token');
    expect((await change()).status).toBe(200);
  });

  it.each(['two words', 'line\nbreak', 'sch\u00f6n', ''])(
    '502: %p is no token, and nothing is sent',
    async (content) => {
      writeFileSync(file, content);
      expectProblem(await ask(), 502, 'upstream_auth_failed');
      expect(stub.authorizations).toEqual([]);
    },
  );
});
