import { detectSubject } from '../lookup/detect-subject.ts';
import type { Feedback } from '../ports/feedback.port.ts';
import type { LookUpSubject } from '../ports/intel-lookup.port.ts';
import type { ReportedError } from '../report/sync-report.ts';
import { faultIn } from './check-details.ts';
import type { FeedbackRequest } from './feedback-report.ts';

export type ReadRequest =
  | { readonly ok: true; readonly feedback: Feedback; readonly subject: LookUpSubject }
  | { readonly ok: false; readonly error: ReportedError };

/** Who is to be told what about which indicator, or what is wrong with the request and what would be right. */
export function readRequest(
  { action, value, provider, who, type, details = {} }: FeedbackRequest,
  feedbacks: readonly Feedback[],
): ReadRequest {
  if (who.trim() === '') return refused('forbidden', 'Feedback is taken from known users only.');
  const feedback = feedbacks.find((each) => each.provider.toLowerCase() === provider.toLowerCase());
  if (feedback === undefined) {
    const choices = feedbacks.map((each) => each.provider).join(', ');
    const advice = choices === '' ? 'none is configured' : `choose one of: ${choices}`;
    return refused('config', `No platform "${provider}" takes feedback; ${advice}.`);
  }
  if (!feedback.actions.includes(action)) {
    const choices = feedback.actions.join(', ');
    const message = `${feedback.provider} does not take "${action}"; choose one of: ${choices}.`;
    return refused('unsupported', message);
  }
  const fault = faultIn(details, action, feedback);
  if (fault !== undefined) return refused('config', fault);
  const detected = detectSubject(value, type);
  if (detected.ok) return { ok: true, feedback, subject: detected.subject };
  return refused('config', `Feedback needs an indicator; the value given ${detected.reason}.`);
}

const refused = (kind: string, message: string): ReadRequest => ({
  ok: false,
  error: { kind, message },
});
