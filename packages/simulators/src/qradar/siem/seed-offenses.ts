import type { QradarWorld } from '../world.ts';
import { addEvents } from './add-events.ts';
import { closedBy } from './closed-by.ts';
import { type GeneratedOffense, generateOffenses, type SeedOffenses } from './generate-offenses.ts';
import { wholeSeconds } from './offense.ts';

const NOTE_AFTER_MS = 60_000;

/** Stores made-up offenses as they would be at this moment. Returns the ids. */
export const seedOffenses = (seed: Omit<SeedOffenses, 'untilMs'>, world: QradarWorld): number[] =>
  [...generateOffenses({ ...seed, untilMs: world.nowMs })].map((made) => store(made, world));

/** Its last event is what the console stored last, the end of a closed one included. */
function store({ offense: made, events, notes }: GeneratedOffense, world: QradarWorld): number {
  const { offenses, accounts } = world;
  const offense = addEvents(offenses.add(made), events, world);
  for (const text of notes)
    offenses.addNote(offense.id, accounts.analyst.name, text, made.start_time + NOTE_AFTER_MS);
  const persisted = wholeSeconds(made.last_updated_time);
  offenses.change(offense, {
    ...(made.status === 'CLOSED' ? closedBy(accounts.user.name, persisted) : {}),
    last_persisted_time: persisted,
  });
  return offense.id;
}
