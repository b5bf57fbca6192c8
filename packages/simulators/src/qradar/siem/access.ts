import { EditError } from '../../server/edit-error.ts';
import type { SiemBehaviour } from './siem-behaviour.ts';

export interface Login {
  readonly name: string;
  readonly password: string;
}

export interface User {
  readonly id: number;
  readonly username: string;
  readonly password: string;
  readonly roleId: number;
}

/** What the browser has as cookies; an app sends both on as headers. */
export interface Session {
  readonly SEC: string;
  readonly QRadarCSRF: string;
}

interface OpenSession extends Session {
  readonly username: string;
}

interface Asker {
  readonly kind: 'service' | 'user';
  readonly name: string;
}

export const ADMIN_ROLE = 1;
export const ANALYST_ROLE = 2;
/** Has the analyst's capabilities and no permission for apps; only consoles with a user interface have it. */
export const HELPDESK_ROLE = 3;

type Capabilities = Pick<SiemBehaviour, 'serviceCapabilities' | 'analystCapabilities'>;

/** Users, their roles and their sessions. */
export class Access {
  readonly #users: User[];
  readonly #capabilities: () => Capabilities;
  readonly #sessions = new Map<string, OpenSession>();
  #opened = 0;

  constructor(admin: Login, analyst: Login, capabilities: () => Capabilities) {
    this.#users = [
      { id: 1, username: admin.name, password: admin.password, roleId: ADMIN_ROLE },
      { id: 2, username: analyst.name, password: analyst.password, roleId: ANALYST_ROLE },
    ];
    this.#capabilities = capabilities;
  }

  get users(): readonly User[] {
    return this.#users;
  }

  addUser({ name, password }: Login, roleId: number): User {
    const user = { id: this.#users.length + 1, username: name, password, roleId };
    this.#users.push(user);
    return user;
  }

  userNamed(name: string): User | undefined {
    return this.users.find(({ username }) => username === name);
  }

  /** The user of an `Authorization: Basic` header. */
  userOfLogin(base64: string): User | undefined {
    return this.users.find(
      ({ username, password }) =>
        Buffer.from(`${username}:${password}`).toString('base64') === base64,
    );
  }

  /** Logs a user in at the user interface. Throws EditError for a user that does not exist. */
  openSession(username: string): Session {
    if (this.userNamed(username) === undefined) throw new EditError(`There is no user ${username}`);
    this.#opened += 1;
    const SEC = `5eed0000-0000-4000-9000-${String(this.#opened).padStart(12, '0')}`;
    const QRadarCSRF = `5eed0000-0000-4000-a000-${String(this.#opened).padStart(12, '0')}`;
    this.#sessions.set(SEC, { SEC, QRadarCSRF, username });
    return { SEC, QRadarCSRF };
  }

  /** Logs everybody out. */
  endSessions(): void {
    this.#sessions.clear();
  }

  session(token: string | null): OpenSession | undefined {
    return this.#sessions.get(token ?? '');
  }

  roleOf({ kind, name }: Asker): number {
    return kind === 'service' ? ADMIN_ROLE : (this.userNamed(name)?.roleId ?? ANALYST_ROLE);
  }

  capabilitiesOf(asker: Asker): readonly string[] {
    const { serviceCapabilities, analystCapabilities } = this.#capabilities();
    if (asker.kind === 'service') return serviceCapabilities;
    return this.roleOf(asker) === ADMIN_ROLE ? ['ADMIN'] : analystCapabilities;
  }

  /** A role cannot have `SEM.ASSIGNOFFENSE` without `SEM`, so the first stands for both. */
  may(asker: Asker, capability: string): boolean {
    return this.capabilitiesOf(asker).some(
      (held) => held === 'ADMIN' || held === capability || held.startsWith(`${capability}.`),
    );
  }
}
