import { Button, ProgressBar } from '@carbon/react';
import { count } from '../format/count.ts';
import { texts } from '../texts/texts.ts';
import { ofKind } from './bulk-order.ts';
import type { BulkRow } from './bulk-rows.ts';

const words = texts.bulk;

export interface BulkProgressProps {
  readonly rows: readonly BulkRow[];
  readonly providers: readonly string[];
  readonly isStopped: boolean;
  readonly onStop: (isStopped: boolean) => void;
}

/** How far each platform is, until all have answered; then what came of it. */
export function BulkProgress({ rows, providers, isStopped, onStop }: BulkProgressProps) {
  const waiting = providers
    .map((name) => ({ name, missing: missingAt(rows, name) }))
    .filter(({ missing }) => missing > 0);
  const isWaiting = waiting.length > 0;
  return (
    <div className="bulk-progress">
      <p role="status">
        {isWaiting && !isStopped
          ? words.looking(count(rows.length))
          : words.done(
              count(rows.length),
              count(ofKind(rows, 'found').length),
              count(ofKind(rows, 'bad').length),
            )}
      </p>
      {waiting.map(({ name, missing }) => (
        <ProgressBar
          key={name}
          label={words.progress(name, count(rows.length - missing), count(rows.length))}
          max={rows.length}
          size="small"
          value={rows.length - missing}
        />
      ))}
      {isWaiting && (
        <Button kind="ghost" onClick={() => onStop(!isStopped)} size="sm">
          {isStopped ? words.goOn : words.stop}
        </Button>
      )}
    </div>
  );
}

const missingAt = (rows: readonly BulkRow[], name: string): number =>
  rows.filter(({ results }) =>
    results.some(({ provider, outcome }) => provider === name && outcome === 'pending'),
  ).length;
