import {
  CONSOLE,
  confirmHeld,
  discardHeld,
  type HeldDeletion,
  heldDeletions,
} from '@intelbridge/core';
import { MemoryLedger } from '@intelbridge/core/fakes';
import { beforeEach, describe, expect, it } from 'vitest';

const held = (set: string, collection: string): HeldDeletion => ({
  set,
  collection,
  entries: 2_000,
  of: 3_000,
  since: 5,
  confirmed: false,
});
const FQDN = held('ThreatQ FQDN', 'one');
const URL_ONE = held('ThreatQ URL', 'one');
const URL_NOBODY = held('ThreatQ URL', CONSOLE);

describe('held deletions', () => {
  let ledger: MemoryLedger;
  beforeEach(async () => {
    ledger = new MemoryLedger();
    await ledger.apply({ hold: [FQDN, URL_ONE, URL_NOBODY] });
  });

  it('are listed by set and collection', async () => {
    expect(await heldDeletions(ledger)).toEqual([FQDN, URL_NOBODY, URL_ONE]);
  });

  it('are confirmed one at a time, with nothing else about them changed', async () => {
    const confirmed = { ...URL_ONE, confirmed: true };
    expect(await confirmHeld(ledger, 'ThreatQ URL', 'one')).toEqual(confirmed);
    expect(await heldDeletions(ledger)).toEqual([FQDN, URL_NOBODY, confirmed]);
  });

  it('are forgotten one at a time, confirmed or not', async () => {
    await confirmHeld(ledger, 'ThreatQ FQDN');
    await discardHeld(ledger, 'ThreatQ FQDN');
    await discardHeld(ledger, 'ThreatQ URL', CONSOLE);
    expect(await heldDeletions(ledger)).toEqual([URL_ONE]);
  });

  it.each([
    {
      set: 'ThreatQ URL',
      says: 'Several deletions of "ThreatQ URL" are held; say which by its collection: no collection (""), "one".',
    },
    {
      set: 'ThreatQ Mutex',
      says: 'No deletion of "ThreatQ Mutex" is held. Held are: "ThreatQ FQDN" of "one", "ThreatQ URL" of no collection (""), "ThreatQ URL" of "one".',
    },
    {
      set: 'ThreatQ FQDN',
      collection: 'two',
      says: /^No deletion of "ThreatQ FQDN" of "two" is held\./,
    },
  ])(
    'are not decided on when $set $collection does not name one',
    async ({ set, collection, says }) => {
      for (const decide of [confirmHeld, discardHeld]) {
        const failure = await decide(ledger, set, collection).catch((error: unknown) => error);
        expect(failure).toMatchObject({ name: 'HeldError', kind: 'config' });
        expect((failure as Error).message).toMatch(says);
      }
      expect(await heldDeletions(ledger)).toEqual([FQDN, URL_NOBODY, URL_ONE]);
    },
  );

  it('say so when there are none', async () => {
    await expect(confirmHeld(new MemoryLedger(), 'ThreatQ URL')).rejects.toThrow(
      /Nothing is held\.$/,
    );
  });
});
