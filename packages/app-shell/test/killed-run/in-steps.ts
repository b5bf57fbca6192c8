import type { SimulatorClock } from '@intelbridge/simulators';

export const MINUTE_MS = 60_000;
export const DAY_MS: number = 24 * 60 * MINUTE_MS;

interface Steps {
  readonly steps: number;
  /** More than a run reaches back, so that no overlap mends what a killed one lost. */
  readonly stepMs: number;
}

/** Spreads a change over the time of a platform. */
export function inSteps(
  clock: SimulatorClock,
  { steps, stepMs }: Steps,
  todo: readonly (() => void)[],
): void {
  for (let step = 0; step < steps; step += 1) {
    clock.advance(stepMs);
    for (let at = step; at < todo.length; at += steps) todo[at]?.();
  }
}

export const times = (count: number, work: () => void): readonly (() => void)[] =>
  Array.from({ length: count }, () => work);
