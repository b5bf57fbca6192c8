import { InlineNotification } from '@carbon/react';
import { count } from '../format/count.ts';
import { texts } from '../texts/texts.ts';
import type { BulkRow } from './bulk-rows.ts';
import { failuresOf } from './failures-of.ts';

const words = texts.bulk;
const MOST_NOTES = 6;
const KINDS = { denied: 'error', limited: 'warning', unreachable: 'error' } as const;

export interface BulkNotesProps {
  readonly rows: readonly BulkRow[];
  readonly providers: readonly string[];
  /** Platforms at which no look-up was spent. */
  readonly counted: readonly string[];
}

/** What platforms did not do, and why. */
export function BulkNotes({ rows, providers, counted }: BulkNotesProps) {
  const spared = providers.filter((name) => counted.includes(name) && isSkippedAt(rows, name));
  const shared = { className: 'notice', hideCloseButton: true, lowContrast: true } as const;
  return (
    <>
      {failuresOf(rows)
        .slice(0, MOST_NOTES)
        .map(({ provider, outcome, reason, values }) => (
          <InlineNotification
            {...shared}
            key={`${provider} ${outcome} ${reason}`}
            kind={KINDS[outcome]}
            role="status"
            subtitle={words.reasonFor(reason, count(values))}
            title={texts.lookup.outcomes[outcome](provider)}
          />
        ))}
      {spared.length > 0 && (
        <InlineNotification
          {...shared}
          kind="info"
          role="status"
          subtitle={words.sparedWhy}
          title={words.spared(spared.join(', '))}
        />
      )}
    </>
  );
}

const isSkippedAt = (rows: readonly BulkRow[], name: string): boolean =>
  rows.some(({ results }) =>
    results.some(({ provider, outcome }) => provider === name && outcome === 'skipped'),
  );
