import {
  ANY_OFFENSE,
  type EventRules,
  type ExportOptions,
  type ExportPorts,
  type ExportReport,
  exportOffenses,
  HOUR_MS,
  type OffenseFilter,
} from '@intelbridge/core';
import {
  FakeClock,
  MemoryExportLedger,
  MemoryIntelEvents,
  MemoryOffenseEvents,
  MemoryOffenseSource,
} from '@intelbridge/core/fakes';

export const NOW = 1_750_000_000_000;

export const RULES: EventRules = {
  console: 'qradar.example.com',
  platform: 'threatq.example.com',
  privateAddresses: false,
};

/** An export between fakes; `run` exports once. */
export function openExport(pageSize = 2) {
  const clock = new FakeClock(NOW);
  const offenses = new MemoryOffenseSource(pageSize);
  const events = new MemoryIntelEvents('ThreatQ');
  const ledger = new MemoryExportLedger();
  const search = new MemoryOffenseEvents(clock);
  const log: string[] = [];
  const ports: ExportPorts = {
    offenses,
    events,
    ledger,
    search,
    clock,
    log: (_level, message) => void log.push(message),
  };
  const run = (
    filter: Partial<OffenseFilter> = {},
    options: Partial<ExportOptions> = {},
    given: Partial<ExportPorts> = {},
  ): Promise<ExportReport> =>
    exportOffenses(
      { ...ports, ...given },
      {
        filter: { ...ANY_OFFENSE, ...filter },
        rules: RULES,
        lookBackMs: HOUR_MS,
        relatedEvents: undefined,
        ...options,
      },
    );
  return { clock, offenses, events, ledger, search, log, ports, run };
}

/** `id action` of each exported event. */
export const actions = ({ exported }: ExportReport): readonly string[] =>
  exported.map(({ offenseId, action }) => `${offenseId} ${action}`);
