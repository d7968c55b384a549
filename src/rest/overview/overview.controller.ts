import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Target } from '../../access/execute.js';
import { ReadQuery } from '../../billing/list.js';
import { Overview, OverviewList } from '../../billing/overview.js';
import type { Call } from '../../contract/call.js';
import { CurrentCall } from '../../http/request-context.js';
import { AccountRoute, MergedRoute } from '../account-route.js';
import { AdmittedTarget } from '../admission.guard.js';
import { OverviewService } from './overview.service.js';

const PARTS =
  'Every section says whether it is ok, stale, unavailable or unsupported; none can fail the others. Alerts that rest on an unavailable section stand in `unknownAlerts`.';

@ApiTags('Overview')
@Controller('v1')
export class OverviewController {
  constructor(private readonly overview: OverviewService) {}

  @Get('overview')
  @MergedRoute({
    operationId: 'getOverviewOfAllAccounts',
    summary: 'Get the billing page of all accounts',
    description: `${PARTS} At most five upstream reads per account, all at once.`,
  })
  all(@CurrentCall() call: Call, @Query() _query: ReadQuery): Promise<OverviewList> {
    return this.overview.all(call);
  }

  @Get('accounts/:accountId/overview')
  @AccountRoute({
    operationId: 'getOverview',
    summary: 'Get the billing page of an account',
    description: `${PARTS} At most five upstream reads, all at once.`,
    action: null,
  })
  get(@AdmittedTarget() target: Target, @Query() _query: ReadQuery): Promise<Overview> {
    return this.overview.get(target);
  }
}
