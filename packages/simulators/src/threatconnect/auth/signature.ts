import { createHmac, timingSafeEqual } from 'node:crypto';

export interface Signed {
  /** Path and query exactly as sent. */
  readonly target: string;
  readonly method: string;
  /** The Timestamp header as sent. */
  readonly timestamp: string;
}

/** Base64 of HMAC-SHA256 over `{path?query}:{METHOD}:{timestamp}` (dossier §1.3). */
export const signatureOf = ({ target, method, timestamp }: Signed, secretKey: string): string =>
  createHmac('sha256', secretKey).update(`${target}:${method}:${timestamp}`).digest('base64');

export function isSignature(text: string, signed: Signed, secretKey: string): boolean {
  const [left, right] = [Buffer.from(text), Buffer.from(signatureOf(signed, secretKey))];
  return left.length === right.length && timingSafeEqual(left, right);
}
