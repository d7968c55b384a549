import 'reflect-metadata';
import { readConfiguration } from './config/configuration.js';
import { ConfigurationError } from './config/environment.js';
import type { Service } from './service.js';

function banner({ url, sandboxes, configuration }: Service): string {
  const providers = [configuration.qovery && 'Qovery', configuration.cloudplans && 'CloudPlans'].filter(
    Boolean,
  );
  const stands = [
    configuration.qovery?.sandbox && 'Qovery',
    configuration.cloudplans?.sandbox && 'CloudPlans',
  ].filter(Boolean);
  const lines = [
    '',
    `  Cloud Billing BFF   ${providers.length > 0 ? providers.join(' and ') : 'no provider'}`,
    ...(stands.length > 0
      ? [`  SANDBOX             ${stands.join(' and ')}: made-up data, no real money`]
      : []),
    '',
    `  Swagger UI          ${url}/docs`,
    `  OpenAPI             ${url}/openapi.json`,
    ...Object.entries(sandboxes).map(
      ([name, sandbox]) => `  ${`${name} sandbox`.padEnd(20)}${sandbox.url}/__sandbox`,
    ),
    '',
    '  Try:',
    `    curl ${url}/v1/overview`,
    `    curl '${url}/v1/invoices?status=open'`,
    '',
  ];
  return lines.join('\n');
}

async function main(): Promise<void> {
  // Read before anything else is loaded: a wrong variable is told at once.
  const configuration = readConfiguration();
  const { startService } = await import('./service.js');
  const service = await startService(configuration);
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

main().catch((error: unknown) => {
  const expected = error instanceof ConfigurationError || (error as { code?: string }).code === 'EADDRINUSE';
  console.error(expected ? (error as Error).message : error);
  process.exit(1);
});
