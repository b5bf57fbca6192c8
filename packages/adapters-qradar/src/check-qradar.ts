import type { Instant } from '@intelbridge/core';
import { unlessRefused } from '@intelbridge/vendor-http';
import { QradarApi } from './api/qradar-api.ts';
import { aboutReply, serviceList } from './check.schema.ts';
import { SET_ENTRIES } from './console/ladder.ts';
import { OFFENSES } from './offenses/row-fetcher.ts';
import { OLD_SETS } from './old-family/old-calls.ts';
import type { QradarOptions } from './qradar-options.ts';
import { type ApiVersion, isAtLeast } from './version/api-version.ts';
import { mayCall } from './version/may-call.ts';
import { offeredVersions } from './version/offered-versions.ts';

/** What a connection test finds out; undefined where the console will not say. */
export interface QradarCheck {
  readonly apiVersion: string;
  readonly release: string | undefined;
  /** Of the token's authorized service. */
  readonly label: string | undefined;
  /** `null`: never. */
  readonly tokenExpires: Instant | null | undefined;
  readonly canWriteSets: boolean;
  /** For export and notes; `true` also where the console does not tell. */
  readonly canReadOffenses: boolean;
}

/** Asks a console who we are and what we may do; changes nothing. Rejects with VendorError. */
export async function checkQradar(
  options: QradarOptions,
  signal: AbortSignal,
): Promise<QradarCheck> {
  const api = new QradarApi(options);
  const { chosen: version } = await offeredVersions(api, signal);
  const release = await unlessRefused(async () => {
    const call = { method: 'GET', path: '/system/about', version, schema: aboutReply } as const;
    return (await api.call({ ...call, signal })).data.external_version ?? undefined;
  });
  const service = await unlessRefused(() => currentService(api, version, signal));
  return {
    apiVersion: version.text,
    release,
    label: service?.label ?? undefined,
    tokenExpires: service?.expiration_date,
    canWriteSets: await canWriteSets(api, version, signal),
    canReadOffenses: (await mayCall(api, version, 'GET', OFFENSES, signal)) !== false,
  };
}

async function currentService(api: QradarApi, version: ApiVersion, signal: AbortSignal) {
  if (!isAtLeast(version, [16, 0])) return undefined;
  const { data } = await api.call({
    method: 'GET',
    path: '/config/access/authorized_services',
    version,
    query: { current_authorized_service: 'true' },
    schema: serviceList,
    signal,
  });
  return data[0];
}

async function canWriteSets(
  api: QradarApi,
  version: ApiVersion,
  signal: AbortSignal,
): Promise<boolean> {
  const isNew = isAtLeast(version, [16, 0]);
  if (isNew && (await mayCall(api, version, 'PATCH', SET_ENTRIES, signal)) === true) return true;
  return (await mayCall(api, version, 'POST', OLD_SETS, signal)) !== false;
}
