import { ActionableNotification, InlineNotification } from '@carbon/react';
import { wordsOf } from '../api/words-of.ts';
import { texts } from '../texts/texts.ts';

export interface FailureProps {
  readonly error: unknown;
  /** What could not be done; default: loading. */
  readonly title?: string;
  readonly onRetry?: (() => void) | undefined;
}

/** Says what went wrong and offers another try. */
export function Failure({ error, title = texts.common.notLoaded, onRetry }: FailureProps) {
  const shared = {
    className: 'notice',
    kind: 'error',
    lowContrast: true,
    subtitle: wordsOf(error),
    title,
  } as const;
  if (onRetry === undefined) return <InlineNotification {...shared} hideCloseButton role="alert" />;
  return (
    <ActionableNotification
      {...shared}
      actionButtonLabel={texts.common.tryAgain}
      hasFocus={false}
      hideCloseButton
      inline
      onActionButtonClick={onRetry}
      role="alert"
    />
  );
}
