import { http } from 'msw';
import { createClock } from '../server/clock.ts';
import { Faults } from '../server/faults.ts';
import { startSimulator } from '../server/start-simulator.ts';
import { crowdsecControl } from './control/control-routes.ts';
import type { CrowdSecService, CrowdSecSimulator } from './crowdsec-simulator.ts';
import { answerRequest, patternOf } from './http/answer-request.ts';
import { badRequest, forbidden, notFound, Refusal, tooManyRequests } from './http/refusal.ts';
import { refusalReply } from './http/reply.ts';
import { defaultKeys } from './keys/default-keys.ts';
import { type CrowdSecOptions, defaultBehaviour } from './options.ts';
import { CrowdSecWorld } from './world.ts';

/** Serves the CrowdSec CTI API on 127.0.0.1. Throws RangeError for an unknown switch. */
export async function startCrowdSecSimulator(
  options: CrowdSecOptions = {},
): Promise<CrowdSecSimulator> {
  const {
    port = 0,
    tls = false,
    clock = createClock(),
    faults = new Faults(),
    keys = {},
    ...behaviour
  } = options;
  const apiKeys = { ...defaultKeys, ...keys };
  const world = new CrowdSecWorld(apiKeys, behaviour, () => clock.now());
  const service = toService(world);
  const running = await startSimulator(
    [http.all('*/v2/*', ({ request }) => answerRequest(request, world))],
    {
      port,
      tls,
      clock,
      faults,
      patternOf,
      control: crowdsecControl(service),
      errorReply: (status) => refusalReply(usualRefusal(status), defaultBehaviour),
    },
  );
  const apiUrl = `${running.url.origin}/v2`;
  return { ...running, ...service, apiUrl, apiKeys, apiKey: apiKeys.community };
}

function toService(world: CrowdSecWorld): CrowdSecService {
  const { keys, store } = world;
  return {
    addKey: (key, change = {}) => keys.add(key, change),
    changeKey: (key, change) => keys.change(key, change),
    addAddress: (address) => store.add(address),
    addAddresses: (addresses) => store.addAll(addresses),
    update: (ip, change) => store.update(ip, change),
    remove: (ip) => store.remove(ip),
    addresses: () => store.all(),
    usage: () => keys.usage(),
    behaviour: () => world.behaviour,
    configure: (change) => world.change(change),
  };
}

/** What the service says with a status when nothing else is said; the texts of 400, 401 and 5xx are ours. */
function usualRefusal(status: number): Refusal {
  const known = [badRequest(''), forbidden(), notFound(), tooManyRequests()];
  const texts: Readonly<Record<number, string>> = { 401: 'Unauthorized' };
  return (
    known.find((refusal) => refusal.status === status) ??
    new Refusal(status, texts[status] ?? 'Internal server error')
  );
}
