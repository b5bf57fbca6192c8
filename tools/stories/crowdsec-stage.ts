import {
  type CrowdSecPersona,
  type CrowdSecSimulator,
  crowdSecPersonas,
  seedCrowdSec,
  startCrowdSecSimulator,
} from '@intelbridge/simulators';
import type { Desk } from '../../packages/simulators/test/console/desk.ts';
import { openStage, type Stage, type Theme } from './open-stage.ts';
import { choose } from './pointing.ts';

/** A stage with CrowdSec behind the app, one address of each kind in Log Activity, and who looks at it. */
export interface CrowdsecStage extends Stage {
  readonly service: CrowdSecSimulator;
  /** The address of a kind, e.g. `tor-exit`. */
  readonly addressOf: (kind: CrowdSecPersona) => string;
  /** Log Activity, and the look-up of an address chosen there. */
  lookUp(address: string, theme?: Theme): Promise<{ desk: Desk; popup: Desk['page'] }>;
}

export const STRANGERS = { unknown: '203.0.113.244', own: '10.20.30.40', ipv6: '2001:db8::23' };

export async function openCrowdsecStage(
  settings: Readonly<Record<string, string>> = {},
): Promise<CrowdsecStage> {
  const service = await startCrowdSecSimulator();
  const seeded = seedCrowdSec({ until: Date.now(), count: crowdSecPersonas.length });
  service.addAddresses(seeded);
  service.addAddress({ ip: STRANGERS.ipv6, reputation: 'suspicious', behaviors: ['http:scan'] });
  const stage = await openStage({}, { crowdsec: service, settings });
  stage.console.addSampleEvents([...seeded.map(({ ip }) => ip), ...Object.values(STRANGERS)]);
  return {
    ...stage,
    service,
    addressOf: (kind) => seeded[crowdSecPersonas.indexOf(kind)]?.ip ?? '',
    lookUp: async (address, theme) => {
      const desk = await stage.enter('analyst', theme);
      const frame = await desk.tab('EVENTVIEWER');
      const popup = await choose(desk, frame, { on: address, action: 'crowdsec' });
      return { desk, popup };
    },
    close: async () => {
      await stage.close();
      await service.close();
    },
  };
}
