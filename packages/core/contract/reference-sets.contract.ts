import {
  DAY_MS,
  type ReferenceSet,
  type ReferenceSetEntry,
  type ReferenceSets,
} from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

export interface ReferenceSetsSubject {
  readonly name: string;
  /** A fresh console every time. */
  open(): Promise<OpenedReferenceSets>;
}

export interface OpenedReferenceSets {
  readonly sets: ReferenceSets;
  /** A second client of the same console, as another process would have. */
  another(): ReferenceSets;
  /** An entry by another hand. */
  addForeign(set: ReferenceSet, value: string): Promise<void>;
  /** Somebody deletes the set. */
  deleteSet(set: ReferenceSet): Promise<void>;
  close(): Promise<void>;
}

const IP = { name: 'ThreatQ IP Address', elementType: 'IP', timeToLiveMs: 30 * DAY_MS } as const;
const URLS = { name: 'ThreatQ URL', elementType: 'ALNIC', timeToLiveMs: null } as const;
const NONE: readonly string[] = [];

async function read(sets: ReferenceSets, set: ReferenceSet): Promise<ReferenceSetEntry[]> {
  const entries: ReferenceSetEntry[] = [];
  for await (const page of sets.entries(set)) entries.push(...page);
  return entries;
}
const valuesOf = async (sets: ReferenceSets, set: ReferenceSet) =>
  (await read(sets, set)).map(({ value }) => value.toLowerCase()).sort();

