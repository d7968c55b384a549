import type { AxiosInstance } from 'axios';
import type { Action } from '../billing/actions.js';
import type { BillingProvider } from './billing-provider.js';
import type { Values, Variable, Variables } from './variable.js';

/** A platform’s token, read when it is needed. It is kept nowhere else. */
export interface Credential {
  /** `fresh` checks whether its file has changed, even if it was checked a moment ago. */
  read(fresh: boolean): Promise<{ value: string } | { problem: string }>;
}

/** The variables that every platform has. */
export type CommonVariables = Variables & {
  /** Makes the platform live. */
  readonly credential: Variable<string>;
  /** The same from a file, which is read again when it changes. */
  readonly credentialFile: Variable<string>;
  /** Where its API is. Without a default it is required. */
  readonly url: Variable<string>;
  /**
   * Only these organisations exist here. Not set: ask the platform. A provider whose token is one organisation has no
   * such variable: the platform is not told an id, so a wrong one would show another account’s money.
   */
  readonly organizationIds?: Variable<string[]>;
};

/** What a provider is made from. */
interface ProviderSettings<V extends CommonVariables = CommonVariables> {
  /** Without a slash at the end: the platform, or its sandbox. */
  readonly baseUrl: string;
  readonly credential: Credential;
  readonly values: Values<V>;
}

/** A stand-in that runs in this process. */
export interface RunningSandbox {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

interface SandboxOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly host?: string;
  readonly now?: () => Date;
}

/** An id that exists in the sandbox, for people to try. */
export interface Example {
  readonly summary: string;
  readonly value: string;
}

/** What the documentation’s examples name: all of it exists in the sandbox. */
export interface ProviderExamples {
  readonly account: Example;
  /** Another account, for actions that the first one cannot show. */
  readonly accountFor?: Partial<Record<Action, Example>>;
  /** Ids below an account, by the parameter’s name: `invoiceId`, `paymentMethodId`, `clusterId`. */
  readonly ids: Readonly<Record<string, Example>>;
  /** Inputs of native operations, by the names that tools use. */
  readonly native: Readonly<Record<string, Example>>;
}

/**
 * One platform: everything that the service knows of it before it runs. The configuration, the start, the banner,
 * `SANDBOX`, `.env.example`, the README’s table, the sandbox runner and the documentation iterate over the list of
 * definitions in `providers/definitions.ts`.
 */
export interface ProviderDefinition<V extends CommonVariables = CommonVariables> {
  /** The part of an account’s id before the dot: lower case, no dot. */
  readonly id: string;
  /** For people. */
  readonly name: string;
  /** In the order in which they are documented. */
  readonly variables: V;
  /** Sentences about values that are valid one by one and wrong together; empty where all is well. */
  contradictions?(values: Values<V>): string[];
  create(settings: ProviderSettings<V>, http: AxiosInstance): BillingProvider;
  /** The stand-in; it is loaded when it is started. `port` is where `npm run sandbox` serves it. */
  readonly sandbox: { readonly port: number; start(options?: SandboxOptions): Promise<RunningSandbox> };
  readonly examples: ProviderExamples;
}
