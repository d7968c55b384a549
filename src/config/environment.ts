import type { ProviderDefinition } from '../contract/provider-definition.js';
import {
  integer,
  matching,
  oneOf,
  type Kind,
  type Values,
  type Variable,
  type Variables,
} from '../contract/variable.js';

/** A wrong setting. Names the variables, never their values. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is wrong:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

const port = integer(0, 65_535, 'a port');
export const DEFAULT_MCP_PORT = 9090;
const milliseconds = integer(100, 120_000, 'milliseconds');

/** Exact origins, such as `https://dashboard.example.com`. */
const origins: Kind<string[]> = {
  parse: (text) => {
    const items = text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
    return items.every(isOrigin) ? items : undefined;
  },
  rule: 'must be a list of exact origins such as https://dashboard.example.com',
};

function isOrigin(text: string): boolean {
  return /^https?:[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** The variables that no provider owns, in the order in which they are documented. */
const GENERAL = {
  host: {
    name: 'HOST',
    kind: matching(/^[A-Za-z0-9.:_-]{1,255}$/, 'must be a host name or an address'),
    default: '127.0.0.1',
    meaning: 'address for REST, Swagger UI and `/mcp`; must be loopback unless every provider is a sandbox',
  },
  port: {
    name: 'PORT',
    kind: port,
    default: '8080',
    meaning: 'port for REST, Swagger UI and `/mcp`; `0` picks a free one',
  },
  mode: {
    name: 'NODE_ENV',
    kind: matching(/^.{1,20}$/, 'must be at most 20 characters'),
    meaning:
      '`production` (set in the image): needs a provider, and uses only the sandboxes that `SANDBOX` lists',
  },
  readDeadlineMs: {
    name: 'READ_DEADLINE_MS',
    kind: milliseconds,
    default: '5000',
    meaning: 'time limit of a read request, including queueing and retries',
  },
  writeDeadlineMs: {
    name: 'WRITE_DEADLINE_MS',
    kind: milliseconds,
    default: '15000',
    meaning: 'time limit of a write request, including queueing',
  },
  corsOrigins: {
    name: 'CORS_ORIGINS',
    kind: origins,
    meaning: 'exact origins of web pages that may call the service, separated by commas',
  },
  logLevel: {
    name: 'LOG_LEVEL',
    kind: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
    default: 'info',
    meaning: '`trace`, `debug`, `info`, `warn`, `error`, `fatal` or `silent`',
  },
  mcpPort: {
    name: 'MCP_PORT',
    kind: {
      parse: (text: string) => (text === 'off' ? text : port.parse(text)),
      rule: 'must be a port from 0 to 65535, or off',
    },
    default: String(DEFAULT_MCP_PORT),
    meaning: 'port for MCP only, at any path; `off` disables it; if 9090 is in use, MCP stays on `PORT` only',
  },
  mcpReadOnly: {
    name: 'MCP_READ_ONLY',
    kind: oneOf('true', 'false'),
    default: 'false',
    meaning: '`true` offers agents only the tools that read',
  },
  cardData: {
    name: 'CARD_DATA',
    kind: oneOf('tokens', 'passthrough'),
    default: 'tokens',
    meaning: '`passthrough` allows raw card fields in the native "Add credit card"; `tokens` rejects them',
  },
} as const satisfies Variables;

/** Setting one of these means to rely on it: to ignore it would be unsafe, so the start fails. */
export const UNSUPPORTED = [
  'API_KEYS_FILE',
  'AUTH_ISSUER',
  'AUTH_AUDIENCE',
  'AUTH_JWKS_URL',
  'GRANTS_FILE',
  'OIDC_ISSUER',
  'DATABASE_URL',
  'STORE_KEY_FILE',
].map((name): Variable => ({
  name,
  kind: { parse: () => undefined, rule: 'is not supported by this version; refusing to ignore it' },
  meaning: 'not supported by this version: the service does not start if it is set',
}));

/** The tools over all accounts; the other toolsets are the providers. */
export const ACCOUNTS_TOOLSET = 'accounts';

function toolsetsVariable(definitions: readonly ProviderDefinition[]): Variable<string[]> {
  const known = [ACCOUNTS_TOOLSET, ...definitions.map(({ id }) => id)];
  return {
    name: 'MCP_TOOLSETS',
    kind: {
      parse: (text) => {
        const names = text.split(',').map((name) => name.trim());
        return names.every((name) => known.includes(name)) ? names : undefined;
      },
      rule: `must be a list of ${known.join(', ')}`,
    },
    default: known.join(','),
    meaning: 'the MCP tools to offer: `accounts` (over all accounts) and providers, separated by commas',
  };
}

function sandboxVariable(definitions: readonly ProviderDefinition[]): Variable<string> {
  const ids = definitions.map(({ id }) => id);
  return {
    name: 'SANDBOX',
    kind: {
      parse: (text) => {
        const names = text.split(',').map((name) => name.trim());
        const known = names.every((name) => ids.includes(name)) && new Set(names).size === names.length;
        return known || text === 'auto' || text === 'off' ? text : undefined;
      },
      rule: `must be auto, off, or a list of ${ids.join(', ')}`,
    },
    default: 'auto',
    meaning: `\`auto\`: all, if no credential is set and not in production · \`${ids.join(',')}\`: these · \`off\`: none`,
  };
}

/** Everything that was set, by the key of its variable: of no provider, and of each. */
export interface Settings {
  general: Values<typeof GENERAL>;
  sandbox: string;
  mcpToolsets: string[];
  /** In the order of the definitions. */
  providers: Readonly<Record<string, unknown>>[];
}

/** Whether a variable is set; an empty one is not. */
export function isSet({ name }: Variable, environment: Environment): boolean {
  return Boolean(environment[name]?.trim());
}

/** The value of a variable, or what is wrong with it. */
export function readVariable(
  variable: Variable,
  environment: Environment,
): { value?: unknown; problem: string | null } {
  const { name, kind, default: fallback } = variable;
  const text = isSet(variable, environment) ? environment[name] : fallback;
  if (text === undefined) return { problem: null };
  const value = kind.parse(text);
  return { value, problem: value === undefined ? `${name} ${kind.rule}` : null };
}

/** Reads every variable; one that is set and empty is not set. Throws with every wrong one. */
export function readEnvironment(
  environment: Environment,
  definitions: readonly ProviderDefinition[],
): Settings {
  const problems: string[] = [];
  const read = (variable: Variable): unknown => {
    const { value, problem } = readVariable(variable, environment);
    if (problem !== null) problems.push(problem);
    return value;
  };
  const readAll = (variables: Variables): Record<string, unknown> =>
    Object.fromEntries(Object.entries(variables).map(([key, variable]) => [key, read(variable)]));

  const general = readAll(GENERAL) as Settings['general'];
  const sandbox = read(sandboxVariable(definitions)) as string;
  const mcpToolsets = read(toolsetsVariable(definitions)) as string[];
  const providers = definitions.map(({ variables }) => readAll(variables));
  UNSUPPORTED.forEach(read);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return { general, sandbox, mcpToolsets, providers };
}

/** Every variable, in the order in which it is documented. */
export function documentedVariables(definitions: readonly ProviderDefinition[]): Variable[] {
  const { host, port: portNumber, mode, cardData, ...rest } = GENERAL;
  return [
    host,
    portNumber,
    mode,
    sandboxVariable(definitions),
    ...definitions.flatMap(({ variables }) => Object.values(variables)),
    ...Object.values(rest),
    toolsetsVariable(definitions),
    cardData,
    ...UNSUPPORTED,
  ];
}
