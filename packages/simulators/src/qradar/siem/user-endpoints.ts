import { oldFilterError } from '../errors/old-set-errors.ts';
import { type FilterFields, plainField } from '../filter/filter-field.ts';
import { type Answer, type Call, type Endpoint, ok, pathNumber } from '../http/endpoint.ts';
import { listed, treeOf } from '../listing/list-rows.ts';
import type { User } from './access.ts';
import { badUserSort, resourceMissing, unknownUserSort } from './siem-errors.ts';

interface UserRow {
  readonly id: number;
  readonly username: string;
  readonly email: string;
  readonly description: string;
  readonly user_role_id: number;
  readonly security_profile_id: number;
  readonly tenant_id: null;
  readonly locale_id: string;
  readonly enable_popup_notifications: boolean;
  readonly inactivity_timeout: number;
  readonly password_creation_time: number;
  readonly notification_flag: null;
  readonly display_theme: string;
  readonly allow_system_authentication_fallback: boolean;
  readonly local_only_account: boolean;
}

const sortable = { sortable: true } as const;
const unsortable = { filterable: false } as const;

/** Which of them may be filtered and sorted by is not known; taken to be the plain ones. */
const userFields: FilterFields<UserRow> = {
  id: plainField('id', 'number', sortable),
  username: plainField('username', 'text', sortable),
  email: plainField('email', 'text', sortable),
  description: plainField('description', 'text', sortable),
  user_role_id: plainField('user_role_id', 'number', sortable),
  security_profile_id: plainField('security_profile_id', 'number', sortable),
  tenant_id: plainField('tenant_id', 'number', sortable),
  locale_id: plainField('locale_id', 'text', sortable),
  enable_popup_notifications: plainField('enable_popup_notifications', 'boolean', unsortable),
  inactivity_timeout: plainField('inactivity_timeout', 'number', unsortable),
  password_creation_time: plainField('password_creation_time', 'number', unsortable),
  notification_flag: plainField('notification_flag', 'text', unsortable),
  display_theme: plainField('display_theme', 'text', unsortable),
  allow_system_authentication_fallback: plainField(
    'allow_system_authentication_fallback',
    'boolean',
    unsortable,
  ),
  local_only_account: plainField('local_only_account', 'boolean', unsortable),
};

const known = () => treeOf(userFields);
const path = '/config/access/users';

export const userEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path,
    since: '12.0',
    parameters: [{ name: 'current_user', place: 'query', type: 'boolean' }],
    fieldsIn: 'query',
    known,
    ranged: true,
    filterError: oldFilterError,
    sortError: (problem) => (problem === 'unknown' ? unknownUserSort() : badUserSort()),
    answer: listUsers,
  },
  {
    method: 'GET',
    path: `${path}/{id}`,
    since: '12.0',
    parameters: [pathNumber()],
    fieldsIn: 'query',
    known,
    answer: (call) => {
      const user = visibleUsers(call).find(({ id }) => id === Number(call.path('id')));
      if (user === undefined) throw resourceMissing('user');
      return ok(toRow(user, call));
    },
  },
];

/** An authorized service is no user: the current one is nobody then. */
function listUsers(call: Call): Answer {
  const { query, caller } = call;
  const onlySelf = query('current_user')?.toLowerCase() === 'true';
  const users = visibleUsers(call).filter(
    ({ username }) => !onlySelf || (caller.kind === 'user' && username === caller.name),
  );
  return listed(
    users.map((user) => toRow(user, call)),
    userFields,
    call,
  );
}

/** An administrator sees all, others themselves. */
function visibleUsers({ world, caller }: Call): readonly User[] {
  const { access } = world;
  if (access.may(caller, 'ADMIN')) return access.users;
  return access.users.filter(({ username }) => caller.kind === 'user' && username === caller.name);
}

const toRow = ({ id, username, roleId }: User, { world }: Call): UserRow => ({
  id,
  username,
  email: `${username}@example.com`,
  description: '',
  user_role_id: roleId,
  security_profile_id: 1,
  tenant_id: null,
  locale_id: 'en',
  enable_popup_notifications: true,
  inactivity_timeout: 1_800_000,
  password_creation_time: world.startedMs,
  notification_flag: null,
  display_theme: 'LIGHT',
  allow_system_authentication_fallback: true,
  local_only_account: false,
});
