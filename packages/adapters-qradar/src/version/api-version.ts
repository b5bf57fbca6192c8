/** A version of QRadar's API; `9.0` is older than `12.1`. */
export interface ApiVersion {
  readonly text: string;
  readonly major: number;
  readonly minor: number;
}

/** Undefined for what is no version. */
export function parseVersion(text: string): ApiVersion | undefined {
  const [, major, minor] = /^(\d{1,4})\.(\d{1,4})$/.exec(text.trim()) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  return { text: text.trim(), major: Number(major), minor: Number(minor) };
}

export function compareVersions(a: ApiVersion, b: ApiVersion): number {
  return a.major - b.major || a.minor - b.minor;
}

export function isAtLeast(
  { major, minor }: ApiVersion,
  [wantedMajor, wantedMinor]: readonly [number, number],
): boolean {
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
