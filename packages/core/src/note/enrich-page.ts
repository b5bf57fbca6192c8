import type { VendorErrorKind } from '../errors/vendor-error.ts';
import type { Offense, OffenseAddresses } from '../offense/offense.ts';
import type { LookUpResult } from '../ports/intel-lookup.port.ts';
import { allOf } from './all-of.ts';
import { askProviders, type ProviderResults } from './ask-providers.ts';
import type { EnrichRun } from './enrich-run.ts';
import type { FailedOutcome } from './note-words.ts';
import { type OffenseSubject, subjectsOf } from './offense-subjects.ts';
import { writeNews } from './write-news.ts';

const KINDS: Readonly<Record<FailedOutcome, VendorErrorKind>> = {
  denied: 'forbidden',
  limited: 'rate-limited',
  unreachable: 'unavailable',
};

/** `by-hand`: somebody named these offenses; of the others only addresses are looked up, and most have none. */
export type Occasion = 'by-hand' | 'scheduled';

/** Enriches some offenses with one look-up per provider. Failures are in the run's report. */
export async function enrichPage(
  offenses: readonly Offense[],
  occasion: Occasion,
  run: EnrichRun,
): Promise<void> {
  try {
    const asked = await subjectsOfPage(offenses, occasion, run);
    if (asked.size === 0) return;
    const { ledger, lookups } = run.ports;
    const noted = await ledger.noted([...asked.keys()]);
    const subjects = [...asked.values()].flat().map(({ subject }) => subject);
    const providers = await askProviders(subjects, lookups, run.signal);
    reportFailures(providers, run);
    const notes = [...asked].map(([id, own]) =>
      writeNews(id, answersFor(own, providers), noted.get(id) ?? [], run),
    );
    run.did(await allOf(notes));
  } catch (error) {
    run.failed(error);
  }
}

async function subjectsOfPage(
  offenses: readonly Offense[],
  occasion: Occasion,
  run: EnrichRun,
): Promise<ReadonlyMap<number, readonly OffenseSubject[]>> {
  const only = occasion === 'by-hand' ? undefined : 'addresses';
  const addresses = await addressesOf(offenses, run);
  const asked = new Map<number, readonly OffenseSubject[]>();
  for (const offense of offenses) {
    const subjects = subjectsOf(offense, addresses.get(offense.id), { only });
    if (subjects.length > 0) asked.set(offense.id, subjects);
    else if (occasion === 'by-hand') run.error(nothingToLookUp(offense));
  }
  return asked;
}

async function addressesOf(
  offenses: readonly Offense[],
  { ports, options, signal }: EnrichRun,
): Promise<ReadonlyMap<number, OffenseAddresses>> {
  const most = options.addresses;
  if (most === 0 || offenses.length === 0) return new Map();
  return ports.turns.request(() => ports.offenses.addresses(offenses, most, signal));
}

const nothingToLookUp = ({ id, type }: Offense) => ({
  kind: 'nothing-to-look-up',
  message: `Offense ${id} is about nothing that can be looked up: its type is ${type.name}`,
  offenseId: id,
});

const answersFor = (subjects: readonly OffenseSubject[], providers: readonly ProviderResults[]) =>
  providers.flatMap(({ provider, resultOf }) => {
    const answers = subjects.flatMap((each) => {
      const result = resultOf(each.subject);
      return result === undefined ? [] : [{ ...each, result }];
    });
    return answers.length === 0 ? [] : [{ provider, answers }];
  });

/** Each reason of each provider once, however many offenses met it. */
function reportFailures(providers: readonly ProviderResults[], run: EnrichRun): void {
  for (const { provider, results } of providers) {
    for (const result of results) {
      if (hasFailed(result)) {
        run.error({ kind: KINDS[result.outcome], message: `${provider}: ${result.reason}` });
      }
    }
  }
}

const hasFailed = (
  result: LookUpResult,
): result is Extract<LookUpResult, { readonly outcome: FailedOutcome }> =>
  result.outcome !== 'found' && result.outcome !== 'not-found';
