import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { NativeModule } from '../native/native.module.js';
import { AccountsModule } from '../rest/accounts/accounts.module.js';
import { CostsModule } from '../rest/costs/costs.module.js';
import { InvoicesModule } from '../rest/invoices/invoices.module.js';
import { OverviewModule } from '../rest/overview/overview.module.js';
import { Log } from '../telemetry/log.js';
import { AccountTools } from './account-tools.js';
import { addMcpRoute } from './mcp-route.js';
import { Tools } from './tools.js';

/** The interface for agents: tools over the native operations and the unified services. */
@Module({
  imports: [AccountsModule, OverviewModule, InvoicesModule, CostsModule, NativeModule],
  providers: [AccountTools, Tools],
})
export class McpModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly tools: Tools,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    addMcpRoute(this.host.httpAdapter.getInstance<FastifyInstance>(), this.tools, this.log);
  }
}
