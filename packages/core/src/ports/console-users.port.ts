/** What a browser shows a console, and with it us, to be let in. Never kept, never logged. */
export interface ConsoleSession {
  readonly token: string;
  /** The console's own proof that a request comes from its pages; undefined where the browser has none. */
  readonly proof: string | undefined;
}

/** Who somebody is at the console. */
export interface ConsoleUser {
  readonly name: string;
  /** May change what holds for everybody. */
  readonly isAdmin: boolean;
}

/** Driven port: whose sessions these are, by the console's own word. */
export interface ConsoleUsers {
  /** Undefined if the console does not know the session (any more), or if it is nobody's. Rejects with VendorError if it does not say. */
  userOf(session: ConsoleSession, signal?: AbortSignal): Promise<ConsoleUser | undefined>;
}
