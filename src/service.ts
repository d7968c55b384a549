import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Configuration } from './config/configuration.js';
import { isLoopback } from './config/loopback.js';
import { createLog, type Log } from './http/log.js';
import { serveDocument } from './http/openapi.js';
import { ProblemFilter } from './http/problem.filter.js';
import { RouteTable } from './http/route-table.js';
import { createAdapter, prepareServer } from './http/server.js';
import { StrictValidationPipe } from './http/validation.pipe.js';
import { makeProviders, type MakeProviders } from './providers/providers.module.js';
import { startCloudPlansSandbox } from './sandbox/cloudplans.js';
import { startQoverySandbox } from './sandbox/qovery.js';
import type { Sandbox } from './sandbox/sandbox.js';

/** A running service and the stand-ins that run inside it. */
export interface Service {
  /** Where it listens, for people. */
  url: string;
  app: NestFastifyApplication;
  configuration: Configuration;
  /** By provider; empty when every provider is outside. */
  sandboxes: Readonly<Record<string, Sandbox>>;
  close(): Promise<void>;
}

/** Starts what has to run inside, and listens. A test may let another provider take part. */
export async function startService(
  configuration: Configuration,
  make: MakeProviders = makeProviders,
): Promise<Service> {
  const sandboxes = await startSandboxes(configuration);
  const stop = async (): Promise<void> => {
    await Promise.all(Object.values(sandboxes).map((sandbox) => sandbox.close()));
  };
  try {
    const app = await createApp(configuration, createLog(configuration.logLevel), make);
    await app.listen(configuration.port, configuration.host);
    return {
      url: urlOf(configuration.host, app),
      app,
      configuration,
      sandboxes,
      close: async () => {
        await app.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function createApp(
  configuration: Configuration,
  log: Log,
  make: MakeProviders,
): Promise<NestFastifyApplication> {
  const { host, corsOrigins } = configuration;
  const routes = new RouteTable();
  const adapter = createAdapter(routes);
  const isOwnHost = (name: string): boolean => isLoopback(name) || (name === host && name !== '');
  prepareServer(adapter.getInstance(), {
    log,
    routes,
    deadlines: configuration,
    isOwnHost,
    origins: corsOrigins,
  });
  const module = AppModule.with(configuration, log, make);
  const options = { bodyParser: false, logger: false, abortOnError: false } as const;
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, options);
  app.useGlobalFilters(new ProblemFilter(log, routes));
  app.useGlobalPipes(new StrictValidationPipe());
  if (corsOrigins.length > 0) {
    app.enableCors({
      origin: [...corsOrigins],
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
      exposedHeaders: ['X-Billing-Complete', 'Idempotent-Replayed', 'X-Request-Id', 'Retry-After'],
    });
  }
  serveDocument(app);
  return app;
}

/** An embedded sandbox gets its port from the system, so its provider's address is known only now. */
async function startSandboxes({ qovery, cloudplans }: Configuration): Promise<Record<string, Sandbox>> {
  const sandboxes: Record<string, Sandbox> = {};
  const embed = async (
    name: string,
    to: { baseUrl: string | null } | null,
    start: () => Promise<Sandbox>,
  ) => {
    if (to?.baseUrl !== null) return;
    const sandbox = await start();
    sandboxes[name] = sandbox;
    to.baseUrl = sandbox.url;
  };
  await embed('qovery', qovery, startQoverySandbox);
  await embed('cloudplans', cloudplans, startCloudPlansSandbox);
  return sandboxes;
}

function urlOf(host: string, app: NestFastifyApplication): string {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
