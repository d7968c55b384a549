import { cloudplans as cloudplansDefinition } from '../providers/cloudplans/definition.js';
import { qovery as qoveryDefinition } from '../providers/qovery/definition.js';
import { readConfiguration as readFor } from './configuration.js';
import type { Configuration, ProviderConfiguration } from './configuration.js';
import { ConfigurationError, type Environment } from './environment.js';

const PAIR = [qoveryDefinition, cloudplansDefinition];
const readConfiguration = (environment: Environment): Configuration => readFor(PAIR, environment);

const of = (id: string, { providers }: Configuration): ProviderConfiguration | undefined =>
  providers.find((provider) => provider.id === id);

const live = { QOVERY_API_KEY: 'qov_leak_4711' };
const cloudplans = { CLOUDPLANS_TOKEN: 'cp_leak_4711', CLOUDPLANS_API_URL: 'https://cloudplans.example' };
const production = { NODE_ENV: 'production' };

/** Which providers take part, and how. */
function modes(variables: Environment): Record<string, string> {
  const configuration = readConfiguration(variables);
  const mode = (provider: ProviderConfiguration | undefined): string => {
    if (!provider) return 'out';
    const place = provider.baseUrl === null ? 'embedded' : provider.baseUrl;
    return `${provider.sandbox ? 'sandbox' : 'live'} ${place}`;
  };
  return { qovery: mode(of('qovery', configuration)), cloudplans: mode(of('cloudplans', configuration)) };
}

function problems(variables: Environment): readonly string[] {
  try {
    readConfiguration(variables);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    expect(error.message).not.toContain('leak');
    return error.problems;
  }
}

const embedded = 'sandbox embedded';
const qovery = 'live https://api.qovery.com';

describe('which providers take part', () => {
  it.each<[string, Environment, Record<string, string>]>([
    ['nothing set', {}, { qovery: embedded, cloudplans: embedded }],
    ['auto', { SANDBOX: 'auto' }, { qovery: embedded, cloudplans: embedded }],
    ['off', { SANDBOX: 'off' }, { qovery: 'out', cloudplans: 'out' }],
    ['one by name', { SANDBOX: 'qovery' }, { qovery: embedded, cloudplans: 'out' }],
    ['both by name', { SANDBOX: 'cloudplans, qovery' }, { qovery: embedded, cloudplans: embedded }],
    ['a key', live, { qovery, cloudplans: 'out' }],
    ['a key file', { QOVERY_API_KEY_FILE: '/run/key' }, { qovery, cloudplans: 'out' }],
    ['a token', cloudplans, { qovery: 'out', cloudplans: 'live https://cloudplans.example' }],
    ['both', { ...live, ...cloudplans }, { qovery, cloudplans: 'live https://cloudplans.example' }],
    ['a key, the other by name', { ...live, SANDBOX: 'cloudplans' }, { qovery, cloudplans: embedded }],
    ['a key, off', { ...live, SANDBOX: 'off' }, { qovery, cloudplans: 'out' }],
    ['a key, itself by name', { ...live, SANDBOX: 'qovery' }, { qovery: embedded, cloudplans: 'out' }],
    [
      'by name with an address',
      { SANDBOX: 'qovery', QOVERY_API_URL: 'http://127.0.0.1:9000/' },
      { qovery: 'sandbox http://127.0.0.1:9000', cloudplans: 'out' },
    ],
    [
      'a key with an address',
      { ...live, QOVERY_API_URL: 'https://qovery.example/api//' },
      { qovery: 'live https://qovery.example/api', cloudplans: 'out' },
    ],
    [
      'production, by name',
      { ...production, SANDBOX: 'qovery,cloudplans' },
      { qovery: embedded, cloudplans: embedded },
    ],
    ['production, a key', { ...production, ...live }, { qovery, cloudplans: 'out' }],
    ['an empty key', { QOVERY_API_KEY: '', SANDBOX: '' }, { qovery: embedded, cloudplans: embedded }],
  ])('%s', (_, variables, expected) => {
    expect(modes(variables)).toEqual(expected);
  });

  it.each<[string, Environment]>([
    ['nothing set', {}],
    ['sandboxes left to chance', { SANDBOX: 'auto' }],
    ['sandboxes off', { SANDBOX: 'off' }],
    ['an address and no token', { CLOUDPLANS_API_URL: 'https://cloudplans.example' }],
  ])('is never nobody in production: %s', (_, variables) => {
    expect(problems({ ...production, ...variables })).toEqual([expect.stringContaining('NODE_ENV')]);
  });
});

