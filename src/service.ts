import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProviderRegistry } from './access/registry.js';
import { AppModule } from './app.module.js';
import type { Configuration } from './config/configuration.js';
import { isLoopback } from './contract/loopback.js';
import type { ProviderDefinition, RunningSandbox } from './contract/provider-definition.js';
import { ProblemFilter } from './http/problem.filter.js';
import { RouteTable } from './http/route-table.js';
import { createAdapter, listenerFor, prepareServer } from './http/server.js';
import { StrictValidationPipe } from './input/validation.pipe.js';
import { nativeTables } from './native/native-openapi.js';
import { createDocuments } from './openapi/document.js';
import { serveDocuments } from './openapi/swagger-page.js';
import { createLog, type Log } from './telemetry/log.js';

/** Stand-ins that run in this process, by provider. */
type Sandboxes = ReadonlyMap<string, RunningSandbox>;

/** The service and the stand-ins that run inside it, before it listens. */
export interface Assembled {
  app: NestFastifyApplication;
  configuration: Configuration;
  sandboxes: Sandboxes;
  close(): Promise<void>;
}

export interface Service extends Assembled {
  /** Where it listens, for people. */
  url: string;
  /** Where it listens for agents alone; null where it does not, or where the default port is busy. */
  mcpUrl: string | null;
}

/** Starts the service and listens. */
export async function startService(
  configuration: Configuration,
  definitions: readonly ProviderDefinition[],
): Promise<Service> {
  const assembled = await assemble(configuration, definitions, createLog(configuration.logLevel));
  const { app } = assembled;
  const { host, port, mcpPort } = configuration;
  let agents: Server | null = null;
  const close = async (): Promise<void> => {
    await Promise.all([assembled.close(), closed(agents)]);
  };
  try {
    await app.listen(port, host);
    agents = mcpPort && (await listenForAgents(app, host, mcpPort));
    const url = urlOf(host, app.getHttpServer());
    return { ...assembled, url, mcpUrl: agents && urlOf(host, agents), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Starts what has to run inside; nobody can reach it yet. */
export async function assemble(
  configuration: Configuration,
  definitions: readonly ProviderDefinition[],
  log: Log,
): Promise<Assembled> {
  const sandboxes = await startSandboxes(configuration, definitions);
  const stop = async (): Promise<void> => {
    await Promise.all([...sandboxes.values()].map((sandbox) => sandbox.close()));
  };
  try {
    const urls = new Map([...sandboxes].map(([id, { url }]) => [id, url]));
    const app = await createApp(configuration, log, AppModule.with(configuration, log, definitions, urls));
    return {
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
  module: DynamicModule,
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
  serveDocuments(app, () => {
    const { all: providers } = app.get(ProviderRegistry);
    return createDocuments(app, nativeTables(providers), providers);
  });
  return app;
}

/** An embedded sandbox gets its port from the system, so its address is known only now. */
async function startSandboxes(
  { providers }: Configuration,
  definitions: readonly ProviderDefinition[],
): Promise<Sandboxes> {
  const embedded = definitions.filter(({ id }) =>
    providers.some((provider) => provider.id === id && provider.baseUrl === null),
  );
  const started = await Promise.all(
    embedded.map(async ({ id, sandbox }) => [id, await sandbox.start()] as const),
  );
  return new Map(started);
}

/** MCP's own port, where every path is that of MCP. Null: it is the default one, and somebody else has it. */
async function listenForAgents(
  app: NestFastifyApplication,
  host: string,
  { port, isDefault }: NonNullable<Configuration['mcpPort']>,
): Promise<Server | null> {
  const server = listenerFor(app.getHttpAdapter().getInstance(), '/mcp');
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return server;
  } catch (error) {
    if (isDefault && (error as { code?: string }).code === 'EADDRINUSE') return null;
    throw Object.assign(error as Error, { variable: 'MCP_PORT' });
  }
}

async function closed(server: Server | null): Promise<void> {
  if (server) await new Promise((resolve) => server.close(resolve));
}

function urlOf(host: string, server: Server): string {
  const { port } = server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
