import type { ConsoleSession } from '@intelbridge/core';

/** The console's session among the cookies of a browser's request (its `Cookie` header); of several, the first counts. */
export function sessionOf(cookies: string | undefined): ConsoleSession | undefined {
  const token = cookieNamed('SEC', cookies);
  if (token === undefined || token === '') return undefined;
  return { token, proof: cookieNamed('QRadarCSRF', cookies) };
}

function cookieNamed(wanted: string, cookies = ''): string | undefined {
  for (const pair of cookies.split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === wanted) return unquoted(pair.slice(at + 1).trim());
  }
  return undefined;
}

const unquoted = (value: string) => /^"(.*)"$/.exec(value)?.[1] ?? value;
