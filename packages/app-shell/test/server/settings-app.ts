import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SettingsView } from '../../src/settings/settings-view.ts';
import { type Served, serveApp } from './serve-app.ts';

/** An app of which only the console is set up, as an administrator finds it. */
export interface SettingsApp extends Served {
  ask<T>(method: string, path: string, body?: unknown): Promise<{ status: number; body: T }>;
  /** How it is once it has taken up the settings. */
  state(): Promise<string>;
  kept(): Record<string, Record<string, unknown>>;
}

export type Settings = SettingsView & { readonly state: string };

const NOTHING_OF_THREATQ = {
  INTELBRIDGE_THREATQ_URL: '',
  INTELBRIDGE_THREATQ_CLIENT_ID: '',
  INTELBRIDGE_THREATQ_CLIENT_SECRET: '',
  INTELBRIDGE_THREATQ_COLLECTIONS: '',
  INTELBRIDGE_THREATQ_PULL_IMMEDIATELY: '',
};

export async function openSettingsApp(
  more: Record<string, string> = {},
  { tls = false }: { readonly tls?: boolean } = {},
): Promise<SettingsApp> {
  const app = await serveApp({ ...NOTHING_OF_THREATQ, ...more }, undefined, { tls });
  const ask: SettingsApp['ask'] = async (method, path, body) => {
    const init = {
      ...(method !== 'GET' && { method }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    };
    const reply = await app.as('admin')(`/api/v1/${path}`, init);
    return { status: reply.status, body: (await reply.json()) as never };
  };
  const state = async (): Promise<string> => {
    for (;;) {
      const { body } = await ask<{ state: string }>('GET', 'status');
      if (body.state !== 'reopening') return body.state;
    }
  };
  const kept = () =>
    JSON.parse(readFileSync(join(app.here.store, 'settings.json'), 'utf8')) as never;
  return { ...app, ask, state, kept };
}

/** What an administrator enters for the simulated platform. */
export const enteredFor = ({ here }: Served, collections: readonly string[]) => ({
  url: here.threatq.url.href,
  clientId: here.threatq.clientId,
  clientSecret: here.threatq.clientSecret,
  collections,
});
