import { DefinitionTooltip } from '@carbon/react';
import { absolute, relative } from './moment.ts';
import { useNow } from './use-now.ts';

export interface TimeProps {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Shows date and time at once, for lists in which people compare. */
  readonly inFull?: boolean;
}

/** How long ago, with date, time and zone at hand for mouse, keyboard and screen reader. */
export function Time({ at, inFull = false }: TimeProps) {
  const now = useNow();
  const [shown, more] = inFull
    ? [absolute(at), relative(at, now)]
    : [relative(at, now), absolute(at)];
  return (
    <DefinitionTooltip definition={more} openOnHover>
      <time dateTime={new Date(at).toISOString()}>{shown}</time>
    </DefinitionTooltip>
  );
}