describe('what contradicts itself is refused', () => {
  it.each<[string, Environment, string[]]>([
    ['a key twice', { ...live, QOVERY_API_KEY_FILE: '/leak' }, ['QOVERY_API_KEY', 'QOVERY_API_KEY_FILE']],
    [
      'a token twice',
      { ...cloudplans, CLOUDPLANS_TOKEN_FILE: '/leak' },
      ['CLOUDPLANS_TOKEN', 'CLOUDPLANS_TOKEN_FILE'],
    ],
    ['a token without an address', { CLOUDPLANS_TOKEN: 'cp_leak' }, ['CLOUDPLANS_API_URL']],
    ['a token file without an address', { CLOUDPLANS_TOKEN_FILE: '/leak' }, ['CLOUDPLANS_API_URL']],
    [
      'a gateway without its key',
      { QOVERY_GATEWAY_SITE: 'leak' },
      ['QOVERY_GATEWAY_SITE', 'QOVERY_GATEWAY_KEY'],
    ],
    [
      'a gateway without its site',
      { QOVERY_GATEWAY_KEY: 'leak' },
      ['QOVERY_GATEWAY_SITE', 'QOVERY_GATEWAY_KEY'],
    ],
    [
      'the real platform as a sandbox',
      { SANDBOX: 'qovery', QOVERY_API_URL: 'https://api.qovery.com' },
      ['QOVERY_API_URL', 'SANDBOX'],
    ],
  ])('%s', (_, variables, names) => {
    const found = problems(variables);
    expect(found).toHaveLength(1);
    for (const name of names) expect(found[0]).toContain(name);
  });
});

describe('where it listens', () => {
  it('is loopback, port 8080, where nothing is set', () => {
    expect(readConfiguration({})).toMatchObject({ host: '127.0.0.1', port: 8080, production: false });
  });

  it.each(['127.0.0.1', '127.5.0.1', 'localhost', '::1', 'LOCALHOST'])(
    'may be %s with a live provider',
    (HOST) => {
      expect(readConfiguration({ ...live, HOST }).host).toBe(HOST);
    },
  );

  it.each([
    '0.0.0.0',
    '::',
    '192.168.1.10',
    'billing.internal',
    '127.0.0.1.leak.example',
    'localhost.leak.example',
  ])('may be %s only when every provider is a sandbox', (HOST) => {
    expect(problems({ HOST })).toEqual([]);
    for (const variables of [live, cloudplans, { ...live, SANDBOX: 'cloudplans' }]) {
      expect(problems({ ...variables, HOST })).toEqual([expect.stringContaining('HOST')]);
    }
  });
});

describe('a provider', () => {
  it('has its credential as a value, or the file that it is in', () => {
    const file = { CLOUDPLANS_TOKEN_FILE: '/run/token', CLOUDPLANS_API_URL: 'https://cloudplans.example' };
    const configuration = readConfiguration({ ...live, ...file });
    expect(of('qovery', configuration)?.credential).toEqual({ value: 'qov_leak_4711' });
    expect(of('cloudplans', configuration)?.credential).toEqual({ file: '/run/token' });
  });

  it('that is an embedded sandbox is never given the real credential, or what describes the real platform', () => {
    const variables = { ...live, SANDBOX: 'qovery', QOVERY_AUTH_SCHEME: 'Bearer' };
    const provider = of('qovery', readConfiguration(variables));
    expect(provider?.credential).toBeNull();
    expect(JSON.stringify(provider)).not.toMatch(/leak|Bearer/);
  });

  it('is told its organisations, or asks for them', () => {
    const ids = '3F1C2A9E-7B54-4D0E-9C1F-2A6B8D4E5F01';
    const configured = { QOVERY_ORGANIZATION_IDS: ids, CLOUDPLANS_ORGANIZATION_IDS: 'O-42, O-43' };
    const configuration = readConfiguration({ ...live, ...cloudplans, ...configured });
    expect(of('qovery', configuration)?.organizationIds).toEqual([ids.toLowerCase()]);
    expect(of('cloudplans', configuration)?.organizationIds).toEqual(['O-42', 'O-43']);
    expect(of('qovery', readConfiguration(live))?.organizationIds).toBeNull();
  });

  it('has everything else that was set for it', () => {
    const gateway = { QOVERY_GATEWAY_SITE: 'acme-test', QOVERY_GATEWAY_KEY: 'test_pk_1' };
    const variables = {
      ...live,
      ...cloudplans,
      ...gateway,
      QOVERY_AUTH_SCHEME: 'Bearer',
      CLOUDPLANS_CURRENCY: 'EUR',
    };
    const configuration = readConfiguration(variables);
    expect(of('qovery', configuration)?.values).toMatchObject({
      authScheme: 'Bearer',
      gatewaySite: 'acme-test',
      gatewayKey: 'test_pk_1',
    });
    expect(of('cloudplans', configuration)?.values).toMatchObject({ currency: 'EUR' });
  });
});

it('deadlines, origins and the log are as they were set', () => {
  const variables = {
    READ_DEADLINE_MS: '300',
    WRITE_DEADLINE_MS: '400',
    CORS_ORIGINS: 'https://a.example',
    LOG_LEVEL: 'warn',
  };
  expect(readConfiguration(variables)).toMatchObject({
    readDeadlineMs: 300,
    writeDeadlineMs: 400,
    corsOrigins: ['https://a.example'],
    logLevel: 'warn',
  });
  expect(readConfiguration({})).toMatchObject({
    readDeadlineMs: 5_000,
    writeDeadlineMs: 15_000,
    corsOrigins: [],
  });
});
