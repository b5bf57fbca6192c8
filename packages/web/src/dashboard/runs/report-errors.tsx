import { InlineNotification } from '@carbon/react';
import { duration } from '../../format/duration.ts';
import { texts } from '../../texts/texts.ts';
import type { RunReport } from './use-runs.ts';

const words = texts.report;

/** What went wrong, each with what to do about it. */
export function ReportErrors({ errors }: Pick<RunReport, 'errors'>) {
  return errors.map(({ kind, message, retryAfterMs }) => (
    <InlineNotification
      className="notice"
      hideCloseButton
      key={message}
      kind="error"
      lowContrast
      role="status"
      subtitle={words.advice[kind] ?? words.otherAdvice}
      title={message}
    >
      {retryAfterMs !== undefined && <p>{words.waitAsked(duration(retryAfterMs))}</p>}
    </InlineNotification>
  ));
}
