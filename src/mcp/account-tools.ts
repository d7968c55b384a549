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

/** The unified model as JSON Schema: for each operation, its query and its answer. Made by `npm run generate`. */
const OPERATIONS: Readonly<Record<string, { query: Record<string, JsonSchema>; answer: JsonSchema }>> =
  MODEL.operations;

const ACCOUNT: JsonSchema = {
  type: 'string',
  maxLength: 200,
  description:
    'An account’s id, `<provider>.<organisation>`, from list-billing-accounts. Left out: every account.',
};

/** The tools over every account: they ask the services that the unified routes ask. */
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
          'The accounts that there are: one per organisation at each provider, with what can be done to each. Use it first, to learn the ids. Usually costs nothing, changes nothing.',
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
          'The whole billing page: what is outstanding in each currency, alerts, and of each account the subscription, cost, payment methods, newest invoices and status. Use it to answer “is anything wrong, what do we owe?”. Costs up to six upstream reads per account, changes nothing.',
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
          'The invoices of every account or of one, newest first, in one model with exact amounts; filtered by status and day. Use it before the platforms’ own invoice tools. Costs one upstream read per account, changes nothing.',
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
          'What every account or one costs in the current period, with totals per currency. Use it for “what are we spending?”, and list-invoices for what was billed. Platforms that cannot tell are named as unsupported. Costs one upstream read per account, changes nothing.',
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

  /** Asks about one account where one is named, else about all of them. */
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

/** What the unified route of the same name takes and answers. */
function described(operationId: string, accountId?: JsonSchema): Pick<Tool, 'input' | 'output' | 'hints'> {
  const { query, answer: output } = OPERATIONS[operationId] as (typeof OPERATIONS)[string];
  const properties = { ...(accountId && { accountId }), ...query };
  return { input: { type: 'object', properties, additionalProperties: false }, output, hints: READS };
}
