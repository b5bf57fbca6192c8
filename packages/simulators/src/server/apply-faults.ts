import { setTimeout as wait } from 'node:timers/promises';
import type { FaultRule } from './faults.ts';

/** How a reply leaves: whole, cut in the middle, or not at all. */
export type Reply =
  | { readonly way: 'whole' | 'half'; readonly response: Response }
  | { readonly way: 'reset' };

export interface FaultContext {
  /** The vendor's own error reply for a status. */
  readonly errorReply: (status: number) => Response;
  /** Ends waiting when the simulator closes. */
  readonly signal: AbortSignal;
}

/** Carries out a request under the faults it set off. */
export async function replyUnderFaults(
  faults: readonly FaultRule[],
  { errorReply, signal }: FaultContext,
  handle: () => Promise<Response>,
): Promise<Reply> {
  for (const { kind, ms = 0 } of faults) {
    if (kind === 'latency') await wait(ms, undefined, { signal });
  }
  const fault = faults.find(({ kind }) => kind !== 'latency');
  if (fault === undefined) return whole(await handle());
  const early = fault.afterHandling === true ? undefined : instead(fault, errorReply);
  if (early !== undefined) return early;
  const response = await handle();
  return instead(fault, errorReply) ?? spoilt(fault, response);
}

const whole = (response: Response): Reply => ({ way: 'whole', response });

/** What comes in place of the real reply, if the fault replaces it. */
function instead(
  { kind, status, body, headers = {} }: FaultRule,
  errorReply: (status: number) => Response,
): Reply | undefined {
  if (kind === 'reset') return { way: 'reset' };
  if (kind === 'html') return whole(htmlReply(status ?? 502, body, headers));
  if (kind !== 'status') return undefined;
  const usual = errorReply(status ?? 500);
  const all = new Headers(usual.headers);
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  return whole(new Response(body ?? usual.body, { status: usual.status, headers: all }));
}

function htmlReply(status: number, body: string | undefined, headers: Record<string, string>) {
  const page = body ?? `<html><head><title>${status}</title></head><body>Proxy Error</body></html>`;
  return new Response(page, {
    status,
    headers: { 'content-type': 'text/html; charset=iso-8859-1', ...headers },
  });
}

/** The real reply, gone wrong on its way. */
function spoilt({ kind, headers = {} }: FaultRule, response: Response): Reply {
  if (kind === 'cut-body') return { way: 'half', response };
  const all = new Headers(response.headers);
  all.set('content-type', 'text/html');
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  return whole(new Response(response.body, { status: response.status, headers: all }));
}
