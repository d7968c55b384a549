import { Injectable } from '@nestjs/common';
import { Execute, type Target } from '../../access/execute.js';
import { singleList } from '../../access/source-result.js';
import type { ListQuery } from '../../billing/list.js';
import type { NextAction } from '../../billing/next-action.js';
import type { AddPaymentMethod, PaymentMethod, PaymentMethodList } from '../../billing/payment-method.js';
import { Pager } from '../../input/pager.js';

@Injectable()
export class PaymentMethodsService {
  constructor(private readonly execute: Execute) {}

  async list(target: Target, query: ListQuery): Promise<PaymentMethodList> {
    const pager = new Pager(query, ['payment_methods', target.account.ref.id]);
    const list = this.execute.run(target, 'payment_methods.list', undefined);
    const { rows, sources } = await singleList(target, list);
    return pager.page(rows, ({ createdAt, accountId, id }) => [createdAt, accountId, id], sources);
  }

  add(target: Target, card: AddPaymentMethod): Promise<PaymentMethod> {
    return this.execute.run(target, 'payment_methods.add', card);
  }

  delete(target: Target, paymentMethodId: string): Promise<void> {
    return this.execute.run(target, 'payment_methods.delete', { paymentMethodId });
  }

  setup(target: Target): Promise<NextAction> {
    return this.execute.run(target, 'payment_methods.setup', undefined);
  }
}
