import type { Clock } from '@intelbridge/core';
import type { Credentials, SignedRequest } from '@intelbridge/vendor-http';
import type { ThreatconnectGrant } from '../threatconnect.config.ts';
import { signature } from './signature.ts';

/** Signs every request and every try anew, as the platform allows five minutes; or sends a token. */
export class ThreatconnectAuth implements Credentials {
  readonly #grant: ThreatconnectGrant;
  readonly #clock: Clock;

  constructor(grant: ThreatconnectGrant, clock: Clock) {
    this.#grant = grant;
    this.#clock = clock;
  }

  async headers(
    _signal: AbortSignal,
    request: SignedRequest,
  ): Promise<Readonly<Record<string, string>>> {
    if (this.#grant.kind === 'token') {
      return { authorization: `TC-Token ${this.#grant.token.reveal()}` };
    }
    const { accessId, secretKey } = this.#grant;
    const timestamp = String(Math.floor(this.#clock.now() / 1_000));
    const signed = signature(request, timestamp, secretKey.reveal());
    return { authorization: `TC ${accessId}:${signed}`, timestamp };
  }
}
