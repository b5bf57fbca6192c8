import { subjectKey } from '../lookup/subject-key.ts';
import type { IntelLookup, LookUpResult, LookUpSubject } from '../ports/intel-lookup.port.ts';

/** What one provider said to all that was asked. */
export interface ProviderResults {
  readonly provider: string;
  readonly resultOf: (subject: LookUpSubject) => LookUpResult;
  readonly results: readonly LookUpResult[];
}

const NO_ANSWER: LookUpResult = { outcome: 'unreachable', reason: 'no answer' };

/** Asks every provider for each distinct subject once, all providers at the same time. */
export async function askProviders(
  subjects: readonly LookUpSubject[],
  lookups: readonly IntelLookup[],
  signal: AbortSignal | undefined,
): Promise<readonly ProviderResults[]> {
  const distinct = new Map(subjects.map((subject) => [subjectKey(subject), subject]));
  const keys = [...distinct.keys()];
  return Promise.all(
    lookups.map(async (lookup) => {
      const results = await lookup.lookUp([...distinct.values()], signal);
      const byKey = new Map(keys.map((key, index) => [key, results[index] ?? NO_ANSWER]));
      return {
        provider: lookup.provider,
        results,
        resultOf: (subject: LookUpSubject) => byKey.get(subjectKey(subject)) ?? NO_ANSWER,
      };
    }),
  );
}
