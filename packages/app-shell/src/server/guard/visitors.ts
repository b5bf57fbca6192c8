import { createHmac, randomBytes } from 'node:crypto';
import {
  type Clock,
  type ConsoleSession,
  type ConsoleUser,
  type ConsoleUsers,
  type Instant,
  SECOND_MS,
} from '@intelbridge/core';

/** Somebody who is logged in at the console. */
export interface Visitor extends ConsoleUser {
  /** Stands for the session where the session itself must not: a keyed hash. */
  readonly sessionKey: string;
}

/** How long the console's word holds: who is logged out there is let in for so long at most. */
const KNOWN_MS = 60 * SECOND_MS;
const UNKNOWN_MS = 5 * SECOND_MS;
const KEPT = 2_000;

interface Asked {
  readonly answer: Promise<ConsoleUser | undefined>;
  until: Instant;
}

/** Who is behind a session, asked of the console and remembered briefly. Sessions themselves are not kept. */
export class Visitors {
  readonly #users: ConsoleUsers;
  readonly #clock: Clock;
  readonly #key = randomBytes(32);
  readonly #asked = new Map<string, Asked>();

  constructor(users: ConsoleUsers, clock: Clock) {
    this.#users = users;
    this.#clock = clock;
  }

  /** Undefined for a session that the console does not know. Rejects with VendorError if it does not say. */
  async visitorOf(session: ConsoleSession): Promise<Visitor | undefined> {
    const sessionKey = createHmac('sha256', this.#key).update(session.token).digest('base64url');
    const user = await this.#known(sessionKey, session);
    return user && { ...user, sessionKey };
  }

  #known(key: string, session: ConsoleSession): Promise<ConsoleUser | undefined> {
    const held = this.#asked.get(key);
    if (held !== undefined && held.until > this.#clock.now()) return held.answer;
    // No signal: others may wait for the same answer.
    const asked: Asked = { answer: this.#users.userOf(session), until: Number.POSITIVE_INFINITY };
    this.#asked.delete(key);
    this.#asked.set(key, asked);
    this.#forgetOldest();
    asked.answer.then(
      (user) => {
        asked.until = this.#clock.now() + (user === undefined ? UNKNOWN_MS : KNOWN_MS);
      },
      () => {
        if (this.#asked.get(key) === asked) this.#asked.delete(key);
      },
    );
    return asked.answer;
  }

  #forgetOldest(): void {
    const [oldest] = this.#asked.keys();
    if (this.#asked.size > KEPT && oldest !== undefined) this.#asked.delete(oldest);
  }
}
