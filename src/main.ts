import 'reflect-metadata';
import { readConfiguration } from './config/configuration.js';
import { ConfigurationError } from './config/environment.js';
import { PROVIDERS } from './providers/definitions.js';
import type { Service } from './service.js';

function banner({ url, mcpUrl, sandboxes, configuration }: Service): string {
  const { providers, mcpPort } = configuration;
  const lines = providers.map(({ id, name, sandbox, baseUrl }) => {
    if (!sandbox) return line(name, 'LIVE: real money');
    const at = sandboxes.get(id)?.url ?? baseUrl;
    return line(name, `SANDBOX: fake data, no charges · control: ${at}/__sandbox`);
  });
  return [
    '',
    '  Cloud Billing BFF',
    '',
    ...(lines.length > 0 ? lines : ['  No provider is set, so every list is empty: see .env.example.']),
    '',
    line('Swagger UI', `${url}/docs`),
    line('OpenAPI', `${url}/openapi.json, native APIs: ${url}/openapi-native.json`),
    line('MCP', `${url}/mcp${mcpUrl ? `, or ${mcpUrl}` : ''}`),
    ...(mcpPort && !mcpUrl
      ? [line('', `Port ${mcpPort.port} is in use, so MCP has no port of its own.`)]
      : []),
    line('Try', `curl ${url}/v1/overview`),
    '',
  ].join('\n');
}

function line(name: string, words: string): string {
  return `  ${name.padEnd(11)} ${words}`;
}

async function main(): Promise<void> {
  // Read before the service is loaded, so that a wrong variable is reported at once.
  const configuration = readConfiguration(PROVIDERS);
  const { startService } = await import('./service.js');
  const service = await startService(configuration, PROVIDERS);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      service.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  console.log(banner(service));
}

/** One line for what the operator can fix; anything else in full. */
function explain(error: unknown): unknown {
  if (error instanceof ConfigurationError) return error.message;
  const { code, port, variable = 'PORT' } = error as { code?: string; port?: number; variable?: string };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EADDRNOTAVAIL')
    return 'HOST is not an address of this machine.';
  return code === 'EADDRINUSE' ? `Port ${port} is in use: set ${variable} to another one.` : error;
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});
