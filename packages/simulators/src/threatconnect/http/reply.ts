import type { ThreatconnectBehaviour } from '../options.ts';
import { type Problem, tableText } from './refusal.ts';

export type ApiVersion = 2 | 3;

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export const toResponse = ({ status, body }: Answer): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8' },
  });

/** `{"status":"Success","data":{...}}`; without data the status alone. */
export const v2Success = (data?: object, status = 200): Answer => ({
  status,
  body: data === undefined ? { status: 'Success' } : { status: 'Success', data },
});

export const v3Success = (rest: object, status = 200): Answer => ({
  status,
  body: { ...rest, status: 'Success' },
});

/** The error envelope of either version (dossier §4.1). */
export function errorAnswer(
  problem: Problem,
  version: ApiVersion,
  { v3AuthErrors }: Pick<ThreatconnectBehaviour, 'v3AuthErrors'>,
): Answer {
  const { status, text } = problem;
  if (version === 2) return { status, body: { status: 'Failure', message: text } };
  if (problem.login === true && v3AuthErrors === 'bare')
    return { status, body: { message: 'Unauthorized', status: 'Error' } };
  const message = v3Text(problem, v3AuthErrors);
  const code = problem.code === undefined ? {} : { errCode: problem.code };
  return { status, body: { ...code, message, status: 'Error' } };
}

function v3Text(
  { code, text, tableText: isTable, login }: Problem,
  v3AuthErrors: ThreatconnectBehaviour['v3AuthErrors'],
): string {
  const fromTable = isTable === true || (login === true && v3AuthErrors === 'code-table');
  return fromTable && code !== undefined ? tableText(code) : text;
}
