import type { ConsoleSession, ConsoleUser } from '@intelbridge/core';
import { consoleUsersContract } from '@intelbridge/core/contract';
import { MemoryConsoleUsers } from '@intelbridge/core/fakes';

/** Each breaks one promise about users; the contract has to notice. */
class MakesEverybodyAdmin extends MemoryConsoleUsers {
  override async userOf(session: ConsoleSession): Promise<ConsoleUser | undefined> {
    const user = await super.userOf(session);
    return user && { ...user, isAdmin: true };
  }
}

class RemembersForEver extends MemoryConsoleUsers {
  readonly #seen = new Map<string, ConsoleUser>();

  override logIn(name: string, rights: { isAdmin?: boolean }): ConsoleSession {
    const session = super.logIn(name, rights);
    this.#seen.set(session.token, { name, isAdmin: rights.isAdmin ?? false });
    return session;
  }

  override async userOf({ token }: ConsoleSession): Promise<ConsoleUser | undefined> {
    return this.#seen.get(token);
  }
}

class KnowsOneUser extends MemoryConsoleUsers {
  #last: ConsoleUser | undefined;

  override async userOf(session: ConsoleSession): Promise<ConsoleUser | undefined> {
    this.#last ??= await super.userOf(session);
    return this.#last;
  }
}

const BROKEN = { MakesEverybodyAdmin, RemembersForEver, KnowsOneUser };

for (const [name, Broken] of Object.entries(BROKEN)) {
  consoleUsersContract({
    name,
    open: async () => {
      const users = new Broken();
      return {
        users,
        logIn: async (who) => ({
          name: who,
          session: users.logIn(who, { isAdmin: who === 'admin' }),
        }),
        logOutAll: async () => users.logOutAll(),
        close: async () => undefined,
      };
    },
  });
}
