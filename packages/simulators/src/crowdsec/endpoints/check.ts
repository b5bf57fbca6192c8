import { HttpResponse } from 'msw';
import type { Call } from '../http/endpoint.ts';
import { jsonReply } from '../http/reply.ts';

/** `GET /v2/check`: undocumented, and its body is not known (dossier §1.5). */
export function answerCheck({ world: { behaviour } }: Call): Response {
  if (behaviour.checkBody === 'json') return jsonReply({ message: 'OK' }, behaviour);
  const body = behaviour.checkBody === 'text' ? 'OK' : '';
  return new HttpResponse(body, { status: 200, headers: { 'content-type': 'text/plain' } });
}
