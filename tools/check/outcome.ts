/** What a step, or a sum of steps, came to. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Everything the step said; shown when something failed. */
  readonly output: string;
}

/** A step that counts as one. */
export function oneCheck(ok: boolean, output: string): Outcome {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
}

/** The closing line of every run; continuous integration reads it. */
export function closingLine({ passed, failed }: Pick<Outcome, 'passed' | 'failed'>): string {
  return `${passed} passed, ${failed} failed`;
}
