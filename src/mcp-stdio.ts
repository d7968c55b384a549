import 'reflect-metadata';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { readConfiguration } from './config/configuration.js';
import { ConfigurationError } from './config/environment.js';
import { createMcpServer } from './mcp/mcp-server.js';
import { StdioLine } from './mcp/stdio-line.js';
import { Tools } from './mcp/tools.js';
import { PROVIDERS } from './providers/definitions.js';
import { assemble } from './service.js';
import { createLog, STDERR } from './telemetry/log.js';

/** MCP over stdin and stdout, for an agent that starts this process: whatever else there is to say goes to stderr. */
async function main(): Promise<void> {
  const configuration = readConfiguration(PROVIDERS);
  const service = await assemble(configuration, PROVIDERS, createLog(configuration.logLevel, STDERR));
  await service.app.init();
  const tools = service.app.get(Tools, { strict: false });
  const line = new StdioLine(process.stdin, process.stdout);
  serveStdio(() => createMcpServer(tools), { transport: line });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => line.finish());
  await line.closed;
  await service.close();
  process.exit(0);
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigurationError ? error.message : error);
  process.exit(1);
});
