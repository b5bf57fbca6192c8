import { permissionOf } from '../auth/roles.ts';
import type { ApiUser } from '../auth/users.ts';
import type { Owner } from '../store/owners.ts';
import { isAtLeast, since } from '../version/platform-version.ts';
import { rawNumber } from './json-numbers.ts';

export const v2Owner = ({ id, name, type }: Owner): object => ({ id: rawNumber(id), name, type });

/** What goes with the permission on indicators, in the order sent. */
const byRole = [
  'permGroup',
  'permPost',
  'permTrack',
  'permVictim',
  'permAttribute',
  'permApps',
  'permUsers',
  'permSecurityLabel',
  'permTag',
  'permAttributeType',
  'permSettings',
  'permMembers',
  'permCopyData',
  'permInvite',
  'permTask',
  'permCaseTag',
  'permArtifact',
  'permComment',
  'permTimeline',
  'permWorkflowTemplate',
  'permPublish',
  'permPlaybooksExecute',
  'permPlaybooks',
] as const;

/** Only Organizations have these. */
const ofOrganizations = /^perm(?:Task|CaseTag|Artifact|Comment|Timeline|Workflow|Playbooks)/;
const neverForApiUsers = /^perm(?:Apps|Users|Settings|Invite)$/;

/** An owner with the caller's rights. Only `permIndicator` is used by any client; the others follow it. */
export function v3Owner(owner: Owner, user: ApiUser, platform: string): Record<string, unknown> {
  const role = user.roles.get(owner.id);
  const permission = permissionOf(role);
  const names = byRole.filter(
    (name) => name !== 'permTrack' || !isAtLeast(platform, since.newLinks),
  );
  const others = names.map((name): [string, string] => {
    const isNone =
      neverForApiUsers.test(name) || (owner.type !== 'Organization' && ofOrganizations.test(name));
    return [name, isNone ? 'NONE' : permission];
  });
  return {
    id: rawNumber(owner.id),
    name: owner.name,
    type: owner.type,
    ownerRole: role,
    permIndicator: permission,
    ...Object.fromEntries(others),
  };
}
