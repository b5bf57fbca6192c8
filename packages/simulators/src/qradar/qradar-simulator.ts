import type { Methods } from '../server/bound-methods.ts';
import type { RunningSimulator } from '../server/start-simulator.ts';
import type { HumanEdits } from './control/human-edits.ts';
import type { SetCount, SetSnapshot } from './control/set-snapshot.ts';
import type { QradarBehaviour } from './options.ts';
import type { Login } from './siem/access.ts';
import type { DeskEdits } from './siem/desk-edits.ts';
import type { OffenseEdits } from './siem/offense-edits.ts';

/** What a person at a console could see and do, past its API. */
export interface QradarConsole
  extends Methods<HumanEdits>,
    Methods<OffenseEdits>,
    Methods<DeskEdits> {
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
  /** Carries out every task that is still waiting. */
  finishTasks(): void;
}

/** A stand-in of one QRadar console. */
export interface QradarSimulator extends RunningSimulator, QradarConsole {}
