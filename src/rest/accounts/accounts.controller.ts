import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Target } from '../../access/execute.js';
import { BillingStatus, ExternalId } from '../../billing/account-facts.js';
import { Account, AccountList } from '../../billing/account.js';
import { ListQuery, ReadQuery } from '../../billing/list.js';
import type { Call } from '../../contract/call.js';
import { CurrentCall } from '../../http/request-context.js';
import { AccountRoute, MergedRoute } from '../account-route.js';
import { AdmittedTarget } from '../admission.guard.js';
import { AccountsService } from './accounts.service.js';

@ApiTags('Accounts')
@Controller('v1/accounts')
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @Get()
  @MergedRoute({
    operationId: 'listAccounts',
    summary: 'List the accounts',
    description:
      'Every organisation at every provider, and what can be done with it. The list of a provider is kept for five minutes.',
    list: true,
  })
  list(@CurrentCall() call: Call, @Query() query: ListQuery): Promise<AccountList> {
    return this.accounts.list(call, query);
  }

  @Get(':accountId')
  @AccountRoute({
    operationId: 'getAccount',
    summary: 'Get an account',
    description:
      'What it is, and what can be done with it. From the list of accounts, so that usually nobody is asked.',
    action: null,
  })
  get(@AdmittedTarget() target: Target, @Query() _query: ReadQuery): Account {
    return this.accounts.get(target);
  }

  @Get(':accountId/external-id')
  @AccountRoute({
    operationId: 'getExternalId',
    summary: 'Get the id in the platform’s own billing system',
    description: 'For support cases with the platform. One upstream read.',
    action: 'external_id.get',
  })
  externalId(@AdmittedTarget() target: Target, @Query() _query: ReadQuery): Promise<ExternalId> {
    return this.accounts.externalId(target);
  }

  @Get(':accountId/billing-status')
  @AccountRoute({
    operationId: 'getBillingStatus',
    summary: 'Ask whether the platform is content with how the account pays',
    description: 'One upstream read.',
    action: 'billing_status.get',
  })
  billingStatus(@AdmittedTarget() target: Target, @Query() _query: ReadQuery): Promise<BillingStatus> {
    return this.accounts.billingStatus(target);
  }
}
