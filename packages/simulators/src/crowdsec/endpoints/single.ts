import { canonicalIp } from '../address/canonical-ip.ts';
import { isLoopback, isPrivate } from '../address/private-address.ts';
import type { Call } from '../http/endpoint.ts';
import { badRequest, notFound } from '../http/refusal.ts';
import { jsonReply } from '../http/reply.ts';
import { renderReport } from '../render/render-report.ts';
import type { Report } from '../store/report.ts';
import { toReport } from '../store/to-report.ts';
import type { CrowdSecWorld } from '../world.ts';

/** `GET /v2/smoke/{ip}` (dossier §2.1). */
export function answerSingle({ world, key, segment }: Call): Response {
  const { behaviour, nowMs } = world;
  const asked = decoded(segment);
  const ip = canonicalIp(asked);
  if (ip === undefined) throw behaviour.malformedIs === '404' ? notFound() : badIp(asked);
  if (behaviour.privateIs === '400' && isPrivate(ip)) throw badIp(asked);
  const report = world.known(ip) ?? blank(ip, world);
  if (report === undefined) {
    world.keys.spend(key, behaviour.notFoundCosts ? 1 : 0);
    throw notFound();
  }
  world.keys.spend(key, 1);
  return jsonReply(renderReport(report, { behaviour, nowMs, asked }), behaviour);
}

const badIp = (asked: string): Error => badRequest(`${asked} is not an IP address that is served`);

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** An unknown address as a report, when it is served as one. */
function blank(ip: string, { behaviour, nowMs }: CrowdSecWorld): Report | undefined {
  if (behaviour.unknownIs === '404' || isLoopback(ip)) return undefined;
  return toReport({ ip, reputation: 'unknown', confidence: 'none' }, nowMs);
}