export function referenceSetsContract(subject: ReferenceSetsSubject): void {
  describe(`ReferenceSets contract: ${subject.name}`, () => {
    let opened: OpenedReferenceSets;
    let sets: ReferenceSets;
    const add = (set: ReferenceSet, ...upsert: string[]) =>
      sets.write(set, { upsert, remove: NONE });

    beforeEach(async () => {
      opened = await subject.open();
      sets = opened.sets;
    });
    afterEach(() => opened.close());

    it('makes a set that is missing and finds it afterwards', async () => {
      expect(await sets.list('ThreatQ ')).toEqual([]);
      const made = await sets.ensure(IP);
      expect(made).toMatchObject({ name: IP.name, elementType: 'IP', entryCount: 0 });
      expect((await sets.ensure(IP)).id).toBe(made.id);
      expect((await sets.list('ThreatQ ')).map(({ id }) => id)).toEqual([made.id]);
    });

    it('makes one set however many callers ask at once', async () => {
      const other = opened.another();
      const asked = [sets, other, sets, other, sets].map((client) => client.ensure(IP));
      const ids = (await Promise.all(asked)).map(({ id }) => id);
      expect(new Set(ids).size).toBe(1);
      expect(await sets.list('')).toHaveLength(1);
    });

    it.each([
      'ThreatQ Müller\'s "best", 100 % / IP Address',
      'ThreatQ a%2Fb?c#d;e+f&g=h IP Address',
      'ThreatQ 例え IP Address',
    ])('keeps a name as it is: %s', async (name) => {
      const made = await sets.ensure({ ...IP, name });
      await add(made, '192.0.2.1');
      expect((await sets.ensure({ ...IP, name })).id).toBe(made.id);
      expect((await sets.list('ThreatQ')).map((set) => set.name)).toEqual([name]);
      expect(await valuesOf(sets, made)).toEqual(['192.0.2.1']);
    });

    it('lists the sets of a prefix, sorted by name, with their sizes', async () => {
      const url = await sets.ensure(URLS);
      await sets.ensure(IP);
      await sets.ensure({ ...IP, name: 'Watch list' });
      await add(url, 'http://a.example/1', 'http://a.example/2');
      const listed = await sets.list('ThreatQ ');
      expect(listed.map(({ name, entryCount }) => [name, entryCount])).toEqual([
        ['ThreatQ IP Address', 0],
        ['ThreatQ URL', 2],
      ]);
    });

    it('refuses a set of another element type and says what is wrong', async () => {
      await sets.ensure(IP);
      const asked = sets.ensure({ ...IP, elementType: 'ALN' });
      await expect(asked).rejects.toMatchObject({ kind: 'config' });
    });

    it('keeps the time to live asked for, and changes it where the console can', async () => {
      await sets.ensure(IP);
      const { changesTimeToLive } = await sets.capabilities();
      const changed = { ...IP, timeToLiveMs: 7 * DAY_MS };
      await sets.ensure(changed);
      const [listed] = await sets.list('ThreatQ ');
      expect(listed?.timeToLiveMs).toBe((changesTimeToLive ? changed : IP).timeToLiveMs);
    });

    it('adds values once and confirms each', async () => {
      const set = await sets.ensure(IP);
      expect(await add(set, '192.0.2.1', '192.0.2.2')).toEqual({ confirmed: 2, refused: [] });
      expect(await add(set, '192.0.2.2', '192.0.2.3')).toEqual({ confirmed: 2, refused: [] });
      expect(await valuesOf(sets, set)).toEqual(['192.0.2.1', '192.0.2.2', '192.0.2.3']);
    });

    it('names a refused value and takes the others', async () => {
      const set = await sets.ensure(IP);
      const { confirmed, refused } = await add(set, '192.0.2.1', 'host.example', '192.0.2.2');
      expect({ confirmed, refused: refused.map(({ value }) => value) }).toEqual({
        confirmed: 2,
        refused: ['host.example'],
      });
      expect(refused[0]?.reason).not.toBe('');
      expect(await valuesOf(sets, set)).toEqual(['192.0.2.1', '192.0.2.2']);
    });

    it('takes away values, absent ones without complaint', async () => {
      const set = await sets.ensure(URLS);
      await add(set, 'http://a.example/1', 'http://a.example/2?x=1&y=%2F', 'http://a.example/3');
      const remove = ['http://a.example/2?x=1&y=%2F', 'http://gone.example/'];
      expect(await sets.write(set, { upsert: NONE, remove })).toEqual({
        confirmed: 2,
        refused: [],
      });
      expect(await valuesOf(sets, set)).toEqual(['http://a.example/1', 'http://a.example/3']);
    });

    it('adds and takes away in one change', async () => {
      const set = await sets.ensure(IP);
      await add(set, '192.0.2.1');
      await sets.write(set, { upsert: ['192.0.2.2'], remove: ['192.0.2.1'] });
      expect(await valuesOf(sets, set)).toEqual(['192.0.2.2']);
    });

    it('folds case in a set without case', async () => {
      const set = await sets.ensure(URLS);
      await add(set, 'http://a.example/Path');
      await add(set, 'http://a.example/path');
      expect(await valuesOf(sets, set)).toEqual(['http://a.example/path']);
      await sets.write(set, { upsert: NONE, remove: ['HTTP://A.EXAMPLE/PATH'] });
      expect(await valuesOf(sets, set)).toEqual([]);
    });

    it.each([
      ['accents and quotes', 'http://a.example/é\'"ß,;|?q="x"'],
      ['percent signs', 'http://a.example/%2F%25/100%'],
      ['a very long value', `http://a.example/${'x'.repeat(2_600)}`],
      ['other scripts', 'http://a.example/例え/файл'],
    ])('carries %s', async (_, value) => {
      const set = await sets.ensure(URLS);
      expect(await add(set, value)).toEqual({ confirmed: 1, refused: [] });
      expect(await valuesOf(sets, set)).toEqual([value.toLowerCase()]);
      await sets.write(set, { upsert: NONE, remove: [value] });
      expect(await valuesOf(sets, set)).toEqual([]);
    });

    it('reads every entry once, foreign ones with their own source', async () => {
      const set = await sets.ensure(IP);
      const values = Array.from({ length: 25 }, (_, n) => `192.0.2.${n}`);
      await add(set, ...values);
      await opened.addForeign(set, '198.51.100.1');
      const entries = await read(sets, set);
      expect(entries.map(({ value }) => value).sort()).toEqual([...values, '198.51.100.1'].sort());
      const { entrySource, ownSource } = await sets.capabilities();
      const own = entries.filter(({ source }) => source === ownSource);
      expect(own).toHaveLength(entrySource ? 25 : own.length);
    });

    it('deletes a set that is empty, and no other', async () => {
      const set = await sets.ensure(IP);
      await add(set, '192.0.2.1');
      expect(await sets.remove(set)).toBe(false);
      expect(await valuesOf(sets, set)).toEqual(['192.0.2.1']);
      await sets.write(set, { upsert: NONE, remove: ['192.0.2.1'] });
      expect(await sets.remove(set)).toBe(true);
      expect(await sets.list('')).toEqual([]);
      expect(await sets.remove(set)).toBe(true);
      expect((await sets.ensure(IP)).entryCount).toBe(0);
    });

    it('writes nothing for no values', async () => {
      const set = await sets.ensure(IP);
      expect(await sets.write(set, { upsert: NONE, remove: NONE })).toEqual({
        confirmed: 0,
        refused: [],
      });
    });

    it('says that a deleted set is gone, and makes it anew', async () => {
      const set = await sets.ensure(IP);
      await opened.deleteSet(set);
      await expect(add(set, '192.0.2.1')).rejects.toMatchObject({ kind: 'protocol' });
      const again = await sets.ensure(IP);
      expect(await add(again, '192.0.2.1')).toEqual({ confirmed: 1, refused: [] });
    });

    it('stops for a fired signal', async () => {
      const set = await sets.ensure(IP);
      const signal = AbortSignal.abort(new Error('enough'));
      const change = { upsert: ['192.0.2.1'], remove: NONE };
      await expect(sets.write(set, change, signal)).rejects.toThrow('enough');
      expect(await valuesOf(sets, set)).toEqual([]);
    });
  });
}
