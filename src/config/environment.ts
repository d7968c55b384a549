import { plainToInstance, Transform } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsEmpty,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';
import { CurrencyCode, HttpOrigins, ProviderUrl } from './validators.js';

const integer = Transform(({ value }) =>
  /^\d{1,9}$/.test(String(value)) ? Number(value) : (value as unknown),
);
const list = Transform(({ value }) =>
  String(value)
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);
const token = Matches(/^[\x21-\x7e]{1,8192}$/, { message: 'must be printable ASCII without spaces' });
const NOT_YET = { message: 'is not supported by this version; refusing to ignore it' };

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Every variable that this service reads, by its name. Empty counts as not set. */
export class Environment {
  @IsOptional()
  @Matches(/^[A-Za-z0-9.:_-]{1,255}$/, { message: 'must be a host name or an address' })
  HOST = '127.0.0.1';

  @integer
  @IsInt({ message: 'must be a port from 0 to 65535' })
  @Min(0, { message: 'must be a port from 0 to 65535' })
  @Max(65_535, { message: 'must be a port from 0 to 65535' })
  PORT = 8080;

  @IsOptional()
  @MaxLength(20)
  NODE_ENV?: string;

  @Matches(/^(auto|off|(qovery|cloudplans)(\s*,\s*(qovery|cloudplans))?)$/, {
    message: 'must be auto, off, or a list of qovery and cloudplans',
  })
  SANDBOX = 'auto';

  @IsOptional()
  @token
  QOVERY_API_KEY?: string;

  @IsOptional()
  @MinLength(1)
  QOVERY_API_KEY_FILE?: string;

  @IsOptional()
  @ProviderUrl()
  QOVERY_API_URL?: string;

  @IsIn(['auto', 'Token', 'Bearer'], { message: 'must be auto, Token or Bearer' })
  QOVERY_AUTH_SCHEME: 'auto' | 'Token' | 'Bearer' = 'auto';

  @IsOptional()
  @list
  @ArrayNotEmpty({ message: 'must name at least one' })
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, { each: true, message: 'must be a list of UUIDs' })
  QOVERY_ORGANIZATION_IDS?: string[];

  @IsOptional()
  @Matches(/^[A-Za-z0-9-]{1,100}$/, { message: 'must be the name of the gateway’s site' })
  QOVERY_GATEWAY_SITE?: string;

  @IsOptional()
  @token
  QOVERY_GATEWAY_KEY?: string;

  @IsOptional()
  @token
  CLOUDPLANS_TOKEN?: string;

  @IsOptional()
  @MinLength(1)
  CLOUDPLANS_TOKEN_FILE?: string;

  @IsOptional()
  @ProviderUrl()
  CLOUDPLANS_API_URL?: string;

  @IsOptional()
  @CurrencyCode()
  CLOUDPLANS_CURRENCY?: string;

  @IsOptional()
  @list
  @ArrayNotEmpty({ message: 'must name at least one' })
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._:@-]{0,127}$/, {
    each: true,
    message: 'must be a list of organisation ids',
  })
  CLOUDPLANS_ORGANIZATION_IDS?: string[];

  @integer
  @IsInt({ message: 'must be milliseconds from 100 to 120000' })
  @Min(100, { message: 'must be milliseconds from 100 to 120000' })
  @Max(120_000, { message: 'must be milliseconds from 100 to 120000' })
  READ_DEADLINE_MS = 5_000;

  @integer
  @IsInt({ message: 'must be milliseconds from 100 to 120000' })
  @Min(100, { message: 'must be milliseconds from 100 to 120000' })
  @Max(120_000, { message: 'must be milliseconds from 100 to 120000' })
  WRITE_DEADLINE_MS = 15_000;

  @IsOptional()
  @list
  @HttpOrigins()
  CORS_ORIGINS?: string[];

  @IsIn(['tokens', 'passthrough'], { message: 'must be tokens or passthrough' })
  CARD_DATA: 'tokens' | 'passthrough' = 'tokens';

  @Matches(/^(off|\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5])$/, {
    message: 'must be a port from 0 to 65535, or off',
  })
  MCP_PORT = '9090';

  @IsIn(['true', 'false'], { message: 'must be true or false' })
  MCP_READ_ONLY: 'true' | 'false' = 'false';

  @IsIn(LOG_LEVELS, { message: `must be one of ${LOG_LEVELS.join(', ')}` })
  LOG_LEVEL: (typeof LOG_LEVELS)[number] = 'info';

  /** Whoever sets one of these relies on it: ignoring it would be unsafe. */
  @IsEmpty(NOT_YET)
  API_KEYS_FILE?: string;
  @IsEmpty(NOT_YET)
  AUTH_ISSUER?: string;
  @IsEmpty(NOT_YET)
  AUTH_AUDIENCE?: string;
  @IsEmpty(NOT_YET)
  AUTH_JWKS_URL?: string;
  @IsEmpty(NOT_YET)
  REDIS_URL?: string;
}

/** A wrong setting. Names the variables, never their values. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is wrong:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

export type Variables = Readonly<Record<string, string | undefined>>;

export function readEnvironment(variables: Variables): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const environment = plainToInstance(Environment, set, { exposeDefaultValues: true });
  const errors = validateSync(environment);
  if (errors.length > 0) {
    throw new ConfigurationError(
      errors.map(({ property, constraints }) => `${property} ${Object.values(constraints ?? {})[0]}`),
    );
  }
  return environment;
}
