import { canonicalIp } from '../address/canonical-ip.ts';
import type { Call } from '../http/endpoint.ts';
import { badRequest, limitExceeded, notFound } from '../http/refusal.ts';
import { jsonReply } from '../http/reply.ts';
import type { WireObject } from '../http/wire-json.ts';
import { renderReport } from '../render/render-report.ts';

/** Dossier §2.2. */
const MOST_AT_ONCE = 100;

/** `GET /v2/smoke?ips=`: what is known, in the order asked; what is not is left out and counted. */
export function answerBulk({ world, key, url }: Call): Response {
  const { behaviour, nowMs } = world;
  const asked = askedFor(url);
  const items = asked.flatMap((text): WireObject[] => {
    const ip = canonicalIp(text);
    if (ip === undefined && behaviour.bulkMalformedIs === '400') {
      throw badRequest(`${text} is not an IP address`);
    }
    const report = ip === undefined ? undefined : world.known(ip);
    return report === undefined ? [] : [renderReport(report, { behaviour, nowMs, asked: text })];
  });
  const notThere = asked.length - items.length;
  const cost = items.length + (behaviour.notFoundCosts ? notThere : 0);
  const { remaining } = world.keys.balance(key);
  const tooMany = remaining !== null && cost > remaining;
  if (tooMany && behaviour.bulkOverQuota === 'refused') throw limitExceeded();
  world.keys.spend(key, cost);
  if (items.length === 0 && behaviour.bulkNoneFoundIs === '404') throw notFound();
  const total = behaviour.bulkTotal === 'found' ? items.length : asked.length;
  return jsonReply({ total, not_found: notThere, items }, behaviour);
}

function askedFor(url: URL): string[] {
  const asked = (url.searchParams.get('ips') ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  if (asked.length === 0) throw badRequest('ips is missing');
  if (asked.length > MOST_AT_ONCE) throw badRequest(`ips has more than ${MOST_AT_ONCE} addresses`);
  return [...new Set(asked)];
}
