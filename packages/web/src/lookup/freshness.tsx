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
}

/** How old an answer is, and a way to a new one; none for what is not asked about, or being asked. */
export function Freshness({ value, result }: FreshnessProps) {
  const { provider, outcome, answeredAt, stale } = result;
  const refresh = useRefresh(value, provider);
  if (outcome === 'skipped' || outcome === 'pending') return null;
  return (
    <>
      <div className="freshness muted">
        {answeredAt !== undefined && (
          <span>
            {texts.lookup.asOf} <Time at={answeredAt} />
            {stale && `, ${texts.lookup.stale}`}
          </span>
        )}
        {refresh.isPending ? (
          <InlineLoading className="freshness__busy" description={texts.lookup.refreshing} />
        ) : (
          <Button
            aria-label={texts.lookup.refreshOf(provider)}
            kind="ghost"
            onClick={() => refresh.mutate()}
            renderIcon={Renew}
            size="sm"
          >
            {texts.lookup.refresh}
          </Button>
        )}
      </div>
      {refresh.error !== null && (
        <Failure error={refresh.error} title={texts.lookup.notRefreshed} />
      )}
    </>
  );
}
