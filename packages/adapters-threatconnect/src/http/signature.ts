import { createHmac } from 'node:crypto';
import type { SignedRequest } from '@intelbridge/vendor-http';

/**
 * What proves a request: HMAC-SHA256 in Base64 over path and query exactly as sent, method and Unix seconds (dossier §1.3).
 * The body is not signed.
 */
export function signature(
  { target, method }: SignedRequest,
  timestamp: string,
  secretKey: string,
): string {
  const signed = `${target}:${method}:${timestamp}`;
  return createHmac('sha256', Buffer.from(secretKey, 'utf8'))
    .update(signed, 'utf8')
    .digest('base64');
}
