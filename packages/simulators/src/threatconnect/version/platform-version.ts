/** A platform version such as `6.6.1`, as numbers. Throws RangeError for anything else. */
export function parseVersion(text: string): readonly number[] {
  if (!/^\d+(\.\d+){1,2}$/.test(text)) throw new RangeError(`"${text}" is not a platform version`);
  return text.split('.').map(Number);
}

/** Whether `version` is `since` or newer. */
export function isAtLeast(version: string, since: string): boolean {
  const [left, right] = [parseVersion(version), parseVersion(since)];
  for (let at = 0; at < 3; at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** The version each change came with (dossier §1.2). */
export const since = {
  v3Intelligence: '6.4',
  absoluteLinks: '6.5',
  itemIds: '6.6.1',
  calInV2: '6.6.1',
  newLinks: '7.0',
  ownerIds: '7.0',
  userTokens: '7.7',
  falsePositiveFlag: '7.8',
  exclusionLists: '7.8',
} as const;
