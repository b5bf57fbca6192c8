import { checkQradar } from '@intelbridge/adapters-qradar';
import type { Settings } from '../config/settings.config.ts';
import { toQradarConfig } from './bind-qradar.ts';
import type { Container } from './container.ts';
import { HealthWatch, type SystemFacts } from './health-watch.ts';
import { CLOCK, HEALTH, LOG, MEASURED, STORE } from './tokens.ts';
import { toTransport } from './transport.ts';

const NAMES = ['QRadar', 'ThreatQ', 'ThreatConnect', 'CrowdSec'] as const;

/** Every system that can be set up; the console is asked about itself, others only tell what happens anyway. */
export function bindHealth(container: Container, settings: Settings): void {
  container.bind(
    HEALTH,
    (c) => {
      const measured = new Map(c.getAll(MEASURED).map((each) => [each.system, each]));
      const ask = (signal: AbortSignal) => askConsole(c, settings, signal);
      const systems = NAMES.map((name) => {
        const system = measured.get(name);
        const canAsk = name === 'QRadar' && system !== undefined;
        return { name, health: system && (() => system.health()), ask: canAsk ? ask : undefined };
      });
      return new HealthWatch(systems, c.get(CLOCK), c.get(LOG));
    },
    (watch) => watch.close(),
  );
}

async function askConsole(
  c: Container,
  settings: Settings,
  signal: AbortSignal,
): Promise<SystemFacts> {
  const transport = toTransport('qradar', settings);
  try {
    const config = toQradarConfig(settings);
    const [clock, log, { facts }] = [c.get(CLOCK), c.get(LOG), c.get(STORE)];
    const found = await checkQradar({ config, transport, clock, log, facts }, signal);
    const { apiVersion, release, tokenExpires: authorisedUntil } = found;
    return { apiVersion, release, authorisedUntil };
  } finally {
    await transport.close();
  }
}
