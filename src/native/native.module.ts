import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { ProviderRegistry } from '../access/registry.js';
import { Configuration } from '../config/configuration.js';
import { NativeCalls } from './native-calls.js';
import { addNativeRoutes } from './native-endpoint.js';
import { nativeRoutes } from './native-route.js';

/** The native door: each platform's own operations, as they are. */
@Module({ providers: [NativeCalls], exports: [NativeCalls] })
export class NativeModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly registry: ProviderRegistry,
    private readonly calls: NativeCalls,
    private readonly configuration: Configuration,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const cardsPass = this.configuration.cardData === 'passthrough';
    addNativeRoutes(server, nativeRoutes(this.registry.all), this.calls, cardsPass);
  }
}
