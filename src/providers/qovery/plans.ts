import type { Plan } from '../../billing/plan.js';
import type { NativePlan } from './wire.js';

/** Every plan of the platform's enum, in the order in which it offers them. */
const NAMES: Record<NativePlan, string> = {
  USER_2025: 'User',
  TEAM_2025: 'Team',
  BUSINESS_2025: 'Business',
  ENTERPRISE_2025: 'Enterprise',
  FREE: 'Free',
  TEAM: 'Team',
  TEAM_YEARLY: 'Team, yearly',
  ENTERPRISE: 'Enterprise',
  ENTERPRISE_YEARLY: 'Enterprise, yearly',
  PROFESSIONAL: 'Professional',
  BUSINESS: 'Business',
};

const KNOWN: ReadonlyMap<string, string> = new Map(Object.entries(NAMES));
export const PLANS: readonly string[] = [...KNOWN.keys()];

export function isKnownPlan(code: string): boolean {
  return KNOWN.has(code);
}

/** Only the plans of 2025 are still offered; a code never seen before stands for itself. */
export function toPlan(code: string, current: string | null): Plan {
  return {
    code,
    name: KNOWN.get(code) ?? code,
    interval: code.endsWith('_YEARLY') ? 'year' : 'month',
    legacy: !code.includes('_2025'),
    current: code === current,
    price: null,
  };
}

/** What is offered now, and the current plan even where it no longer is. */
export function plansFor(current: string | null): Plan[] {
  const offered = PLANS.map((code) => toPlan(code, current)).filter(({ legacy }) => !legacy);
  const listed = current === null || offered.some((plan) => plan.current);
  return listed ? offered : [toPlan(current, current), ...offered];
}
