import type { FetchEnd, Indicator, IndicatorPage, Instant } from '@intelbridge/core';
import { indicatorSourceContract } from '@intelbridge/core/contract';
import { FakeClock, MemoryIndicatorSource } from '@intelbridge/core/fakes';
import { memoryPlatform } from '../memory-platform.ts';

type Reading = AsyncGenerator<IndicatorPage, FetchEnd>;

/** Each breaks one promise of a source; its contract has to notice. */
class CallsABrokenReadingComplete extends MemoryIndicatorSource {
  override async *changesSince(
    ...asked: Parameters<MemoryIndicatorSource['changesSince']>
  ): Reading {
    const { resumeFrom } = yield* super.changesSince(...asked);
    return { complete: true, resumeFrom };
  }
}

class RunsAheadOfTheClock extends MemoryIndicatorSource {
  override async *changesSince(
    ...asked: Parameters<MemoryIndicatorSource['changesSince']>
  ): Reading {
    const end = yield* super.changesSince(...asked);
    return { ...end, resumeFrom: (end.resumeFrom ?? 0) + 86_400_000 };
  }
}

class HidesTheWithdrawn extends MemoryIndicatorSource {
  override async *changesSince(
    collection: string,
    since: Instant | undefined,
    signal?: AbortSignal,
  ): Reading {
    const pages = super.changesSince(collection, since, signal);
    for (;;) {
      const step = await pages.next();
      if (step.done) return step.value;
      const indicators = step.value.indicators.filter(
        (each: Indicator) => each.status === 'deployable',
      );
      yield { ...step.value, indicators };
    }
  }
}

const BROKEN = { CallsABrokenReadingComplete, RunsAheadOfTheClock, HidesTheWithdrawn };

for (const [name, Broken] of Object.entries(BROKEN)) {
  indicatorSourceContract({
    name,
    open: async () => {
      const clock = new FakeClock(1_750_000_000_000);
      return memoryPlatform(new Broken(clock, 4), clock);
    },
  });
}
