import type { ConsoleSession, ConsoleUser, ConsoleUsers } from '@intelbridge/core';

/** Sessions of a console, in memory. */
export class MemoryConsoleUsers implements ConsoleUsers {
  readonly #users = new Map<string, ConsoleUser>();
  /** Thrown at every question, where set. */
  failure: Error | undefined;
  /** How often it was asked. */
  asked = 0;

  logIn(name: string, { isAdmin = false } = {}): ConsoleSession {
    const token = `session-of-${name}-${this.#users.size + 1}`;
    this.#users.set(token, { name, isAdmin });
    return { token, proof: `proof-of-${name}` };
  }

  logOutAll(): void {
    this.#users.clear();
  }

  async userOf({ token }: ConsoleSession, signal?: AbortSignal): Promise<ConsoleUser | undefined> {
    signal?.throwIfAborted();
    this.asked += 1;
    if (this.failure !== undefined) throw this.failure;
    return this.#users.get(token);
  }
}
