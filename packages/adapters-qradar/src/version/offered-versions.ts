import { VendorError } from '@intelbridge/core';
import { readRows } from '@intelbridge/vendor-http';
import type { QradarApi } from '../api/qradar-api.ts';
import { type ApiVersion, compareVersions, isAtLeast, parseVersion } from './api-version.ts';
import { versionList, versionRow } from './version.schema.ts';

/** Oldest and newest version whose documentation this adapter was written from (QRadar 7.3.3 to 7.5.0 UP14). */
const OLDEST = [12, 0] as const;
const AFTER_NEWEST = [28, 0] as const;
/** The last version that documents `bulk_load/{name}` without a namespace (dossier §0, 3). */
const AFTER_PLAIN_BULK_LOAD = [16, 1] as const;

/** What to put into the `Version` header. */
export interface OfferedVersions {
  readonly chosen: ApiVersion;
  /** For the one call that newer versions do not have. */
  readonly plainBulkLoad: ApiVersion | undefined;
}

/**
 * The newest version that console and adapter both know; of a console that knows newer ones only, its oldest. Rejects with
 * kind `unsupported` if there is none.
 */
export async function offeredVersions(
  api: Pick<QradarApi, 'call'>,
  signal: AbortSignal | undefined,
): Promise<OfferedVersions> {
  const { data } = await api.call({
    method: 'GET',
    path: '/help/versions',
    schema: versionList,
    signal,
  });
  const offered = readRows(versionRow, data)
    .rows.filter(({ removed }) => removed !== true)
    .flatMap(({ version }) => parseVersion(version) ?? [])
    .filter((version) => isAtLeast(version, OLDEST))
    .sort(compareVersions);
  const known = offered.filter((version) => !isAtLeast(version, AFTER_NEWEST));
  const chosen = known.at(-1) ?? offered[0];
  if (chosen === undefined) throw new VendorError('unsupported', 'QRadar', TOO_OLD);
  const plainBulkLoad = offered.findLast((version) => !isAtLeast(version, AFTER_PLAIN_BULK_LOAD));
  return { chosen, plainBulkLoad };
}

const TOO_OLD =
  'QRadar offers no API version from 12.0 on; Intelbridge needs QRadar 7.3.3 or newer (Admin > System and License Management shows the version).';
