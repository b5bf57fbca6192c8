import type { ApiUser } from '../auth/users.ts';

/** A made-up name that others see in a Community. */
const pseudonym = ({ id }: ApiUser): string => `api-user-${id}`;

export const v2User = (user: ApiUser): object => ({
  userName: user.accessId,
  firstName: user.firstName,
  lastName: user.lastName,
  pseudonym: pseudonym(user),
  role: 'Api User',
});

export const v3User = (user: ApiUser): Record<string, unknown> => ({
  id: user.id,
  userName: user.accessId,
  firstName: user.firstName,
  lastName: user.lastName,
  pseudonym: pseudonym(user),
  owner: user.organization.name,
});

export const fullName = ({ firstName, lastName }: ApiUser): string => `${firstName} ${lastName}`;
