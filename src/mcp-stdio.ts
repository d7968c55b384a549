import 'reflect-metadata';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { readConfiguration } from './config/configuration.js';
import { createLog, STDERR } from './http/log.js';
import { McpServer } from './mcp/mcp-server.js';
import { Tools } from './mcp/tools.js';
import { assemble } from './service.js';

/** MCP over stdin and stdout, for an agent that starts this process: whatever else there is to say goes to stderr. */
async function main(): Promise<void> {
  const configuration = readConfiguration();
  const service = await assemble(configuration, createLog(configuration.logLevel, STDERR));
  await service.app.init();
  const mcp = new McpServer(service.app.get(Tools, { strict: false }));
  const connection = serveStdio(() => mcp.create());
  const stop = (): void => {
    connection
      .close()
      .then(() => service.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.stdin.once('end', stop);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error && error.name === 'ConfigurationError' ? error.message : error);
  process.exit(1);
});
