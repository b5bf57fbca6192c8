/** Why a filter was refused; each endpoint has its own error for it. */
export type FilterProblem = 'syntax' | 'field' | 'conversion';

/** A filter that cannot be used. */
export class FilterError extends Error {
  readonly problem: FilterProblem;

  constructor(problem: FilterProblem, message: string) {
    super(message);
    this.name = 'FilterError';
    this.problem = problem;
  }
}
