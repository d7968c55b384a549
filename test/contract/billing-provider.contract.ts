import type { Invoice } from '../../src/billing/invoice.js';
import { createCall } from '../../src/contract/call.js';
import { describeFailures } from './failures.contract.js';
import { Harness, SECRET, failureOf, type ProviderSetup } from './harness.js';
import { functionsOf, MEMBER_NAMES, rowOf, type MemberName } from './members.js';

/** What every adapter promises, shown on the adapter itself over real HTTP. */
export function describeProvider(name: string, setup: ProviderSetup): void {
  const harness = new Harness(setup);
  const blueprint = harness.blueprint();
  const present = MEMBER_NAMES.filter((member) => rowOf(member).member(blueprint));
  const reads = present.filter((member) => !rowOf(member).write && setup.operationOf[member]);
  const withResources = present.filter((member) => rowOf(member).resources);
  const complaints = (member: MemberName, value: unknown, raw = false): string[] =>
    rowOf(member).shape({ accountId: harness.accountOf(member).id, raw })(value, member);

  describe(`${name} as a billing provider`, () => {
    beforeAll(() => harness.start());
    beforeEach(() => harness.sandbox.reset());
    afterAll(() => harness.close());

    it('has no member that this contract does not look at', () => {
      expect(functionsOf(blueprint).filter((member) => !present.includes(member as MemberName))).toEqual([]);
    });

    it('has an id of lower case without a dot, and a table of different operations', () => {
      expect(blueprint.id).toMatch(/^[a-z][a-z0-9_-]*$/);
      const ids = blueprint.operations.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('reads its credential when it asks, not when it is made', async () => {
      const before = harness.credentialReads;
      harness.blueprint();
      expect(harness.credentialReads).toBe(before);
      await harness.answer('listAccounts');
      expect(harness.credentialReads).toBeGreaterThan(before);
    });

    it('lists accounts whose ids have its own format, and knows other texts from ids', async () => {
      const accounts = (await harness.answer('listAccounts')) as { nativeId: string }[];
      expect(accounts.map(({ nativeId }) => harness.provider.toNativeId(nativeId))).toEqual(
        accounts.map(({ nativeId }) => nativeId),
      );
      expect(accounts.map(({ nativeId }) => nativeId)).toContain(setup.nativeId);
      expect(setup.malformedNativeIds.filter((text) => harness.provider.toNativeId(text) !== null)).toEqual(
        [],
      );
    });

    it('has no row in its table that no member uses', async () => {
      for (const member of present) {
        harness.sandbox.clearFaults();
        await harness.run(member);
      }
      const used = new Set(harness.sent().map(({ operation }) => operation));
      expect(blueprint.operations.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
    });

    describe.each(present)('%s', (member) => {
      it('answers in the shape of the model', async () => {
        expect(complaints(member, await harness.answer(member))).toEqual([]);
      });

      it('asks by rows of its table or lookups only, and writes at most once', async () => {
        await harness.answer(member);
        const known = [...blueprint.operations.map(({ id }) => id), ...setup.lookups];
        const sent = harness.sent();
        expect(sent.filter(({ operation }) => !known.includes(operation ?? ''))).toEqual([]);
        const writes = sent.filter(({ method }) => method !== 'GET');
        const expected = rowOf(member).write && setup.operationOf[member] ? [setup.operationOf[member]] : [];
        expect(writes.map(({ operation }) => operation)).toEqual(expected);
      });
    });

    it.each(reads)('%s reads once per request, however often it is asked', async (member) => {
      const call = createCall('contract', 5_000);
      const [first, second] = await Promise.all([
        harness.answer(member, { call }),
        harness.answer(member, { call }),
      ]);
      const third = await harness.answer(member, { call });
      expect(second).toEqual(first);
      expect(third).toEqual(first);
      const urls = harness.sent().map(({ rawUrl }) => rawUrl);
      expect(new Set(urls).size).toBe(urls.length);
    });

    it.each(withResources)(
      '%s shows the platform’s object when it is wanted, links and secrets removed',
      async (member) => {
        const answer = await harness.answer(member, { includeRaw: true });
        expect(complaints(member, answer, true)).toEqual([]);
        const resources = rowOf(member).resources?.(answer) ?? [];
        expect(resources.length).toBeGreaterThan(0);
        expect(resources.filter((resource) => !('raw' in resource))).toEqual([]);
        const raw = JSON.stringify(resources.map((resource) => (resource as { raw: unknown }).raw));
        expect(raw).not.toMatch(/https?:\/\/|"[^"]*(token|secret|cvv|url)[^"]*":/i);
        expect(raw).not.toContain(SECRET);
      },
    );

    it.each(withResources.filter((member) => member !== 'listAccounts'))(
      '%s shows no platform’s object that nobody wanted',
      async (member) => {
        const answer = await harness.answer(member);
        const resources = rowOf(member).resources?.(answer) ?? [];
        expect(resources.filter((resource) => 'raw' in resource)).toEqual([]);
      },
    );

    for (const [member, name] of Object.entries(setup.idMember) as [MemberName, string][]) {
      const input = setup.inputs[member] as object;

      it.each(['', ' ', 'a b', 'a\n', 'a\u0000', 'a\u202e', 'x'.repeat(500), ...setup.malformedIds])(
        `${member} with %j, which can be no id, is not found, and nobody is asked`,
        async (id) => {
          const outcome = await harness.run(member, { input: { ...input, [name]: id } });
          expect(failureOf(outcome).code).toBe('not_found');
          expect(harness.sent()).toEqual([]);
        },
      );

      it(`${member} with an id that nothing has is not found`, async () => {
        const outcome = await harness.run(member, { input: { ...input, [name]: setup.idOfNothing } });
        expect(failureOf(outcome).code).toBe('not_found');
      });
    }

    it('takes a status that was never seen, or none, for unknown, and keeps its name', async () => {
      harness.sandbox.addFault({ operation: '*', kind: 'unseen_enum' });
      const invoices = (await harness.answer('invoices.list')) as Invoice[];
      expect(invoices.length).toBeGreaterThan(0);
      for (const { status, statusNative } of invoices)
        expect({ status, statusNative }).toEqual({ status: 'unknown', statusNative: setup.unseenStatus });
    });

    it.each(present)('%s keeps its shape with values that were never seen', async (member) => {
      harness.sandbox.addFault({ operation: '*', kind: 'unseen_enum' });
      expect(complaints(member, await harness.answer(member))).toEqual([]);
    });

    const { idField = 'id' } = setup;
    const { [idField]: id, ...rest } = setup.invoiceRow;
    const strange: [string, unknown][] = [
      ['null', null],
      ['missing', undefined],
      ['empty', ''],
      ['an object', {}],
      ['a list', []],
      ['true', true],
      ['a long number', 1e21],
      ['a text', 'surprise'],
    ];
    it.each(strange)('reads invoices with any member %s', async (_, value) => {
      const rows = Object.keys(rest).map((member, index) => ({
        ...rest,
        [idField]: `${String(id).slice(0, -1)}${index}`,
        [member]: value,
        never_documented: { surprise: [1] },
      }));
      harness.sandbox.seedInvoices(setup.nativeId, rows);
      const invoices = await harness.answer('invoices.list');
      expect(complaints('invoices.list', invoices)).toEqual([]);
      expect(invoices).toHaveLength(rows.length);
    });

    it('never makes an amount out of one that is missing', async () => {
      const without = Object.fromEntries(
        Object.entries(setup.invoiceRow).filter(([key]) => !setup.amountMembers.includes(key)),
      );
      harness.sandbox.seedInvoices(setup.nativeId, [without]);
      const [invoice] = (await harness.answer('invoices.list')) as Invoice[];
      expect(invoice?.total).toMatchObject({ amount: null, amountMinor: null });
    });

    it('lists no invoices where there are none', async () => {
      harness.sandbox.seedInvoices(setup.nativeId, []);
      expect(await harness.answer('invoices.list')).toEqual([]);
    });

    describeFailures(harness, present);
  });
}
