import { hkdfSync, randomBytes } from 'node:crypto';
import { type Clock, SECOND_MS } from '@intelbridge/core';
import { sessionOf } from '../composition/open-console-users.ts';
import type { Environment } from '../config/read-environment.ts';
import type { AppHost } from './app-host.ts';
import { createServer } from './create-server.ts';
import { staticFolder } from './static-folder.ts';

/** QRadar kills after 10 s; jobs have to stop within the rest. */
const GRACE_MS = 3 * SECOND_MS;

export interface Listening {
  readonly url: string;
  /** Answers what was asked, then closes every connection. */
  close(): Promise<void>;
}

export interface ListenOptions {
  readonly host: AppHost;
  readonly clock: Clock;
  readonly environment: Environment;
  readonly port: number;
  /** Default: all addresses in QRadar's container, which nothing but its proxy reaches; else this machine alone. */
  readonly address: string | undefined;
}

/** Rejects with the system's error where the port cannot be had. */
export async function listen(options: ListenOptions): Promise<Listening> {
  const { host, clock, environment, port } = options;
  const server = await createServer({
    host,
    users: () => host.users,
    sessionOf,
    clock,
    csrfKey: csrfKeyOf(environment),
    staticFolder: staticFolder(),
  });
  const isInQradar = host.appId !== undefined;
  const url = await server.listen({
    port,
    host: options.address ?? (isInQradar ? '0.0.0.0' : '127.0.0.1'),
  });
  return {
    url,
    close: async () => {
      const late = setTimeout(() => server.server.closeAllConnections(), GRACE_MS);
      try {
        await server.close();
      } finally {
        clearTimeout(late);
      }
    },
  };
}

/** In QRadar the same after a restart, so that open pages go on working. */
function csrfKeyOf({ QRADAR_APP_UUID: secret = '' }: Environment): Buffer {
  if (secret === '') return randomBytes(32);
  return Buffer.from(hkdfSync('sha256', secret, '', 'intelbridge csrf', 32));
}
