import { EditError } from '../../server/edit-error.ts';
import { isRole, type OwnerRole } from '../auth/roles.ts';
import type { ApiUser, NewUser } from '../auth/users.ts';
import type { NewExclusionList } from '../store/exclusion-lists.ts';
import type { Indicator } from '../store/indicator.ts';
import type { Owner, OwnerType } from '../store/owners.ts';
import { typeNamed } from '../types/indicator-types.ts';
import { valuesOfSummary } from '../types/indicator-values.ts';
import type { ThreatconnectWorld } from '../world.ts';
import { applyDetails } from './apply-details.ts';
import type { IndicatorDetails, NewIndicator } from './new-indicator.ts';

/** An owner as an administrator makes one. */
export interface NewOwner {
  readonly name: string;
  readonly type: OwnerType;
  /** Digits; the next free number when left out. */
  readonly id?: string;
  /** The first user's role there; `Contributor` when left out, `null` for an owner it does not see. */
  readonly role?: OwnerRole | null;
}

/** Changes at the platform that go past the API. */
export class PlatformEdits {
  readonly #world: ThreatconnectWorld;
  #tokens = 1;

  constructor(world: ThreatconnectWorld) {
    this.#world = world;
  }

  /** Returns the id. Throws EditError for a name or id that is taken. */
  addOwner({ name, type, id, role = 'Contributor' }: NewOwner): string {
    if (id !== undefined && !/^\d+$/.test(id)) throw new EditError(`${id} is not an owner's id`);
    const owner = this.#world.owners.add(name, type, id);
    if (role !== null) this.setRole(name, role);
    return owner.id;
  }

  /** Changes a role of the first user, or of another by access id; `null` takes it away. Throws EditError. */
  setRole(ownerName: string, role: OwnerRole | null, accessId?: string): void {
    const { mainUser } = this.#world;
    const user = accessId === undefined ? mainUser : this.#user(accessId);
    const { id } = this.#owner(ownerName);
    if (role === null) user.roles.delete(id);
    else if (isRole(role)) user.roles.set(id, role);
    else throw new EditError(`There is no role ${String(role)}`);
  }

  /** Another API user of the first user's Organization, with its roles. Throws EditError for an access id that is taken. */
  addUser(user: NewUser): void {
    const { users, mainUser } = this.#world;
    const added = users.add(user, mainUser.organization);
    for (const [owner, role] of mainUser.roles) added.roles.set(owner, role);
  }

  /** The box "Include in Observations and False Positives". Throws EditError. */
  countReports(counts: boolean, accessId?: string): void {
    const user = accessId === undefined ? this.#world.mainUser : this.#user(accessId);
    user.countsInFalsePositives = counts;
  }

  /** A new token for the first user; the one before stops working. */
  renewToken(): string {
    this.#tokens += 1;
    const token = `APIV2:1:made-up:${this.#tokens}:cmVuZXdlZA==`;
    this.#world.mainUser.token = token;
    return token;
  }

  /** Throws EditError for an owner that is not there. */
  addExclusionList(list: NewExclusionList): void {
    const owner = list.owner === undefined ? undefined : this.#owner(list.owner);
    this.#world.exclusions.add(list, owner);
  }

  /** Returns the id; what the owner has already is changed. Throws EditError for a type, value or owner that cannot be. */
  addIndicator(indicator: NewIndicator): string {
    const { type: typeName, value, owner: ownerName, ...details } = indicator;
    const { dateAddedMs, lastModifiedMs, ...rest } = details;
    const { store, nowMs, mainUser } = this.#world;
    const type = typeNamed(typeName);
    if (type === undefined) throw new EditError(`There is no type ${typeName}`);
    const values = valuesOfSummary(type, value);
    if (values === undefined) throw new EditError(`${value} is not a value of ${type.name}`);
    const owner = ownerName === undefined ? mainUser.organization : this.#owner(ownerName);
    const known = store.inOwner(type, values, owner);
    const copy = known ?? store.add(type, values, owner, dateAddedMs ?? nowMs);
    applyDetails(copy, rest, this.#world);
    copy.lastModifiedMs = lastModifiedMs ?? nowMs;
    return copy.id;
  }

  /** Throws EditError for an id that does not exist or a label that is none. */
  update(id: string, details: IndicatorDetails): void {
    const copy = this.#indicator(id);
    applyDetails(copy, details, this.#world);
    copy.lastModifiedMs = this.#world.nowMs;
  }

  /** Throws EditError for an id that does not exist. */
  remove(id: string): void {
    this.#world.store.remove(this.#indicator(id), this.#world.nowMs);
  }

  #indicator(id: string): Indicator {
    const found = this.#world.store.get(id);
    if (found === undefined) throw new EditError(`There is no indicator ${id}`);
    return found;
  }

  #owner(name: string): Owner {
    const found = this.#world.owners.named(name);
    if (found === undefined) throw new EditError(`There is no owner ${name}`);
    return found;
  }

  #user(accessId: string): ApiUser {
    const found = this.#world.users.get(accessId);
    if (found === undefined) throw new EditError(`There is no user ${accessId}`);
    return found;
  }
}
