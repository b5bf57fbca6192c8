import { http } from 'msw';
import type { QradarOptions } from '../qradar/options.ts';
import type { QradarSimulator } from '../qradar/qradar-simulator.ts';
import { openQradar } from '../qradar/start-qradar-simulator.ts';
import { boundMethods, type Methods } from '../server/bound-methods.ts';
import { startSimulator } from '../server/start-simulator.ts';
import { startProbing } from './apps/health-probe.ts';
import type { ConsoleBehaviour } from './behaviour.ts';
import { ConsoleEdits } from './console-edits.ts';
import { ConsoleWorld } from './console-world.ts';
import { consoleControl } from './control/console-control.ts';
import { startNeighbourApp } from './neighbour/start-neighbour-app.ts';
import { answerConsole } from './routes/answer-console.ts';
import { userNamed } from './session/console-user.ts';

/** How a console with a user interface is started. */
export interface ConsoleOptions extends QradarOptions {
  /** Switches of the user interface; those of the API stand beside it. */
  readonly console?: Partial<ConsoleBehaviour>;
  /** Puts a second, small app on every page. */
  readonly neighbour?: boolean;
}

/** Somebody who can log in. */
export interface ConsoleAccount {
  readonly name: string;
  readonly password: string;
  readonly role: string;
}

/** A stand-in of one QRadar console with its pages, its apps and its API, all at one origin. */
export interface ConsoleSimulator extends QradarSimulator, Methods<ConsoleEdits> {
  readonly accounts: readonly ConsoleAccount[];
}

/** Out of the way of apps that are registered later. */
const NEIGHBOUR_ID = 2000;

/** Serves it on 127.0.0.1. Throws RangeError for an unknown switch. */
export async function startConsoleSimulator(
  options: ConsoleOptions = {},
): Promise<ConsoleSimulator> {
  const { console: behaviour = {}, neighbour = false, ...qradarOptions } = options;
  const qradar = openQradar(qradarOptions);
  const world = new ConsoleWorld(qradar, behaviour);
  const edits = new ConsoleEdits(world);
  const running = await startSimulator(
    [http.all('*', ({ request }) => answerConsole(request, world))],
    {
      ...qradar.serving,
      control: [...consoleControl(edits), ...(qradar.serving.control ?? [])],
    },
  );
  world.url = running.url;
  const stopProbing = startProbing(world);
  const second = neighbour ? await startNeighbourApp() : undefined;
  if (second !== undefined) await edits.registerApp({ ...second, appId: NEIGHBOUR_ID });
  return {
    ...running,
    ...qradar.console,
    ...boundMethods(edits),
    accounts: accountsOf(world),
    close: async () => {
      stopProbing();
      await second?.close();
      await running.close();
    },
  };
}

const accountsOf = ({ qradar: { access } }: ConsoleWorld): ConsoleAccount[] =>
  access.users.map(({ username, password }) => ({
    name: username,
    password,
    role: userNamed(username, access).role,
  }));
