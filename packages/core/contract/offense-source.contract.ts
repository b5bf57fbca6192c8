import type { OffenseSource } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { offenseQueryContract } from './offense-query.contract.ts';
import {
  ANY,
  type ConsoleOffense,
  HOSTILE,
  idsOf,
  MINUTE,
  minutely,
  NOW,
  type OffenseSourceSubject,
  type OpenedOffenseSource,
  readAll,
} from './offense-source-fixture.ts';

export function offenseSourceContract(subject: OffenseSourceSubject): void {
  offenseQueryContract(subject);
  describe(`OffenseSource contract: ${subject.name}`, () => {
    let opened: OpenedOffenseSource;
    let source: OffenseSource;
    const add = (...offenses: ConsoleOffense[]) => opened.console.add(offenses);

    beforeEach(async () => {
      opened = await subject.open();
      source = opened.source;
    });
    afterEach(() => opened.close());

    it('reads nothing from a console without offenses', async () => {
      expect(await readAll(source)).toEqual([]);
    });

    it('reads every offense, the oldest change first, whatever their ids', async () => {
      const ids = await add(...minutely(25).toReversed());
      expect(idsOf(await readAll(source))).toEqual(ids.toReversed());
    });

    it('reads every one of many that changed in the same second, by id', async () => {
      const ids = await add(...Array.from({ length: 25 }, () => ({ changedAt: NOW })));
      expect(idsOf(await readAll(source))).toEqual(ids);
    });

    it('reads in pages, none of them empty', async () => {
      await add(...minutely(25));
      const sizes: number[] = [];
      for await (const page of source.offenses(ANY)) sizes.push(page.length);
      expect(sizes.length).toBeGreaterThan(1);
      expect(Math.min(...sizes)).toBeGreaterThan(0);
    });

    it('translates what the console knows of an offense', async () => {
      const [id] = await add({
        description: `${HOSTILE}\n preceded by more\n`,
        status: 'HIDDEN',
        severity: 9,
        magnitude: 7,
        categories: [HOSTILE, 'Malware'],
        source: '2001:db8::1',
        changedAt: NOW,
      });
      const [read] = await readAll(source);
      expect(read).toMatchObject({
        id,
        description: `${HOSTILE}\n preceded by more\n`,
        status: 'HIDDEN',
        severity: 9,
        magnitude: 7,
        categories: [HOSTILE, 'Malware'],
        type: { id: 0, name: 'Source IP' },
        source: '2001:db8::1',
        changedAt: NOW,
        closedAt: undefined,
      });
      expect(read?.link).toMatch(/^https?:\/\//);
    });

    it('cuts an endless description', async () => {
      await add({ description: `${'x'.repeat(100_000)}end`, changedAt: NOW });
      const [read] = await readAll(source);
      expect(read?.description).toHaveLength(65_000);
    });

    it('skips none when offenses change meanwhile', async () => {
      const ids = await add(...minutely(25));
      const [first = 0] = ids;
      const late = ids[20] ?? 0;
      const read = await readAll(source, {}, async () => {
        await opened.console.change(first, { changedAt: NOW + 60 * MINUTE });
        await opened.console.change(late, { changedAt: NOW + 61 * MINUTE });
      });
      expect(idsOf(read).sort((a, b) => a - b)).toEqual(ids);
      const changedAt = (id: number) => read.findLast((each) => each.id === id)?.changedAt;
      expect(changedAt(first)).toBe(NOW + 60 * MINUTE);
      expect(changedAt(late)).toBe(NOW + 61 * MINUTE);
    });

    it('skips none when offenses go meanwhile', async () => {
      const ids = await add(...minutely(25));
      const read = await readAll(source, {}, async () => {
        await Promise.all(ids.slice(0, 4).map((id) => opened.console.remove(id)));
      });
      expect(idsOf(read)).toEqual(expect.arrayContaining(ids.slice(4)));
    });

    it('finds one offense by its id, and none that is gone', async () => {
      const [id = 0] = await add({ severity: 8, changedAt: NOW });
      expect(await source.offense(id)).toMatchObject({ id, severity: 8, changedAt: NOW });
      await opened.console.remove(id);
      expect(await source.offense(id)).toBeUndefined();
    });

    it('resolves the addresses of each offense, and leaves out those that are gone', async () => {
      const [first = 0, second = 0, third = 0] = await add(
        { sources: ['192.0.2.1', '2001:db8::1'], localDestinations: ['10.0.0.1'], changedAt: NOW },
        { sources: ['192.0.2.1'], localDestinations: [], changedAt: NOW },
        { sources: [], localDestinations: ['10.0.0.1', '10.0.0.2'], changedAt: NOW },
      );
      await opened.console.addGoneAddress(second);
      const addresses = await source.addresses(await readAll(source), 10);
      expect(addresses.get(first)).toEqual({
        sources: ['192.0.2.1', '2001:db8::1'],
        localDestinations: ['10.0.0.1'],
      });
      expect(addresses.get(second)).toEqual({ sources: ['192.0.2.1'], localDestinations: [] });
      expect(addresses.get(third)).toEqual({
        sources: [],
        localDestinations: ['10.0.0.1', '10.0.0.2'],
      });
    });

    it('resolves no more addresses of each kind than asked for', async () => {
      const sources = Array.from({ length: 9 }, (_, n) => `192.0.2.${n}`);
      const localDestinations = Array.from({ length: 9 }, (_, n) => `10.0.0.${n}`);
      const [id = 0] = await add({ sources, localDestinations, changedAt: NOW });
      expect((await source.addresses(await readAll(source), 3)).get(id)).toEqual({
        sources: sources.slice(0, 3),
        localDestinations: localDestinations.slice(0, 3),
      });
    });

    it('rejects when the console is away', async () => {
      const [id = 0] = await add(...minutely(2));
      await opened.console.goDown();
      const failure = { name: 'VendorError', retryable: true };
      await expect(readAll(source)).rejects.toMatchObject(failure);
      await expect(source.offense(id)).rejects.toMatchObject(failure);
    });

    it('stops for a fired signal', async () => {
      await add(...minutely(2));
      const signal = AbortSignal.abort(new Error('enough'));
      await expect(source.offenses(ANY, signal).next()).rejects.toThrow('enough');
      await expect(source.offense(1, signal)).rejects.toThrow('enough');
    });
  });
}
