import { Injectable } from '@nestjs/common';
import { Execute, type Target } from '../../access/execute.js';
import { FanOut } from '../../access/fan-out.js';
import {
  resultOf,
  refuseTotalFailure,
  toSection,
  toSource,
  type SourceResult,
} from '../../access/source-result.js';
import type { Invoice } from '../../billing/invoice.js';
import { sumByCurrency, type Addend } from '../../billing/money.js';
import type { Overview, OverviewList } from '../../billing/overview.js';
import { isComplete, type Section } from '../../billing/source.js';
import type { Call } from '../../contract/call.js';
import { toAccount } from '../accounts/accounts.service.js';
import { newest } from '../invoices/invoices.service.js';
import { ALERT_ORDER, alertsOf, codesInOrder, inOrder } from './alerts.js';

const NEWEST_INVOICES = 5;

/** An overview, and what the overview of all accounts is made of beside it. */
interface Assembled {
  overview: Overview;
  answers: SourceResult<unknown>[];
  /** What an alert rests on and no section shows. */
  deploymentRestriction: SourceResult<unknown>;
  owed: Addend[];
}

@Injectable()
export class OverviewService {
  constructor(
    private readonly execute: Execute,
    private readonly fanOut: FanOut,
  ) {}

  async get(target: Target): Promise<Overview> {
    const { overview, answers } = await this.assemble(target);
    refuseTotalFailure(answers);
    return overview;
  }

  async all(call: Call): Promise<OverviewList> {
    const { visited: assembled, unreadable } = await this.fanOut.eachAccount(call, (target) =>
      this.assemble(target),
    );
    refuseTotalFailure([...assembled.flatMap(({ answers }) => answers), ...unreadable]);
    return joined(assembled, unreadable);
  }

  /** The overview of one account, in the form of that of all. */
  async listOfOne(target: Target): Promise<OverviewList> {
    const assembled = await this.assemble(target);
    refuseTotalFailure(assembled.answers);
    return joined([assembled], []);
  }

  /** Asks for every part at once; what two parts need is read once. */
  private async assemble(target: Target): Promise<Assembled> {
    const { call, account } = target;
    const accountId = account.ref.id;
    const read = <T>(part: Promise<T>) => resultOf(call, accountId, part);
    const [subscription, currentCost, paymentMethods, invoices, billingStatus, deploymentRestriction] =
      await Promise.all([
        read(this.execute.run(target, 'subscription.get', undefined)),
        read(this.execute.run(target, 'costs.current', undefined)),
        read(this.execute.run(target, 'payment_methods.list', undefined)),
        read(this.execute.run(target, 'invoices.list', undefined)),
        read(this.execute.run(target, 'billing_status.get', undefined)),
        read(this.execute.deploymentRestriction(target)),
      ]);
    const facts = { invoices, deploymentRestriction, billingStatus, subscription, paymentMethods };
    const { alerts, unknownAlerts } = alertsOf(accountId, facts, Date.now());
    const answers = [subscription, currentCost, paymentMethods, invoices, billingStatus];
    const owed = owedOf(invoices);
    return {
      overview: {
        account: toAccount(call, account),
        subscription: toSection(subscription),
        currentCost: toSection(currentCost),
        paymentMethods: toSection(paymentMethods),
        invoices: withNewest(toSection(invoices)),
        billingStatus: toSection(billingStatus),
        outstanding: sumByCurrency(owed),
        alerts,
        meta: { complete: isComplete(answers) && unknownAlerts.length === 0, unknownAlerts },
      },
      answers,
      deploymentRestriction,
      owed,
    };
  }
}

function withNewest(section: Section<Invoice[]>): Section<Invoice[]> {
  return section.data ? { ...section, data: newest(section.data, NEWEST_INVOICES) } : section;
}

function joined(assembled: Assembled[], unreadable: SourceResult<never>[]): OverviewList {
  const overviews = assembled.map(({ overview }) => overview);
  const notKnown = unreadable.map(({ accountId }) => ({ accountId, money: null }));
  const unknownAlerts = overviews.flatMap(({ meta }) => meta.unknownAlerts);
  return {
    data: overviews,
    outstanding: sumByCurrency([...assembled.flatMap(({ owed }) => owed), ...notKnown]),
    alerts: inOrder(overviews.flatMap(({ alerts }) => alerts)),
    meta: {
      complete: unreadable.length === 0 && overviews.every(({ meta }) => meta.complete),
      sources: [
        ...assembled.map(({ answers, deploymentRestriction }) =>
          toSource(worst([...answers, deploymentRestriction])),
        ),
        ...unreadable.map(toSource),
      ],
      unknownAlerts: unreadable.length > 0 ? ALERT_ORDER : codesInOrder(unknownAlerts),
    },
  };
}

/** What is owed: every open invoice; not known where invoices could not be read. */
function owedOf({ accountId, state, data }: SourceResult<Invoice[]>): Addend[] {
  if (state === 'unsupported') return [];
  const notRead = state === 'ok' || state === 'stale' ? [] : [{ accountId, money: null }];
  const open = (data ?? []).filter(({ status }) => status === 'open');
  return [...open.map(({ total }) => ({ accountId, money: total })), ...notRead];
}

/** An account's source is unavailable as soon as one part of it is: the page then says why. */
function worst(answers: SourceResult<unknown>[]): SourceResult<unknown> {
  return (
    answers.find(({ state }) => state === 'unavailable') ??
    answers.find(({ state }) => state === 'partial') ??
    answers.find(({ state }) => state === 'ok') ??
    (answers[0] as SourceResult<unknown>)
  );
}
