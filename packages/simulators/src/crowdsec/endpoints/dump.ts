import { hash } from 'node:crypto';
import type { Call } from '../http/endpoint.ts';
import { badRequest } from '../http/refusal.ts';
import { jsonReply } from '../http/reply.ts';
import type { WireObject } from '../http/wire-json.ts';
import { nakedSecond } from '../render/iso-date.ts';

const HOUR_MS = 3_600_000;
const formats = ['json', 'mmdb', 'parquet'];

/** `GET /v2/dump?format=`: where the archives would be. They are not served (dossier §2.5). */
export function answerDump({ world: { behaviour, nowMs }, url }: Call): Response {
  const format = url.searchParams.get('format') ?? 'json';
  if (!formats.includes(format)) throw badRequest(`format is none of ${formats.join(', ')}`);
  const archive = (name: string, description: string): WireObject => {
    const file = `${name}_${format}_latest.tar.gz`;
    return {
      url: `https://dump.example.com/${file}?expires=${Math.floor((nowMs + HOUR_MS) / 1000)}`,
      checksum: hash('sha256', file),
      checksum_type: 'sha256',
      expire_at: nakedSecond(nowMs + HOUR_MS),
      description,
      format,
    };
  };
  return jsonReply(
    {
      fire: archive('fire', 'The community blocklist as an archive.'),
      smoke: archive('smoke_full', 'The whole data set as an archive.'),
    },
    behaviour,
  );
}
