import type { RunningSimulator } from '../server/start-simulator.ts';
import type { HumanEdits } from './control/human-edits.ts';
import type { SetCount, SetSnapshot } from './control/set-snapshot.ts';
import type { QradarBehaviour } from './options.ts';
import type { Login } from './siem/access.ts';
import type { OffenseEdits } from './siem/offense-control.ts';

/** A stand-in of one QRadar console, with what a person at the console could see and do. */
export interface QradarSimulator extends RunningSimulator, OffenseEdits {
  /** For the SEC header. */
  readonly token: string;
  /** The user for Basic authentication. */
  readonly user: Login;
  /** A user whose role is no administrator's. */
  readonly analyst: Login;
  /** Everything stored, sorted by set name and value. */
  sets(): SetSnapshot[];
  counts(): SetCount[];
  behaviour(): QradarBehaviour;
  /** Throws RangeError for a version of no simulated release. */
  configure(change: Partial<QradarBehaviour>): void;
  readonly addSet: HumanEdits['addSet'];
  readonly deleteSet: HumanEdits['deleteSet'];
  readonly purgeSet: HumanEdits['purgeSet'];
  readonly addEntry: HumanEdits['addEntry'];
  readonly removeEntry: HumanEdits['removeEntry'];
  readonly setDependents: HumanEdits['setDependents'];
  /** Carries out every task that is still waiting. */
  finishTasks(): void;
}
