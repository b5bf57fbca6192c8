import { http } from 'msw';
import { boundMethods } from '../server/bound-methods.ts';
import { createClock } from '../server/clock.ts';
import { Faults } from '../server/faults.ts';
import { type ServeOptions, startSimulator } from '../server/start-simulator.ts';
import { qradarControl } from './control/control-routes.ts';
import { HumanEdits } from './control/human-edits.ts';
import { toCounts, toSnapshots } from './control/set-snapshot.ts';
import { allEndpoints } from './endpoints/all-endpoints.ts';
import { ApiError } from './errors/api-error.ts';
import { forbidden, unauthorized } from './errors/framework-errors.ts';
import { answerRequest } from './http/answer-request.ts';
import { matchPath } from './http/path-match.ts';
import { errorResponse } from './http/to-response.ts';
import type { QradarOptions } from './options.ts';
import type { QradarConsole, QradarSimulator } from './qradar-simulator.ts';
import { DeskEdits } from './siem/desk-edits.ts';
import { OffenseEdits } from './siem/offense-edits.ts';
import { QradarWorld } from './world.ts';

const DEFAULT_TOKEN = '5eed0000-5eed-4eed-8eed-5eed00000001';
const DEFAULT_USER = { name: 'admin', password: 'simulated-admin-password' };
const ANALYST = { name: 'analyst', password: 'simulated-analyst-password' };

/** A console before it is served. */
export interface OpenQradar {
  readonly world: QradarWorld;
  readonly console: QradarConsole;
  readonly answer: (request: Request) => Promise<Response>;
  readonly serving: ServeOptions;
}

/** Serves a QRadar console on 127.0.0.1. Throws RangeError for a version of no simulated release. */
export async function startQradarSimulator(options: QradarOptions = {}): Promise<QradarSimulator> {
  const { console, answer, serving } = openQradar(options);
  const running = await startSimulator([http.all('*', ({ request }) => answer(request))], serving);
  return { ...running, ...console };
}

/** The same, for whoever serves more than the API at one origin. */
export function openQradar({
  port = 0,
  tls = false,
  clock = createClock(),
  faults = new Faults(),
  token = DEFAULT_TOKEN,
  user = DEFAULT_USER,
  ...behaviour
}: QradarOptions): OpenQradar {
  const world = new QradarWorld({ token, user, analyst: ANALYST }, behaviour, clock);
  const console = toConsole(world);
  return {
    world,
    console,
    answer: (request) => answerRequest(request, world, allEndpoints),
    serving: {
      port,
      tls,
      clock,
      faults,
      control: qradarControl(console),
      errorReply: (status) => errorResponse(usualError(status)),
      patternOf,
    },
  };
}

function toConsole(world: QradarWorld): QradarConsole {
  return {
    ...world.accounts,
    ...boundMethods(new HumanEdits(world)),
    ...boundMethods(new OffenseEdits(world)),
    ...boundMethods(new DeskEdits(world)),
    sets: () => toSnapshots(current(world)),
    counts: () => toCounts(current(world)),
    behaviour: () => world.behaviour,
    configure: (change) => world.change(change),
    finishTasks: () => world.tasks.settle(true),
  };
}

function current(world: QradarWorld) {
  world.settle();
  return world.store.sets();
}

/** The error a console gives with a status when nothing else is said. */
function usualError(status: number): ApiError {
  if (status === 401) return unauthorized();
  if (status === 403) return forbidden();
  return new ApiError(
    status,
    1020,
    'An unexpected error occurred.',
    'An unexpected error occurred.',
  );
}

/** Counts `/api/reference_data/sets/{name}` once, whatever the name. */
function patternOf(pathname: string): string {
  const [match] = matchPath(allEndpoints, pathname.replace(/^\/api/, ''), 'once');
  return match === undefined ? pathname : `/api${match.endpoint.path}`;
}
