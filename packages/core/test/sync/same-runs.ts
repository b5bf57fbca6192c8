import fc from 'fast-check';

// A mutant is judged by the same few histories each time; the named tests are the judges that count.
fc.configureGlobal({ seed: 20_260_801 });
(globalThis as { modelRuns?: number }).modelRuns = 30;
