const HEAD = `# Every operation, three ways

Generated from the adapters' tables (\`src/providers/<name>/operations.ts\`). The native door and the tools are the
platform's own operation; the unified route is what this service offers over it, in one model for every platform; \`…\` stands for \`/v1/accounts/{accountId}\`.

Four tools more are over every account: \`list-billing-accounts\` (\`GET /v1/accounts\`), \`get-billing-overview\`
(\`GET /v1/overview\`), \`list-invoices\` (\`GET /v1/invoices\`) and \`get-costs\` (\`GET /v1/costs\`). Those, and every tool of
a \`GET\`, are what \`MCP_READ_ONLY=true\` leaves.

`;

/**
 * The native operations with their tool and their unified counterpart.
 * @param {readonly any[]} providers as registered
 * @param {any} document OpenAPI 3.1
 */
export function operationsTable(providers, document) {
  const routes = routesByAction(document);
  const parts = providers.map(({ provider }) => {
    const rows = provider.operations.map((operation) => {
      const path = `${provider.nativePrefix}${operation.path}`.toLowerCase();
      const query = operation.query ? `?${new URLSearchParams(operation.query)}` : '';
      const unified = operation.unified.map((action) =>
        routes
          .get(action)
          .map((route) => `\`${route}\``)
          .join(', '),
      );
      return `| \`${operation.method} ${path}${query}\` | \`${operation.tool}\` | ${unified.join(', ')} |`;
    });
    return [
      `## ${provider.name}`,
      '',
      '| native route | tool | unified |',
      '| --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return `${HEAD}${parts.join('\n\n')}\n`;
}

/** The routes of one account that an action stands for, as the document has them. */
function routesByAction(document) {
  const routes = new Map();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const action = operation['x-action'];
      if (!action) continue;
      const route = `${method.toUpperCase()} ${path.replace('/v1/accounts/{accountId}', '…')}`;
      routes.set(action, [...(routes.get(action) ?? []), route]);
    }
  }
  return routes;
}
