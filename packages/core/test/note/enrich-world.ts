import { type EnrichPorts, enrichOffense, enrichOffenses, Turns } from '@intelbridge/core';
import {
  FakeClock,
  fakeOffense,
  MemoryIntelLookup,
  MemoryNoteLedger,
  MemoryOffenseNotes,
  MemoryOffenseSource,
} from '@intelbridge/core/fakes';

type Given = Parameters<typeof fakeOffense>[0];

/** A console, two platforms and a store in memory. */
export class World {
  readonly clock = new FakeClock(1_750_000_000_000);
  readonly offenses = new MemoryOffenseSource();
  readonly notes = new MemoryOffenseNotes(this.clock);
  readonly threatq = new MemoryIntelLookup('ThreatQ');
  readonly crowdsec = new MemoryIntelLookup('CrowdSec');
  ledger = new MemoryNoteLedger();
  lookups = [this.threatq];
  addresses = 0;
  turns = new Turns(8);

  add(...given: readonly Given[]): void {
    for (const each of given) {
      this.offenses.put(fakeOffense(each));
      this.notes.addOffense(each.id);
    }
  }

  enrich(id: number, signal?: AbortSignal) {
    return enrichOffense(id, this.ports(), { addresses: this.addresses, signal });
  }

  enrichEach(ids: readonly number[]) {
    return enrichOffenses(ids, this.ports(), { addresses: this.addresses });
  }

  enrichAll(signal?: AbortSignal) {
    return enrichOffenses('all', this.ports(), { addresses: this.addresses, signal });
  }

  async notesOn(id: number): Promise<readonly string[]> {
    return ((await this.notes.notes(id)) ?? []).map(({ text }) => text);
  }

  ports(): EnrichPorts {
    const { offenses, notes, lookups, ledger, turns } = this;
    return { offenses, notes, lookups, ledger, turns, log: () => undefined };
  }
}

export const ADDRESS = { type: 'IP Address', value: '192.0.2.10' };

export const FOUND = `*****Context information from ThreatQ*****
=====
ThreatQ URL for the Indicator - https://memory.example/indicators/1/details
Status - Active
ThreatQ Score - 0
Total number of Sources - 1
The first three Sources - Qradar`;

export const NOT_FOUND = `*****Context information from ThreatQ*****
=====
No context information found on ThreatQ`;

/** What ThreatQ has to know for the note FOUND. */
export const KNOWN = { ...ADDRESS, status: 'Active', score: 0, sources: ['Qradar'] };
