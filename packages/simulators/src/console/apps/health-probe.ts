import type { ConsoleWorld } from '../console-world.ts';
import { callApp } from './call-app.ts';
import type { InstalledApp } from './installed-app.ts';

/** Asks `/debug` as the framework does, without cookies; anything but 200 restarts the app (§6.6). */
export async function probe(app: InstalledApp, world: ConsoleWorld): Promise<boolean> {
  if (app.baseUrl === undefined || app.status === 'STOPPED') return true;
  const call = { kind: 'probe', method: 'GET', target: '/debug' } as const;
  const { status } = await callApp(app, call, world);
  // It may be on its way out by now, and is not called back.
  if (app.status === 'DELETING') return true;
  if (status === 200) {
    app.failedProbes = 0;
    app.status = 'RUNNING';
    return true;
  }
  app.failedProbes += 1;
  app.restarts += 1;
  await app.onRestart?.();
  return false;
}

/** Probes all apps again and again until it is stopped. */
export function startProbing(world: ConsoleWorld): () => void {
  const { probeIntervalMs } = world.behaviour;
  if (probeIntervalMs === 0) return () => undefined;
  const timer = setInterval(() => {
    for (const app of world.apps.all()) probe(app, world).catch(() => undefined);
  }, probeIntervalMs).unref();
  return () => clearInterval(timer);
}
