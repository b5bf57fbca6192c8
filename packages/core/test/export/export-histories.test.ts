import { MINUTE_MS, type Offense, type OffenseStatus } from '@intelbridge/core';
import { fakeOffense } from '@intelbridge/core/fakes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openExport } from './open-export.ts';

const NEVER_FAILS = Number.POSITIVE_INFINITY;

const change = fc.record({
  kind: fc.constant('change' as const),
  id: fc.integer({ min: 1, max: 6 }),
  status: fc.constantFrom<OffenseStatus>('OPEN', 'HIDDEN', 'CLOSED'),
  magnitude: fc.integer({ min: 3, max: 8 }),
});
/** Which answer of the platform is lost, and after which page the console goes away. */
const run = fc.record({
  kind: fc.constant('run' as const),
  lost: fc.constantFrom(1, 2, 3, NEVER_FAILS, NEVER_FAILS),
  pages: fc.constantFrom(1, 2, NEVER_FAILS, NEVER_FAILS),
});
type Step =
  | { kind: 'wait' }
  | { kind: 'change'; id: number; status: OffenseStatus; magnitude: number }
  | { kind: 'run'; lost: number; pages: number };

const history: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: change },
    { weight: 2, arbitrary: run },
    { weight: 1, arbitrary: fc.constant({ kind: 'wait' as const }) },
  ),
  { maxLength: 30 },
);

/** Console and platform with what happened to them. */
class World {
  readonly open = openExport();
  readonly latest = new Map<number, Offense>();

  async take(step: Step): Promise<void> {
    this.open.clock.advance(step.kind === 'wait' ? 30 * MINUTE_MS : 1_000);
    if (step.kind === 'change') this.#change(step);
    if (step.kind === 'run') await this.export(step.lost, step.pages);
  }

  export(lost = NEVER_FAILS, pages = NEVER_FAILS) {
    const { events, offenses, run: exportNow } = this.open;
    events.eventsBeforeLoss = lost;
    offenses.pagesBeforeFailure = offenses.pages + pages;
    return exportNow({ statuses: ['OPEN', 'HIDDEN'], minMagnitude: 5 }, { lookBackMs: null });
  }

  /** `title status magnitude` of every event, and what each should be. */
  shown(): readonly string[] {
    return this.open.events.held().map(({ title, attributes }) => {
      const value = (name: string) => attributes.find((each) => each.name === name)?.value;
      return `${title} ${value('Offense Status')} ${value('Magnitude')}`;
    });
  }

  expected(): readonly string[] {
    const titles = new Set(this.open.events.held().map(({ title }) => title));
    return [...this.latest.values()]
      .map(({ id, status, magnitude }) => ({
        title: `QRadar offense ${id} on qradar.example.com`,
        status,
        magnitude,
      }))
      .filter(
        ({ title, status, magnitude }) =>
          titles.has(title) || (status !== 'CLOSED' && magnitude >= 5),
      )
      .map(({ title, status, magnitude }) => `${title} ${status} ${magnitude}`);
  }

  #change({ id, status, magnitude }: Extract<Step, { kind: 'change' }>): void {
    // Nothing happens to a closed offense any more: a new match makes a new one.
    if (this.latest.get(id)?.status === 'CLOSED') return;
    const changedAt = this.open.clock.now();
    const startedAt = this.latest.get(id)?.startedAt ?? changedAt;
    const offense = fakeOffense({ id, status, magnitude, changedAt, startedAt });
    this.latest.set(id, offense);
    this.open.offenses.put(offense);
  }
}

describe('export, whatever happens to offenses, console and platform', () => {
  it('ends with one event for every offense that was wanted when it was read, and shows it as it is', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const world = new World();
        for (const step of steps) await world.take(step);
        expect((await world.export()).ok).toBe(true);
        expect(world.shown().toSorted()).toEqual(world.expected().toSorted());
        const again = await world.export();
        expect(again.exported.filter(({ action }) => action !== 'unchanged')).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
