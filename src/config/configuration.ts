import { fileCredential, fixedCredential, type Credential } from '../upstream/credential.js';
import { ConfigurationError, readEnvironment, type Environment, type Variables } from './environment.js';
import { isLoopback } from './loopback.js';

export type ProviderName = 'qovery' | 'cloudplans';

/** One provider that takes part: live, or a stand-in. */
export interface ProviderConfiguration {
  sandbox: boolean;
  /** Null: an embedded sandbox, whose address is known once it listens. */
  baseUrl: string | null;
  credential: Credential;
  /** The organisations that exist here; null: ask the provider. */
  organizationIds: readonly string[] | null;
}

export interface QoveryConfiguration extends ProviderConfiguration {
  authScheme: 'auto' | 'Token' | 'Bearer';
  gateway: { site: string; publishableKey: string } | null;
}

export interface CloudPlansConfiguration extends ProviderConfiguration {
  currency: string | null;
}

/** Everything that can be set, once it is known to be right. */
export class Configuration {
  host: string;
  port: number;
  production: boolean;
  corsOrigins: readonly string[];
  logLevel: Environment['LOG_LEVEL'];
  /** A listener for agents alone; null for none. The default one is done without where it is taken already. */
  mcpPort: { port: number; isDefault: boolean } | null;
  /** Agents are offered only what reads. */
  mcpReadOnly: boolean;
  /** Whether what is on a card may pass through the native door; its tokens always may. */
  cardData: Environment['CARD_DATA'];
  readDeadlineMs: number;
  writeDeadlineMs: number;
  qovery: QoveryConfiguration | null;
  cloudplans: CloudPlansConfiguration | null;
}

const QOVERY_API = 'https://api.qovery.com';
/** What the sandboxes accept: any token at all. */
const SANDBOX_CREDENTIAL = fixedCredential('sandbox-credential');

type Mode = 'live' | 'sandbox' | 'embedded' | 'out';

/** Reads and checks the environment; the one place that knows its variables. */
export function readConfiguration(variables: Variables = process.env): Configuration {
  const environment = readEnvironment(variables);
  const modes = readModes(environment);
  const configuration: Configuration = {
    host: environment.HOST,
    port: environment.PORT,
    production: environment.NODE_ENV === 'production',
    corsOrigins: environment.CORS_ORIGINS ?? [],
    logLevel: environment.LOG_LEVEL,
    mcpPort:
      environment.MCP_PORT === 'off'
        ? null
        : { port: Number(environment.MCP_PORT), isDefault: environment.MCP_PORT === '9090' },
    mcpReadOnly: environment.MCP_READ_ONLY === 'true',
    cardData: environment.CARD_DATA,
    readDeadlineMs: environment.READ_DEADLINE_MS,
    writeDeadlineMs: environment.WRITE_DEADLINE_MS,
    qovery: qovery(environment, modes.qovery),
    cloudplans: cloudplans(environment, modes.cloudplans),
  };
  const problems = contradictions(environment, modes, configuration);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return configuration;
}

function readModes(environment: Environment): Record<ProviderName, Mode> {
  const credentials = {
    qovery: environment.QOVERY_API_KEY ?? environment.QOVERY_API_KEY_FILE,
    cloudplans: environment.CLOUDPLANS_TOKEN ?? environment.CLOUDPLANS_TOKEN_FILE,
  };
  const urls = { qovery: environment.QOVERY_API_URL, cloudplans: environment.CLOUDPLANS_API_URL };
  const named = environment.SANDBOX.split(',').map((name) => name.trim());
  const nothingSet = Object.values(credentials).every((credential) => credential === undefined);
  const automatic = environment.SANDBOX === 'auto' && nothingSet && environment.NODE_ENV !== 'production';

  const mode = (name: ProviderName): Mode => {
    if (named.includes(name)) return urls[name] ? 'sandbox' : 'embedded';
    if (automatic) return 'embedded';
    return credentials[name] ? 'live' : 'out';
  };
  return { qovery: mode('qovery'), cloudplans: mode('cloudplans') };
}

