import { unlessRefused } from '@intelbridge/vendor-http';
import type { QradarApi } from '../api/qradar-api.ts';
import type { ApiVersion } from './api-version.ts';
import { endpointList } from './version.schema.ts';

/**
 * Whether the console has an endpoint and the token's role may call it (dossier §1.4). Undefined if the console will not
 * say; a console without the endpoint has no row for it.
 */
export async function mayCall(
  api: QradarApi,
  version: ApiVersion,
  method: string,
  path: string,
  signal: AbortSignal | undefined,
): Promise<boolean | undefined> {
  const reply = await unlessRefused(() =>
    api.call({
      method: 'GET',
      path: '/help/endpoints',
      version,
      query: {
        filter: `path="${path}" and version="${version.text}"`,
        fields: 'http_method,path,version,caller_has_access',
      },
      schema: endpointList,
      signal,
    }),
  );
  if (reply === undefined) return undefined;
  const row = reply.data.find(({ http_method }) => http_method.toUpperCase() === method);
  return row === undefined ? false : row.caller_has_access !== false;
}
