import { isKnownPlan, plansFor, toPlan } from './plans.js';

const OFFERED = ['USER_2025', 'TEAM_2025', 'BUSINESS_2025', 'ENTERPRISE_2025'];

describe('a plan', () => {
  it.each([
    ['USER_2025', 'User', 'month', false],
    ['TEAM_2025', 'Team', 'month', false],
    ['BUSINESS_2025', 'Business', 'month', false],
    ['ENTERPRISE_2025', 'Enterprise', 'month', false],
    ['FREE', 'Free', 'month', true],
    ['TEAM', 'Team', 'month', true],
    ['TEAM_YEARLY', 'Team, yearly', 'year', true],
    ['ENTERPRISE', 'Enterprise', 'month', true],
    ['ENTERPRISE_YEARLY', 'Enterprise, yearly', 'year', true],
    ['PROFESSIONAL', 'Professional', 'month', true],
    ['BUSINESS', 'Business', 'month', true],
  ])('%s is %s, renewed each %s, legacy: %s', (code, name, interval, legacy) => {
    expect(toPlan(code, null)).toEqual({ code, name, interval, legacy, current: false, price: null });
    expect(isKnownPlan(code)).toBe(true);
  });

  it.each([
    ['GOLD', 'month', true],
    ['GOLD_YEARLY', 'year', true],
    ['GOLD_2025', 'month', false],
    ['GOLD_2025_YEARLY', 'year', false],
    ['constructor', 'month', true],
  ])('never seen before, %s, keeps its code and is named by it', (code, interval, legacy) => {
    expect(toPlan(code, code)).toEqual({ code, name: code, interval, legacy, current: true, price: null });
    expect(isKnownPlan(code)).toBe(false);
  });
});

describe('the plans of an account', () => {
  it.each([
    ['one that is offered', 'TEAM_2025', OFFERED],
    ['a legacy one', 'TEAM_YEARLY', [...OFFERED, 'TEAM_YEARLY']],
    ['one never seen before', 'GOLD', [...OFFERED, 'GOLD']],
    ['one never seen before that is not legacy', 'GOLD_2025', [...OFFERED, 'GOLD_2025']],
    ['none that is told', null, OFFERED],
  ])('on %s are what is offered and the current one, each once', (_, current, expected) => {
    const plans = plansFor(current);
    expect(plans.map(({ code }) => code).sort()).toEqual([...expected].sort());
    expect(plans.filter((plan) => plan.current).map(({ code }) => code)).toEqual(current ? [current] : []);
  });
});
