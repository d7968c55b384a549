import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ProviderList } from '../../billing/account.js';
import { ListQuery } from '../../billing/list.js';
import { MergedRoute } from '../account-route.js';
import { AccountsService } from './accounts.service.js';

@ApiTags('Providers')
@Controller('v1/providers')
export class ProvidersController {
  constructor(private readonly accounts: AccountsService) {}

  @Get()
  @MergedRoute({
    operationId: 'listProviders',
    summary: 'List the platforms that this service speaks to',
    description: 'And what can be done at each. Asks nobody.',
    list: true,
  })
  list(@Query() query: ListQuery): ProviderList {
    return this.accounts.providers(query);
  }
}
