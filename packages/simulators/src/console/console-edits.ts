import type { NewEvent } from '../qradar/ariel/event.ts';
import { appEnvironment } from './apps/app-environment.ts';
import type { AppRegistration } from './apps/app-registry.ts';
import type { AppRequest } from './apps/app-request-log.ts';
import { probe } from './apps/health-probe.ts';
import type { AppStatus } from './apps/installed-app.ts';
import { type HookResult, uninstall } from './apps/uninstall.ts';
import type { ConsoleBehaviour } from './behaviour.ts';
import type { ConsoleWorld, Theme } from './console-world.ts';
import { addLooseEvents } from './events/add-loose-events.ts';
import { hostileEvents, hostileTexts } from './events/hostile-events.ts';
import { sampleEvents } from './events/sample-events.ts';

/** An app once it is on the console. */
export interface RegisteredApp {
  readonly id: number;
  /** What its process has to find in its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Where browsers find it, with a slash at the end. */
  readonly url: string;
}

export interface AppState {
  readonly id: number;
  readonly name: string;
  readonly status: AppStatus;
  readonly isDeployed: boolean;
  readonly restarts: number;
}

/** What can be done to a console from outside, past its pages. */
export class ConsoleEdits {
  readonly #world: ConsoleWorld;

  constructor(world: ConsoleWorld) {
    this.#world = world;
  }

  /** Rejects with EditError for a manifest that QRadar would refuse. */
  async registerApp(registration: AppRegistration): Promise<RegisteredApp> {
    const { behaviour, clock, apps, url } = this.#world;
    const app = await apps.add(registration, {
      nowMs: clock.now(),
      isDeployed: behaviour.deployAtOnce,
      isUuidSecret: behaviour.appUuid === 'secret',
    });
    const env = appEnvironment(app, url, behaviour);
    return { id: app.id, env, url: `${env['QRADAR_APPLICATION_BASE_URL']}/` };
  }

  /** For an app that was registered before it listened. */
  connectApp(id: number, baseUrl: string | URL, services?: AppRegistration['services']): void {
    this.#world.apps.connect(id, baseUrl, services);
  }

  apps(): AppState[] {
    return this.#world.apps.all().map(({ id, manifest, status, isDeployed, restarts }) => ({
      id,
      name: manifest.name,
      status,
      isDeployed,
      restarts,
    }));
  }

  /** Deploy Changes: the tokens of apps work from now on. */
  deployChanges(): void {
    this.#world.deploy();
  }

  /** One health probe now; `false`: it failed and the app was restarted. */
  async probe(id: number): Promise<boolean> {
    return probe(this.#world.apps.known(id), this.#world);
  }

  /** As Extensions Management does it, with uninstall hooks. */
  async uninstallApp(id: number): Promise<HookResult[]> {
    return uninstall(this.#world.apps.known(id), this.#world);
  }

  /** Events that belong to no offense, for Log Activity. */
  addLogEvents(events: readonly NewEvent[]): void {
    addLooseEvents(this.#world.qradar, events);
  }

  /** One event per value, in the field where events have such a value. */
  addSampleEvents(values: readonly string[]): void {
    addLooseEvents(this.#world.qradar, sampleEvents(values, this.#world.clock.now()));
  }

  /** Events and an offense whose fields try to break out of pages. Returns the offense's id. */
  addHostileData(): number {
    const { qradar } = this.#world;
    addLooseEvents(qradar, hostileEvents());
    const text = hostileTexts.join('\n');
    const { id } = qradar.offenses.add({
      description: text,
      offense_source: hostileTexts[1] ?? '',
      offense_type: 3,
      categories: [hostileTexts[1] ?? ''],
    });
    qradar.offenses.addNote(id, 'admin', text);
    return id;
  }

  /** What apps were sent, the oldest first. */
  appRequests(appId?: number): AppRequest[] {
    return this.#world.requests.of(appId);
  }

  clearAppRequests(): void {
    this.#world.requests.clear();
  }

  setTheme(username: string, theme: Theme): void {
    this.#world.themes.set(username, theme);
  }

  consoleBehaviour(): ConsoleBehaviour {
    return this.#world.behaviour;
  }

  /** Throws RangeError for an unknown switch. */
  configureConsole(change: Partial<ConsoleBehaviour>): void {
    this.#world.change(change);
  }
}
