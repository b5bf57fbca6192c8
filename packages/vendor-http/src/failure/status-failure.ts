import { STATUS_CODES } from 'node:http';
import type { VendorErrorKind } from '@intelbridge/core';
import type { Again } from './failed-try.ts';

export interface StatusFailure {
  readonly kind: VendorErrorKind;
  readonly sentence: string;
  readonly again: Again;
}

const KINDS: Readonly<Record<number, VendorErrorKind>> = {
  401: 'auth',
  403: 'forbidden',
  408: 'unavailable',
  429: 'rate-limited',
};

const AGAIN: Readonly<Record<number, Again>> = {
  408: 'yes',
  429: 'yes',
  500: 'once',
  502: 'yes',
  503: 'yes',
  504: 'yes',
};

/** What a status says by itself, before an adapter has looked at the body. */
export function toStatusFailure(status: number): StatusFailure {
  return {
    kind: KINDS[status] ?? (status >= 500 ? 'unavailable' : 'protocol'),
    sentence: `answered ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd(),
    again: AGAIN[status] ?? 'never',
  };
}

/** A redirect is never followed: custom headers such as QRadar's SEC would travel to wherever it points. */
export function toRedirectFailure(
  status: number,
  location: string | undefined,
  base: URL,
): StatusFailure {
  const to = URL.parse(location ?? '', base.href);
  if (to === null)
    return {
      kind: 'protocol',
      sentence: `answered ${status} without saying where to`,
      again: 'never',
    };
  if (base.protocol === 'http:' && to.protocol === 'https:' && to.hostname === base.hostname) {
    return {
      kind: 'config',
      sentence: `the server wants https; set the URL to ${to.origin}`,
      again: 'never',
    };
  }
  const where = to.origin === base.origin ? to.pathname : to.origin;
  return {
    kind: 'protocol',
    sentence: `redirects to ${where}, which is not followed`,
    again: 'never',
  };
}
