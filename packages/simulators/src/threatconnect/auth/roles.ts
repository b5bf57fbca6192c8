const writers = [
  'Organization Administrator',
  'Standard User',
  'Sharing User',
  'App Developer',
  'Director',
  'Editor',
  'Contributor',
] as const;
const readers = [
  'Read Only User',
  'Read Only Commenter',
  'User',
  'Commenter',
  'Subscriber',
] as const;

/** A role in an Organization, or in a Community or Source. */
export type OwnerRole = (typeof writers)[number] | (typeof readers)[number] | 'Banned';

export type Permission = 'FULL' | 'READ' | 'NONE';

/** What a role may do with indicators (dossier §1.5). */
export function permissionOf(role: OwnerRole | undefined): Permission {
  if (writers.some((each) => each === role)) return 'FULL';
  return readers.some((each) => each === role) ? 'READ' : 'NONE';
}

export const isRole = (text: string): text is OwnerRole =>
  text === 'Banned' || [...writers, ...readers].some((each) => each === text);
