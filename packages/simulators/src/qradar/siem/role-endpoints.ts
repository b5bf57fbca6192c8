import { oldFilterError } from '../errors/old-set-errors.ts';
import { type FilterFields, plainField } from '../filter/filter-field.ts';
import type { Answer, Call, Endpoint } from '../http/endpoint.ts';
import { pathNumber } from '../http/endpoint.ts';
import { listed, treeOf, unsorted } from '../listing/list-rows.ts';
import { isAtLeast } from '../version/api-version.ts';
import { ADMIN_ROLE, ANALYST_ROLE, HELPDESK_ROLE } from './access.ts';
import { actorOffenseMissing, badActorSort } from './siem-errors.ts';

interface Role {
  readonly id: number;
  readonly name: string;
  readonly capabilities: readonly Capability[];
}

interface Capability {
  readonly application_id: number | null;
  readonly name: string;
  readonly description: string;
}

interface Actor {
  readonly user_id: number;
  readonly username: string;
  readonly description: string;
}

const roleFields: FilterFields<Role> = {
  id: plainField('id', 'number'),
  name: plainField('name', 'text'),
};

const actorFields: FilterFields<Actor> = {
  user_id: plainField('user_id', 'number', { sortable: true }),
  username: plainField('username', 'text', { sortable: true }),
  description: plainField('description', 'text', { sortable: true }),
};

export const roleEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/config/access/user_roles',
    since: '12.0',
    parameters: [
      { name: 'current_user_role', place: 'query', type: 'boolean' },
      { name: 'contains', place: 'query', type: 'text' },
    ],
    fieldsIn: 'query',
    known: () => ({
      ...treeOf(roleFields),
      capabilities: { application_id: true, name: true, description: true },
    }),
    ranged: true,
    filterError: oldFilterError,
    answer: listRoles,
  },
  {
    method: 'GET',
    path: '/siem/offenses/{offense_id}/assignable_actors',
    since: '16.0',
    parameters: [pathNumber('offense_id')],
    fieldsIn: 'query',
    known: () => treeOf(actorFields),
    ranged: true,
    filterError: oldFilterError,
    sortError: badActorSort,
    answer: listActors,
  },
];

/** Administrators get all roles, others their own; `current_user_role` came with version 21.0. */
function listRoles(call: Call): Answer {
  const { world, query, caller, version } = call;
  const { access, behaviour } = world;
  const current = access.roleOf(caller);
  const isOwnOnly =
    isAtLeast(version, '21.0') && query('current_user_role')?.toLowerCase() === 'true';
  const sees = (id: number) => (access.may(caller, 'ADMIN') && !isOwnOnly) || id === current;
  const wanted = query('contains');
  const rows = [
    toRole(ADMIN_ROLE, 'Admin', ['ADMIN']),
    toRole(ANALYST_ROLE, 'Analyst', behaviour.analystCapabilities),
    ...(access.users.some(({ roleId }) => roleId === HELPDESK_ROLE)
      ? [toRole(HELPDESK_ROLE, 'Help Desk', behaviour.analystCapabilities)]
      : []),
  ].filter(
    ({ id, capabilities }) =>
      sees(id) && (wanted === undefined || capabilities.some(({ name }) => name === wanted)),
  );
  return unsorted(rows, roleFields, call);
}

const toRole = (id: number, name: string, capabilities: readonly string[]): Role => ({
  id,
  name,
  capabilities: capabilities.map((capability) => ({
    application_id: null,
    name: capability,
    description: capability,
  })),
});

/** Whoever is assignable to one offense is to all of them here. */
function listActors(call: Call): Answer {
  const { world, path } = call;
  if (world.offenses.get(Number(path('offense_id'))) === undefined) throw actorOffenseMissing();
  const rows = world.access.users.map(
    ({ id, username }): Actor => ({ user_id: id, username, description: '' }),
  );
  return listed(rows, actorFields, call);
}
