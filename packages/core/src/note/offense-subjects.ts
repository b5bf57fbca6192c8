import { addressIndicator } from '../indicator/address-indicator.ts';
import type { Offense, OffenseAddresses } from '../offense/offense.ts';
import { sourceIndicator } from '../offense/source-indicator.ts';
import type { LookUpSubject } from '../ports/intel-lookup.port.ts';

export interface OffenseSubject {
  readonly subject: LookUpSubject;
  /** It is what the offense is indexed by. */
  readonly isSource: boolean;
}

/** What of an offense is looked up, each once, its source first. `only`: of the source, addresses alone. */
export function subjectsOf(
  offense: Offense,
  addresses: OffenseAddresses | undefined,
  { only }: { readonly only: 'addresses' | undefined },
): readonly OffenseSubject[] {
  const source = sourceIndicator(offense);
  const subjects = new Map<string, OffenseSubject>();
  if (source && (only === undefined || addressIndicator(source.value))) {
    subjects.set(source.value, { subject: source, isSource: true });
  }
  const { sources = [], localDestinations = [] } = addresses ?? {};
  for (const text of [...sources, ...localDestinations]) {
    const address = addressIndicator(text);
    if (!address || subjects.has(address.value)) continue;
    const { type, value } = address;
    subjects.set(value, { subject: { type, value }, isSource: false });
  }
  return [...subjects.values()];
}
