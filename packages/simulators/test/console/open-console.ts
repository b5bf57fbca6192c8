import { onTestFinished } from 'vitest';
import {
  type AppManifest,
  type ConsoleOptions,
  type ConsoleSimulator,
  createClock,
  startConsoleSimulator,
} from '../../src/index.ts';
import { bareManifest, type DummyApp, startDummyApp } from './dummy-app.ts';

const NOW_MS = 1_700_000_000_000;

/** A console on a clock that stands still, without health probes of its own; it is closed when the test ends. */
export async function openConsole(options: ConsoleOptions = {}): Promise<ConsoleSimulator> {
  const simulator = await startConsoleSimulator({
    clock: createClock(NOW_MS),
    ...options,
    console: { probeIntervalMs: 0, ...options.console },
  });
  onTestFinished(() => simulator.close());
  return simulator;
}

export interface ConsoleWithApp {
  readonly console: ConsoleSimulator;
  readonly app: DummyApp;
}

/** The same with an app on it, whose id is 1001. */
export async function openWithApp(
  manifest: Partial<AppManifest> = {},
  options: ConsoleOptions = {},
): Promise<ConsoleWithApp> {
  const [console, app] = await Promise.all([openConsole(options), startDummyApp()]);
  await console.registerApp({ baseUrl: app.url, manifest: { ...bareManifest, ...manifest } });
  return { console, app };
}

/** A browser as far as cookies go; redirects are not followed. */
export interface Browser {
  readonly SEC: string;
  readonly QRadarCSRF: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  send(method: string, path: string, init?: RequestInit): Promise<Response>;
}

type AccountName = 'admin' | 'analyst' | 'helpdesk';

/** Logs in by the form. */
export async function logIn(console: ConsoleSimulator, name: AccountName): Promise<Browser> {
  const account = console.accounts.find((each) => each.name === name);
  const reply = await postLogIn(console, name, account?.password ?? '');
  const cookies = reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  const cookieNamed = (wanted: string) =>
    cookies.find((cookie) => cookie.startsWith(`${wanted}=`))?.slice(wanted.length + 1) ?? '';
  const send: Browser['send'] = async (method, path, init = {}) => {
    const headers = new Headers(init.headers);
    headers.append('cookie', cookies.join('; '));
    return fetch(`${console.url.origin}${path}`, { ...init, method, headers, redirect: 'manual' });
  };
  return {
    SEC: cookieNamed('SEC'),
    QRadarCSRF: cookieNamed('QRadarCSRF'),
    send,
    get: async (path, headers = {}) => send('GET', path, { headers }),
  };
}

export const postLogIn = async (
  console: ConsoleSimulator,
  name: string,
  password: string,
): Promise<Response> =>
  fetch(`${console.url.origin}/console/j_security_check`, {
    method: 'POST',
    body: new URLSearchParams({ j_username: name, j_password: password }),
    redirect: 'manual',
  });

/** What tests look into of the data that a page hands to its own script. */
export interface PageData {
  readonly tabs: readonly { readonly id: string; readonly url: string }[];
  readonly actions: readonly { readonly id: string }[];
  readonly providers: readonly object[];
}

export async function pageData(browser: Browser, path: string): Promise<PageData> {
  const text = await (await browser.get(path)).text();
  const found =
    /<script type="application\/json" id="console-(?:page|shell)">(.*?)<\/script>/s.exec(text);
  return JSON.parse(found?.[1] ?? 'null') as PageData;
}

/** Where each page is. */
export const pages = {
  shell: '/console/qradar/jsp/QRadar.jsp',
  dashboard: '/console/do/qradar/dashboard',
  offenses: '/console/do/sem/offenses?appName=Sem&pageId=OffenseList',
  summary: (id: number) =>
    `/console/do/sem/offensesummary?appName=Sem&pageId=OffenseSummary&summaryId=${id}`,
  events: '/console/do/ariel/arielSearch?appName=EventViewer&pageId=EventList',
  assets: '/console/do/assetprofile/AssetList',
  admin: '/console/do/qradar/admin',
  sets: '/console/do/qradar/referenceSets',
  extensions: '/console/do/qradar/extensions',
} as const;
