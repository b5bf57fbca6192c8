/** Of an offense, run or entry: nine digits fit into 32 bits, and a console may refuse a filter with a larger number. */
export const LARGEST_ID = 999_999_999;
