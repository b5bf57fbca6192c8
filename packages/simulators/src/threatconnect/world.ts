import { knownSwitches } from '../server/known-switches.ts';
import type { Account } from './auth/account.ts';
import type { OwnerRole } from './auth/roles.ts';
import { type ApiUser, permissionIn, Users } from './auth/users.ts';
import {
  defaultBehaviour,
  fixedSwitches,
  type ThreatconnectBehaviour,
  type ThreatconnectChange,
} from './options.ts';
import { ExclusionLists } from './store/exclusion-lists.ts';
import { IndicatorStore } from './store/indicator-store.ts';
import { Names } from './store/names.ts';
import { type Owner, Owners } from './store/owners.ts';
import { parseVersion } from './version/platform-version.ts';

export interface Place {
  /** Above `/v2` and `/v3`, without a slash at its end. */
  readonly basePath: string;
  readonly isTls: boolean;
  readonly nowMs: () => number;
}

const ownOrganizationRole: OwnerRole = 'Standard User';

/** All state of one simulated instance. */
export class ThreatconnectWorld {
  readonly place: Place;
  readonly owners: Owners = new Owners();
  readonly users: Users = new Users();
  readonly mainUser: ApiUser;
  readonly store: IndicatorStore;
  readonly tags: Names = new Names();
  readonly exclusions: ExclusionLists = new ExclusionLists();
  #behaviour: ThreatconnectBehaviour;
  #lastId = 0;

  /** Throws RangeError for an unknown switch or a version that is none. */
  constructor(account: Account, behaviour: Partial<ThreatconnectBehaviour>, place: Place) {
    this.place = place;
    this.#behaviour = checked({
      ...defaultBehaviour,
      ...knownSwitches(behaviour, defaultBehaviour),
    });
    this.store = new IndicatorStore(this.#behaviour.firstId);
    const organization = this.owners.add(account.organization, 'Organization');
    this.mainUser = this.users.add(account, organization);
    this.mainUser.roles.set(organization.id, ownOrganizationRole);
  }

  get behaviour(): ThreatconnectBehaviour {
    return this.#behaviour;
  }

  get nowMs(): number {
    return this.place.nowMs();
  }

  /** Throws RangeError for a switch that is unknown or fixed; nothing is changed then. */
  change(change: ThreatconnectChange): void {
    const fixed = fixedSwitches.find((name) => name in change);
    if (fixed !== undefined) throw new RangeError(`The switch ${fixed} is fixed at start`);
    this.#behaviour = checked({ ...this.#behaviour, ...knownSwitches(change, defaultBehaviour) });
  }

  /** A fresh id for an attribute or group. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  visibleOwners(user: ApiUser): readonly Owner[] {
    return this.owners.rows.filter((owner) => permissionIn(user, owner) !== 'NONE');
  }
}

function checked(behaviour: ThreatconnectBehaviour): ThreatconnectBehaviour {
  parseVersion(behaviour.platform);
  if (!/^\d+$/.test(behaviour.firstId)) throw new RangeError('firstId is not a whole number');
  return behaviour;
}
