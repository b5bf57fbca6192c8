/** The cookies of a request by name; of two with one name the first. */
export function readCookies(header: string | null): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, at).trim();
    if (at > 0 && !cookies.has(name)) cookies.set(name, part.slice(at + 1).trim());
  }
  return cookies;
}

interface CookieFlags {
  readonly httpOnly: boolean;
  readonly secure: boolean;
  readonly sameSite: string | null;
  /** `true`: it is gone at once. */
  readonly isOver?: boolean;
}

export const writeCookie = (name: string, value: string, flags: CookieFlags): string =>
  [
    `${name}=${value}`,
    'Path=/',
    ...(flags.isOver === true ? ['Max-Age=0'] : []),
    ...(flags.secure ? ['Secure'] : []),
    ...(flags.httpOnly ? ['HttpOnly'] : []),
    ...(flags.sameSite === null ? [] : [`SameSite=${flags.sameSite}`]),
  ].join('; ');
