import { type IntelEvents, isVendorError, type SavedEvent } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  HAPPENED_AT,
  type IntelEventsSubject,
  intelEvent,
  intelEventsOf,
  type OpenedIntelEvents,
  type PlatformEvent,
  valuesOf,
} from './events-fixture.ts';

export function intelEventsContract(subject: IntelEventsSubject): void {
  describe(`IntelEvents contract: ${subject.name}`, () => {
    let opened: OpenedIntelEvents;
    let events: IntelEvents;
    const only = async (): Promise<PlatformEvent> => {
      const [first, ...others] = await opened.platform.events();
      expect(others).toEqual([]);
      if (first === undefined) throw new Error('the platform has no event');
      return first;
    };
    const savedId = (answer: SavedEvent | undefined): string => {
      if (answer?.saved !== true) throw new Error(`not saved: ${JSON.stringify(answer)}`);
      return answer.id;
    };

    beforeEach(async () => {
      opened = await subject.open();
      events = opened.events;
    });
    afterEach(() => opened.close());

    it('says nothing of nothing', async () => {
      expect(await events.save([])).toEqual([]);
      expect(events.provider).not.toBe('');
    });

    it('makes an event with everything it is given', async () => {
      const [answer] = await events.save([intelEvent()]);
      expect(answer).toMatchObject({ saved: true, action: 'created', refused: [] });
      const event = await only();
      expect(event).toMatchObject({
        id: savedId(answer),
        title: 'QRadar offense 7',
        happenedAt: HAPPENED_AT,
        description: 'Excessive firewall denies',
      });
      expect(valuesOf(event, 'Status')).toEqual(['OPEN']);
      expect(valuesOf(event, 'Category')).toEqual(['Firewall Deny', 'Suspicious Activity']);
      expect([...event.indicators].sort()).toEqual(['192.0.2.1', 'a.example']);
    });

    it('answers for each event, in order, and keeps equal titles of other times apart', async () => {
      const asked = [
        ...intelEventsOf(12),
        intelEvent(),
        intelEvent({ happenedAt: HAPPENED_AT + 1_000 }),
      ];
      const ids = (await events.save(asked)).map(savedId);
      const titles = new Map((await opened.platform.events()).map(({ id, title }) => [id, title]));
      expect(ids.map((id) => titles.get(id))).toEqual(asked.map(({ title }) => title));
      expect(new Set(ids).size).toBe(asked.length);
    });

    it('replaces what changed and lets no old value pile up', async () => {
      const id = savedId((await events.save([intelEvent()]))[0]);
      await opened.platform.advance(60_000);
      const changed = intelEvent({
        knownId: id,
        description: 'Excessive firewall denies, again',
        attributes: [
          { name: 'Status', value: 'CLOSED' },
          { name: 'Magnitude', value: '4' },
          { name: 'Category', value: 'Suspicious Activity' },
          { name: 'Category', value: 'Misc Malware' },
        ],
        indicators: [{ type: 'IP Address', value: '192.0.2.2' }],
      });
      expect(await events.save([changed])).toEqual([
        { saved: true, id, action: 'updated', refused: [] },
      ]);
      const event = await only();
      expect(event.description).toBe('Excessive firewall denies, again');
      expect(valuesOf(event, 'Status')).toEqual(['CLOSED']);
      expect(valuesOf(event, 'Magnitude')).toEqual(['4']);
      expect(valuesOf(event, 'Category')).toEqual(['Misc Malware', 'Suspicious Activity']);
      expect(event.indicators).toContain('192.0.2.2');
    });

    it('comes from many values of a name to one and back', async () => {
      const named = (...values: string[]) => values.map((value) => ({ name: 'Category', value }));
      let knownId: string | undefined;
      for (const values of [['a', 'b', 'c'], ['b'], ['d'], ['d', 'e'], ['f', 'g'], ['f']]) {
        const event = intelEvent({ attributes: named(...values), knownId });
        knownId = savedId((await events.save([event]))[0]);
        expect(valuesOf(await only(), 'Category')).toEqual(values);
        await opened.platform.advance(60_000);
      }
    });

    it('knows its event again without being told, and replaces there too', async () => {
      const id = savedId((await events.save([intelEvent()]))[0]);
      await opened.platform.advance(60_000);
      const attributes = [
        { name: 'Status', value: 'HIDDEN' },
        { name: 'Category', value: 'b' },
        { name: 'Category', value: 'c' },
      ];
      const again = await opened.another().save([intelEvent({ attributes })]);
      expect(again).toEqual([{ saved: true, id, action: 'updated', refused: [] }]);
      const event = await only();
      expect(valuesOf(event, 'Status')).toEqual(['HIDDEN']);
      expect(valuesOf(event, 'Category')).toEqual(['b', 'c']);
    });

    it('makes an event anew that was deleted on the platform', async () => {
      const knownId = savedId((await events.save([intelEvent()]))[0]);
      await opened.platform.removeEvent(knownId);
      const [answer] = await events.save([intelEvent({ knownId })]);
      expect(answer).toMatchObject({ saved: true, action: 'created' });
      expect((await only()).id).toBe(savedId(answer));
    });

    it('is not written into another event that has its known id, as one of another instance may', async () => {
      const other = { title: 'Case 4711', happenedAt: HAPPENED_AT - 3_600_000 };
      const knownId = savedId((await events.save([intelEvent(other)]))[0]);
      await opened.platform.advance(60_000);
      const attributes = [{ name: 'Status', value: 'CLOSED' }];
      const [answer] = await events.save([intelEvent({ knownId, attributes })]);
      expect(answer).toMatchObject({ saved: true, action: 'created' });
      expect(savedId(answer)).not.toBe(knownId);
      const held = (await opened.platform.events()).find(({ id }) => id === knownId);
      expect(held).toMatchObject(other);
      expect(held && valuesOf(held, 'Status')).toEqual(['OPEN']);
    });

    it('names an indicator the platform refuses and saves the event without it', async () => {
      const { indicator } = opened.refused;
      const { indicators } = intelEvent();
      const asked = [...intelEventsOf(5), intelEvent({ indicators: [indicator, ...indicators] })];
      const answers = await events.save(asked);
      expect(answers.map(({ saved }) => saved)).toEqual(asked.map(() => true));
      const [last] = answers.slice(-1);
      expect(last).toMatchObject({ refused: [{ value: indicator.value }] });
      expect(answers.slice(0, -1).every((each) => each.saved && each.refused.length === 0)).toBe(
        true,
      );
      const event = (await opened.platform.events()).find(({ id }) => id === savedId(last));
      expect([...(event?.indicators ?? [])].sort()).toEqual(['192.0.2.1', 'a.example']);
    });

    it('says why an event is refused and saves the others', async () => {
      const asked = intelEventsOf(6).map((each, n) =>
        n === 2 || n === 5 ? { ...each, title: opened.refused.title } : each,
      );
      const answers = await events.save(asked);
      expect(answers.map(({ saved }) => saved)).toEqual([true, true, false, true, true, false]);
      const reasons = answers.flatMap((answer) => (answer.saved ? [] : [answer.reason]));
      expect(reasons.map((reason) => reason.length > 0)).toEqual([true, true]);
      expect(await opened.platform.events()).toHaveLength(4);
    });

    it('rejects while the platform is down and saves everything afterwards', async () => {
      await opened.platform.goDown();
      const failure = await events.save(intelEventsOf(3)).catch((error: unknown) => error);
      expect(isVendorError(failure) && failure.retryable).toBe(true);
      await opened.platform.comeBack();
      expect((await events.save(intelEventsOf(3))).every(({ saved }) => saved)).toBe(true);
      expect(await opened.platform.events()).toHaveLength(3);
    });

    it.each([1, 2, 3, 4])(
      'makes no second event if the answer to change %s was lost',
      async (nth) => {
        const asked = intelEventsOf(3);
        await opened.platform.loseAnswer(nth);
        await events.save(asked).catch((error: unknown) => error);
        await opened.platform.comeBack();
        await opened.platform.advance(60_000);
        const answers = await opened.another().save(asked);
        const held = await opened.platform.events();
        expect(answers.map(savedId).sort()).toEqual(held.map(({ id }) => id).sort());
        expect(held).toHaveLength(3);
        for (const event of held) {
          expect(valuesOf(event, 'Category')).toEqual(['Firewall Deny', 'Suspicious Activity']);
          expect(event.indicators).toHaveLength(1);
        }
      },
    );

    it('keeps quotes, commas, accents and markup as they are', async () => {
      const text = 'Müller\'s "best", 100 % <b>\u202e例え\n=HYPERLINK("x")';
      const title = 'QRadar offense „7“, O\'Brien & "Söhne"';
      const attributes = [{ name: 'Log source', value: text }];
      await events.save([intelEvent({ title, description: text, attributes })]);
      const event = await only();
      expect(event).toMatchObject({ title, description: text });
      expect(valuesOf(event, 'Log source')).toEqual([text]);
    });

    it('saves what is far too long, cut, and knows it again', async () => {
      const long = 'ü'.repeat(100_000);
      const event = intelEvent({
        title: `QRadar offense ${'x'.repeat(5_000)}`,
        description: long,
        attributes: [{ name: 'Log source', value: long }],
      });
      await events.save([event]);
      await opened.platform.advance(60_000);
      await opened.another().save([event]);
      const { description, attributes } = await only();
      expect(long.startsWith(description.slice(0, 30_000))).toBe(true);
      expect(attributes).toHaveLength(1);
    });

    it('stops for a fired signal with its reason', async () => {
      const asked = events.save([intelEvent()], AbortSignal.abort(new Error('enough')));
      await expect(asked).rejects.toThrow('enough');
      expect(await opened.platform.events()).toEqual([]);
    });
  });
}
