import { AccountDirectory } from '../../../src/access/account-directory.js';
import { ProviderRegistry } from '../../../src/access/registry.js';
import { Log } from '../../../src/telemetry/log.js';
import { ask, newKey, TestService, type Reply } from '../../support/service.js';
import { SpoiltPlatform } from '../../support/spoilt-platform.js';
import { spoiltBy, type Answer } from './answers.js';
import { CHANGES, MERGED, READS, type ChangeSite, type Site } from './sites.js';

/** The service, in front of a platform that answers as documented until it is told otherwise. */
export class Bench {
  /** What each route answers when nothing is spoilt. */
  readonly usual = new Map<string, Reply>();
  /** What nobody has caught. */

  private constructor(
    readonly platform: SpoiltPlatform,
    readonly service: TestService,
  ) {}

  static async start(variables: Record<string, string> = {}): Promise<Bench> {
    const platform = await SpoiltPlatform.start();
    const bench = new Bench(platform, await TestService.start({ ...platform.variables, ...variables }));
    try {
      await bench.document();
      return bench;
    } catch (error) {
      await bench.close();
      throw error;
    }
  }

  /** Asks everything once, so that each answer is known before one of them is spoilt. */
  private async document(): Promise<void> {
    for (const { route } of [...READS, ...MERGED]) {
      if (!this.usual.has(route)) this.usual.set(route, await this.service.get(route));
    }
    for (const { request, operation, status } of CHANGES) {
      this.platform.reset();
      const reply = await ask(this.service, request);
      if (reply.status !== status) throw new Error(`${operation}: ${reply.text}`);
    }
  }

  /** What a client gets where this answer stands in the place of the documented one. */
  async read(site: Site, answer: Answer, query = ''): Promise<Reply> {
    this.forgetAccounts(site);
    this.platform.answer(site, spoiltBy(answer));
    try {
      return await this.service.get(site.route + query);
    } finally {
      this.platform.recover();
      this.forgetAccounts(site);
    }
  }

  async change({ operation, request }: ChangeSite, answer: Answer, key = newKey()): Promise<Reply> {
    this.platform.answer({ operation }, spoiltBy(answer));
    try {
      return await ask(this.service, request, { key });
    } finally {
      this.platform.recover();
    }
  }

  usualOf({ route }: Site): Reply {
    return this.usual.get(route) as Reply;
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.platform.close();
  }

  /** Which accounts there are is kept for minutes: to be asked again, the directory is made anew. */
  private forgetAccounts({ nativeId }: Site): void {
    if (nativeId !== undefined) return;
    const { app, configuration } = this.service.service;
    const fresh = new AccountDirectory(app.get(ProviderRegistry), configuration.readDeadlineMs, app.get(Log));
    Object.assign(app.get(AccountDirectory), fresh);
  }
}
