import { Global, Module } from '@nestjs/common';
import { OPERATION_STORE } from '../access/operation-store.js';
import { MemoryStore } from './memory-store.js';

/** Binds the ports of `access` to a store. */
@Global()
@Module({
  providers: [{ provide: OPERATION_STORE, useFactory: () => new MemoryStore() }],
  exports: [OPERATION_STORE],
})
export class StoreModule {}
