import type { ConsoleWorld } from '../console-world.ts';
import { callApp } from './call-app.ts';
import type { InstalledApp } from './installed-app.ts';
import type { UninstallHook } from './manifest.ts';

/** How one hook went; `warning` is what Extensions Management shows. */
export interface HookResult {
  readonly description: string;
  readonly status: number | undefined;
  readonly body: string;
  readonly warning: string | undefined;
}

/** Deletes an app the way Extensions Management does: hooks first, while it is DELETING (§6.9). */
export async function uninstall(
  app: InstalledApp,
  world: ConsoleWorld,
  cookie?: string,
): Promise<HookResult[]> {
  app.status = 'DELETING';
  const results: HookResult[] = [];
  for (const hook of app.manifest.uninstall_hooks ?? [])
    results.push(await callHook(app, hook, world, cookie));
  world.apps.remove(app.id);
  return results;
}

async function callHook(
  app: InstalledApp,
  hook: UninstallHook,
  world: ConsoleWorld,
  cookie: string | undefined,
): Promise<HookResult> {
  const method = app.manifest.rest_methods?.find(({ name }) => name === hook.rest_method);
  const headers = hookHeaders(app, world, cookie);
  const call = {
    kind: 'hook',
    method: method?.method ?? 'GET',
    target: method?.url ?? '/',
    headers,
  } as const;
  const { status, body } = await callApp(app, call, world);
  const isFine = status !== undefined && status >= 200 && status < 300 && isJson(body);
  const warning = isFine ? undefined : `The uninstall hook answered ${status ?? 'nothing'}`;
  return { description: hook.description, status, body, warning };
}

function hookHeaders(
  { token }: InstalledApp,
  { behaviour }: ConsoleWorld,
  cookie: string | undefined,
): Record<string, string> {
  if (behaviour.hookCredentials === 'service' && token !== undefined) return { SEC: token };
  return behaviour.hookCredentials === 'user' && cookie !== undefined ? { cookie } : {};
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
