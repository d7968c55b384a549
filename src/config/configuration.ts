import { isLoopback } from '../contract/loopback.js';
import type { CommonVariables, ProviderDefinition } from '../contract/provider-definition.js';
import type { Values } from '../contract/variable.js';
import {
  ConfigurationError,
  DEFAULT_MCP_PORT,
  isSet,
  readEnvironment,
  type Environment,
  type Settings,
} from './environment.js';

/** One provider that takes part: live, or a sandbox. */
export interface ProviderConfiguration {
  id: string;
  /** For people. */
  name: string;
  sandbox: boolean;
  /** Null: an embedded sandbox, whose address is known once it listens. */
  baseUrl: string | null;
  /** Null: an embedded sandbox, which accepts any token. */
  credential: { value: string } | { file: string } | null;
  /** The organisations that exist here; null: ask the provider. */
  organizationIds: readonly string[] | null;
  /** What was set of its own variables. */
  values: Values<CommonVariables>;
}

type General = Required<Settings['general']>;

/** Everything that can be set, once it is known to be valid: plain data. */
export class Configuration {
  host: string;
  port: number;
  production: boolean;
  corsOrigins: readonly string[];
  logLevel: NonNullable<General['logLevel']>;
  /** A listener for agents alone; null for none. The default one is skipped where the port is in use. */
  mcpPort: { port: number; isDefault: boolean } | null;
  /** Agents are offered only the tools that read. */
  mcpReadOnly: boolean;
  /** The tools that agents are offered: of `accounts`, and of providers by their ids. */
  mcpToolsets: readonly string[];
  /** Whether raw card fields may pass through the native API; its tokens always may. */
  cardData: NonNullable<General['cardData']>;
  readDeadlineMs: number;
  writeDeadlineMs: number;
  /** The providers that take part, in the order of their definitions. */
  providers: readonly ProviderConfiguration[];
}

type Mode = 'live' | 'sandbox' | 'embedded' | 'out';

/** A provider that may take part. */
interface Candidate {
  definition: ProviderDefinition;
  values: Values<CommonVariables>;
  mode: Mode;
}

/** Reads and checks the environment. */
export function readConfiguration(
  definitions: readonly ProviderDefinition[],
  environment: Environment = process.env,
): Configuration {
  const settings = readEnvironment(environment, definitions);
  const { general } = settings as { general: { [K in keyof General]: NonNullable<General[K]> } };
  const candidates = candidatesOf(definitions, settings, environment);
  const configuration: Configuration = {
    host: general.host,
    port: general.port,
    production: general.mode === 'production',
    corsOrigins: settings.general.corsOrigins ?? [],
    logLevel: general.logLevel,
    mcpPort:
      general.mcpPort === 'off'
        ? null
        : { port: general.mcpPort, isDefault: general.mcpPort === DEFAULT_MCP_PORT },
    mcpReadOnly: general.mcpReadOnly === 'true',
    mcpToolsets: settings.mcpToolsets,
    cardData: general.cardData,
    readDeadlineMs: general.readDeadlineMs,
    writeDeadlineMs: general.writeDeadlineMs,
    providers: candidates.filter(({ mode }) => mode !== 'out').map(toProvider),
  };
  const problems = [
    ...candidates.flatMap(contradictionsOf),
    ...contradictionsOfAll(configuration, definitions),
  ];
  if (problems.length > 0) throw new ConfigurationError(problems);
  return configuration;
}

function candidatesOf(
  definitions: readonly ProviderDefinition[],
  { general, sandbox, providers }: Settings,
  environment: Environment,
): Candidate[] {
  const named = sandbox.split(',').map((name) => name.trim());
  const candidates = definitions.map((definition, index) => ({
    definition,
    values: providers[index] as Values<CommonVariables>,
  }));
  const hasCredential = ({ credential, credentialFile }: Values<CommonVariables>): boolean =>
    credential !== undefined || credentialFile !== undefined;
  const nothingSet = !candidates.some(({ values }) => hasCredential(values));
  const automatic = sandbox === 'auto' && nothingSet && general.mode !== 'production';

  return candidates.map(({ definition, values }) => {
    const mode = (): Mode => {
      // The default is the real platform: only an address that was set can be a sandbox’s.
      const hasAddress = isSet(definition.variables.url, environment);
      if (named.includes(definition.id)) return hasAddress ? 'sandbox' : 'embedded';
      if (automatic) return 'embedded';
      return hasCredential(values) ? 'live' : 'out';
    };
    return { definition, values, mode: mode() };
  });
}

function toProvider({ definition, values, mode }: Candidate): ProviderConfiguration {
  const embedded = mode === 'embedded';
  return {
    id: definition.id,
    name: definition.name,
    sandbox: mode !== 'live',
    baseUrl: embedded ? null : (values.url ?? ''),
    credential: embedded ? null : credentialOf(values),
    organizationIds: values.organizationIds ?? null,
    values: embedded ? withoutLive(definition, values) : values,
  };
}

function credentialOf({
  credential,
  credentialFile,
}: Values<CommonVariables>): ProviderConfiguration['credential'] {
  if (credential !== undefined) return { value: credential };
  return credentialFile === undefined ? null : { file: credentialFile };
}

/** What describes the real platform, its credential first, never reaches an embedded stand-in. */
function withoutLive(
  { variables }: ProviderDefinition,
  values: Values<CommonVariables>,
): Values<CommonVariables> {
  const hidden = Object.keys(variables).filter(
    (key) => variables[key]?.liveOnly || ['credential', 'credentialFile', 'url'].includes(key),
  );
  return { ...values, ...Object.fromEntries(hidden.map((key) => [key, undefined])) };
}

/** What is valid one by one and wrong together, about one provider. */
function contradictionsOf({ definition, values, mode }: Candidate): string[] {
  const { credential, credentialFile, url } = definition.variables;
  const host = (text: string | undefined): string | null =>
    text === undefined ? null : new URL(text).hostname;
  const checks: [boolean, string][] = [
    [
      values.credential !== undefined && values.credentialFile !== undefined,
      `${credential.name} and ${credentialFile.name} exclude each other`,
    ],
    [
      mode === 'live' && values.url === undefined,
      `${url.name} is required with ${credential.name} or ${credentialFile.name}`,
    ],
    [
      mode === 'sandbox' && url.default !== undefined && host(values.url) === host(url.default),
      `${url.name} is the real platform, but SANDBOX names ${definition.id}`,
    ],
  ];
  return [
    ...checks.filter(([wrong]) => wrong).map(([, problem]) => problem),
    ...(definition.contradictions?.(values) ?? []),
  ];
}

function contradictionsOfAll(
  { host, production, providers }: Configuration,
  definitions: readonly ProviderDefinition[],
): string[] {
  const credentials = definitions.map(({ variables }) => variables.credential.name);
  const checks: [boolean, string][] = [
    [
      production && providers.length === 0,
      `NODE_ENV is production and no provider is set: set ${credentials.join(', ')}, or name a sandbox in SANDBOX`,
    ],
    [
      !isLoopback(host) && !providers.every(({ sandbox }) => sandbox),
      'HOST must be loopback: callers are not authenticated and a provider is live',
    ],
  ];
  return checks.filter(([wrong]) => wrong).map(([, problem]) => problem);
}
