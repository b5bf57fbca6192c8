import { unlessRefused } from '@intelbridge/vendor-http';
import type { QradarApi } from '../api/qradar-api.ts';
import { hostOf } from '../host-of.ts';
import { BulkWriter } from '../new-family/bulk-writer.ts';
import { DeleteKeys } from '../new-family/delete-key.ts';
import { EntryLookup } from '../new-family/entry-lookup.ts';
import { NewFamily } from '../new-family/new-family.ts';
import { TtlUnit } from '../new-family/ttl-unit.ts';
import { OldCalls } from '../old-family/old-calls.ts';
import { OldFamily } from '../old-family/old-family.ts';
import { type Load, namespacedLoad, plainLoad, singleLoad } from '../old-family/old-loads.ts';
import { OldWriter } from '../old-family/old-writer.ts';
import { readSetInterval } from '../old-family/read-set-interval.ts';
import { ValueDelete } from '../old-family/value-delete.ts';
import type { QradarOptions } from '../qradar-options.ts';
import type { OfferedVersions } from '../version/offered-versions.ts';
import type { MakeFamily, Rung } from './ladder.ts';

/** Puts together what a rung of the ladder needs. */
export function familyMaker(api: QradarApi, options: QradarOptions): MakeFamily {
  return (rung, versions) =>
    rung === 'set_entries'
      ? newFamily(api, versions, options)
      : oldFamily(rung, api, versions, options);
}

function newFamily(
  api: QradarApi,
  { chosen: version }: OfferedVersions,
  { config, clock, facts }: QradarOptions,
): NewFamily {
  const { source, batchRows, taskTimeoutMs } = config;
  const lookup = new EntryLookup(api, version);
  const calls = new OldCalls(api, version);
  // A console without the old family cannot be asked; the published unit holds.
  const ttlUnit = new TtlUnit(facts, hostOf(config), (name, signal) =>
    unlessRefused(() => readSetInterval(name, calls, signal)),
  );
  const deleteKeys = new DeleteKeys(facts, hostOf(config));
  const request = { api, version, clock, source, taskTimeoutMs };
  const writer = new BulkWriter({ ...request, batchRows, deleteKeys, lookup });
  return new NewFamily({ api, version, clock, writer, lookup, ttlUnit });
}

function oldFamily(
  rung: Exclude<Rung, 'set_entries'>,
  api: QradarApi,
  { chosen, plainBulkLoad = chosen }: OfferedVersions,
  { clock, config: { source, batchRows } }: QradarOptions,
): OldFamily {
  const calls = new OldCalls(api, chosen);
  const loads: Readonly<Record<typeof rung, Load>> = {
    'bulk_load with namespace': namespacedLoad(calls),
    bulk_load: plainLoad(calls, plainBulkLoad),
    single: singleLoad(calls, source),
  };
  const batch = rung === 'single' ? 1 : batchRows;
  const deletes = new ValueDelete(calls);
  const writer = new OldWriter({ load: loads[rung], batch, deletes });
  return new OldFamily({ calls, writer, clock, source });
}
