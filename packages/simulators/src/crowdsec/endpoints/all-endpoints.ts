import type { EndpointRoute } from '../http/endpoint.ts';
import { answerBulk } from './bulk.ts';
import { answerCheck } from './check.ts';
import { answerDump } from './dump.ts';
import { answerFire } from './fire.ts';
import { answerSearch } from './search.ts';
import { answerSingle } from './single.ts';

/** First match first. */
export const allEndpoints: readonly EndpointRoute[] = [
  route('/v2/smoke/search', 'search', answerSearch),
  {
    path: /^\/v2\/smoke\/[^/]+$/,
    pattern: '/v2/smoke/{ip}',
    endpoint: 'single',
    answer: answerSingle,
  },
  route('/v2/smoke', 'bulk', answerBulk),
  route('/v2/fire', 'fire', answerFire),
  route('/v2/dump', 'dump', answerDump),
  route('/v2/check', 'check', answerCheck),
];

function route(
  path: string,
  endpoint: EndpointRoute['endpoint'],
  answer: EndpointRoute['answer'],
): EndpointRoute {
  return { path: new RegExp(`^${path}$`), pattern: path, endpoint, answer };
}
