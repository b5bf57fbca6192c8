import { hkdfSync, randomBytes } from 'node:crypto';
import { type Clock, SECOND_MS } from '@intelbridge/core';
import { sessionOf } from '../composition/open-console-users.ts';
import type { Environment } from '../config/read-environment.ts';
import { SettingsError } from '../config/settings-error.ts';
import type { AppHost } from './app-host.ts';
import { createServer } from './create-server.ts';
import { staticFolder, webFolder } from './static-folder.ts';
import { readWebBuild } from './web-build.schema.ts';

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

/** Rejects with SettingsError where the port cannot be had. */
export async function listen(options: ListenOptions): Promise<Listening> {
  const { host, clock, environment, port } = options;
  const server = await createServer({
    host,
    users: () => host.users,
    sessionOf,
    clock,
    csrfKey: csrfKeyOf(environment),
    staticFolder: staticFolder(),
    web: readWebBuild(webFolder()),
  });
  const isInQradar = host.appId !== undefined;
  const address = options.address ?? (isInQradar ? '0.0.0.0' : '127.0.0.1');
  const url = await server.listen({ port, host: address }).catch((error: unknown) => {
    throw toFailure(error, `${address}:${port}`);
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

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'this machine has no such address',
  EACCES: 'this account may not',
};

function toFailure(error: unknown, where: string): unknown {
  const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
  if (reason === undefined) return error;
  return new SettingsError([
    `The pages cannot be served at ${where}: ${reason}. Choose another by --port or --host.`,
  ]);
}
