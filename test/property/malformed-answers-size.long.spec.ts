import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expectProblem } from '../support/expectations.js';
import { useSeed } from '../support/property.js';
import { ask, newKey, TestService, type Reply } from '../support/service.js';
import type { Documented, Spoilt } from '../support/spoilt-platform.js';
import { changeQuantity, updateProfile } from '../support/writes.js';
import { malformed, spoiltBy } from './malformed/answers.js';
import { Bench } from './malformed/bench.js';
import { comparable } from './malformed/judgement.js';
import { CHANGES, READS, type Site } from './malformed/sites.js';

useSeed();

/** The service reads so much of an answer and no more. */
const CAP = 5_000_000;

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench?.close());

/** The body, made longer by a member that nobody knows, or by white space where it has no members. */
function padded(body: Buffer, bytes: number): Buffer {
  const text = body.toString('latin1');
  if (text !== '' && !text.startsWith('{')) return Buffer.concat([body, Buffer.alloc(bytes, ' ')]);
  const rest = text === '' || text === '{}' ? '}' : `,${text.slice(1)}`;
  const frame = Buffer.from(`{"zz_padding":""${rest}`, 'latin1');
  const place = '{"zz_padding":"'.length;
  return Buffer.concat([frame.subarray(0, place), Buffer.alloc(bytes, 'x'), frame.subarray(place)]);
}

/** The documented answer, of this size. */
const ofSize = (size: number) => {
  return ({ status, text }: Documented): Spoilt => {
    const plain = padded(Buffer.from(text), 0);
    const body = padded(Buffer.from(text), size - plain.length);
    return { status: status === 204 ? 200 : status, headers: { 'content-type': 'application/json' }, body };
  };
};

async function spoiltRead(site: Site, spoil: (documented: Documented) => Spoilt): Promise<Reply> {
  bench.platform.answer(site, spoil);
  return bench.service.get(site.route).finally(() => bench.platform.recover());
}

const routes = READS.map((site): [string, string, Site] => [
  site.operation,
  site.route.split('/').slice(4).join('/'),
  site,
]).filter(([, , { partial }]) => !partial);

describe('an upstream answer of 5 MB', () => {
  it.each(routes)('is read to its end: %s on %s', async (_operation, _route, site) => {
    const { status, body } = await spoiltRead(site, ofSize(CAP));
    expect({ status, body: comparable(body) }).toEqual({
      status: 200,
      body: comparable(bench.usualOf(site).body),
    });
  });

  it.each(routes)('and a byte more is not understood: %s on %s', async (_operation, _route, site) => {
    expectProblem(await spoiltRead(site, ofSize(CAP + 1)), 502, 'upstream_contract');
  });

  it.each(CHANGES.map((site) => [site.operation, site] as const))(
    'and a byte more leaves a write unknown, which is sent once: %s',
    async (operation, { request }) => {
      bench.platform.answer({ operation }, ofSize(CAP + 1));
      const reply = await ask(bench.service, request).finally(() => bench.platform.recover());
      expect(expectProblem(reply, 502, 'upstream_contract').outcome).toBe('unknown');
      expect(bench.platform.received).toBe(1);
    },
  );
});

describe('an upstream answer that stops in the middle', () => {
  let hasty: TestService;
  beforeAll(async () => {
    const deadlines = { READ_DEADLINE_MS: '500', WRITE_DEADLINE_MS: '500' };
    hasty = await TestService.start({ ...bench.platform.variables, ...deadlines });
    await hasty.get('/v1/overview');
  });
  afterAll(() => hasty.close());

  const stalled = (share: number) => {
    return ({ text }: Documented): Spoilt => {
      const whole = `HTTP/1.1 200 OK\r\ncontent-length: ${text.length + 1}\r\n\r\n${text}`;
      const bytes = Buffer.from(whole.slice(0, Math.floor(whole.length * share)));
      return { status: 200, headers: {}, body: Buffer.from(text), bytes, stalls: true };
    };
  };

  it.each([
    ['listOrganizationInvoice', 0.5],
    ['billinghistory', 0.01],
  ])('is not waited for: %s', async (operation, share) => {
    const site = READS.find((one) => one.operation === operation) as Site;
    bench.platform.answer(site, stalled(share));
    const reply = await hasty.get(site.route).finally(() => bench.platform.recover());
    expectProblem(reply, 504, 'upstream_timeout');
  });

  it.each([
    ['editOrganizationBillingInfo', updateProfile, 0.9],
    ['updatesubscription', changeQuantity, 1],
  ])('leaves a write unknown, which is sent once: %s', async (operation, request, share) => {
    bench.platform.answer({ operation }, stalled(share));
    const reply = await ask(hasty, request).finally(() => bench.platform.recover());
    expect(expectProblem(reply, 504, 'upstream_timeout').outcome).toBe('unknown');
    expect(bench.platform.received).toBe(1);
  });
});

describe('memory', () => {
  /** Answers in each half, and by how much each is padded. */
  const HALF = 300;
  const PADDING = 100_000;
  /**
   * One answer in ten kept, as text or parsed, would be 3 MB. What a half really leaves behind is below 1 MB:
   * the at-most-once ledger's entries, a few hundred bytes a write, and what a garbage collection happens to miss.
   */
  const KEPT = (HALF * PADDING) / 10;

  async function used(): Promise<number> {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    for (let time = 0; time < 4; time++) {
      await turn();
      collect();
    }
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  }

  /** Three reads to a write, over all operations. */
  async function half(seed: number): Promise<void> {
    const answers = fc.sample(malformed, { numRuns: HALF, seed });
    for (const [index, answer] of answers.entries()) {
      const site = READS[index % READS.length] as Site;
      const write = CHANGES[index % CHANGES.length] as (typeof CHANGES)[number];
      const spoil = (documented: Documented): Spoilt => {
        const plain = spoiltBy({ ...answer, framing: 'with its length' })(documented);
        return { ...plain, body: padded(plain.body, PADDING) };
      };
      if (index % 4 > 0) await spoiltRead(site, spoil);
      else {
        bench.platform.answer({ operation: write.operation }, spoil);
        await bench.service.request(
          write.request.method,
          `/v1/accounts/${write.request.account}${write.request.path}`,
          { body: write.request.body, key: newKey() },
        );
        bench.platform.recover();
      }
    }
  }

  it('does not grow with the answers that were malformed', async () => {
    const { seed = 0 } = fc.readConfigureGlobal();
    await half(seed);
    const before = await used();
    await half(seed + 1);
    expect((await used()) - before).toBeLessThan(KEPT);
  }, 30_000);
});
