import type { ThreatconnectWorld } from '../world.ts';
import { placeOf } from './answer-request.ts';
import type { ErrorCode, Problem } from './refusal.ts';
import { errorAnswer, toResponse } from './reply.ts';

const codes: Readonly<Record<number, ErrorCode>> = {
  400: '0x1001',
  401: '0x1002',
  403: '0x1003',
  404: '0x1004',
  405: '0x1005',
  409: '0x1006',
  500: '0x1007',
};

const texts: Readonly<Record<number, string>> = {
  400: 'The request was not properly formed',
  401: 'Access Denied',
  404: 'The requested resource was not found',
};

/** What a status says when nothing else is known, in the envelope of the API that was called. */
export function usualError(status: number, target: string, world: ThreatconnectWorld): Response {
  const version = placeOf(target, world.place.basePath)?.version ?? 2;
  const text = texts[status] ?? 'An unknown error occurred';
  const code = codes[status];
  const problem: Problem =
    code === undefined ? { status, text } : { status, text, code, tableText: true };
  return toResponse(errorAnswer(problem, version, world.behaviour));
}
