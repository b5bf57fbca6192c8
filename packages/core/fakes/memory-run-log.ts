import {
  type FinishedRun,
  keptReport,
  type LoggedRun,
  RUNS_KEPT,
  type RunLog,
  type RunSummary,
  totalsOf,
} from '@intelbridge/core';

/** The log of runs in memory. */
export class MemoryRunLog implements RunLog {
  #runs: LoggedRun[] = [];
  #lastId = 0;

  async append(run: FinishedRun): Promise<number> {
    this.#lastId += 1;
    const logged = { ...run, id: this.#lastId, report: keptReport(run.report) };
    this.#runs = [logged, ...this.#runs].slice(0, RUNS_KEPT);
    return this.#lastId;
  }

  async latest(limit: number): Promise<readonly RunSummary[]> {
    return this.#runs
      .slice(0, limit)
      .map(({ report, ...facts }) => ({ ...facts, totals: totalsOf(report) }));
  }

  async run(id: number): Promise<LoggedRun | undefined> {
    return this.#runs.find((run) => run.id === id);
  }
}
