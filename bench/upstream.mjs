/** A platform that answers at once: what it says is fixed, so that only the service in front of it is measured. */
import { createServer } from 'node:http';

const ORGANIZATION = '3f1c2a9e-7b54-4d0e-9c1f-2a6b8d4e5f01';
const SIX_INVOICES = invoices(6);
const organizations = Array.from({ length: 10 }, (_, index) => ({
  id: index === 0 ? ORGANIZATION : `f0000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  name: `Organisation ${index}`,
  billing_deployment_restriction: null,
}));

function invoices(count) {
  return Array.from({ length: count }, (_, index) => ({
    id: `a1000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    created_at: new Date(Date.UTC(2026, 10, 20) - index * 86_400_000).toISOString(),
    status: index === 0 ? 'NOT_PAID' : 'PAID',
    total_in_cents: 89_437 + index,
    total: (89_437 + index) / 100,
    currency_code: 'USD',
  }));
}

const answers = {
  invoice: { results: SIX_INVOICES },
  currentCost: {
    plan: 'TEAM_2025',
    remaining_trial_day: 0,
    renewal_at: '2026-12-03T00:00:00Z',
    cost: { total_in_cents: 89_400, total: 894, currency_code: 'USD' },
  },
  creditCard: {
    results: [
      {
        id: 'c1000000-0000-4000-8000-000000000001',
        created_at: '2025-11-21T00:00:00Z',
        expiry_month: 11,
        expiry_year: 2030,
        last_digit: '4242',
        is_expired: false,
        brand: 'visa',
      },
    ],
  },
  billingStatus: { is_valid: true, message: 'OK' },
};

const bodies = new Map(
  Object.entries(answers).map(([name, answer]) => [name, Buffer.from(JSON.stringify(answer))]),
);
const list = Buffer.from(JSON.stringify({ results: organizations }));
const one = Buffer.from(JSON.stringify(organizations[0]));

const server = createServer((request, response) => {
  const [, , id, name] = request.url.split('/');
  const body = id === undefined ? list : name === undefined ? one : bodies.get(name);
  response.writeHead(body ? 200 : 404, {
    'content-type': 'application/json',
    'content-length': body?.length ?? 0,
  });
  response.end(body);
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
