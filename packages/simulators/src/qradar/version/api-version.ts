/** An API version as two numbers, so that 9.1 comes before 10.0. */
export interface ApiVersion {
  readonly major: number;
  readonly minor: number;
}

/** Reads `20.0`; `undefined` for anything else, also for a bare `20`. */
export function parseVersion(text: string): ApiVersion | undefined {
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(text) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  return { major: Number(major), minor: Number(minor) };
}

/** For the literals of this package. Throws RangeError on anything that is no version. */
export function versionOf(text: string): ApiVersion {
  const version = parseVersion(text);
  if (version === undefined) throw new RangeError(`${text} is not an API version`);
  return version;
}

/** Below, at or above zero, as sort wants it. */
export const compareVersions = (a: ApiVersion, b: ApiVersion): number =>
  a.major - b.major || a.minor - b.minor;

export const isAtLeast = (version: ApiVersion, other: string): boolean =>
  compareVersions(version, versionOf(other)) >= 0;
