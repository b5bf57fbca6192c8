import { InlineNotification } from '@carbon/react';
import { texts } from '../texts/texts.ts';
import type { Report, Result } from './answer.ts';
import { OfferToAdd } from './offer-to-add.tsx';

type Unfound = Exclude<Result['outcome'], 'found' | 'pending'>;

const KINDS: Readonly<Record<Unfound, 'info' | 'warning' | 'error'>> = {
  'not-found': 'info',
  skipped: 'info',
  denied: 'error',
  limited: 'warning',
  unreachable: 'error',
};

export interface OutcomeProps {
  readonly value: string;
  readonly result: Result;
  readonly outcome: Unfound;
  readonly isChosen: boolean;
  readonly onReport: (report: Report) => void;
}

/** Why a platform shows nothing, each reason in words of its own. */
export function Outcome({ value, result, outcome, isChosen, onReport }: OutcomeProps) {
  const { provider, reason } = result;
  const why = outcome === 'not-found' ? texts.lookup.notFoundWhy : (reason ?? '');
  return (
    <>
      <InlineNotification
        className="notice"
        hideCloseButton
        kind={KINDS[outcome]}
        lowContrast
        role="status"
        subtitle={why}
        title={texts.lookup.outcomes[outcome](provider)}
      />
      {outcome === 'not-found' && (
        <OfferToAdd isOpen={isChosen} onReport={onReport} provider={provider} value={value} />
      )}
    </>
  );
}
