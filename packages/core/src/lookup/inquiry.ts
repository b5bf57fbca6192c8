import type { IntelLookup, LookUpSubject } from '../ports/intel-lookup.port.ts';
import type { CachedAnswer } from '../ports/lookup-cache.port.ts';
import type { Spending } from '../quota/quota-rules.ts';
import { notSpent } from '../quota/quota-words.ts';
import type { Instant } from '../time/instant.ts';
import { isInternal } from './is-internal.ts';
import {
  ageOf,
  isKnowledge,
  type KnownAnswer,
  pendingAnswer,
  skippedAnswer,
  toProviderAnswer,
} from './known-answer.ts';
import type { ProviderAnswer } from './look-up-answer.ts';
import type { LookUpRules } from './look-up-rules.ts';
import type { ProviderDesk } from './provider-desk.ts';

/** What is known of a subject by one provider, and what is on its way. */
export interface Inquiry {
  /** The best there is; gets better when `answering` resolves. */
  answer: ProviderAnswer;
  /** Undefined where nothing is being asked. Never rejects. */
  readonly answering: Promise<void> | undefined;
}

export interface InquiryContext {
  readonly kept: CachedAnswer | undefined;
  /** Of the desk, before the cache was read. */
  readonly turn: number;
  readonly refresh: boolean;
  readonly spending: Spending;
  readonly now: Instant;
  readonly rules: LookUpRules;
}

/** Why a provider must not be asked about a subject, in words; undefined where it may. */
export function reasonToSkip(
  lookup: Pick<IntelLookup, 'isCloud' | 'provider' | 'takesExamples' | 'types'>,
  subject: LookUpSubject,
): string | undefined {
  const { provider, types, isCloud, takesExamples } = lookup;
  if (types?.includes(subject.type) === false) {
    return `${provider} says nothing of this type: ${subject.type}.`;
  }
  if (!isCloud || !isInternal(subject, takesExamples)) return undefined;
  return `${subject.value} belongs to an internal or reserved network; such values are not sent to ${provider}.`;
}

const toldInquiry = (answer: ProviderAnswer): Inquiry => ({ answer, answering: undefined });

/** Tells what is known, and asks the provider where that is nothing, too old, or not wanted. */
export function inquire(
  desk: ProviderDesk,
  subject: LookUpSubject,
  context: InquiryContext,
): Inquiry {
  const { provider } = desk.lookup;
  const toSkip = reasonToSkip(desk.lookup, subject);
  if (toSkip !== undefined) return toldInquiry(skippedAnswer(provider, toSkip));
  const { kept, now, rules, spending } = context;
  const isFree = spending !== 'never' || !desk.isCounted || desk.isAsking(subject);
  if (context.refresh && isFree) return asked(desk, subject, context, undefined);
  const age = kept === undefined ? 'gone' : ageOf(kept, now, rules);
  if (kept && age === 'fresh') return toldInquiry(toProviderAnswer(provider, kept, false));
  const stale = age === 'stale' ? kept : undefined;
  const said = desk.lastSaid(subject);
  if (said) return toldInquiry(betterOf(provider, said, stale));
  if (isFree) return asked(desk, subject, context, stale);
  return toldInquiry(
    stale ? toProviderAnswer(provider, stale, true) : skippedAnswer(provider, notSpent(provider)),
  );
}

function asked(
  desk: ProviderDesk,
  subject: LookUpSubject,
  { turn, spending }: InquiryContext,
  stale: KnownAnswer | undefined,
): Inquiry {
  const { provider } = desk.lookup;
  const answer = stale ? toProviderAnswer(provider, stale, true) : pendingAnswer(provider);
  const answering = desk
    .ask(subject, turn, spending === 'by-hand' ? spending : 'automatic')
    .then((said) => {
      inquiry.answer = betterOf(provider, said, stale);
    });
  const inquiry: Inquiry = { answer, answering };
  return inquiry;
}

/** An old answer is worth more than a failure. */
const betterOf = (
  provider: string,
  said: KnownAnswer,
  stale: KnownAnswer | undefined,
): ProviderAnswer =>
  stale && !isKnowledge(said.result)
    ? toProviderAnswer(provider, stale, true)
    : toProviderAnswer(provider, said, false);
