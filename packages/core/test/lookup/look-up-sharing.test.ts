import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADDRESS, ask, openLookUps, platform, settled, slow } from './open-look-ups.ts';

const addresses = (count: number) => Array.from({ length: count }, (_, n) => `8.8.4.${n}`);

describe('those who ask at the same time', () => {
  it('share one call: 200 who ask for one unknown value, at whatever moment while it is asked', async () => {
    const lookup = platform();
    const { service } = openLookUps(lookup);
    const { go } = slow(lookup);
    const asking = addresses(200).map(async (_, n) => {
      for (let turn = 0; turn < n % 40; turn += 1) await Promise.resolve();
      return ask(service, n % 2 === 0 ? '8.8.8.8' : ' 8.8.8[.]8');
    });
    await settled();
    go();
    expect(new Set((await Promise.all(asking)).flat())).toEqual(new Set(['ThreatQ found']));
    expect(lookup.asked).toEqual([[ADDRESS]]);
  });

  it('share one call also if they ask just when the answer comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(40), { minLength: 1, maxLength: 30 }), async (delays) => {
        const lookup = platform();
        const { service } = openLookUps(lookup);
        const asking = delays.map(async (delay) => {
          for (let turn = 0; turn < delay; turn += 1) await Promise.resolve();
          return ask(service);
        });
        await Promise.all(asking);
        expect(lookup.asked).toHaveLength(1);
      }),
    );
  });

  it('share one call also if the cache was read before the answer came and the provider would be asked after', async () => {
    const lookup = platform();
    const { service, cache } = openLookUps(lookup);
    const read = cache.read.bind(cache);
    const { promise: lateness, resolve: end } = Promise.withResolvers<void>();
    cache.read = async (subjects) => {
      const kept = await read(subjects);
      await lateness;
      return kept;
    };
    const late = ask(service);
    await settled();
    cache.read = read;
    await ask(service);
    end();
    expect(await late).toEqual(['ThreatQ found']);
    expect(lookup.asked).toHaveLength(1);
  });

  it.each([
    [undefined, [100, 50]],
    [500, [150]],
    [70, [70, 70, 10]],
  ])(
    'are asked for together, each value once, so many by one call as are worth it (%s)',
    async (batchSize, calls) => {
      const lookup = platform();
      lookup.batchSize = batchSize;
      const { service } = openLookUps(lookup);
      const values = addresses(150);
      const both = [service.lookUp(values), ...values.map((value) => ask(service, value))];
      await Promise.all(both);
      expect(lookup.asked.map((subjects) => subjects.length)).toEqual(calls);
    },
  );

  it('make four calls at most at once; what is asked meanwhile goes together in the next', async () => {
    const lookup = platform();
    const { service } = openLookUps(lookup);
    const { go } = slow(lookup);
    const asking: Promise<unknown>[] = [];
    for (const value of addresses(50)) {
      asking.push(ask(service, value));
      await settled();
    }
    expect(lookup.asked).toHaveLength(4);
    go();
    await settled();
    go();
    await Promise.all(asking);
    expect(lookup.asked.map((subjects) => subjects.length)).toEqual([1, 1, 1, 1, 46]);
  });

  it('share a refresh, too', async () => {
    const lookup = platform();
    const { service } = openLookUps(lookup);
    await ask(service);
    await Promise.all(addresses(20).map(() => ask(service, '8.8.8.8', { refresh: true })));
    expect(lookup.asked).toHaveLength(2);
  });
});

describe('answers', () => {
  it('come in the order of the values, one each, whatever the values are', async () => {
    const known = platform();
    const { service } = openLookUps(known, platform('Other'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.ipV4(), fc.domain(), fc.constant('8.8.8.8'), fc.string())),
        async (values) => {
          const answers = await service.lookUp(values);
          expect(answers.map(({ value }) => value)).toEqual(values);
          for (const { value, type, results } of answers) {
            expect(results.map(({ provider }) => provider)).toEqual(['ThreatQ', 'Other']);
            const outcome =
              type === undefined ? 'skipped' : value === '8.8.8.8' ? 'found' : 'not-found';
            expect(results.map((each) => each.outcome)).toEqual([outcome, outcome]);
          }
        },
      ),
    );
  });

  it('tell all ways to write a value in one form, and none of what is no indicator', async () => {
    const { service } = openLookUps(platform());
    const answers = await service.lookUp(['8.8.8.8', '8[.]8[.]8.8', '"8.8.8.8"', 'no indicator']);
    const form = '8.8.8.8';
    expect(answers.map(({ canonical }) => canonical)).toEqual([form, form, form, undefined]);
  });

  it('are of the providers that were asked for, by name in any case', async () => {
    const { service } = openLookUps(platform('ThreatQ'), platform('Other'));
    expect(await ask(service, '8.8.8.8', { providers: ['oTHER'] })).toEqual(['Other found']);
  });
});
