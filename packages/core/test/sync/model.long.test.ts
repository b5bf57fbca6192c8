import fc from 'fast-check';
import { describe, it } from 'vitest';
import { endsAsAsked, histories } from './model.ts';

const HISTORIES = 2_000;
/** Another one each time; with it in `fc.assert` a run can be had again. */
const [seed = 0] = fc.sample(fc.noBias(fc.integer()), 1);

describe('any of very many histories', () => {
  it(`ends, after a full sync, in what the collections ask for (seed ${seed})`, async () => {
    process.stdout.write(`${HISTORIES} histories, seed ${seed}\n`);
    await fc.assert(fc.asyncProperty(histories, endsAsAsked), { numRuns: HISTORIES, seed });
  });
});
