import {
  createParamDecorator,
  Injectable,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Execute, type Target } from '../access/execute.js';
import { fingerprint } from '../access/fingerprint.js';
import { isWrite, needsKey, type Action } from '../billing/actions.js';
import { asKey } from '../input/idempotency-key.js';
import { cardNumberRefused, holdsCardNumberAnywhere } from '../input/refuse-card-numbers.js';
import { unknownMember, validationFailed } from '../input/validation.pipe.js';

declare module 'fastify' {
  interface FastifyRequest {
    target?: Target;
  }
}

/** What a route does to an account; null where the account alone is needed. */
export interface RouteRule {
  action: Action | null;
}

const ROUTE_RULE = 'billing:route-rule';
export const RouteRuleMetadata = (rule: RouteRule): MethodDecorator => SetMetadata(ROUTE_RULE, rule);

/** The account that the route acts on, as the guard admitted it. */
export const AdmittedTarget = createParamDecorator((_: unknown, context: ExecutionContext): Target => {
  const { target } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!target) throw new Error('the route has no @AccountRoute, so no account was admitted');
  return target;
});

/** The order of judgement between syntax and members: card number → account → capability → key. */
@Injectable()
export class AdmissionGuard implements CanActivate {
  constructor(
    private readonly execute: Execute,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { accountId } = request.params as Record<string, string>;
    if ([request.query, request.body, request.bodyText].some(holdsCardNumberAnywhere))
      throw cardNumberRefused();
    const rule = this.reflector.get<RouteRule | undefined>(ROUTE_RULE, context.getHandler());
    if (rule && accountId !== undefined) request.target = await this.admit(request, accountId, rule);
    refuseUndeclared(context, request);
    return true;
  }

  private async admit(request: FastifyRequest, accountId: string, { action }: RouteRule): Promise<Target> {
    const target = await this.find(request, accountId, action);
    if (!action || !isWrite(action)) return target;
    const key = request.headers['idempotency-key'];
    if (key === undefined && !needsKey(action)) return target;
    return this.execute.admitKey(target, {
      key: asKey(key, '/header/idempotency-key'),
      fingerprint: fingerprint(action, request.params, request.body ?? {}),
    });
  }

  /**
   * `Execute` refuses an account id that looks like a card number. Ids below the account are checked there too, but only
   * once the account is found; where it is not, they are checked here.
   */
  private async find(request: FastifyRequest, accountId: string, action: Action | null): Promise<Target> {
    try {
      return await this.execute.admit(request.call, accountId, action);
    } catch (error) {
      const below = Object.entries(request.params as object).filter(([name]) => name !== 'accountId');
      throw holdsCardNumberAnywhere(below) ? cardNumberRefused() : error;
    }
  }
}

const declared = new WeakMap<object, { query: boolean; body: boolean }>();

/** Members in a query or a body that the route does not read at all are refused like any unknown member. */
function refuseUndeclared(context: ExecutionContext, { query, body }: FastifyRequest): void {
  const reads = declarationOf(context);
  const paths = reads.query ? [] : Object.keys(query ?? {}).map((name) => ['query', name]);
  const isObject = body !== null && typeof body === 'object' && !Array.isArray(body);
  if (!reads.body && body !== undefined)
    paths.push(...(isObject ? Object.keys(body).map((name) => ['body', name]) : [['body']]));
  if (paths.length > 0) throw validationFailed(paths.map(unknownMember));
}

function declarationOf(context: ExecutionContext): { query: boolean; body: boolean } {
  const handler = context.getHandler();
  const known = declared.get(handler);
  if (known) return known;
  const args = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), handler.name) as
    object | undefined;
  const kinds = Object.keys(args ?? {}).map((name) => Number(name.split(':')[0]));
  const found = { query: kinds.includes(RouteParamtypes.QUERY), body: kinds.includes(RouteParamtypes.BODY) };
  declared.set(handler, found);
  return found;
}
