import { isVendorError, VendorError } from '@intelbridge/core';
import { plainReason } from '@intelbridge/vendor-http';
import { isExclusion } from '../http/error-body.ts';

/**
 * A refused write in the words of who asked for it. Signed reads went well just before, so a 401 speaks of rights, as it
 * does for the platform (dossier §4.4).
 */
export function toRefusal(error: unknown, what: string, owner: string): unknown {
  if (!isVendorError(error)) return error;
  const { kind, status, message } = error;
  const options = { cause: error, status };
  if (status === 401 || (kind === 'forbidden' && !isExclusion(message))) {
    const reason = `ThreatConnect does not let this account ${what} in "${owner}"; choose another owner, or give its API user a role there.`;
    return new VendorError('forbidden', 'ThreatConnect', reason, options);
  }
  if (status !== 400 || kind !== 'protocol') return error;
  const reason = `ThreatConnect does not take it: ${plainReason(error)}`;
  return new VendorError('unsupported', 'ThreatConnect', reason, options);
}
