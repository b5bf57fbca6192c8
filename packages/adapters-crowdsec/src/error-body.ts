import { type ReadError, redact } from '@intelbridge/vendor-http';

const LONGEST = 200;

const KEY_REFUSED =
  'CrowdSec refuses the API key. Keys are made and revoked in the CrowdSec console under Settings > CTI API Keys; give a valid one in the settings.';
const WRONG_ADDRESS =
  'What answers at the address in the settings has no such page of the CrowdSec CTI API; check crowdsec.url.';
const QUOTA_SPENT = 'The quota of the CrowdSec API key is used up.';

/** CrowdSec's own word, as far as it says one: a gateway also sends `{"message": null}` and pages (dossier §1.2). */
function messageOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('message' in body)) return undefined;
  const { message } = body;
  if (typeof message !== 'string' || message.trim() === '') return undefined;
  return redact(message.replace(/\s+/g, ' ')).slice(0, LONGEST);
}

/**
 * Explains CrowdSec's error bodies to the HTTP client. The texts are those of an API gateway, which answers before the
 * service does. A spent quota is a 429 like the throttle; trying again soon is no use, so its kind is `forbidden`.
 */
export function readError(status: number, body: unknown): ReadError | undefined {
  const message = messageOf(body);
  if (status === 403) {
    if (/missing authentication token/i.test(message ?? '')) {
      return { kind: 'config', message: WRONG_ADDRESS };
    }
    return { kind: 'auth', message: KEY_REFUSED };
  }
  if (status === 429 && /limit exceeded/i.test(message ?? '')) {
    return { kind: 'forbidden', message: QUOTA_SPENT };
  }
  return message === undefined ? undefined : { message };
}
