/** A day of false positives or a moment of observations, by one user or by somebody outside (`null`). */
export interface Report {
  readonly userId: number | null;
  readonly atMs: number;
  readonly count: number;
}

export interface ThreatAssess {
  /** 0 to 5. */
  readonly rating: number;
  /** 0 to 100. */
  readonly confidence: number;
  /** 0 to 1000. */
  readonly score: number;
}

export interface Cal {
  /** 0 to 1000. */
  readonly score: number;
  /** Meaning not published; 1 and 2 were seen. */
  readonly indicatorStatus: number;
}

const dayMs = 86_400_000;
const dayOf = (ms: number): number => Math.floor(ms / dayMs);

/** What all copies of a value share on one instance (dossier §3.7). */
export class GlobalFacts {
  threatAssess: ThreatAssess = { rating: 0, confidence: 0, score: 0 };
  cal: Cal | undefined;
  readonly observations: Report[] = [];
  readonly falsePositives: Report[] = [];

  /** Counts once per user and UTC day; says whether it counted. */
  reportFalsePositive(userId: number, atMs: number): boolean {
    if (this.hasReported(userId, atMs)) return false;
    this.falsePositives.push({ userId, atMs, count: 1 });
    return true;
  }

  hasReported(userId: number, atMs: number): boolean {
    return this.falsePositives.some(
      (each) => each.userId === userId && dayOf(each.atMs) === dayOf(atMs),
    );
  }
}

export const totalOf = (reports: readonly Report[]): number =>
  reports.reduce((sum, { count }) => sum + count, 0);

export const lastOf = (reports: readonly Report[]): number | undefined =>
  reports.length === 0 ? undefined : Math.max(...reports.map(({ atMs }) => atMs));
