import type { Settings } from '../config/settings.config.ts';
import { certificatesShownTo } from './certificates-shown.ts';
import type { ConnectionFacts } from './connection-checks.ts';
import type { TransportSection } from './transport.ts';

/** Goes to each system, through the proxy where that is the way. Rejects with VendorError. */
export async function checkProxy(
  systems: readonly (readonly [TransportSection, Settings])[],
  signal: AbortSignal,
): Promise<ConnectionFacts> {
  const reached: string[] = [];
  for (const [section, settings] of systems) {
    const shown = await certificatesShownTo(settings, section, signal);
    if (shown.length > 0) reached.push(section);
  }
  if (reached.length > 0) return { facts: [`reached: ${reached.join(', ')}`], warnings: [] };
  return { facts: [], warnings: ['nothing is set up yet that could be reached by https'] };
}
