import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Target } from '../../access/execute.js';
import { ClusterCostList, COST, CostList, type Cost } from '../../billing/cost.js';
import { ListQuery, ReadQuery } from '../../billing/list.js';
import { referenceTo } from '../../billing/union.js';
import { CreateUsageReport, UsageReport } from '../../billing/usage-report.js';
import type { Call } from '../../contract/call.js';
import { CurrentCall } from '../../http/request-context.js';
import { AccountRoute, MergedRoute } from '../account-route.js';
import { AdmittedTarget } from '../admission.guard.js';
import { CostsService } from './costs.service.js';

const CostResponse = (): MethodDecorator =>
  ApiResponse({ status: 200, description: 'The cost.', schema: referenceTo(COST) });

@ApiTags('Costs')
@Controller('v1')
export class CostsController {
  constructor(private readonly costs: CostsService) {}

  @Get('costs')
  @MergedRoute({
    operationId: 'listCosts',
    summary: 'List what the accounts cost now, with totals per currency',
    description:
      'Of every account whose platform tells it; the others are `unsupported` in `meta.sources` and in no total. One upstream read per account, all at once. Totals name the accounts that failed.',
    list: true,
  })
  currentOfAll(@CurrentCall() call: Call, @Query() query: ListQuery): Promise<CostList> {
    return this.costs.currentOfAll(call, query);
  }

  @Get('accounts/:accountId/costs/current')
  @CostResponse()
  @AccountRoute({
    operationId: 'getCurrentCost',
    summary: 'Get what the account costs now',
    description: 'One upstream read.',
    action: 'costs.current',
  })
  current(@AdmittedTarget() target: Target, @Query() _query: ReadQuery): Promise<Cost> {
    return this.costs.current(target);
  }

  @Get('accounts/:accountId/costs/clusters')
  @AccountRoute({
    operationId: 'listClusterCosts',
    summary: 'List what each cluster costs',
    description:
      'One upstream read for the clusters, then one per cluster, all at once; each has its own source.',
    action: 'costs.cluster',
    list: true,
  })
  clusters(@AdmittedTarget() target: Target, @Query() query: ListQuery): Promise<ClusterCostList> {
    return this.costs.clusters(target, query);
  }

  @Get('accounts/:accountId/costs/clusters/:clusterId')
  @CostResponse()
  @AccountRoute({
    operationId: 'getClusterCost',
    summary: 'Get what a cluster costs',
    description: 'A range, whose upper end the provider guarantees. Two upstream reads, at once.',
    action: 'costs.cluster',
    ids: ['clusterId'],
  })
  cluster(
    @AdmittedTarget() target: Target,
    @Param('clusterId') clusterId: string,
    @Query() _query: ReadQuery,
  ): Promise<Cost> {
    return this.costs.cluster(target, clusterId);
  }

  @Post('accounts/:accountId/usage-reports')
  @HttpCode(201)
  @AccountRoute({
    operationId: 'createUsageReport',
    summary: 'Have a usage report made',
    description:
      'Answers with a link that works until `expiresAt` for anyone who has it. One upstream write.',
    action: 'usage_reports.create',
  })
  createUsageReport(
    @AdmittedTarget() target: Target,
    @Body() report: CreateUsageReport,
  ): Promise<UsageReport> {
    return this.costs.createUsageReport(target, report);
  }
}
