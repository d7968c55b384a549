import { cloudplans } from '../providers/cloudplans/definition.js';
import { qovery } from '../providers/qovery/definition.js';
import {
  ConfigurationError,
  documentedVariables,
  readEnvironment,
  readVariable,
  type Environment,
} from './environment.js';

const PAIR = [qovery, cloudplans];

/** What is said to be wrong. */
function problems(environment: Environment): readonly string[] {
  try {
    readEnvironment(environment, PAIR);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.problems;
  }
}

/** The value of a variable, by its name. */
function valueOf(name: string, environment: Environment): unknown {
  const variable = documentedVariables(PAIR).find((one) => one.name === name);
  if (!variable) throw new Error(`${name} is not read`);
  return readVariable(variable, environment).value;
}

const UUID = '3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01';

describe('without any variable', () => {
  it.each([
    ['nothing', {}],
    ['empty ones', { HOST: '', PORT: '', SANDBOX: ' ', QOVERY_API_KEY: '', CORS_ORIGINS: '' }],
    ['others', { PATH: '/bin', constructor: 'x', QOVERY_API_KEYS: 'x' }],
  ])('that counts (%s), each variable has its documented default', (_, variables) => {
    const defaults = {
      HOST: '127.0.0.1',
      PORT: 8080,
      SANDBOX: 'auto',
      QOVERY_AUTH_SCHEME: 'auto',
      READ_DEADLINE_MS: 5_000,
      WRITE_DEADLINE_MS: 15_000,
      CARD_DATA: 'tokens',
      LOG_LEVEL: 'info',
      MCP_TOOLSETS: ['accounts', 'qovery', 'cloudplans'],
    };
    const read = Object.keys(defaults).map((name) => [name, valueOf(name, variables)]);
    expect(Object.fromEntries(read)).toEqual(defaults);
    expect(problems(variables)).toEqual([]);
  });
});

describe('a right value', () => {
  it.each([
    ['HOST', '0.0.0.0', '0.0.0.0'],
    ['HOST', '::1', '::1'],
    ['HOST', 'billing.internal', 'billing.internal'],
    ['PORT', '0', 0],
    ['PORT', '65535', 65_535],
    ['NODE_ENV', 'production', 'production'],
    ['SANDBOX', 'off', 'off'],
    ['SANDBOX', 'qovery', 'qovery'],
    ['SANDBOX', 'qovery,cloudplans', 'qovery,cloudplans'],
    ['SANDBOX', 'cloudplans, qovery', 'cloudplans, qovery'],
    ['QOVERY_API_KEY', 'qov_abc', 'qov_abc'],
    ['QOVERY_API_KEY_FILE', '/run/secrets/my key', '/run/secrets/my key'],
    ['QOVERY_API_URL', 'https://qovery.example.com/api', 'https://qovery.example.com/api'],
    ['QOVERY_API_URL', 'http://127.0.0.1:9000', 'http://127.0.0.1:9000'],
    ['QOVERY_API_URL', 'http://localhost:9000', 'http://localhost:9000'],
    ['QOVERY_API_URL', 'http://[::1]:9000', 'http://[::1]:9000'],
    ['QOVERY_AUTH_SCHEME', 'Bearer', 'Bearer'],
    ['QOVERY_ORGANIZATION_IDS', ` ${UUID} , ${UUID},`, [UUID, UUID]],
    ['QOVERY_GATEWAY_SITE', 'acme-test', 'acme-test'],
    ['QOVERY_GATEWAY_KEY', 'test_pk_1', 'test_pk_1'],
    ['CLOUDPLANS_TOKEN', 'eyJ.a.b', 'eyJ.a.b'],
    ['CLOUDPLANS_TOKEN_FILE', '/run/t', '/run/t'],
    ['CLOUDPLANS_API_URL', 'https://api.example.com', 'https://api.example.com'],
    ['CLOUDPLANS_CURRENCY', 'KWD', 'KWD'],
    ['CLOUDPLANS_CURRENCY', 'XCG', 'XCG'],
    ['CLOUDPLANS_ORGANIZATION_IDS', 'O-42,acme', ['O-42', 'acme']],
    ['READ_DEADLINE_MS', '2000', 2_000],
    ['WRITE_DEADLINE_MS', '30000', 30_000],
    ['CARD_DATA', 'tokens', 'tokens'],
    ['MCP_TOOLSETS', 'qovery, accounts', ['qovery', 'accounts']],
    [
      'CORS_ORIGINS',
      'https://a.example, http://localhost:3000',
      ['https://a.example', 'http://localhost:3000'],
    ],
    ['LOG_LEVEL', 'silent', 'silent'],
  ])('of %s, %j, is taken', (name, value, expected) => {
    expect(valueOf(name, { [name]: value })).toEqual(expected);
    expect(problems({ [name]: value })).toEqual([]);
  });
});

