import type { ReactNode, RefObject } from 'react';
import { HEIGHT } from './chart.ts';

export interface PlotProps {
  readonly title: string;
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly width: number;
  /** Where the mouse is, from the left edge; undefined once it is elsewhere. */
  readonly onPoint: (x: number | undefined) => void;
  /** What is drawn. */
  readonly children: ReactNode;
  /** What floats above it. */
  readonly tip: ReactNode;
}

/** The picture of a chart, as wide as its place. */
export function Plot({ title, ref, width, onPoint, children, tip }: PlotProps) {
  return (
    <div className="chart__plot" ref={ref}>
      <svg
        aria-label={title}
        height={HEIGHT}
        onMouseLeave={() => onPoint(undefined)}
        onMouseMove={({ currentTarget, clientX }) =>
          onPoint(clientX - currentTarget.getBoundingClientRect().left)
        }
        role="img"
        width={width}
      >
        {children}
      </svg>
      {tip}
    </div>
  );
}
