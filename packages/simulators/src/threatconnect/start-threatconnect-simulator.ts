import { http } from 'msw';
import { boundMethods } from '../server/bound-methods.ts';
import { createClock } from '../server/clock.ts';
import { Faults } from '../server/faults.ts';
import { startSimulator } from '../server/start-simulator.ts';
import { type Account, defaultAccount } from './auth/account.ts';
import { threatconnectControl } from './control/control-routes.ts';
import { PlatformEdits } from './control/platform-edits.ts';
import { toCounts, toSnapshots } from './control/snapshot.ts';
import { answerRequest } from './http/answer-request.ts';
import { patternOf } from './http/pattern-of.ts';
import { usualError } from './http/usual-error.ts';
import { TargetKeepingFaults, wireTarget } from './http/wire-target.ts';
import type { ThreatconnectOptions } from './options.ts';
import { allRoutes } from './routes/all-routes.ts';
import type { ThreatconnectPlatform, ThreatconnectSimulator } from './threatconnect-simulator.ts';
import { ThreatconnectWorld } from './world.ts';

/** Serves a ThreatConnect instance on 127.0.0.1. Throws RangeError for an unknown switch or a version that is none. */
export async function startThreatconnectSimulator(
  options: ThreatconnectOptions = {},
): Promise<ThreatconnectSimulator> {
  const {
    port = 0,
    tls = false,
    basePath = '/api',
    clock = createClock(),
    faults = new Faults(),
    accessId = defaultAccount.accessId,
    secretKey = defaultAccount.secretKey,
    token = defaultAccount.token,
    organization = defaultAccount.organization,
    ...behaviour
  } = options;
  const account = { accessId, secretKey, token, organization };
  const place = { basePath, isTls: tls, nowMs: () => clock.now() };
  const world = new ThreatconnectWorld(account, behaviour, place);
  const platform = { ...account, ...toPlatform(world) };
  const running = await startSimulator(
    [http.all('*', ({ request }) => answerRequest(request, world, allRoutes))],
    {
      port,
      tls,
      clock,
      faults: new TargetKeepingFaults(faults),
      control: threatconnectControl(platform),
      patternOf: (pathname) => patternOf(pathname, basePath, allRoutes),
      errorReply: (status) => usualError(status, wireTarget(), world),
    },
  );
  return { ...running, ...platform, faults, apiUrl: `${running.url.origin}${basePath}` };
}

function toPlatform(world: ThreatconnectWorld): Omit<ThreatconnectPlatform, keyof Account> {
  return {
    ...boundMethods(new PlatformEdits(world)),
    indicators: () => toSnapshots(world),
    counts: () => toCounts(world),
    behaviour: () => world.behaviour,
    configure: (change) => world.change(change),
  };
}
