import { type ApiVersion, compareVersions, parseVersion, versionOf } from './api-version.ts';
import { earlierVersions, releases } from './releases.ts';

export type VersionState = 'supported' | 'deprecated' | 'removed';

export interface ListedVersion extends ApiVersion {
  readonly id: number;
  readonly text: string;
  readonly state: VersionState;
}

/** How many major versions a console supports, and how many stay callable though deprecated. */
const SUPPORTED_MAJORS = 3;
const CALLABLE_MAJORS = 8;

/** The versions a console knows, oldest first. */
export class VersionList {
  readonly all: readonly ListedVersion[];
  readonly newest: ListedVersion;

  /**
   * `newest` is the console's own API version; versions before `oldest` are removed, by default those
   * seven majors back. Throws RangeError when `newest` is not a known one.
   */
  constructor(newest: string, oldest?: string) {
    const known = [...earlierVersions, ...releases.map(({ api }) => api)];
    if (!releases.some(({ api }) => api === newest)) {
      throw new RangeError(`${newest} is not an API version of a simulated release`);
    }
    const top = versionOf(newest);
    const bottom = oldest === undefined ? undefined : versionOf(oldest);
    this.all = known.slice(0, known.indexOf(newest) + 1).map((text, index) => {
      const version = versionOf(text);
      return { ...version, id: index + 1, text, state: stateOf(version, top, bottom) };
    });
    this.newest = this.find((version) => compareVersions(version, top) === 0) ?? fail(newest);
  }

  /** What a `Version` header asks for; a major alone is its latest minor. `undefined`: never existed here. */
  resolve(header: string | null): ListedVersion | undefined {
    if (header === null) return this.newest;
    if (/^\d+$/.test(header)) return this.find(({ major }) => major === Number(header));
    const version = parseVersion(header);
    return version && this.find((listed) => compareVersions(listed, version) === 0);
  }

  find(wanted: (version: ListedVersion) => boolean): ListedVersion | undefined {
    return this.all.findLast(wanted);
  }
}

function stateOf(
  version: ApiVersion,
  top: ApiVersion,
  bottom: ApiVersion | undefined,
): VersionState {
  if (version.major > top.major - SUPPORTED_MAJORS) return 'supported';
  const callable =
    bottom === undefined
      ? version.major > top.major - CALLABLE_MAJORS
      : compareVersions(version, bottom) >= 0;
  return callable ? 'deprecated' : 'removed';
}

function fail(version: string): never {
  throw new RangeError(`${version} is not listed`);
}
