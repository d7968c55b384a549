import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Target } from '../../access/execute.js';
import { ListQuery } from '../../billing/list.js';
import { NEXT_ACTION, type NextAction } from '../../billing/next-action.js';
import { AddPaymentMethod, PaymentMethod, PaymentMethodList } from '../../billing/payment-method.js';
import { referenceTo } from '../../billing/union.js';
import { OptionalBody } from '../../openapi/optional-body.js';
import { AccountRoute } from '../account-route.js';
import { AdmittedTarget } from '../admission.guard.js';
import { PaymentMethodsService } from './payment-methods.service.js';

@ApiTags('Payment methods')
@Controller('v1/accounts/:accountId/payment-methods')
export class PaymentMethodsController {
  constructor(private readonly paymentMethods: PaymentMethodsService) {}

  @Get()
  @AccountRoute({
    operationId: 'listPaymentMethods',
    summary: 'List the payment methods, newest first',
    description: 'One upstream read.',
    action: 'payment_methods.list',
    list: true,
  })
  list(@AdmittedTarget() target: Target, @Query() query: ListQuery): Promise<PaymentMethodList> {
    return this.paymentMethods.list(target, query);
  }

  @Post()
  @HttpCode(201)
  @AccountRoute({
    operationId: 'addPaymentMethod',
    summary: 'Add a card by its token',
    description:
      'The token comes from the payment gateway’s script in the browser, see `setup`. A card number is refused wherever it stands. One upstream write.',
    action: 'payment_methods.add',
  })
  add(@AdmittedTarget() target: Target, @Body() card: AddPaymentMethod): Promise<PaymentMethod> {
    return this.paymentMethods.add(target, card);
  }

  @Delete(':paymentMethodId')
  @HttpCode(204)
  @AccountRoute({
    operationId: 'deletePaymentMethod',
    summary: 'Delete a payment method',
    description: 'For good. One upstream write.',
    action: 'payment_methods.delete',
    ids: ['paymentMethodId'],
  })
  delete(@AdmittedTarget() target: Target, @Param('paymentMethodId') paymentMethodId: string): Promise<void> {
    return this.paymentMethods.delete(target, paymentMethodId);
  }

  @Post('setup')
  @HttpCode(200)
  @OptionalBody()
  @ApiResponse({
    status: 200,
    description: 'What the customer has to do.',
    schema: referenceTo(NEXT_ACTION),
  })
  @AccountRoute({
    operationId: 'setupPaymentMethod',
    summary: 'Ask how the customer adds or changes a payment method',
    description:
      'A page of the provider to send the customer to, or what the payment gateway’s script in the browser needs. Changes nothing by itself.',
    action: 'payment_methods.setup',
  })
  setup(@AdmittedTarget() target: Target): Promise<NextAction> {
    return this.paymentMethods.setup(target);
  }
}
