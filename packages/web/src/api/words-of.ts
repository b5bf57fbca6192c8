import { texts } from '../texts/texts.ts';
import { Refusal } from './refusal.ts';

/** Why something was not done, in words for people. */
export function wordsOf(error: unknown): string {
  // fetch rejects with a TypeError where there is no answer at all.
  if (error instanceof TypeError) return texts.common.noAnswer;
  // A page of QRadar in place of the answer, as a rule its log-in.
  if (error instanceof SyntaxError) return texts.common.otherAnswer;
  if (!(error instanceof Refusal)) return error instanceof Error ? error.message : String(error);
  if (error.status === 401) return texts.common.loggedOut;
  const isOurFault = error.status === 500 && error.requestId !== '';
  return isOurFault ? `${error.message} ${texts.common.requestId(error.requestId)}` : error.message;
}
