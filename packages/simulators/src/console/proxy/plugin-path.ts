import type { AppRegistry } from '../apps/app-registry.ts';
import type { InstalledApp } from '../apps/installed-app.ts';

/** Which app a path below `/console/plugins/` means, and what is left of it. */
export interface PluginTarget {
  readonly app: InstalledApp;
  readonly service: string | undefined;
  /** Of the container; `undefined`: there is no such service. */
  readonly base: URL | undefined;
  /** Path and query behind the prefix, from the slash on. */
  readonly rest: string;
}

const BY_ID = /^\/console\/plugins\/(\d+)\/app_proxy(?::([^/?]+))?(?=[/?]|$)(.*)$/s;
/** Only one document has these two (§5.1). */
const BY_ID_AND_SERVICE = /^\/console\/plugins\/app_proxy:(\d+):([^/?]+)(?=[/?]|$)(.*)$/s;
const BY_SERVICE = /^\/console\/plugins\/app_proxy:([^:/?]+)(?=[/?]|$)(.*)$/s;

/** `target` is path and query as sent; `undefined` for an app that is not there. */
export function pluginTarget(target: string, apps: AppRegistry): PluginTarget | undefined {
  const byId = BY_ID.exec(target) ?? BY_ID_AND_SERVICE.exec(target);
  if (byId !== null) {
    const app = apps.get(Number(byId[1]));
    return app && toTarget(app, byId[2], byId[3] ?? '');
  }
  const byService = BY_SERVICE.exec(target);
  const service = byService?.[1];
  const app = apps.all().find(({ manifest }) => manifest.services?.some(named(service)));
  return app && toTarget(app, service, byService?.[2] ?? '');
}

const named =
  (wanted: string | undefined) =>
  ({ name }: { readonly name: string }): boolean =>
    name === wanted;

/** A service on port 5000 is what the plain path reaches. */
function toTarget(app: InstalledApp, service: string | undefined, rest: string): PluginTarget {
  const declared = app.manifest.services?.find(named(service));
  const own = service === undefined ? undefined : app.services[service];
  const isMain = service === undefined || declared?.port === 5000;
  return {
    app,
    service,
    base: own ?? (isMain ? app.baseUrl : undefined),
    rest: rest.startsWith('/') ? rest : `/${rest}`,
  };
}
