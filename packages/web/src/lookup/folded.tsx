import { Button } from '@carbon/react';
import { type ReactNode, useState } from 'react';
import { count } from '../format/count.ts';
import { texts } from '../texts/texts.ts';

export interface FoldedProps<T> {
  readonly items: readonly T[];
  /** Shown before somebody asks for the rest. */
  readonly first: number;
  readonly children: (shown: readonly T[]) => ReactNode;
}

/** A list that may be long: its beginning, and the rest when asked for. */
export function Folded<T>({ items, first, children }: FoldedProps<T>) {
  const [isWhole, setWhole] = useState(false);
  const isFolded = !isWhole && items.length > first;
  return (
    <>
      {children(isFolded ? items.slice(0, first) : items)}
      {isFolded && (
        <Button kind="ghost" onClick={() => setWhole(true)} size="sm">
          {texts.lookup.showAll(count(items.length))}
        </Button>
      )}
    </>
  );
}
