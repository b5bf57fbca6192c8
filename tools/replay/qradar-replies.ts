import { usualReply } from './operation.ts';
import type { ReplayReply } from './replay-case.schema.ts';

const VERSIONS = ['12.0', '13.1', '15.0', '16.0', '18.0', '20.0', '21.0', '26.0'];

/** Versions up to `input.apiVersion` (default 20.0), and leave to write sets in bulk. */
export function qradarReplies({
  apiVersion = '20.0',
}: Readonly<Record<string, unknown>>): readonly ReplayReply[] {
  const known = VERSIONS.filter((version) => Number(version) <= Number(apiVersion));
  return [
    usualReply(
      '/api/help/versions',
      known.map((version, id) => ({ id, version, deprecated: false, removed: false })),
    ),
    usualReply('/api/help/endpoints', [
      {
        http_method: 'PATCH',
        path: '/reference_data_collections/set_entries',
        caller_has_access: true,
      },
    ]),
  ];
}
