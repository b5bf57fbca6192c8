import { EditError } from '../../server/edit-error.ts';
import type { Owner } from '../store/owners.ts';
import { type OwnerRole, type Permission, permissionOf } from './roles.ts';

/** An API user as an administrator makes one. */
export interface NewUser {
  readonly accessId: string;
  readonly secretKey: string;
  readonly token?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  /** The box "Include in Observations and False Positives"; default on. */
  readonly countsInFalsePositives?: boolean;
}

export interface ApiUser extends Required<Omit<NewUser, 'token'>> {
  readonly id: number;
  token: string | undefined;
  countsInFalsePositives: boolean;
  readonly organization: Owner;
  /** By owner id. */
  readonly roles: Map<string, OwnerRole>;
}

export const permissionIn = (user: ApiUser, owner: Owner): Permission =>
  permissionOf(user.roles.get(owner.id));

/** The API users of the instance, by access id. */
export class Users {
  readonly #byAccessId = new Map<string, ApiUser>();

  /** Throws EditError when the access id is taken. */
  add(user: NewUser, organization: Owner): ApiUser {
    if (this.#byAccessId.has(user.accessId))
      throw new EditError(`There is a user ${user.accessId} already`);
    const id = this.#byAccessId.size + 1;
    const added: ApiUser = {
      id,
      firstName: 'Api',
      lastName: `User ${id}`,
      countsInFalsePositives: true,
      ...user,
      token: user.token,
      organization,
      roles: new Map(),
    };
    this.#byAccessId.set(user.accessId, added);
    return added;
  }

  get(accessId: string): ApiUser | undefined {
    return this.#byAccessId.get(accessId);
  }

  withToken(token: string): ApiUser | undefined {
    return this.rows.find((user) => user.token === token);
  }

  get rows(): readonly ApiUser[] {
    return [...this.#byAccessId.values()];
  }
}
