import type { ConsoleWorld } from '../console-world.ts';
import { forward } from '../proxy/forward.ts';
import type { AppRequest } from './app-request-log.ts';
import type { InstalledApp } from './installed-app.ts';

/** What came back; `status` is `undefined` when nothing did. */
export interface AppAnswer {
  readonly status: number | undefined;
  readonly body: string;
}

interface InternalCall {
  readonly kind: AppRequest['kind'];
  readonly method: string;
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A call of the framework itself, straight to the container. */
export async function callApp(
  app: InstalledApp,
  { kind, method, target, headers = {} }: InternalCall,
  { behaviour, requests }: ConsoleWorld,
): Promise<AppAnswer> {
  const answer = await ask(app, { method, target, headers }, behaviour.probeTimeoutMs);
  requests.add({ appId: app.id, kind, method, target, headers, body: '', status: answer.status });
  return answer;
}

async function ask(
  { baseUrl }: InstalledApp,
  request: Pick<InternalCall, 'method' | 'target'> & {
    readonly headers: Readonly<Record<string, string>>;
  },
  timeoutMs: number,
): Promise<AppAnswer> {
  if (baseUrl === undefined) return { status: undefined, body: '' };
  try {
    const incoming = await forward({
      ...request,
      base: baseUrl,
      body: new Uint8Array(),
      timeoutMs,
    });
    const body = Buffer.concat((await incoming.toArray()) as Buffer[]).toString('utf8');
    return { status: incoming.statusCode, body };
  } catch {
    return { status: undefined, body: '' };
  }
}
