import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { ProvidersController } from './providers.controller.js';

@Module({
  controllers: [AccountsController, ProvidersController],
  providers: [AccountsService],
  exports: [AccountsService],
})
export class AccountsModule {}
