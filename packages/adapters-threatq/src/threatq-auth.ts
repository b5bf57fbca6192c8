import { type Clock, isVendorError, type Log, VendorError } from '@intelbridge/core';
import { type Credentials, SharedCall, type VendorClient } from '@intelbridge/vendor-http';
import { type LoginCall, loginCall, refreshCall } from './login-call.ts';
import type { ThreatqGrant } from './threatq.config.ts';
import { tokenReply } from './token.schema.ts';
import { type Token, toToken } from './token.ts';

const INVALID: Readonly<Record<ThreatqGrant['kind'], string>> = {
  client:
    'ThreatQ Credentials Are Invalid. Check the address, client id and client secret in the ThreatQ settings; a new ' +
    'client is made on the ThreatQ host with `php artisan threatq:oauth2-client`.',
  user:
    'ThreatQ Credentials Are Invalid. Check the address, client id, email and password in the ThreatQ settings; the ' +
    'client id of user accounts is shown in ThreatQ under Settings > OAuth Management.',
};

export interface ThreatqAuthOptions {
  /** A client without credentials, for `POST /api/token`. */
  readonly client: VendorClient;
  readonly grant: ThreatqGrant;
  readonly clock: Clock;
  readonly log: Log;
}

/** Bearer tokens of one account: fetched when first needed, renewed in time, one login for any number of callers. */
export class ThreatqAuth implements Credentials {
  readonly #options: ThreatqAuthOptions;
  readonly #renewal: SharedCall<Token> = new SharedCall((signal) => this.#renew(signal));
  #token: Token | undefined;

  constructor(options: ThreatqAuthOptions) {
    this.#options = options;
  }

  /** Rejects with VendorError, of kind `auth` when ThreatQ refuses the credentials. */
  async headers(signal?: AbortSignal): Promise<Readonly<Record<string, string>>> {
    const held = this.#token;
    const fresh = held !== undefined && this.#options.clock.now() < held.renewAt;
    return bearer(fresh ? held : await this.#renewal.run(signal));
  }

  /** A refused token is dropped and not refreshed: what else became of the session is unknown, so log in anew. */
  async refused(sent: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<boolean> {
    const held = this.#token;
    if (held !== undefined && Object.values(sent).includes(bearer(held).authorization)) {
      this.#token = undefined;
    }
    await this.headers(signal);
    return true;
  }

  async #renew(signal: AbortSignal): Promise<Token> {
    const token = (await this.#refreshed(signal)) ?? (await this.#login(signal));
    this.#token = token;
    return token;
  }

  /** Undefined if there is nothing to refresh or ThreatQ will not: the vendor's app 1.3.6 stopped for good there. */
  async #refreshed(signal: AbortSignal): Promise<Token | undefined> {
    const held = this.#token;
    if (held?.refresh === undefined) return undefined;
    const call = refreshCall(this.#options.grant, { ...held, refresh: held.refresh });
    try {
      return await this.#ask(call, false, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (!isVendorError(error)) throw error;
      this.#options.log('info', 'ThreatQ did not renew the session; logging in again', {
        kind: error.kind,
      });
      return undefined;
    }
  }

  async #login(signal: AbortSignal): Promise<Token> {
    const { grant } = this.#options;
    try {
      return await this.#ask(loginCall(grant), true, signal);
    } catch (error) {
      if (!isVendorError(error) || error.kind !== 'auth') throw error;
      const { status } = error;
      throw new VendorError('auth', 'ThreatQ', INVALID[grant.kind], { cause: error, status });
    }
  }

  /** A refresh token may be good for one use only, so a refresh is not repeated. */
  async #ask(call: LoginCall, repeatable: boolean, signal: AbortSignal): Promise<Token> {
    const { client, clock } = this.#options;
    const askedAt = clock.now();
    const reply = await client.call({
      ...call,
      method: 'POST',
      path: '/api/token',
      schema: tokenReply,
      repeatable,
      signal,
    });
    return toToken(reply.data, askedAt);
  }
}

const bearer = ({ access }: Token) => ({ authorization: `Bearer ${access}` });
