import { Renew } from '@carbon/icons-react';
import { Button, InlineLoading } from '@carbon/react';
import { Time } from '../format/time.tsx';
import { Failure } from '../frame/failure.tsx';
import { texts } from '../texts/texts.ts';
import type { Result } from './answer.ts';
import { useRefresh } from './use-answer.ts';

export interface FreshnessProps {
  readonly value: string;
  readonly result: Result;
  /** The platform may not have been asked for want of a wish, and can be. */
  readonly canAsk: boolean;
}

/** How old an answer is, and a way to a new one; none where asking again would change nothing. */
export function Freshness({ value, result, canAsk }: FreshnessProps) {
  const { provider, outcome, answeredAt, stale } = result;
  const refresh = useRefresh(value, provider);
  const isSkipped = outcome === 'skipped';
  if (outcome === 'pending' || (isSkipped && !canAsk)) return null;
  const words = isSkipped ? texts.lookup.ask : texts.lookup.refresh;
  return (
    <>
      <div className="freshness muted">
        {answeredAt !== undefined && (
          <span>
            {texts.lookup.asOf} <Time at={answeredAt} />
            {stale && `, ${texts.lookup.stale}`}
          </span>
        )}
        <Button
          aria-disabled={refresh.isPending}
          aria-label={`${words} ${provider}`}
          kind="ghost"
          onClick={() => {
            // Disabled for good it would lose the focus.
            if (!refresh.isPending) refresh.mutate();
          }}
          renderIcon={Renew}
          size="sm"
        >
          {words}
        </Button>
        {refresh.isPending && (
          <InlineLoading className="freshness__busy" description={texts.lookup.refreshing} />
        )}
      </div>
      {refresh.error !== null && (
        <Failure error={refresh.error} title={texts.lookup.notRefreshed} />
      )}
    </>
  );
}
