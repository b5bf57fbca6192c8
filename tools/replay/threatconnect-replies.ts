import { usualReply } from './operation.ts';
import type { ReplayReply } from './replay-case.schema.ts';

const NOT_FOUND = {
  errCode: '0x1004',
  message: 'The requested item(s) were not found.',
  status: 'Error',
};
const OWN = { id: 1, name: 'Replay Organization', type: 'Organization' };

/** The user's Organization; an instance of `version` `v2` has no threat intelligence in v3, one of v3 knows nothing else. */
export function threatconnectReplies({
  version = 'v3',
}: Readonly<Record<string, unknown>>): readonly ReplayReply[] {
  const mine = usualReply('/api/v2/owners/mine', { status: 'Success', data: { owner: OWN } });
  if (version === 'v2') {
    const paths = ['/api/v3/indicators', '/api/v3/security/owners', '/api/v2/indicators/*'];
    return [mine, ...paths.map((path) => ({ ...usualReply(path, NOT_FOUND), status: 404 }))];
  }
  return [mine, usualReply('/api/v3/indicators', { data: [], status: 'Success' })];
}
