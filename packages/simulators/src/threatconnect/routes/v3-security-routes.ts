import { type Call, param, type Route, v3 } from '../http/call.ts';
import type { JsonObject } from '../http/json-object.ts';
import { notFound } from '../http/refusal.ts';
import { v3Success } from '../http/reply.ts';
import { rawNumber } from '../render/json-numbers.ts';
import { v3Owner } from '../render/owner-json.ts';
import { v3User } from '../render/user-json.ts';
import type { ExclusionList } from '../store/exclusion-lists.ts';
import { objectVocabulary } from '../tql/object-vocabulary.ts';
import { since } from '../version/platform-version.ts';
import { v3List } from './v3-paging.ts';
import { sortingOf, tqlOf } from './v3-query.ts';

const permissions = ['permIndicator', 'permGroup', 'permTag', 'permAttribute'] as const;

const ownerWords = objectVocabulary({
  id: 'id',
  name: 'text',
  ownerName: 'text',
  type: 'any-case',
  ownerRole: 'text',
  ...Object.fromEntries(permissions.map((name) => [name, 'text' as const])),
});

const userWords = objectVocabulary({
  id: 'id',
  userName: 'text',
  firstName: 'text',
  lastName: 'text',
  owner: 'text',
});

const ownersOf = ({ world, user }: Call): JsonObject[] =>
  world.visibleOwners(user).map((owner) => v3Owner(owner, user, world.behaviour.platform));

const usersOf = ({ world, user }: Call): JsonObject[] =>
  world.users.rows.filter((each) => each.organization === user.organization).map(v3User);

/** A list of `rows` and one of them by its id. */
const listAndOne = (
  path: string,
  rows: (call: Call) => JsonObject[],
  vocabulary: typeof ownerWords,
): Route[] => [
  v3('GET', path, (call) => {
    const found = rows(call).filter(tqlOf(call, vocabulary).test);
    const order = sortingOf(call, vocabulary);
    return v3List(call, order === undefined ? found : found.toSorted(order), (row) => row);
  }),
  v3('GET', `${path}/:id`, (call) => {
    const data = rows(call).find(({ id }) => JSON.stringify(id) === param(call, 'id'));
    if (data === undefined) throw notFound();
    return v3Success({ data });
  }),
];

function exclusionJson(call: Call, list: ExclusionList): object {
  const { id, name, owner, fixed, blocks } = list;
  const collection = (values: readonly string[]): object => ({
    data: values.map((value) => ({ value })),
    count: values.length,
  });
  const withValues = call.query.getAll('fields').includes('values');
  return {
    id,
    ...(owner === undefined ? {} : { owner: owner.name, ownerId: rawNumber(owner.id) }),
    name,
    description: `${fixed.length} fixed, ${blocks.length} variable`,
    ...(withValues ? { fixedValues: collection(fixed), variableValues: collection(blocks) } : {}),
    active: true,
    managed: false,
  };
}

const exclusionsOf = ({ world, user }: Call): readonly ExclusionList[] =>
  world.exclusions.rows.filter(
    ({ owner }) => owner === undefined || world.visibleOwners(user).includes(owner),
  );

export const v3SecurityRoutes: readonly Route[] = [
  ...listAndOne('/security/owners', ownersOf, ownerWords),
  ...listAndOne('/security/users', usersOf, userWords),
  v3(
    'GET',
    '/security/exclusionLists',
    (call) => v3List(call, exclusionsOf(call), (list) => exclusionJson(call, list)),
    since.exclusionLists,
  ),
  v3(
    'GET',
    '/security/exclusionLists/:id',
    (call) => {
      const list = exclusionsOf(call).find(({ id }) => String(id) === param(call, 'id'));
      if (list === undefined) throw notFound();
      return v3Success({ data: exclusionJson(call, list) });
    },
    since.exclusionLists,
  ),
];
