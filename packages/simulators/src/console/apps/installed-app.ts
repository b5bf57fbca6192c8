import type { Manifest } from './manifest.ts';

export type AppStatus = 'CREATING' | 'RUNNING' | 'STOPPED' | 'DELETING' | 'ERROR';

/** One instance of an app. */
export interface InstalledApp {
  readonly id: number;
  readonly definitionId: number;
  manifest: Manifest;
  /** Where port 5000 of its container is; `undefined` until it is connected. */
  baseUrl: URL | undefined;
  /** Where its other services are, by name. */
  services: Readonly<Record<string, URL>>;
  status: AppStatus;
  /** Of its authorized service; `undefined` without OAuth in the manifest. */
  readonly token: string | undefined;
  /** `false`: the token answers 401 until changes are deployed. */
  isDeployed: boolean;
  readonly uuid: string;
  readonly installedMs: number;
  /** Health probes in a row that failed, and restarts they led to. */
  failedProbes: number;
  restarts: number;
  readonly onRestart: (() => unknown) | undefined;
}

/** Of the proxy, without a slash at the end. */
export const proxyPath = (id: number, service?: string): string =>
  `/console/plugins/${id}/app_proxy${service === undefined ? '' : `:${service}`}`;

/** A URL of the manifest as a browser reaches it; it may have or lack a leading slash. */
export const appUrl = (id: number, url: string, service?: string): string =>
  `${proxyPath(id, service)}/${url.replace(/^\//, '')}`;
