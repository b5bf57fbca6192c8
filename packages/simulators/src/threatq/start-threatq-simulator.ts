import { boundMethods } from '../server/bound-methods.ts';
import { createClock } from '../server/clock.ts';
import { Faults } from '../server/faults.ts';
import { startSimulator } from '../server/start-simulator.ts';
import { defaultAccounts } from './auth/accounts.ts';
import { threatqControl } from './control/control-routes.ts';
import { PlatformEdits } from './control/platform-edits.ts';
import { indicatorRows, toCounts } from './control/snapshot.ts';
import { expireDue } from './edits/expire-due.ts';
import { eventEdits } from './events/event-edits.ts';
import { json } from './http/reply.ts';
import { toHandlers } from './http/route.ts';
import type { ThreatqOptions } from './options.ts';
import { allRoutes } from './routes/all-routes.ts';
import type { ThreatqPlatform, ThreatqSimulator } from './threatq-simulator.ts';
import { ThreatqWorld } from './world.ts';

/** Serves a ThreatQ appliance on 127.0.0.1. Throws RangeError for an unknown switch or zone. */
export async function startThreatqSimulator(
  options: ThreatqOptions = {},
): Promise<ThreatqSimulator> {
  const {
    port = 0,
    tls = false,
    clock = createClock(),
    faults = new Faults(),
    publicClientId = defaultAccounts.publicClientId,
    clientName = defaultAccounts.clientName,
    clientId = defaultAccounts.clientId,
    clientSecret = defaultAccounts.clientSecret,
    email = defaultAccounts.email,
    password = defaultAccounts.password,
    ...behaviour
  } = options;
  const accounts = { publicClientId, clientName, clientId, clientSecret, email, password };
  const world = new ThreatqWorld(accounts, behaviour, () => clock.now());
  const platform = toPlatform(world);
  const running = await startSimulator(toHandlers(allRoutes, world), {
    port,
    tls,
    clock,
    faults,
    control: threatqControl(platform),
    errorReply: (status) => json({ errors: [usualError(status)] }, status),
  });
  return { ...running, ...platform };
}

function toPlatform(world: ThreatqWorld): ThreatqPlatform {
  return {
    ...world.accounts,
    ...eventEdits(world),
    ...boundMethods(new PlatformEdits(world)),
    indicators: () => indicatorRows(world),
    counts: () => toCounts(world),
    behaviour: () => world.behaviour,
    configure: (change) => {
      expireDue(world);
      world.change(change);
    },
  };
}

/** The text an appliance gives with a status when nothing else is said. */
function usualError(status: number): string {
  if (status === 401) return 'Unauthorized.';
  if (status === 403) return 'Forbidden.';
  if (status === 503) return 'ThreatQ is down for maintenance.';
  return 'Internal server error.';
}