function qovery(environment: Environment, mode: Mode): QoveryConfiguration | null {
  if (mode === 'out') return null;
  const { QOVERY_GATEWAY_SITE: site, QOVERY_GATEWAY_KEY: publishableKey } = environment;
  return {
    sandbox: mode !== 'live',
    baseUrl: mode === 'embedded' ? null : withoutSlash(environment.QOVERY_API_URL ?? QOVERY_API),
    credential: credential(mode, environment.QOVERY_API_KEY, environment.QOVERY_API_KEY_FILE),
    organizationIds: environment.QOVERY_ORGANIZATION_IDS?.map((id) => id.toLowerCase()) ?? null,
    authScheme: mode === 'embedded' ? 'auto' : environment.QOVERY_AUTH_SCHEME,
    gateway: site && publishableKey ? { site, publishableKey } : null,
  };
}

function cloudplans(environment: Environment, mode: Mode): CloudPlansConfiguration | null {
  if (mode === 'out') return null;
  return {
    sandbox: mode !== 'live',
    baseUrl: mode === 'embedded' ? null : withoutSlash(environment.CLOUDPLANS_API_URL ?? ''),
    credential: credential(mode, environment.CLOUDPLANS_TOKEN, environment.CLOUDPLANS_TOKEN_FILE),
    organizationIds: environment.CLOUDPLANS_ORGANIZATION_IDS ?? null,
    currency: environment.CLOUDPLANS_CURRENCY ?? null,
  };
}

/** A real token never goes to an embedded stand-in. */
function credential(mode: Mode, value?: string, file?: string): Credential {
  if (mode === 'embedded') return SANDBOX_CREDENTIAL;
  if (value !== undefined) return fixedCredential(value);
  return file === undefined ? SANDBOX_CREDENTIAL : fileCredential(file);
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

/** What is right one by one and wrong together. */
function contradictions(
  environment: Environment,
  modes: Record<ProviderName, Mode>,
  { host, production, qovery, cloudplans }: Configuration,
): string[] {
  const providers = [qovery, cloudplans].filter((provider) => provider !== null);
  const url = environment.QOVERY_API_URL;
  const checks: [boolean, string][] = [
    [
      environment.QOVERY_API_KEY !== undefined && environment.QOVERY_API_KEY_FILE !== undefined,
      'QOVERY_API_KEY and QOVERY_API_KEY_FILE exclude each other',
    ],
    [
      environment.CLOUDPLANS_TOKEN !== undefined && environment.CLOUDPLANS_TOKEN_FILE !== undefined,
      'CLOUDPLANS_TOKEN and CLOUDPLANS_TOKEN_FILE exclude each other',
    ],
    [
      (environment.QOVERY_GATEWAY_SITE === undefined) !== (environment.QOVERY_GATEWAY_KEY === undefined),
      'QOVERY_GATEWAY_SITE and QOVERY_GATEWAY_KEY are set together or not at all',
    ],
    [
      modes.cloudplans === 'live' && environment.CLOUDPLANS_API_URL === undefined,
      'CLOUDPLANS_API_URL is required with CLOUDPLANS_TOKEN or CLOUDPLANS_TOKEN_FILE',
    ],
    [
      /\/v1\/*$/.test(environment.CLOUDPLANS_API_URL ?? ''),
      'CLOUDPLANS_API_URL is given without /v1 at its end',
    ],
    [
      modes.qovery === 'sandbox' &&
        url !== undefined &&
        new URL(url).hostname === new URL(QOVERY_API).hostname,
      'QOVERY_API_URL is the real platform, but SANDBOX names qovery',
    ],
    [
      production && providers.length === 0,
      'NODE_ENV is production and no provider is set: set QOVERY_API_KEY, CLOUDPLANS_TOKEN, or name a sandbox in SANDBOX',
    ],
    [
      !isLoopback(host) && !providers.every(({ sandbox }) => sandbox),
      'HOST must be loopback: callers are not authenticated and a provider is live',
    ],
  ];
  return checks.filter(([wrong]) => wrong).map(([, problem]) => problem);
}
