import { HELPDESK_ROLE } from '../qradar/siem/access.ts';
import type { OpenQradar } from '../qradar/start-qradar-simulator.ts';
import type { QradarWorld } from '../qradar/world.ts';
import type { SimulatorClock } from '../server/clock.ts';
import { knownSwitches } from '../server/known-switches.ts';
import { AppRegistry } from './apps/app-registry.ts';
import { AppRequestLog } from './apps/app-request-log.ts';
import { type ConsoleBehaviour, defaultConsoleBehaviour } from './behaviour.ts';
import { type ConsoleUser, userNamed } from './session/console-user.ts';
import { readCookies } from './session/cookies.ts';

/** A log-in that is valid now. */
export interface ConsoleSession {
  readonly SEC: string;
  readonly QRadarCSRF: string;
  readonly user: ConsoleUser;
}

export type Theme = 'light' | 'dark';

const HELPDESK = { name: 'helpdesk', password: 'simulated-helpdesk-password' };

/** All state of a console with a user interface. */
export class ConsoleWorld {
  readonly qradar: QradarWorld;
  readonly answerApi: OpenQradar['answer'];
  readonly apps: AppRegistry = new AppRegistry();
  readonly requests: AppRequestLog = new AppRequestLog();
  /** Of each user; light unless chosen. */
  readonly themes = new Map<string, Theme>();
  /** Where browsers find it; set once it listens. */
  url: URL = new URL('http://127.0.0.1/');
  #behaviour: ConsoleBehaviour;

  /** Throws RangeError for an unknown switch. */
  constructor({ world, answer }: OpenQradar, behaviour: Partial<ConsoleBehaviour>) {
    this.qradar = world;
    this.answerApi = answer;
    this.#behaviour = {
      ...defaultConsoleBehaviour,
      ...knownSwitches(behaviour, defaultConsoleBehaviour),
    };
    world.access.addUser(HELPDESK, HELPDESK_ROLE);
  }

  get behaviour(): ConsoleBehaviour {
    return this.#behaviour;
  }

  get clock(): SimulatorClock {
    return this.qradar.clock;
  }

  /** Throws RangeError for an unknown switch; nothing is changed then. */
  change(change: Partial<ConsoleBehaviour>): void {
    this.#behaviour = { ...this.#behaviour, ...knownSwitches(change, defaultConsoleBehaviour) };
  }

  /** Whose browser this is, by its cookie. */
  sessionOf(headers: Headers): ConsoleSession | undefined {
    return this.session(readCookies(headers.get('cookie')).get('SEC') ?? null);
  }

  session(token: string | null): ConsoleSession | undefined {
    const { access } = this.qradar;
    const open = access.session(token);
    return open && { ...open, user: userNamed(open.username, access) };
  }

  /** Deploy Changes: the tokens of apps work from now on. */
  deploy(): void {
    for (const app of this.apps.all()) app.isDeployed = true;
  }

  themeOf({ name }: ConsoleUser): Theme {
    return this.themes.get(name) ?? 'light';
  }
}
