import { usualReply } from './operation.ts';
import type { ReplayReply } from './replay-case.schema.ts';

/** Name of the one data collection that every replayed instance has. */
export const COLLECTION = 'Replay';

/** A token, the tables as appliances are delivered with them, and one data collection. */
export function threatqReplies(): readonly ReplayReply[] {
  return [
    usualReply('/api/token', {
      access_token: 'replayed',
      token_type: 'Bearer',
      expires_in: 3_600,
      refresh_token: 'again',
    }),
    table('/api/indicator/types', [
      [4, 'CVE'],
      [5, 'Email Address'],
      [11, 'FQDN'],
      [15, 'IP Address'],
      [18, 'MD5'],
    ]),
    table('/api/indicator/statuses', [
      [1, 'Active'],
      [2, 'Expired'],
      [4, 'Review'],
      [5, 'Whitelisted'],
    ]),
    table('/api/event/types', [
      [1, 'Spearphish'],
      [13, 'Incident'],
      [14, 'Sighting'],
    ]),
    usualReply('/api/search/query', {
      total: 1,
      data: [
        {
          id: 1,
          hash: '0'.repeat(32),
          name: COLLECTION,
          json: { api_query: { criteria: {}, filters: {} } },
        },
      ],
    }),
  ];
}

const table = (path: string, rows: readonly (readonly [number, string])[]): ReplayReply =>
  usualReply(path, { total: rows.length, data: rows.map(([id, name]) => ({ id, name })) });
