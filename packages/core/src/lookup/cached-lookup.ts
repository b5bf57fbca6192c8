import type { IntelLookup, LookUpResult, LookUpSubject } from '../ports/intel-lookup.port.ts';
import type { UsageKind } from '../ports/usage-ledger.port.ts';
import type { LookUps, ProviderAnswer } from './look-up-answer.ts';

/** One provider asked through the cache of all, so that what somebody asked before costs no further request. */
export class CachedLookup implements IntelLookup {
  readonly provider: string;
  readonly isCloud: boolean;
  readonly types: IntelLookup['types'];
  readonly takesExamples: IntelLookup['takesExamples'];
  readonly #lookUps: Pick<LookUps, 'lookUp'>;
  readonly #spending: UsageKind;

  constructor(lookup: IntelLookup, lookUps: Pick<LookUps, 'lookUp'>, spending: UsageKind) {
    this.provider = lookup.provider;
    this.isCloud = lookup.isCloud;
    this.types = lookup.types;
    this.takesExamples = lookup.takesExamples;
    this.#lookUps = lookUps;
    this.#spending = spending;
  }

  async lookUp(
    subjects: readonly LookUpSubject[],
    signal?: AbortSignal,
  ): Promise<readonly LookUpResult[]> {
    const results = new Map<LookUpSubject, LookUpResult>();
    const byType = Map.groupBy(subjects, ({ type }) => type);
    const asked = [...byType].map(async ([type, alike]) => {
      const values = alike.map(({ value }) => value);
      const options = { type, providers: [this.provider], spending: this.#spending, signal };
      const answers = await this.#lookUps.lookUp(values, options);
      for (const [at, subject] of alike.entries()) {
        results.set(subject, toResult(answers[at]?.results[0]));
      }
    });
    await Promise.all(asked);
    return subjects.map((subject) => results.get(subject) ?? NOT_FOUND);
  }
}

const NOT_FOUND: LookUpResult = { outcome: 'not-found' };

/** What is not asked of a provider is not known to it. */
function toResult(answer: ProviderAnswer | undefined): LookUpResult {
  const { outcome, matches = [], raw, reason = 'no answer' } = answer ?? {};
  switch (outcome) {
    case 'found':
      return { outcome, matches, raw };
    case 'denied':
    case 'limited':
    case 'unreachable':
      return { outcome, reason };
    default:
      return NOT_FOUND;
  }
}
