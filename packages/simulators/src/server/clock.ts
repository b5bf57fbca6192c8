/** The time a simulator lives in. All instants are epoch milliseconds. */
export interface SimulatorClock {
  now(): number;
  /** Stops the clock at an instant. */
  set(ms: number): void;
  /** Moves the clock; a stopped clock stays stopped, a running one runs on from there. */
  advance(ms: number): void;
  /** Real time again. */
  follow(): void;
}

/** A clock that stands at `startMs`, or follows real time when that is left out. */
export function createClock(startMs?: number): SimulatorClock {
  let stoppedAtMs = startMs;
  let aheadMs = 0;
  return {
    now: () => stoppedAtMs ?? Date.now() + aheadMs,
    set: (ms) => {
      stoppedAtMs = ms;
    },
    advance: (ms) => {
      if (stoppedAtMs === undefined) aheadMs += ms;
      else stoppedAtMs += ms;
    },
    follow: () => {
      stoppedAtMs = undefined;
      aheadMs = 0;
    },
  };
}
