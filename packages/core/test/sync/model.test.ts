import fc from 'fast-check';
import { describe, it } from 'vitest';
import { endsAsAsked, histories } from './model.ts';
import { modelRuns } from './model-runs.ts';

describe('any history', () => {
  it('ends, after a full sync, in what the collections ask for', async () => {
    await fc.assert(fc.asyncProperty(histories, endsAsAsked), { numRuns: modelRuns() });
  });
});
