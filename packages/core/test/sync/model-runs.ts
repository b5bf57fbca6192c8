/** Histories of a run of the model test: a few hundred while people work, thousands in the long suite. */
export const modelRuns = (): number => (globalThis as { modelRuns?: number }).modelRuns ?? 300;
