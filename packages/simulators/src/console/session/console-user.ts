import type { Access } from '../../qradar/siem/access.ts';
import { ADMIN_ROLE, HELPDESK_ROLE } from '../../qradar/siem/access.ts';
import type { Guarded, Manifest } from '../apps/manifest.ts';
import type { ConsoleBehaviour } from '../behaviour.ts';

/** Somebody who is logged in. */
export interface ConsoleUser {
  readonly name: string;
  readonly role: string;
  readonly capabilities: readonly string[];
}

export function userNamed(name: string, access: Access): ConsoleUser {
  const asker = { kind: 'user', name } as const;
  return {
    name,
    role: roleName(access.roleOf(asker)),
    capabilities: access.capabilitiesOf(asker),
  };
}

function roleName(id: number): string {
  if (id === ADMIN_ROLE) return 'Admin';
  return id === HELPDESK_ROLE ? 'Help Desk' : 'Analyst';
}

export const isAdmin = ({ capabilities }: ConsoleUser): boolean => capabilities.includes('ADMIN');

/** Whether the user's role has the permission that QRadar makes per app (§1.2). */
export const maySee = (
  user: ConsoleUser,
  { add_app_capability: ownPermission }: Manifest,
  { rolesWithApps }: ConsoleBehaviour,
): boolean => isAdmin(user) || ownPermission === 'false' || rolesWithApps.includes(user.role);

/** Whether the user has what one object of a manifest asks for. */
export function mayUse(
  user: ConsoleUser,
  { required_capabilities: needed = [] }: Guarded,
  { capabilityMatch }: ConsoleBehaviour,
): boolean {
  if (isAdmin(user) || needed.length === 0) return true;
  const has = (capability: string) => user.capabilities.includes(capability);
  return capabilityMatch === 'all' ? needed.every(has) : needed.some(has);
}