describe('a wrong value', () => {
  it.each([
    ['HOST', 'http://leak.example'],
    ['HOST', 'leak host'],
    ['HOST', '127.0.0.1,leak'],
    ['PORT', '65536'],
    ['PORT', '-8081'],
    ['PORT', '8080.5'],
    ['PORT', '0x1F91'],
    ['PORT', 'leak'],
    ['SANDBOX', 'leak'],
    ['SANDBOX', 'qovery,leak'],
    ['SANDBOX', 'leak-on'],
    ['QOVERY_API_KEY', 'leak with spaces'],
    ['QOVERY_API_KEY', 'leak\nline'],
    ['QOVERY_API_KEY', 'leaké'],
    ['QOVERY_API_URL', 'leak'],
    ['QOVERY_API_URL', 'ftp://leak.example'],
    ['QOVERY_API_URL', 'http://leak.example'],
    ['QOVERY_API_URL', 'http://127.0.0.1.leak.example'],
    ['QOVERY_API_URL', 'https://user:leak@api.example'],
    ['QOVERY_API_URL', 'https://api.example?leak=1'],
    ['QOVERY_API_URL', 'https://api.example#leak'],
    ['QOVERY_AUTH_SCHEME', 'token'],
    ['QOVERY_AUTH_SCHEME', 'Basic-leak'],
    ['QOVERY_ORGANIZATION_IDS', 'leak'],
    ['QOVERY_ORGANIZATION_IDS', `${UUID};${UUID}`],
    ['QOVERY_GATEWAY_SITE', 'https://leak.example'],
    ['QOVERY_GATEWAY_KEY', 'leak key'],
    ['CLOUDPLANS_TOKEN', 'Bearer leak'],
    ['CLOUDPLANS_API_URL', 'http://leak.example'],
    ['CLOUDPLANS_API_URL', 'leak.example'],
    ['CLOUDPLANS_CURRENCY', 'eur'],
    ['CLOUDPLANS_CURRENCY', '€-leak'],
    ['CLOUDPLANS_CURRENCY', 'XYZ'],
    ['CLOUDPLANS_CURRENCY', 'XXX'],
    ['CLOUDPLANS_ORGANIZATION_IDS', 'O-42&action=leak'],
    ['CLOUDPLANS_ORGANIZATION_IDS', 'leak leak'],
    ['READ_DEADLINE_MS', '5s-leak'],
    ['READ_DEADLINE_MS', '1000000000000'],
    ['READ_DEADLINE_MS', '-5001'],
    ['WRITE_DEADLINE_MS', 'leak'],
    ['WRITE_DEADLINE_MS', '1.5e4'],
    ['CARD_DATA', 'leak'],
    ['MCP_PORT', 'leak'],
    ['MCP_PORT', '65536'],
    ['MCP_READ_ONLY', 'leak'],
    ['MCP_TOOLSETS', 'leak'],
    ['MCP_TOOLSETS', 'accounts,leak'],
    ['MCP_TOOLSETS', 'accounts,,leak'],
    ['CORS_ORIGINS', '*'],
    ['CORS_ORIGINS', 'https://leak.example/'],
    ['CORS_ORIGINS', 'https://leak.example/path'],
    ['CORS_ORIGINS', 'leak.example'],
    ['CORS_ORIGINS', 'https://a.example https://leak.example'],
    ['CORS_ORIGINS', 'https://*.leak.example'],
    ['LOG_LEVEL', 'verbose-leak'],
  ])('of %s, %j, is named without its value', (name, value) => {
    const found = problems({ [name]: value });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${name} \\S`));
    expect(found[0]).not.toContain('leak');
    expect(found[0]?.slice(name.length)).not.toContain(value);
  });

  it('is told together with all the others, each with what it should be', () => {
    const found = problems({ PORT: 'x', LOG_LEVEL: 'x', QOVERY_API_URL: 'x' });
    expect(found.map((problem) => problem.split(' ')[0]).sort()).toEqual([
      'LOG_LEVEL',
      'PORT',
      'QOVERY_API_URL',
    ]);
    expect(found.filter((problem) => !/ must /.test(problem))).toEqual([]);
  });

  it('is told in one message that a person can read', () => {
    const { message } = new ConfigurationError(['PORT must be a port', 'HOST must be a host']);
    expect(message.split('\n')).toEqual([
      expect.any(String),
      '  - PORT must be a port',
      '  - HOST must be a host',
    ]);
  });
});

describe('MCP_TOOLSETS', () => {
  it('takes its values from the providers', () => {
    expect(() => readEnvironment({ MCP_TOOLSETS: 'cloudplans' }, [qovery])).toThrow(ConfigurationError);
    expect(readEnvironment({}, [qovery]).mcpToolsets).toEqual(['accounts', 'qovery']);
  });
});

describe('what this version cannot do', () => {
  it.each(['API_KEYS_FILE', 'AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_JWKS_URL', 'DATABASE_URL', 'GRANTS_FILE'])(
    'is refused, not ignored, when %s asks for it',
    (name) => {
      const value = 'https://leak.example';
      const found = problems({ [name]: value });
      expect(found).toEqual([expect.stringContaining(name)]);
      expect(found[0]).not.toContain(value);
    },
  );
});
