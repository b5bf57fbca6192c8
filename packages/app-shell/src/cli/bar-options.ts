import type { Options } from 'cli-progress';

const LABEL_WIDTH = 28;
/** How every bar looks. */
export const BAR_OPTIONS: Options = {
  format: '{label} {bar} {value} of {total} ({duration_formatted})',
  barsize: 20,
  hideCursor: true,
  gracefulExit: false,
  formatValue: (value, _options, type) =>
    type === 'value' || type === 'total' ? value.toLocaleString('en-US') : String(value),
};

/** All labels are of one width, so that the bars stand in a row. */
export const toLabel = (text: string) =>
  (text.length > LABEL_WIDTH ? `${text.slice(0, LABEL_WIDTH - 1)}…` : text).padEnd(LABEL_WIDTH);
