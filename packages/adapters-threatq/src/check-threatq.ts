import { unlessRefused } from '@intelbridge/vendor-http';
import { namesOf } from './find-collections.ts';
import type { ThreatqOptions } from './threatq-api.ts';
import { ThreatqApi } from './threatq-api.ts';

/** What a connection test finds out. */
export interface ThreatqCheck {
  /** How many data collections the account is given. */
  readonly collections: number;
  /** How many indicator types the instance has; 0 if the account may not read them. */
  readonly types: number;
  /** In plain words, what an administrator should look into. */
  readonly warnings: readonly string[];
}

/** Logs in and looks around; changes nothing. Rejects with VendorError. */
export async function checkThreatq(
  options: ThreatqOptions,
  signal: AbortSignal,
): Promise<ThreatqCheck> {
  const api = new ThreatqApi(options);
  const collections = namesOf(await api.collections(signal));
  const types = await api.names('indicator/types', signal);
  const zone = await unlessRefused(() => api.timeZone(signal));
  return {
    collections: collections.length,
    types: types.size,
    warnings: [
      ...(types.size === 0
        ? [
            'the account may not read indicator types; give it the permission if rejects name type ids',
          ]
        : []),
      ...(zone !== undefined && zone !== options.config.timeZone
        ? [`ThreatQ says its time zone is ${zone}, the settings say ${options.config.timeZone}`]
        : []),
    ],
  };
}
