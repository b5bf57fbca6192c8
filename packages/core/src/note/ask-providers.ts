import { reasonToSkip } from '../lookup/inquiry.ts';
import { subjectKey } from '../lookup/subject-key.ts';
import type { IntelLookup, LookUpResult, LookUpSubject } from '../ports/intel-lookup.port.ts';

/** What one provider said to all that was asked. */
export interface ProviderResults {
  readonly provider: string;
  /** Undefined for what is nothing to ask this provider about. */
  readonly resultOf: (subject: LookUpSubject) => LookUpResult | undefined;
  readonly results: readonly LookUpResult[];
}

const NO_ANSWER: LookUpResult = { outcome: 'unreachable', reason: 'no answer' };

/** Asks every provider for each distinct subject it may be asked about once, all providers at the same time. */
export async function askProviders(
  subjects: readonly LookUpSubject[],
  lookups: readonly IntelLookup[],
  signal: AbortSignal | undefined,
): Promise<readonly ProviderResults[]> {
  const distinct = new Map(subjects.map((subject) => [subjectKey(subject), subject]));
  return Promise.all(
    lookups.map(async (lookup) => {
      const asked = [...distinct].filter(([, each]) => reasonToSkip(lookup, each) === undefined);
      const own = asked.map(([, subject]) => subject);
      const results = own.length === 0 ? [] : await lookup.lookUp(own, signal);
      const byKey = new Map(asked.map(([key], index) => [key, results[index] ?? NO_ANSWER]));
      return {
        provider: lookup.provider,
        results,
        resultOf: (subject: LookUpSubject) => byKey.get(subjectKey(subject)),
      };
    }),
  );
}
