/** 0 to 5 each. */
export interface Components {
  readonly aggressiveness: number;
  readonly threat: number;
  readonly trust: number;
}

/** The four windows as they were when the address was last seen. */
export interface WindowScores {
  /** Red flags on the device: the same in every window. */
  readonly anomaly: number;
  readonly overall: Components;
  readonly lastMonth: Components;
  readonly lastWeek: Components;
  readonly lastDay: Components;
}

export interface Score extends Components {
  readonly anomaly: number;
  readonly total: number;
}

const quiet: Components = { aggressiveness: 0, threat: 0, trust: 0 };

export const noScores: WindowScores = {
  anomaly: 0,
  overall: quiet,
  lastMonth: quiet,
  lastWeek: quiet,
  lastDay: quiet,
};

/** All four windows alike. */
export const steadyScores = (components: Components, anomaly = 0): WindowScores => ({
  anomaly,
  overall: components,
  lastMonth: components,
  lastWeek: components,
  lastDay: components,
});

/** Reproduces every recorded total, but is published nowhere (dossier §3.5). In hundredths, as 0.05 has no exact double. */
function totalOf({ aggressiveness, threat, trust }: Components, anomaly: number): number {
  const hundredths = 25 * aggressiveness + 35 * threat + 40 * trust + 5 * anomaly;
  return Math.min(5, Math.floor((hundredths + 50) / 100));
}

const DAY_MS = 86_400_000;

/** What the windows say now: one without a report in it falls to 0, but for the anomaly. */
export function scoresAt(
  scores: WindowScores,
  silentMs: number,
): Readonly<Record<'overall' | 'last_day' | 'last_week' | 'last_month', Score>> {
  const within = (days: number, components: Components): Score => {
    const shown = silentMs > days * DAY_MS ? quiet : components;
    return { ...shown, anomaly: scores.anomaly, total: totalOf(shown, scores.anomaly) };
  };
  return {
    overall: within(Number.POSITIVE_INFINITY, scores.overall),
    last_day: within(1, scores.lastDay),
    last_week: within(7, scores.lastWeek),
    last_month: within(30, scores.lastMonth),
  };
}
