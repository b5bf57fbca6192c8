import { randomBytes } from 'node:crypto';

/** Who a token belongs to. `id` is the client id or the e-mail address; collections are shared by it. */
export interface Principal {
  readonly kind: 'client' | 'user';
  readonly id: string;
}

export interface Grant {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly lifetimeSeconds: number;
  readonly principal: Principal;
}

interface Lifetimes {
  readonly accessSeconds: number;
  readonly refreshSeconds: number;
}

interface Held {
  readonly principal: Principal;
  readonly expiresMs: number;
}

/** Access and refresh tokens that were given out. */
export class Tokens {
  readonly #nowMs: () => number;
  readonly #access = new Map<string, Held>();
  readonly #refresh = new Map<string, Held>();
  readonly #issued = new Map<string, Principal>();

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  issue(principal: Principal, { accessSeconds, refreshSeconds }: Lifetimes): Grant {
    const accessToken = randomBytes(20).toString('hex');
    const refreshToken = randomBytes(20).toString('hex');
    const now = this.#nowMs();
    this.#access.set(accessToken, { principal, expiresMs: now + accessSeconds * 1000 });
    this.#issued.set(accessToken, principal);
    this.#refresh.set(refreshToken, { principal, expiresMs: now + refreshSeconds * 1000 });
    return { accessToken, refreshToken, lifetimeSeconds: accessSeconds, principal };
  }

  /** Whose access token this is, unless it has run out. */
  holder(accessToken: string): Principal | undefined {
    const held = this.#access.get(accessToken);
    return held !== undefined && held.expiresMs > this.#nowMs() ? held.principal : undefined;
  }

  /** Who an access token was given to, be it good for anything still or not. */
  issuedTo(accessToken: string): Principal | undefined {
    return this.#issued.get(accessToken);
  }

  /** Whose refresh token this is, unless it has run out. */
  refreshHolder(refreshToken: string): Principal | undefined {
    const held = this.#refresh.get(refreshToken);
    return held !== undefined && held.expiresMs > this.#nowMs() ? held.principal : undefined;
  }

  /** A refresh token is good for one use. */
  useUp(refreshToken: string): void {
    this.#refresh.delete(refreshToken);
  }

  revoke(accessToken: string): void {
    this.#access.delete(accessToken);
  }

  /** Makes every access token invalid at once, as a restart of the appliance can. Refresh tokens stay. */
  revokeAll(): void {
    this.#access.clear();
  }
}
