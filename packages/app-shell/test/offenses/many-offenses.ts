import type { QradarSimulator } from '@intelbridge/simulators';

const MINUTE_MS = 60_000;

/** Any number of addresses from the benchmark range. */
const address = (n: number) => `198.${18 + ((n >> 16) & 1)}.${(n >> 8) & 255}.${n & 255}`;

/** Offenses that changed one minute after the other until now, each with two new source and two new destination addresses. Returns the ids. */
export function addOffenses(qradar: QradarSimulator, count: number, description = ''): number[] {
  const now = qradar.clock.now();
  return Array.from({ length: count }, (_, n) => {
    const at = now - (count - n) * MINUTE_MS;
    return qradar.addOffense({
      description: description || `Offense ${n}`,
      offense_source: address(n * 4),
      start_time: at,
      last_updated_time: at,
      last_persisted_time: at,
      sourceAddresses: [address(n * 4), address(n * 4 + 1)],
      localDestinationAddresses: [address(n * 4 + 2), address(n * 4 + 3)],
    });
  });
}
