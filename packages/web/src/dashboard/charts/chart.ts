/** A row of a chart: one place on its horizontal axis. */
export interface ChartRow {
  /** Of the place, in full. */
  readonly label: string;
  /** The same in few letters, for the axis. */
  readonly short?: string;
  /** One per series, in their order. */
  readonly values: readonly number[];
}

export interface ChartData {
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly means: string;
  /** Head of the first column of the table. */
  readonly place: string;
  readonly series: readonly string[];
  readonly rows: readonly ChartRow[];
}

/** Pixels around the plot, for the words of the axes. */
export const MARGIN = { top: 8, right: 12, bottom: 24, left: 56 } as const;
export const HEIGHT = 240;
export const PLOT_BOTTOM: number = HEIGHT - MARGIN.bottom;
