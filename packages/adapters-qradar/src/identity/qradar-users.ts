import {
  type ConsoleSession,
  type ConsoleUser,
  type ConsoleUsers,
  isVendorError,
} from '@intelbridge/core';
import type { QradarApi } from '../api/qradar-api.ts';
import { type ApiVersion, isAtLeast } from '../version/api-version.ts';
import { offeredVersions } from '../version/offered-versions.ts';
import { SessionApi, type SessionApiOptions } from './session-api.ts';
import { currentUsers, type UserRole, userRoles } from './user.schema.ts';

/** What a header can hold; session tokens are UUIDs, but nobody promises that they stay so. */
const POSSIBLE = /^[\x21-\x7e]{1,500}$/;
/** From here on everybody may ask for the own role (QRadar 7.5.0 UP7). */
const OWN_ROLE = [21, 0] as const;
/** Of the platform, of its accounts, and of a hosted console, whose customers get no other. */
const ADMINS: ReadonlySet<string> = new Set(['ADMIN', 'ADMINMANAGER', 'SAASADMIN']);

/** Users of one console, known by the session of their browser and nothing else. */
export class QradarUsers implements ConsoleUsers {
  readonly #api: SessionApi;
  #version: ApiVersion | undefined;

  constructor(options: SessionApiOptions) {
    this.#api = new SessionApi(options);
  }

  async userOf(session: ConsoleSession, signal?: AbortSignal): Promise<ConsoleUser | undefined> {
    signal?.throwIfAborted();
    const { token, proof } = session;
    if (!POSSIBLE.test(token)) return undefined;
    const known = proof !== undefined && POSSIBLE.test(proof) ? proof : undefined;
    const api = this.#api.as({ token, proof: known });
    try {
      return await this.#ask(api, signal);
    } catch (error) {
      if (isVendorError(error) && error.kind === 'auth') return undefined;
      // After an upgrade of the console the version is another one; the next question finds it out.
      if (isVendorError(error) && error.kind === 'unsupported') this.#version = undefined;
      throw error;
    }
  }

  async #ask(
    api: Pick<QradarApi, 'call'>,
    signal: AbortSignal | undefined,
  ): Promise<ConsoleUser | undefined> {
    this.#version ??= (await offeredVersions(api, signal)).chosen;
    const version = this.#version;
    const { data } = await api.call({
      method: 'GET',
      path: '/config/access/users',
      query: { current_user: 'true' },
      schema: currentUsers,
      version,
      signal,
    });
    const user = data.length === 1 ? data[0] : undefined;
    if (user === undefined) return undefined;
    const roles = await rolesSeen(api, version, signal);
    return { name: user.username, isAdmin: isAdmin(roles, user.user_role_id, version) };
  }
}

/** Undefined where the console tells roles to administrators only, and this user is none. */
async function rolesSeen(
  api: Pick<QradarApi, 'call'>,
  version: ApiVersion,
  signal: AbortSignal | undefined,
): Promise<readonly UserRole[] | undefined> {
  try {
    const reply = await api.call({
      method: 'GET',
      path: '/config/access/user_roles',
      query: isAtLeast(version, OWN_ROLE) ? { current_user_role: 'true' } : {},
      schema: userRoles,
      version,
      signal,
    });
    return reply.data;
  } catch (error) {
    if (isVendorError(error) && error.kind === 'forbidden') return undefined;
    throw error;
  }
}

/** Only the user's own role counts: administrators are told all of them. Old consoles show roles to nobody else. */
function isAdmin(
  roles: readonly UserRole[] | undefined,
  roleId: number,
  version: ApiVersion,
): boolean {
  const own = roles?.find(({ id }) => id === roleId);
  if (own === undefined) return false;
  return own.capabilities?.some(({ name }) => ADMINS.has(name)) ?? !isAtLeast(version, OWN_ROLE);
}
