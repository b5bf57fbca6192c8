import { isVendorError } from '@intelbridge/core';
import { CrowdsecApi, type CrowdsecOptions } from './crowdsec-api.ts';

/** What a connection test finds out. */
export interface CrowdsecCheck {
  /** In plain words, what an administrator should look into. */
  readonly warnings: readonly string[];
}

/** Nothing is known of it, so that asking costs a look-up at most where that counts, too (dossier §1.6). */
const COSTS_NOTHING = '127.0.0.1';
const USUAL_KEY_LENGTH = 35;
const TOO_MANY_REQUESTS = 429;

/** Whether the key is accepted. Asks for the address of this machine, of which CrowdSec knows nothing. Rejects with VendorError. */
export async function checkCrowdsec(
  options: CrowdsecOptions,
  signal: AbortSignal,
): Promise<CrowdsecCheck> {
  const { config } = options;
  const warnings = [
    ...(config.key.reveal().length < USUAL_KEY_LENGTH
      ? ['the API key is shorter than CrowdSec keys are; make sure that it was copied whole']
      : []),
    ...(config.url.protocol === 'https:' ? [] : ['the key travels unencrypted']),
  ];
  try {
    await new CrowdsecApi(options).report(COSTS_NOTHING, signal);
  } catch (error) {
    const accepted = acceptedAllTheSame(error);
    if (accepted === undefined) throw error;
    warnings.push(...accepted);
  }
  return { warnings };
}

/** Refusals that only somebody with a good key gets, in words; undefined for a failure. */
function acceptedAllTheSame(error: unknown): readonly string[] | undefined {
  if (!isVendorError(error)) return undefined;
  if (error.status === 400) return [];
  if (error.status !== TOO_MANY_REQUESTS) return undefined;
  return error.kind === 'forbidden'
    ? ['the key is accepted, but its quota is used up']
    : ['the key is accepted, but CrowdSec is asked too often at the moment'];
}
