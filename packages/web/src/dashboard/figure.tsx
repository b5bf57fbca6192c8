import { DefinitionTooltip, SkeletonText } from '@carbon/react';
import type { ReactNode } from 'react';
import type { Loadable } from '../frame/when-loaded.tsx';
import { texts } from '../texts/texts.ts';

export interface FigureProps<T> {
  readonly title: string;
  readonly means: string;
  /** Why it cannot be loaded is said in its own part of the page. */
  readonly of: Loadable<T>;
  readonly children: (data: T) => ReactNode;
}

/** One number at a glance, with what it means at hand. */
export function Figure<T>({ title, means, of, children }: FigureProps<T>) {
  const { data, isPending } = of;
  return (
    <div className="figure">
      <DefinitionTooltip definition={means} openOnHover>
        {title}
      </DefinitionTooltip>
      {isPending && <SkeletonText heading width="50%" />}
      {data !== undefined && children(data)}
      {data === undefined && !isPending && (
        <Value note={texts.common.notLoaded}>{texts.dashboard.figures.unknown}</Value>
      )}
    </div>
  );
}

export interface ValueProps {
  readonly children: ReactNode;
  /** Below it, smaller. */
  readonly note: ReactNode;
}

export function Value({ children, note }: ValueProps) {
  return (
    <>
      <p className="figure__value">{children}</p>
      <p className="muted">{note}</p>
    </>
  );
}
