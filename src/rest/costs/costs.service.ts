import { Injectable } from '@nestjs/common';
import { Execute, type Target } from '../../access/execute.js';
import { FanOut } from '../../access/fan-out.js';
import { refuseTotalFailure, resultOf, toSource, type SourceResult } from '../../access/source-result.js';
import type { ClusterCostList, Cost, CostList } from '../../billing/cost.js';
import type { ListQuery } from '../../billing/list.js';
import { sumByCurrency, type Addend } from '../../billing/money.js';
import type { CreateUsageReport, UsageReport } from '../../billing/usage-report.js';
import type { Call } from '../../contract/call.js';
import { Pager, type RowKey } from '../../input/pager.js';

@Injectable()
export class CostsService {
  constructor(
    private readonly execute: Execute,
    private readonly fanOut: FanOut,
  ) {}

  current(target: Target): Promise<Cost> {
    return this.execute.run(target, 'costs.current', undefined);
  }

  async currentOfAll(call: Call, query: ListQuery): Promise<CostList> {
    const pager = new Pager(query, ['costs']);
    const answers = await this.fanOut.everyAccount(call, 'costs.current', undefined);
    const list = pager.page(found(answers), keyOf, answers.map(toSource));
    return { ...list, totals: sumByCurrency(answers.flatMap(toAddends)) };
  }

  /** What one account costs, in the form of what all of them do. */
  async listOfOne(target: Target, query: ListQuery): Promise<CostList> {
    const accountId = target.account.ref.id;
    const pager = new Pager(query, ['costs', accountId]);
    const result = await resultOf(target.call, accountId, this.current(target));
    const { data: cost } = result;
    if (cost === null) throw result.error as Error;
    const totals = sumByCurrency([{ accountId, money: cost.amount }]);
    return { ...pager.page([cost], keyOf, [toSource(result)]), totals };
  }

  /** Each cluster is asked by itself, so each has a source; they all are of one account. */
  async clusters(target: Target, query: ListQuery): Promise<ClusterCostList> {
    const { call, account } = target;
    const pager = new Pager(query, ['cluster_costs', account.ref.id]);
    const clusters = await resultOf(call, account.ref.id, this.execute.clusters(target));
    if (clusters.data === null) throw clusters.error as Error;
    const answers = await Promise.all(
      clusters.data.map(async ({ id, name }) => {
        const cost = this.execute.run(target, 'costs.cluster', { clusterId: id });
        return naming(name ?? id, await resultOf(call, account.ref.id, cost));
      }),
    );
    const sources = refuseTotalFailure(answers).map(toSource);
    if (clusters.state === 'partial') sources.push(toSource(clusters));
    return pager.page(found(answers), keyOf, sources);
  }

  cluster(target: Target, clusterId: string): Promise<Cost> {
    return this.execute.run(target, 'costs.cluster', { clusterId });
  }

  createUsageReport(target: Target, report: CreateUsageReport): Promise<UsageReport> {
    return this.execute.run(target, 'usage_reports.create', report);
  }
}

/** Sources of clusters have the same account: their problems say which cluster it is. */
function naming(cluster: string, answer: SourceResult<Cost>): SourceResult<Cost> {
  if (answer.problem === null) return answer;
  const detail = `Cluster ${cluster}: ${answer.problem.detail}`;
  return { ...answer, problem: { ...answer.problem, detail } };
}

function keyOf({ accountId, scopeId }: Cost): RowKey {
  return [null, accountId, scopeId];
}

function found(answers: readonly SourceResult<Cost>[]): Cost[] {
  return answers.map(({ data }) => data).filter((cost) => cost !== null);
}

/** What goes into the totals: a source that failed is missing from them, one that cannot tell is not. */
function toAddends({ accountId, state, data }: SourceResult<Cost>): Addend[] {
  return state === 'unsupported' ? [] : [{ accountId, money: data?.amount ?? null }];
}
