/** Histories of a run of a property test: a few hundred while people work, fewer where mutants are judged. */
export const modelRuns = (): number => (globalThis as { modelRuns?: number }).modelRuns ?? 300;
