const WHOLE = new Intl.NumberFormat();
const PERCENT = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });

/** With separators, as the reader's locale has them. */
export const count = (value: number): string => WHOLE.format(value);

/** Of a share between 0 and 1. */
export const percent = (share: number): string => PERCENT.format(share);
