import { createHmac, randomBytes } from 'node:crypto';
import {
  BoundedMap,
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
/** Who comes again after that is asked about while the last word still holds, so that nobody has to wait. */
const RENEWED_MS = 30 * SECOND_MS;
const UNKNOWN_MS = 5 * SECOND_MS;
const KEPT = 2_000;
const FOREVER = Number.POSITIVE_INFINITY;

interface Asked {
  readonly answer: Promise<ConsoleUser | undefined>;
  until: Instant;
  /** From then on it is asked anew; never for who is unknown. */
  renewFrom: Instant;
}

/** Who is behind a session, asked of the console and remembered briefly. Sessions themselves are not kept. */
export class Visitors {
  readonly #users: ConsoleUsers;
  readonly #clock: Clock;
  readonly #key = randomBytes(32);
  readonly #asked = new BoundedMap<string, Asked>(KEPT);

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
    const now = this.#clock.now();
    if (held === undefined || held.until <= now) return this.#ask(key, session);
    if (held.renewFrom <= now) this.#renew(key, session, held);
    return held.answer;
  }

  #ask(key: string, session: ConsoleSession): Promise<ConsoleUser | undefined> {
    // No signal: others may wait for the same answer.
    const answer = this.#users.userOf(session);
    const asked: Asked = { answer, until: FOREVER, renewFrom: FOREVER };
    this.#asked.set(key, asked);
    answer.then(
      (user) => this.#date(asked, user),
      () => {
        if (this.#asked.get(key) === asked) this.#asked.delete(key);
      },
    );
    return answer;
  }

  /** The last word holds until there is a new one, but not for longer than it would have. */
  #renew(key: string, session: ConsoleSession, held: Asked): void {
    held.renewFrom = FOREVER;
    const answer = this.#users.userOf(session);
    answer.then(
      (user) => {
        if (this.#asked.get(key) !== held) return;
        const asked = { answer, until: FOREVER, renewFrom: FOREVER };
        this.#date(asked, user);
        this.#asked.set(key, asked);
      },
      // Whoever comes when the last word is over asks again, and is told.
      () => undefined,
    );
  }

  #date(asked: Asked, user: ConsoleUser | undefined): void {
    const now = this.#clock.now();
    asked.until = now + (user === undefined ? UNKNOWN_MS : KNOWN_MS);
    if (user !== undefined) asked.renewFrom = now + RENEWED_MS;
  }
}
