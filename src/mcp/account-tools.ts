import { Injectable } from '@nestjs/common';
import { Execute, type Target } from '../access/execute.js';
import type { Action } from '../billing/actions.js';
import { InvoiceQuery } from '../billing/invoice.js';
import { ListQuery } from '../billing/list.js';
import type { Call } from '../contract/call.js';
import type { JsonSchema } from '../contract/json-schema.js';
import { validated } from '../input/validation.pipe.js';
import { AccountsService } from '../rest/accounts/accounts.service.js';
import { CostsService } from '../rest/costs/costs.service.js';
import { InvoicesService } from '../rest/invoices/invoices.service.js';
import { OverviewService } from '../rest/overview/overview.service.js';
import MODEL from './model.json' with { type: 'json' };
import { READS, type Tool, type ToolAnswer, type ToolArguments } from './tool.js';
import { accountsInWords, costsInWords, invoicesInWords, overviewInWords } from './words/accounts.js';

/** JSON Schemas of the unified operations: query and response. Written by `npm run generate`. */
const OPERATIONS: Readonly<Record<string, { query: Record<string, JsonSchema>; answer: JsonSchema }>> =
  MODEL.operations;

const ACCOUNT: JsonSchema = {
  type: 'string',
  maxLength: 200,
  description: 'Account id from list-billing-accounts. Default: all accounts.',
};

/** The tools over all accounts. They call the services of the unified API. */
@Injectable()
export class AccountTools {
  constructor(
    private readonly execute: Execute,
    private readonly accounts: AccountsService,
    private readonly overview: OverviewService,
    private readonly invoices: InvoicesService,
    private readonly costs: CostsService,
  ) {}

  all(): Tool[] {
    return [
      {
        ...described('listAccounts'),
        name: 'list-billing-accounts',
        title: 'List billing accounts',
        description:
          'Returns the accounts, one per organisation at each provider, with their ids and supported actions. Call it first. Usually costs nothing, changes nothing.',
        run: async (call, given) => {
          const list = await this.accounts.list(call, validated(ListQuery, given, []));
          return answer(list, accountsInWords(list));
        },
      },
      {
        ...described('getOverviewOfAllAccounts', ACCOUNT),
        name: 'get-billing-overview',
        title: 'Get the billing overview',
        description:
          'Returns the amount owed per currency, alerts, and each account’s subscription, cost, payment methods, newest invoices and status. Use it for “what do we owe, is anything wrong?”. Costs up to six upstream reads per account, changes nothing.',
        run: async (call, { accountId }) => {
          const list = await this.either(
            call,
            accountId,
            null,
            () => this.overview.all(call),
            (target) => this.overview.listOfOne(target),
          );
          return answer(list, overviewInWords(list));
        },
      },
      {
        ...described('listInvoices', ACCOUNT),
        name: 'list-invoices',
        title: 'List invoices',
        description:
          'Returns the invoices of all accounts or one, newest first, with exact amounts. Use it before the platforms’ own invoice tools. Costs one upstream read per account, changes nothing.',
        run: async (call, { accountId, ...given }) => {
          const query = validated(InvoiceQuery, given, []);
          const list = await this.either(
            call,
            accountId,
            'invoices.list',
            () => this.invoices.listAll(call, query),
            (target) => this.invoices.list(target, query),
          );
          return answer(list, invoicesInWords(list));
        },
      },
      {
        ...described('listCosts', ACCOUNT),
        name: 'get-costs',
        title: 'Get current costs',
        description:
          'Returns the cost of the current period of all accounts or one, with totals per currency. Use list-invoices for past bills. `unsupported`: no cost data. Costs one upstream read per account, changes nothing.',
        run: async (call, { accountId, ...given }) => {
          const query = validated(ListQuery, given, []);
          const list = await this.either(
            call,
            accountId,
            'costs.current',
            () => this.costs.currentOfAll(call, query),
            (target) => this.costs.listOfOne(target, query),
          );
          return answer(list, costsInWords(list));
        },
      },
    ];
  }

  /** Reads one account if it is named, else all of them. */
  private async either<T>(
    call: Call,
    accountId: unknown,
    action: Action | null,
    all: () => Promise<T>,
    one: (target: Target) => Promise<T>,
  ): Promise<T> {
    if (typeof accountId !== 'string') return all();
    return one(await this.execute.admit(call, accountId, action));
  }
}

function answer(list: object, text: string): ToolAnswer {
  return { structured: list as ToolArguments, text };
}

/** The arguments and the result of the unified operation. */
function described(operationId: string, accountId?: JsonSchema): Pick<Tool, 'input' | 'output' | 'hints'> {
  const { query, answer: output } = OPERATIONS[operationId] as (typeof OPERATIONS)[string];
  const properties = { ...(accountId && { accountId }), ...query };
  return { input: { type: 'object', properties, additionalProperties: false }, output, hints: READS };
}
