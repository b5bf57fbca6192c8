import { readFile } from 'node:fs/promises';
import { EditError } from '../../server/edit-error.ts';
import type { InstalledApp } from './installed-app.ts';
import type { Manifest } from './manifest.ts';
import { manifestProblems } from './manifest-problems.ts';
import { parseManifest } from './parse-manifest.ts';

/** How an app comes onto the console. */
export interface AppRegistration {
  /** Where it listens; may be told later by `connectApp`. */
  readonly baseUrl?: string | URL;
  /** The manifest, its text's file, or nothing for the one the app serves at `/manifest.json`. */
  readonly manifest?: Manifest | string;
  /** The next free one from 1001 on when left out. */
  readonly appId?: number;
  /** Where services other than port 5000 listen, by name. */
  readonly services?: Readonly<Record<string, string | URL>>;
  /** Called instead of restarting the container when `/debug` fails. */
  readonly onRestart?: () => unknown;
}

const FIRST_ID = 1001;

interface NewApp {
  /** `false`: an app of a developer, which gets no token (§5.4). */
  readonly hasToken?: boolean;
  readonly nowMs: number;
  readonly isDeployed: boolean;
  readonly isUuidSecret: boolean;
}

/** The apps of a console by their instance id. */
export class AppRegistry {
  readonly #apps = new Map<number, InstalledApp>();

  all(): InstalledApp[] {
    return [...this.#apps.values()];
  }

  get(id: number): InstalledApp | undefined {
    return this.#apps.get(id);
  }

  /** Throws EditError. */
  known(id: number): InstalledApp {
    const app = this.#apps.get(id);
    if (app === undefined) throw new EditError(`There is no app ${id}`);
    return app;
  }

  /** Rejects with EditError for a manifest that a console refuses, and for an id or uuid in use. */
  async add(registration: AppRegistration, context: NewApp): Promise<InstalledApp> {
    const { baseUrl, appId = this.#freeId(), services = {}, onRestart } = registration;
    const manifest = await manifestOf(registration);
    const problems = manifestProblems(manifest);
    if (problems.length > 0)
      throw new EditError(problems.map(({ code, message }) => `${code} ${message}`).join('; '));
    if (this.#apps.has(appId)) throw new EditError(`There is an app ${appId} already`);
    if (this.all().some((app) => app.manifest.uuid === manifest.uuid))
      throw new EditError(`33300 uuid ${manifest.uuid} is in use by another app`);
    const digits = String(appId).padStart(12, '0');
    const app: InstalledApp = {
      id: appId,
      definitionId: appId,
      manifest,
      baseUrl: baseUrl === undefined ? undefined : new URL(baseUrl),
      services: toUrls(services),
      status: baseUrl === undefined ? 'CREATING' : 'RUNNING',
      token:
        manifest.authentication?.oauth2 === undefined || context.hasToken === false
          ? undefined
          : `5eed0000-0000-4000-c000-${digits}`,
      isDeployed: context.isDeployed,
      uuid: context.isUuidSecret ? `5eed0000-0000-4000-b000-${digits}` : manifest.uuid,
      installedMs: context.nowMs,
      failedProbes: 0,
      restarts: 0,
      onRestart,
    };
    this.#apps.set(appId, app);
    return app;
  }

  #freeId(): number {
    let id = FIRST_ID;
    while (this.#apps.has(id)) id += 1;
    return id;
  }

  connect(id: number, baseUrl: string | URL, services: AppRegistration['services'] = {}): void {
    const app = this.known(id);
    app.baseUrl = new URL(baseUrl);
    app.services = { ...app.services, ...toUrls(services) };
    app.status = 'RUNNING';
  }

  remove(id: number): void {
    this.#apps.delete(this.known(id).id);
  }
}

const toUrls = (services: Readonly<Record<string, string | URL>>): Record<string, URL> =>
  Object.fromEntries(Object.entries(services).map(([name, url]) => [name, new URL(url)]));

async function manifestOf({ manifest, baseUrl }: AppRegistration): Promise<Manifest> {
  if (typeof manifest === 'object') return manifest;
  if (manifest !== undefined) return parseManifest(await readFile(manifest, 'utf8'));
  if (baseUrl === undefined) throw new EditError('Neither a manifest nor an app to ask for it');
  const reply = await fetch(new URL('/manifest.json', baseUrl));
  if (!reply.ok) throw new EditError(`The app answered ${reply.status} to /manifest.json`);
  return parseManifest(await reply.text());
}
