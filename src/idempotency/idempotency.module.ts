import { Module } from '@nestjs/common';
import { LEDGER } from './ledger.js';
import { MemoryLedger } from './memory-ledger.js';

@Module({ providers: [{ provide: LEDGER, useFactory: () => new MemoryLedger() }], exports: [LEDGER] })
export class IdempotencyModule {}
