/** Longest text of one cell. */
export const LONGEST = 80;
// The tooltip has the console's theme: colours are inherited, so that it can be read in light and dark.
export const HEAD = 'font-weight:600;margin:4px 0 2px';
export const CELL =
  'padding:1px 8px 1px 0;text-align:left;vertical-align:top;color:inherit;background:none;overflow-wrap:anywhere';
export const TABLE = 'border-collapse:collapse;margin:4px 0;max-width:100%;color:inherit';
export const MUTED = 'opacity:.75';
export const LINK = 'color:inherit;text-decoration:underline;font-size:12px';
